/** Who was shown the name of whoever asks or comes, or a contact: kept for them, once for each viewer, matter and day. */
import type { MatterView } from '#core/contract/matter.ts';
import type { Installation } from '../../installation.ts';
import { dayNumberOf, dayOf, startOfDay } from '#core/calendar/workdays.ts';
import type { Eyes } from './eyes.ts';

/** Among the fields of a look: the requester's name, which is no field of a form. */
export const NAME = 'name-of-requester';
/** To the one who waits, of the one who comes. */
export const NAME_OF_ASSIGNEE = 'name-of-assignee';
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
  if (requester !== null) await note(at, eyes, requester, fieldsShown(view, names.get(requester)));
  if (assignee !== null && view.assignee !== null) await note(at, eyes, assignee, [NAME_OF_ASSIGNEE]);
}

async function note(
  at: Installation,
  { asker, now, standing: { row } }: Eyes,
  person: string,
  fields: readonly string[],
): Promise<void> {
  if (person === asker.person.id || fields.length === 0) return;
  const day = dayOf(now);
  const mark = [asker.person.id, person, row.id, ...fields].join(' ');
  const notedHere = notedBy.get(at) ?? new NotedToday();
  notedBy.set(at, notedHere);
  if (notedHere.has(day, mark)) return;
  const look = {
    id: at.newId(),
    person,
    byPerson: asker.person.id,
    byKey: row.readers.find((key) => asker.keys.has(key)) ?? 'anyone',
    matter: row.id,
    fields,
    reason: null,
    at: new Date(now).toISOString(),
  };
  try {
    const since = new Date(startOfDay(dayNumberOf(now))).toISOString();
    await at.db.write({ area: row.area, at: look.at, matters: [], looks: [{ ...look, since }] });
    notedHere.add(day, mark);
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
