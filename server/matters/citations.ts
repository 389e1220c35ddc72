/** Answers that name another matter hold on to it as it stood: found, offered and said with the asker's own eyes. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { Citable, Known } from '#core/engine/context.ts';
import { evolveAll } from '#core/engine/evolve.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { actsOf } from '#database/acts.ts';
import type { Tx, Viewer } from '#database/connect.ts';
import { findMatters, openMattersOf, type Matter as MatterRow } from '#database/matters.ts';
import type { ActWrite } from '#database/write.ts';
import { citationWords } from '#language/citation.ts';
import { sayDay } from '#language/figures.ts';
import { say } from '#language/speak.ts';
import { isUuid } from '../http/uuid.ts';
import type { Installation } from '../installation.ts';
import { recordedFacts, toAct } from './record-acts.ts';
import { findTitle } from './title.ts';

export interface Offered {
  readonly id: string;
  readonly mechanism: string;
  readonly words: { readonly zh: string; readonly en: string };
}

const fieldsThatCite = (mechanism: Mechanism) =>
  Object.values(mechanism.fields).filter((field) => field.type === 'matter');

/** Of the matters a form names: those that are open and that the asker may read. */
export async function citableKnown(
  at: Installation,
  viewer: Viewer,
  mechanism: Mechanism,
  given: Readonly<Record<string, unknown>>,
): Promise<Pick<Known, 'matters'>> {
  const ids = fieldsThatCite(mechanism)
    .map((field) => given[field.name])
    .filter((id): id is string => typeof id === 'string' && isUuid(id));
  if (ids.length === 0) return {};
  const found = await rowsOf(at, viewer, ids);
  return {
    matters: new Map(
      found
        .filter((row) => row.open)
        .map((row): [string, Citable] => [row.id, { mechanism: row.mechanism, seq: row.seq }]),
    ),
  };
}

const MOST_OFFERED = 80;

/** What the forms of a mechanism offer to name. */
export async function citableFor(
  at: Installation,
  viewer: Viewer,
  mechanism: Mechanism,
): Promise<readonly Offered[]> {
  const named = [...new Set(fieldsThatCite(mechanism).flatMap((field) => field.from))];
  if (named.length === 0) return [];
  const found = await at.db.read(viewer, (tx) =>
    Promise.all(viewer.areas.map((area) => openMattersOf(tx, area, named, MOST_OFFERED))),
  );
  return found.flat().map((row) => ({
    id: row.id,
    mechanism: row.mechanism,
    words: { zh: row.title, en: row.title },
  }));
}

/** Every answer of these acts that names another matter, in words. What the reader may not see stays unsaid. */
export async function citedIn(
  at: Installation,
  viewer: Viewer,
  mechanism: Mechanism,
  acts: readonly ActWrite[],
): Promise<ReadonlyMap<string, Words>> {
  const names = fieldsThatCite(mechanism).map((field) => field.name);
  const values = [
    ...new Set(
      acts.flatMap((act) => {
        const { given } = recordedFacts(act);
        return names.map((name) => given[name]).filter((value) => typeof value === 'string');
      }),
    ),
  ];
  if (values.length === 0) return new Map();
  const rows = await rowsOf(
    at,
    viewer,
    values.map((value) => partsOf(value).id),
  );
  const said = await Promise.all(
    values.map(async (value): Promise<[string, Words][]> => {
      const row = rows.find((one) => one.id === partsOf(value).id);
      return row ? [[value, await asItStood(at, viewer, row, partsOf(value).seq)]] : [];
    }),
  );
  return new Map(said.flat());
}

const partsOf = (value: string): { id: string; seq: number } => {
  const [id = '', seq = '0'] = value.split(':');
  return { id, seq: Number(seq) };
};

async function rowsOf(at: Installation, viewer: Viewer, ids: readonly string[]): Promise<MatterRow[]> {
  const ask = (tx: Tx) => Promise.all(viewer.areas.map((area) => findMatters(tx, area, ids)));
  return (await at.db.read(viewer, ask)).flat();
}

/** Its title and day after that act, and nothing that came later. */
async function asItStood(at: Installation, viewer: Viewer, row: MatterRow, seq: number): Promise<Words> {
  const written = await at.db.read(viewer, (tx) => actsOf(tx, row.area, row.id));
  const acts = written.filter((act) => act.seq <= seq).map((act) => toAct(row.id, act));
  const text = acts.findLast((act) => Object.keys(act.facts).length > 0) ?? acts[0]!;
  const title = findTitle(await at.versions.get(row), evolveAll(acts).facts) ?? row.title;
  const day = dayOf(text.at);
  const words = citationWords['citation.as-of'];
  return {
    zh: say(words, 'zh', { title, day: sayDay(day, 'zh') }),
    en: say(words, 'en', { title, day: sayDay(day, 'en') }),
  };
}
