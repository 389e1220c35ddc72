/** What an edit of the rule did to a story: the same moves, lived before it and after it. */
import type { Rehearsed } from '#core/contract/rehearsal.ts';

export type Entry = Rehearsed['happened'][number];
export type Standing = Rehearsed['matters'][number];
export type Choice = Rehearsed['choices'][number];

/** One line of the road. `was` stands where the same was done, and led elsewhere or came at another time. */
export type RoadLine =
  | { readonly is: 'same' | 'new' | 'gone'; readonly entry: Entry }
  | { readonly is: 'changed'; readonly entry: Entry; readonly was: Entry };

const MINUTE_MS = 60_000;

/** A story is told from its first act: on another day the same story has other dates. */
export function minutesIn(story: Rehearsed, at: string): number {
  const first = story.happened[0]?.at ?? story.now;
  return Math.round((Date.parse(at) - Date.parse(first)) / MINUTE_MS);
}

export function roadLines(before: Rehearsed | undefined, after: Rehearsed): readonly RoadLine[] {
  if (before === undefined) return after.happened.map((entry) => ({ is: 'same', entry }));
  const lines: RoadLine[] = [];
  const rest = longestCommon(before.happened, after.happened);
  let was = 0;
  let is = 0;
  while (was < before.happened.length || is < after.happened.length) {
    const older = before.happened[was];
    const newer = after.happened[is];
    if (older && newer && isSameDeed(older, newer)) {
      const leads = older.to.zh !== newer.to.zh || minutesIn(before, older.at) !== minutesIn(after, newer.at);
      lines.push(leads ? { is: 'changed', entry: newer, was: older } : { is: 'same', entry: newer });
      was += 1;
      is += 1;
    } else if (older && (!newer || at(rest, was + 1, is) >= at(rest, was, is + 1))) {
      lines.push({ is: 'gone', entry: older });
      was += 1;
    } else if (newer) {
      lines.push({ is: 'new', entry: newer });
      is += 1;
    }
  }
  return lines;
}

function isSameDeed(one: Entry, other: Entry): boolean {
  return one.matter === other.matter && one.what.zh === other.what.zh && one.who.zh === other.who.zh;
}

/** How many deeds two roads still share from here on, for every pair of places in them. */
function longestCommon(before: readonly Entry[], after: readonly Entry[]): readonly (readonly number[])[] {
  const rest = before.map(() => after.map(() => 0));
  for (let was = before.length - 1; was >= 0; was -= 1) {
    for (let is = after.length - 1; is >= 0; is -= 1) {
      const row = rest[was]!;
      row[is] = isSameDeed(before[was]!, after[is]!)
        ? at(rest, was + 1, is + 1) + 1
        : Math.max(at(rest, was + 1, is), at(rest, was, is + 1));
    }
  }
  return rest;
}

function at(rest: readonly (readonly number[])[], was: number, is: number): number {
  return rest[was]?.[is] ?? 0;
}

/** How the matter stood before the edit, where it stands otherwise now. */
export function findFormerStanding(
  before: Rehearsed | undefined,
  after: Rehearsed,
  standing: Standing,
): Standing | undefined {
  const former = before?.matters.find(({ id }) => id === standing.id);
  if (!before || !former) return undefined;
  const isSame =
    former.state.words.zh === standing.state.words.zh &&
    former.waits_on?.zh === standing.waits_on?.zh &&
    duesOf(before, former) === duesOf(after, standing);
  return isSame ? undefined : former;
}

function duesOf(story: Rehearsed, { clocks }: Standing): string {
  return clocks
    .map(({ due }) => minutesIn(story, due))
    .sort((a, b) => a - b)
    .join(' ');
}

export type ChoiceMark = 'new' | 'opened' | 'closed';

/** Where the matter stands in the same state as before: whether this could be done there. */
export function markOf(
  before: Rehearsed | undefined,
  after: Rehearsed,
  choice: Choice,
): ChoiceMark | undefined {
  if (!before || !standsAsBefore(before, after, choice.matter)) return undefined;
  const former = before.choices.find((one) => isSameChoice(one, choice));
  if (!former) return 'new';
  if (former.on === choice.on) return undefined;
  return choice.on ? 'opened' : 'closed';
}

/** What could be done before the edit, and is not there any more. */
export function goneChoices(before: Rehearsed | undefined, after: Rehearsed): readonly Choice[] {
  if (!before) return [];
  return before.choices.filter(
    (former) =>
      former.on &&
      standsAsBefore(before, after, former.matter) &&
      !after.choices.some((one) => isSameChoice(one, former)),
  );
}

/** A step that other people take now is not the same choice. */
function isSameChoice(one: Choice, other: Choice): boolean {
  return one.matter === other.matter && one.step === other.step && one.who.zh === other.who.zh;
}

function standsAsBefore(before: Rehearsed, after: Rehearsed, matter: string): boolean {
  const stateOf = (story: Rehearsed) => story.matters.find(({ id }) => id === matter)?.state.name;
  return stateOf(before) !== undefined && stateOf(before) === stateOf(after);
}

/** In how many places the story is another one. */
export function countChanges(before: Rehearsed | undefined, after: Rehearsed): number {
  const road = roadLines(before, after).filter(({ is }) => is !== 'same').length;
  const standings = after.matters.filter((one) => findFormerStanding(before, after, one)).length;
  const choices = after.choices.filter((one) => markOf(before, after, one)).length;
  return road + standings + choices + goneChoices(before, after).length;
}
