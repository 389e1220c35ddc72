/** A whole matter as one person may see it. */
import type { MatterView } from '#core/contract/matter.ts';
import { personKey } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { findPhotos, type Photo } from '#database/photos.ts';
import type { Words } from '#core/words.ts';
import type { Locale } from '#language/words.ts';
import { isUuid } from '../../http/uuid.ts';
import type { Installation } from '../../installation.ts';
import { findUsualPlace } from '../../people/usual-place.ts';
import { ruleChangedBy } from '../../rules/changing.ts';
import type { Asker } from '../../sessions/asker.ts';
import { citableFor, citedIn } from '../citations.ts';
import { nameOf } from '../fact-in-words.ts';
import { knownFacts, LOOKING } from '../context.ts';
import { readSight, type Sight } from '../sight.ts';
import { toStanding } from '../standing.ts';
import { readAround, toNamed, toOpened, type Around } from './around.ts';
import { takersToldTo, toCounts } from './counts.ts';
import { lookWith, namesFor, type Eyes } from './eyes.ts';
import { noteLook } from './note-look.ts';
import { findRules } from './rule-at.ts';
import { toLadder, toPartViews, toRung, toTries } from './parts.ts';
import { plain, stepsFor, toMatterRow } from './row.ts';
import { hasWall, toRoom } from './room.ts';
import { spokenIn } from './said.ts';
import { toStepViews } from './steps.ts';
import { toTimeline } from './timeline.ts';
import { openHereFor } from '../open-here.ts';
import { newestValues, type Shown } from './values.ts';

/** The matter, and the eyes it was seen through. */
export interface Seen {
  readonly view: MatterView;
  readonly eyes: Eyes;
}

/** Undefined when it is not there or not for these eyes. */
export async function findSeenMatter(
  at: Installation,
  asker: Asker,
  area: string,
  id: string,
  locale: Locale,
): Promise<Seen | undefined> {
  const sight = await at.db.glance(asker.viewer, (tx, as) => readSight(tx, as, [area], id));
  return sight && seeMatter(at, asker, sight, locale);
}

export const findMatterView = async (
  ...args: Parameters<typeof findSeenMatter>
): Promise<MatterView | undefined> => (await findSeenMatter(...args))?.view;

export const toMatterView = async (...args: Parameters<typeof seeMatter>): Promise<MatterView> =>
  (await seeMatter(...args)).view;

/** The requester can see later who was shown their name. */
async function seeMatter(at: Installation, asker: Asker, sight: Sight, locale: Locale): Promise<Seen> {
  const { row, acts, values } = sight;
  const standing = await toStanding(at, row);
  const { matter, mechanism, city } = standing;
  const now = at.now();
  const [around, photos] = await Promise.all([
    readAround(at, asker, standing, acts),
    readPhotos(at, asker, sight),
  ]);
  const named = values.flatMap(({ field, value }) =>
    ['person', 'persons'].includes(mechanism.fields[field]?.type ?? '') ? [value].flat().map(String) : [],
  );
  const takers = takersToldTo(asker, standing).flatMap(({ persons }) => persons);
  const names = await namesFor(at, asker, [standing], { others: named, takers, known: sight.people });
  const eyes = lookWith(asker, standing, names, now, locale);
  const known = await knownFacts(at, asker, standing, around.parent?.snapshot as Matter | undefined, LOOKING);
  const steps = stepsFor(at, eyes, known);
  const head = toMatterRow(eyes, steps);
  const [cited, citable, openHere] = await Promise.all([
    citedIn(at, asker.viewer, mechanism, acts),
    citableFor(at, asker.viewer, mechanism),
    openHereFor(at, asker.viewer, city, mechanism, matter),
  ]);
  const ruleAt = await findRules(at, row, acts, mechanism);
  const shown: Shown = { eyes, values, photos, resources: around.resources, cited, ruleAt };
  const spoken = await spokenIn(at, asker, { eyes, acts, values }, around.parts);
  const view: MatterView = {
    ...head,
    rung: toRung(standing),
    tries: toTries(standing),
    requester: plain(requesterOf(eyes, names, around, acts[0]?.actorAs ?? '')),
    assignee: eyes.comes && plain(eyes.comes),
    values: newestValues(acts, shown),
    timeline: toTimeline(acts, shown, around.parts),
    allowed: toStepViews(steps, eyes, head.waiting?.mine === true, {
      city,
      mechanism,
      matter,
      parts: around.parts.map((part) => part.matter),
      resources: around.resources,
      citable,
      openHere,
      said: spoken.byField,
      usualPlace: matter.place ?? (await findUsualPlace(at, asker)),
      now,
    }),
    parts: toPartViews(around.parts, eyes),
    parent: toNamed(around.parent, asker, city),
    origin: toNamed(around.origin, asker, city),
    opened: await toOpened(at, around.opened),
    ladder: toLadder(standing, new Set(acts.map((act) => act.toState))),
    record: { head: row.head, acts: acts.length },
    seq: row.seq,
    recusable: row.barred.length > 0,
    counts: toCounts(standing, around.parts),
    papers: Object.values(mechanism.papers ?? {}).map(({ name, words }) => ({ name, words: plain(words) })),
    said: [...spoken.said],
    room: toRoom(mechanism, matter.state),
    wall: hasWall(mechanism),
    changes_rule: ruleChangedBy(city, matter),
  };
  await noteLook(at, eyes, names, view);
  return { view, eyes };
}

/** What only posts open is asked by their office, where the name is not for these eyes: no resident asked anybody to a meeting. */
function requesterOf(
  eyes: Eyes,
  names: ReadonlyMap<string, string>,
  { parent }: Around,
  openedAs: string,
): Words {
  const { asker, standing } = eyes;
  const { matter, city } = standing;
  const { requester } = matter;
  if (requester === null) return eyes.who('system');
  const { opens } = (parent && city.pack.mechanisms[parent.mechanism]) ?? standing.mechanism;
  // What only rules open is of whom they name.
  const byPost = opens.by.length > 0 && opens.by.every((scope) => scope.kind === 'role');
  if (!byPost || requester === asker.person.id || names.has(requester)) return eyes.who(personKey(requester));
  // A part is asked for by its whole, in the name of who answers for that.
  const [, seat = matter.owner] = openedAs.split('@');
  return nameOf(seat, city);
}

async function readPhotos(at: Installation, asker: Asker, { row, values }: Sight): Promise<Photo[]> {
  const ids = values.flatMap(({ value }) => (Array.isArray(value) ? value.map(String) : [])).filter(isUuid);
  return ids.length === 0 ? [] : at.db.glance(asker.viewer, (tx) => findPhotos(tx, row.area, ids));
}
