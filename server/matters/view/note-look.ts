/** Who was shown the name of whoever asks or comes, or a contact: kept for them, once for each viewer, matter and day. */
import type { MatterView } from '#core/contract/matter.ts';
import type { Installation } from '../../installation.ts';
import { dayNumberOf, dayOf, startOfDay } from '#core/calendar/workdays.ts';
import { takersToldTo } from './counts.ts';
import type { Eyes } from './eyes.ts';

/** Among the fields of a look: the requester's name, which is no field of a form. */
export const NAME = 'name-of-requester';
/** To the one who waits, of the one who comes. */
export const NAME_OF_ASSIGNEE = 'name-of-assignee';
/** Of whoever took a step that is told to others as a number. */
export const NAME_OF_TAKER = 'name-of-taker';
const CONTACT = 'contact';

/** What this process has noted already, of one day. */
class NotedToday {
  #day = '';
  readonly #noted = new Set<string>();

  has(day: string, look: string): boolean {
    return this.#day === day && this.#noted.has(look);
  }

  add(day: string, look: string): void {
    if (this.#day !== day) this.#noted.clear();
    this.#day = day;
    this.#noted.add(look);
  }
}

const notedBy = new WeakMap<Installation, NotedToday>();

export async function noteLook(
  at: Installation,
  eyes: Eyes,
  names: ReadonlyMap<string, string>,
  view: MatterView,
): Promise<void> {
  const { requester, assignee } = eyes.standing.matter;
  if (requester !== null) await note(at, eyes, [requester], fieldsShown(view, names.get(requester)));
  if (assignee !== null && view.assignee !== null) await note(at, eyes, [assignee], [NAME_OF_ASSIGNEE]);
  for (const { as, persons } of takersToldTo(eyes.asker, eyes.standing)) {
    const named = persons.filter((id) => names.has(id));
    await note(at, eyes, named, [NAME_OF_TAKER], as);
  }
}

async function note(
  at: Installation,
  { asker, now, standing: { row } }: Eyes,
  persons: readonly string[],
  fields: readonly string[],
  as = row.readers.find((key) => asker.keys.has(key)) ?? 'anyone',
): Promise<void> {
  if (fields.length === 0) return;
  const day = dayOf(now);
  const markOf = (person: string): string => [asker.person.id, person, row.id, ...fields].join(' ');
  const notedHere = notedBy.get(at) ?? new NotedToday();
  notedBy.set(at, notedHere);
  const shown = persons.filter((person) => person !== asker.person.id && !notedHere.has(day, markOf(person)));
  if (shown.length === 0) return;
  const about = {
    byPerson: asker.person.id,
    byKey: as,
    matter: row.id,
    fields,
    reason: null,
    at: new Date(now).toISOString(),
    since: new Date(startOfDay(dayNumberOf(now))).toISOString(),
  };
  const looks = shown.map((person) => ({ ...about, id: at.newId(), person }));
  try {
    await at.db.write({ area: row.area, at: about.at, matters: [], looks });
    for (const person of shown) notedHere.add(day, markOf(person));
  } catch (error) {
    at.log.error({ matter: row.id, error: (error as Error).name }, 'look not noted');
  }
}

function fieldsShown(view: MatterView, name: string | undefined): string[] {
  const isNamed =
    name !== undefined &&
    [view.requester, ...view.timeline.map((entry) => entry.who)].some((who) => who.zh === name);
  const values = [...view.values, ...view.timeline.flatMap((entry) => entry.values)];
  const hasContact = values.some((value) => value.field === CONTACT && value.text !== null);
  return [...(isNamed ? [NAME] : []), ...(hasContact ? [CONTACT] : [])];
}
