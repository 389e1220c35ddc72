/**
 * What was said in the room: the words for those who run it, how often for everybody, and whose they were for nobody. An
 * org that was asked to come says it in its own part.
 */
import type { MatterView } from '#core/contract/matter.ts';
import type { Mechanism, Step } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { findPrivate } from '#core/disclosure/private-text.ts';
import { partyWords } from '#language/party.ts';
import { actsIn, valuesIn, type ActValue } from '#database/acts.ts';
import type { ActWrite } from '#database/write.ts';
import type { Installation } from '../../installation.ts';
import type { Asker } from '../../sessions/asker.ts';
import { keyInWords } from '../key-in-words.ts';
import { recordedFacts } from '../record-acts.ts';
import type { Standing } from '../standing.ts';
import { countedSteps, isSaying } from './counts.ts';
import { lookWith, type Eyes } from './eyes.ts';
import { plain } from './row.ts';

type Said = MatterView['said'][number];

interface Spoken {
  readonly said: readonly Said[];
  /** By the field it answered: what a form is filled in with beforehand. */
  readonly byField: ReadonlyMap<string, readonly string[]>;
}

interface Line extends Said {
  readonly field: string;
}

interface Told {
  readonly eyes: Eyes;
  readonly acts: readonly ActWrite[];
  readonly values: readonly ActValue[];
}

/** In the order in which it was said, as far as these eyes may read it. */
export async function spokenIn(
  at: Installation,
  asker: Asker,
  whole: Told,
  parts: readonly Standing[],
): Promise<Spoken> {
  const speaking = parts.filter(({ mechanism, matter }) =>
    sayings(mechanism).some(({ name }) => (matter.taken[name] ?? []).length > 0),
  );
  const inParts = await Promise.all(speaking.map((part) => readPart(at, asker, part, whole.eyes)));
  const lines = [whole, ...inParts].flatMap(linesOf).sort((a, b) => a.at.localeCompare(b.at));
  const today = dayOf(whole.eyes.now);
  const byField = new Map<string, string[]>();
  for (const { field, text } of lines) {
    // Numbers of persons and what tells of a child stay out of what may be read by everybody.
    if (findPrivate(text, today)) continue;
    byField.set(field, [...(byField.get(field) ?? []), text.replaceAll(/\s*\n\s*/g, ' ')]);
  }
  return { said: lines.map(({ at, who, text, mine }) => ({ at, who, text, mine })), byField };
}

const sayings = (mechanism: Mechanism): Step[] => countedSteps(mechanism).filter(isSaying);

async function readPart(at: Installation, asker: Asker, part: Standing, whole: Eyes): Promise<Told> {
  const { area, id } = part.row;
  const [acts, values] = await at.db.glance(asker.viewer, (tx) =>
    Promise.all([actsIn(tx, [area], id), valuesIn(tx, [area], id)]),
  );
  return { eyes: lookWith(asker, part, new Map(), whole.now, whole.locale), acts, values };
}

function linesOf({ eyes, acts, values }: Told): Line[] {
  const { fields } = eyes.standing.mechanism;
  const steps = new Map(sayings(eyes.standing.mechanism).map((step) => [step.name, step]));
  return acts.flatMap((act): Line[] => {
    const step = steps.get(act.step);
    if (!step) return [];
    const { given } = recordedFacts(act);
    return step.asks.flatMap(({ field: name }): Line[] => {
      const field = fields[name];
      if (field?.type !== 'text' || given[name] === undefined || !eyes.mayRead(field)) return [];
      const kept = field.personal
        ? values.find((one) => one.seq === act.seq && one.field === name)?.value
        : given[name];
      // Erased at its end: the record keeps that something was said.
      if (typeof kept !== 'string') return [];
      const mine = act.actor === eyes.asker.person.id;
      return [{ at: act.at, who: plain(speakerOf(act, eyes)), text: kept, mine, field: name }];
    });
  });
}

/**
 * One word for everybody, whatever they act as: where only some speak by a post, the post would tell who did not. Only
 * an org that was asked speaks as what it is, in its own part.
 */
export function speakerOf(act: ActWrite, { asker, standing: { city, matter } }: Eyes): Words {
  if (matter.asked !== null && act.actorAs.endsWith(`@${matter.asked}`))
    return keyInWords(act.actorAs, { city, matter });
  return partyWords[act.actor === asker.person.id ? 'party.you' : 'party.speaker'];
}
