/** Who hears of an act: whoever is waited on now, whoever a rule reminds, and the requester when things move. */
import { findWaitingKey } from '#core/engine/waiting.ts';
import { joinersOf } from '#core/engine/join.ts';
import { personKey, SYSTEM } from '#core/engine/keys.ts';
import type { Touched } from '#core/engine/cascade.ts';
import { wakingMoment } from '#core/calendar/waking.ts';
import type { QuietHours } from '#core/pack/pack.ts';
import type { Ground } from '#core/ground/ground.ts';
import type { Matter } from '#core/engine/matter.ts';
import { stepsIn, type Mechanism } from '#core/mechanism/mechanism.ts';
import { MIGRATED } from '#core/versions/migrate.ts';
import type { Words } from '#core/words.ts';
import type { Json, NoticeWrite } from '#database/write.ts';

export type NoticeKind = 'late' | 'reminded' | 'waits-on-you' | 'moved' | 'joined-moved' | 'owed';

/** What stands in the column `params`: enough to say it in both languages, and nothing that anybody wrote. */
export interface NoticeParams {
  readonly mechanism: Words;
  readonly state: Words;
  /** The state's name: while the matter stands there, this is news. */
  readonly stands: string;
}

interface About {
  readonly before: Matter | undefined;
  /** The version it had before. */
  readonly former: Mechanism | undefined;
  readonly actor: string | null;
  readonly ground: Ground;
  readonly quiet: QuietHours | null;
  readonly now: number;
  readonly newId: () => string;
}

/** Those who took a step that is open to many, once each; not voters, of whom the record says nothing. */
function spokeIn(mechanism: Mechanism, { taken }: Matter): string[] {
  if (!mechanism.seenBy.some(({ kind }) => kind === 'public' || kind === 'anyone')) return [];
  const open = new Set(
    stepsIn(mechanism)
      .filter((step) => step.onceEach && !step.secret)
      .map((step) => step.name),
  );
  return [...open].flatMap((name) => taken[name] ?? []).filter((taker) => taker !== SYSTEM);
}

const NOT_ADDRESSES = new Set(['anyone', 'public', 'system']);

export function noticesOf(touched: Touched, about: About): NoticeWrite[] {
  const { matter, mechanism, deeds } = touched;
  const wanted = new Map<string, NoticeKind>();
  // A new version of its rule moves no matter: it may only call the place it stands in otherwise.
  const acted = touched.acts.some((act) => act.step !== MIGRATED);
  const moved = acted && about.before?.state !== matter.state;
  const waits = findWaitingKey(mechanism, matter, about.ground);
  const me = about.actor === null ? null : personKey(about.actor);
  if (moved && matter.requester !== null && about.before !== undefined && matter.parent === null)
    wanted.set(personKey(matter.requester), 'moved');
  const waitedBefore = about.before && findWaitingKey(about.former ?? mechanism, about.before, about.ground);
  if (waits !== null && (moved || waits !== waitedBefore)) wanted.set(waits, 'waits-on-you');
  if (me !== null) wanted.delete(me);
  for (const deed of deeds)
    if (deed.kind === 'remind')
      for (const key of deed.keys) wanted.set(key, deed.why === 'late' ? 'late' : 'reminded');
  // Whoever reads it anyway hears of it as a reader.
  const joiners = moved ? joinersOf(matter).map(personKey) : [];
  for (const key of joiners) if (key !== me && !wanted.has(key)) wanted.set(key, 'joined-moved');
  // Whoever proposed something or had a say hears what came of it.
  const spoke = moved ? spokeIn(mechanism, matter).map(personKey) : [];
  for (const key of spoke) if (key !== me && !wanted.has(key)) wanted.set(key, 'moved');
  const params: NoticeParams = {
    mechanism: mechanism.words,
    state: mechanism.states[matter.state]!.words,
    stands: matter.state,
  };
  return [...wanted]
    .filter(([key]) => !NOT_ADDRESSES.has(key))
    .map(([toKey, kind]) => ({
      id: about.newId(),
      toKey,
      // A joiner has no sight of the matter, so the notice carries no way to it.
      matter: kind === 'joined-moved' ? null : matter.id,
      kind,
      params: params as unknown as Json,
      at: new Date(heardAt(kind, about)).toISOString(),
    }));
}

const isReminder = (kind: NoticeKind): boolean => kind === 'late' || kind === 'reminded';

/** A reminder of the night waits until it is day again. */
const heardAt = (kind: NoticeKind, { now, quiet }: Pick<About, 'now' | 'quiet'>): number =>
  quiet !== null && isReminder(kind) ? wakingMoment(now, quiet) : now;
