/** From a decision to the rock: what follows in other matters, what must be read for it, one write, and the hint. */
import { dayOf } from '#core/calendar/workdays.ts';
import { cascade } from '#core/engine/cascade.ts';
import type { Context } from '#core/engine/context.ts';
import type { Decision } from '#core/engine/decide.ts';
import type { Matter } from '#core/engine/matter.ts';
import { isRefusal, refuse, type Refusal } from '#core/engine/refusal.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { systemIn } from '#database/connect.ts';
import { standingOf } from '#database/disclosures.ts';
import { itemsByMatter } from '#database/items.ts';
import { findPhotos, photosOf as photosOfMatter } from '#database/photos.ts';
import { bookingsByMatter } from '#database/resources.ts';
import type { CommandWrite, RepeatedCommand, Write } from '#database/write.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { tellAdopted } from '../rules/watch.ts';
import { photosOf } from './bring-photos.ts';
import type { Change } from './changes.ts';
import { photosIn } from './photo-writes.ts';
import { findUnmeasured, rollsOpening } from './vote-rolls.ts';
import { changesOf, toWrite, type Surroundings } from './to-write.ts';
import type { Known } from './world.ts';

export type WrittenOut =
  | {
      readonly kind: 'written';
      readonly write: Write;
      /** Public numbers of what was opened, by id. */
      readonly numbers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'repeated'; readonly command: RepeatedCommand }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'photos-unknown' }
  /** Somebody was quicker: read and decide again. */
  | { readonly kind: 'lost' };

export interface Decided {
  readonly mechanism: Mechanism;
  readonly before: Matter | undefined;
  readonly decision: Decision;
  readonly context: Context;
  readonly command: CommandWrite | undefined;
}

export async function writeOut(at: Installation, known: Known, decided: Decided): Promise<WrittenOut> {
  const { mechanism, before, decision, context, command } = decided;
  const followed = cascade(mechanism, before, decision, known.world, context);
  if (isRefusal(followed)) return { kind: 'refused', refusal: followed };
  const changes = changesOf(followed, known);
  const rolls = await rollsOpening(at, changes, known.city, dayOf(context.now));
  const unmeasured = findUnmeasured(rolls);
  if (unmeasured) return { kind: 'refused', refusal: unmeasured };
  const around = { ...(await lookAround(at, changes)), rolls };
  const actor = context.actor.kind === 'person' ? context.actor.id : null;
  if (!hasItsPhotos(changes, around, actor)) return { kind: 'photos-unknown' };
  const write = toWrite(at, known, changes, around, actor, command, context.now);
  const written = await at.db.write(write);
  switch (written.kind) {
    case 'repeated':
      return { kind: 'repeated', command: written.command };
    case 'lost':
      return written.lost.some((lost) => lost.kind === 'claim')
        ? { kind: 'refused', refusal: refuse('only-one', { says: { step: mechanism.words } }) }
        : { kind: 'lost' };
    case 'written':
      at.hints.tell(
        write.matters.map(({ id, row }) => ({
          area: write.area,
          matter: id,
          seq: row.seq,
          readers: row.readers,
          barred: row.barred,
          before: known.standing.get(id)?.row.readers ?? [],
        })),
      );
      // Whoever listens as one of them is looked up again, by the posts they hold now.
      for (const person of personsOfPosts(write)) at.hints.tellOf(person);
      if (write.adoptions && write.adoptions.length > 0) await tellAdopted(at);
      return { kind: 'written', write, numbers: written.numbers };
  }
}

const personsOfPosts = ({ appointed = [], postsEnded = [] }: Write): Set<string> =>
  new Set([...appointed, ...postsEnded].map(({ person }) => person));

async function lookAround(
  at: Installation,
  changes: readonly Change[],
): Promise<Omit<Surroundings, 'rolls'>> {
  const { area } = changes[0]!.touched.matter;
  const moves = idsWith(changes, ({ touched }) =>
    touched.deeds.some((deed) => deed.kind === 'move' || deed.kind === 'strike'),
  );
  const books = idsWith(
    changes,
    ({ touched, before }) =>
      before !== undefined && (touched.matter.booking !== null || before.matter.booking !== null),
  );
  const discloses = idsWith(
    changes,
    ({ touched, before }) => before !== undefined && touched.deeds.some((deed) => deed.kind === 'publish'),
  );
  const shown = [...new Set(changes.flatMap(photosIn))].filter(isUuid);
  const widened = idsWith(
    changes,
    ({ before, readers }) => before !== undefined && !isSame(before.row.readers, readers),
  );
  if ([moves, books, discloses, shown, widened].every((ids) => ids.length === 0))
    return { items: [], photos: [], bookings: [], disclosures: [] };
  return at.db.glance(systemIn(area), async (tx) => {
    const [items, bookings, disclosures, named, attached] = await Promise.all([
      moves.length > 0 ? itemsByMatter(tx, area, moves) : [],
      books.length > 0 ? bookingsByMatter(tx, area, books) : [],
      Promise.all(discloses.map((id) => standingOf(tx, area, id))),
      shown.length > 0 ? findPhotos(tx, area, shown) : [],
      Promise.all(widened.map((id) => photosOfMatter(tx, area, id))),
    ]);
    const photos = new Map([...named, ...attached.flat()].map((photo) => [photo.id, photo]));
    return {
      items,
      bookings,
      disclosures: disclosures.flat(),
      photos: [...photos.values()],
    };
  });
}

/** Photos an act newly brings must be the actor's own and not yet part of a matter. */
function hasItsPhotos(changes: readonly Change[], { photos }: Surroundings, actor: string | null): boolean {
  const touched = new Set(changes.map((change) => change.touched.matter.id));
  return changes.every((change) =>
    change.touched.acts
      .flatMap((act) => photosOf(act, change.touched.mechanism))
      .every((id) => {
        const photo = photos.find((one) => one.id === id);
        if (!photo) return false;
        if (photo.matter !== null)
          return touched.has(photo.matter) || change.touched.matter.parent?.id === photo.matter;
        return actor === null || photo.uploadedBy === `person:${actor}`;
      }),
  );
}

function idsWith(changes: readonly Change[], wanted: (change: Change) => boolean): string[] {
  return changes.filter(wanted).map((change) => change.touched.matter.id);
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));
