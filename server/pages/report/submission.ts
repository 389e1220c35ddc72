/** Sending a report: what is at fault, what is open nearby, and the one matter it becomes however often it is sent. */
import { fillForm } from '#core/engine/form.ts';
import { refuse } from '#core/engine/refusal.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { findCommand } from '#database/commands.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import { reportWords } from '#language/report.ts';
import { say } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { City } from '../../city/cities.ts';
import type { Complaint } from '../../http/problem.ts';
import type { Installation } from '../../installation.ts';
import { openMatter } from '../../matters/openings.ts';
import { complainOf, complaintOf } from '../../matters/say-refusal.ts';
import type { Asker } from '../../sessions/asker.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import { findAround, type Where } from './places.ts';
import { MOST_NAME } from './visitor.ts';

export interface Submission {
  readonly at: Installation;
  readonly city: City;
  readonly mechanism: Mechanism;
  readonly where: Where;
  readonly draft: Draft;
  readonly locale: Locale;
}

/** Everything that can be known to be wrong without asking the data. */
export function findFaults({ city, mechanism, where, draft, locale }: Submission): Fault[] {
  const filled = fillForm(mechanism.opens.asks, mechanism, factsOf(mechanism, draft), {
    ground: city.ground,
    on: where.on,
  });
  const about = { city, mechanism, matter: undefined, step: undefined };
  const faults =
    'faults' in filled ? toFaults(complainOf(refuse('form', { fields: filled.faults }), about), locale) : [];
  const placeField = fieldOfType(mechanism, 'place');
  if (draft.place !== null && where.ground.placeAt(draft.place, where.on) && !findAround(where, draft.place))
    faults.push({ field: placeField ?? null, says: reportWords['report.place-too-wide'][locale] });
  if ([...draft.name].length > MOST_NAME)
    faults.push({
      field: 'name',
      says: say(reportWords['report.name-too-long'], locale, { most: MOST_NAME }),
    });
  return faults;
}

export type Submitted =
  | { readonly kind: 'opened' | 'opened-before'; readonly number: string }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

export async function submit(submission: Submission, asker: Asker): Promise<Submitted> {
  const { at, mechanism, draft, locale } = submission;
  const facts = factsOf(mechanism, draft);
  const outcome = await openMatter(at, asker, {
    mechanism: mechanism.name,
    version: undefined,
    facts,
    key: draft.key,
  });
  switch (outcome.kind) {
    case 'done':
      return {
        kind: outcome.repeated ? 'opened-before' : 'opened',
        number: await numberOf(at, outcome.area, outcome.matter),
      };
    case 'key-reused': {
      const number = await findSentBefore(at, asker, draft.key);
      if (number !== undefined) return { kind: 'opened-before', number };
      return { kind: 'refused', faults: toFaults(complaintOf(outcome)!, locale) };
    }
    case 'refused':
    case 'photos-unknown':
    case 'absent':
    case 'busy':
      return { kind: 'refused', faults: toFaults(complaintOf(outcome)!, locale) };
  }
}

/** The number of what this form became when it was sent before, whatever else it carried then. */
export async function findSentBefore(
  at: Installation,
  asker: Asker,
  key: string,
): Promise<string | undefined> {
  for (const area of asker.viewer.areas) {
    const sent = await at.db.read(asker.viewer, (tx) =>
      findCommand(tx, area, `person:${asker.person.id}/${key}`),
    );
    if (sent) return numberOf(at, area, (sent.response as { matter: string }).matter);
  }
  return undefined;
}

/** Only what the form asks: other fields of the page are not the rule's. */
function factsOf(mechanism: Mechanism, draft: Draft): Record<string, unknown> {
  const facts = mechanism.opens.asks.map(({ field }): [string, unknown] => {
    const type = mechanism.fields[field]?.type;
    if (type === 'place') return [field, draft.place ?? undefined];
    if (type === 'photos') return [field, draft.photos];
    return [field, draft.answers[field]];
  });
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}

export function toFaults(
  { words, fields = [] }: Pick<Complaint, 'words' | 'fields'>,
  locale: Locale,
): Fault[] {
  if (fields.length === 0) return [{ field: null, says: words[locale] }];
  return fields.map((fault) => ({ field: fault.field, says: fault.words[locale] }));
}

/** What the matter will be called: the words by which others are compared with it. */
export const typedOf = ({ title }: Mechanism, { answers }: Draft): string =>
  (title === null ? undefined : answers[title]) ?? '';

export const fieldOfType = (mechanism: Mechanism, type: 'place' | 'photos'): string | undefined =>
  mechanism.opens.asks.find(({ field }) => mechanism.fields[field]?.type === type)?.field;

async function numberOf(at: Installation, area: string, id: string): Promise<string> {
  const row = await at.db.read(systemIn(area), (tx) => findMatter(tx, area, id));
  if (!row?.number) throw new Error(`The matter ${id} just opened has no number`);
  return row.number;
}
