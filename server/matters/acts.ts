/** Taking steps: read, decide, write; when somebody was quicker, read and decide again. */
import { createHash } from 'node:crypto';
import { decide, decideLate } from '#core/engine/decide.ts';
import { isRefusal, refuse, type Refusal } from '#core/engine/refusal.ts';
import { canonical } from '#core/record/commitment.ts';
import { findCommand } from '#database/commands.ts';
import { systemIn, type Viewer } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import type { CommandWrite, RepeatedCommand } from '#database/write.ts';
import type { Installation } from '../installation.ts';
import { personKey } from '#core/engine/keys.ts';
import { decideWithRule } from '../rules/known-rule.ts';
import { canRead, type Asker } from '../sessions/asker.ts';
import { bringPhotos } from './bring-photos.ts';
import { citableKnown } from './citations.ts';
import { contextOf, knownFacts } from './context.ts';
import type { About, Outcome } from './outcome.ts';
import { findStep } from './say-refusal.ts';
import { addPersons, namePersons } from './persons-named.ts';
import { sightAfter, type Sight } from './sight.ts';
import { handsOnValues, toStanding } from './standing.ts';
import { knowAround, type Known } from './world.ts';
import { writeOut } from './write-out.ts';

/** After so many lost races the asker is told to try again. */
export const MOST_TRIES = 5;

export interface Asked {
  readonly step: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The `Idempotency-Key` header. */
  readonly key: string | undefined;
  /** What makes two requests the same, where it is not what they carry: a form sent twice uploads its photos twice. */
  readonly same?: string;
  /** Whose sight finds the matter, where it is not the asker's: one joins what one was shown of, without reading it. */
  readonly shownBy?: Viewer;
}

/** What was read to begin with, if somebody has: the asker's sight of the matter, and what its request did before. */
export interface FirstLook {
  readonly sight: Sight | undefined;
  readonly sent: RepeatedCommand | undefined;
}

export async function takeStep(
  at: Installation,
  asker: Asker,
  area: string,
  id: string,
  asked: Asked,
  first?: FirstLook,
): Promise<Outcome> {
  const key = asked.key === undefined ? undefined : keyOf(asker, asked.key);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const sight = tries === 0 ? first?.sight : undefined;
    const [row, sent] =
      tries === 0 && first
        ? [first.sight?.row, first.sent]
        : await at.db.glance(asked.shownBy ?? asker.viewer, (tx) =>
            Promise.all([
              findMatter(tx, area, id),
              key === undefined ? undefined : findCommand(tx, area, key),
            ]),
          );
    const plain = row && (await toStanding(at, row));
    const step = plain && findStep(plain.mechanism, asked.step);
    // A voice is not remembered, not even as a hash: three choices are quickly tried.
    const told = step?.secret ? {} : { facts: asked.same ?? asked.facts };
    const command = commandOf(asker, asked.key, { matter: id, step: asked.step, ...told }, 200, id);
    // An act may have ended the asker's own sight of the matter; sent again, it was still theirs.
    if (command && sent) return answerAgain(sent, command, area);
    if (!row || !plain) return (await findBarred(at, asker, area, id, asked.step)) ?? { kind: 'absent' };
    const known = await knowAround(at, row, handsOnValues(plain.mechanism, row.state, asked.step));
    const standing = known.standing.get(id)!;
    const { mechanism, matter, city } = standing;
    const about: About = { city, mechanism, matter, step: asked.step };
    const named = await namePersons(at, city, area, mechanism, asked.facts);
    const parent = matter.parent ? known.standing.get(matter.parent.id)?.matter : undefined;
    const counts = step?.does.some((effect) => effect.kind === 'count-votes') ?? false;
    const facts = {
      ...(await knownFacts(at, asker, standing, parent, { given: named.facts, counts })),
      ...(await citableKnown(at, asker.viewer, mechanism, named.facts)),
    };
    const said = { ...matter.facts, ...named.facts };
    let context = contextOf(at, city, asker, at.now(), facts);
    const decision = await decideWithRule(at, asker, city, step?.does ?? [], said, (rule) => {
      context = contextOf(at, city, asker, at.now(), { ...facts, ...rule });
      return decide(mechanism, matter, { step: asked.step, facts: named.facts }, context);
    });
    if (decision === 'busy') return { kind: 'busy' };
    if (isRefusal(decision)) return { kind: 'refused', refusal: decision, about };
    if (!(await addPersons(at, area, named.unknown))) continue;
    await bringPhotos(at, asker, area, decision.acts, mechanism);
    const written = await writeOut(at, known, { mechanism, before: matter, decision, context, command });
    switch (written.kind) {
      case 'written': {
        const after = sight && sightAfter(sight, written.write, written.numbers, id, asker);
        return { kind: 'done', area, matter: id, repeated: false, after };
      }
      case 'repeated':
        return answerAgain(written.command, command!, area);
      case 'refused':
        return { kind: 'refused', refusal: written.refusal, about };
      case 'photos-unknown':
        return { kind: 'photos-unknown', field: 'photos', about };
      case 'lost':
    }
  }
  return { kind: 'busy' };
}

/** Who knows the matter's id and would read it but for a bar is told why, not that nothing is there. */
async function findBarred(
  at: Installation,
  asker: Asker,
  area: string,
  id: string,
  name: string,
): Promise<Outcome | undefined> {
  if (asker.bars.size === 0) return undefined;
  const row = await at.db.read(systemIn(area), (tx) => findMatter(tx, area, id));
  if (!row || canRead(asker, row) || !canRead({ ...asker, bars: new Set() }, row)) return undefined;
  const { city, mechanism, matter } = await toStanding(at, row);
  const step = findStep(mechanism, name);
  if (!step) return undefined;
  const refusal = refuse('related-to-a-party', { says: { step: step.words } });
  return { kind: 'refused', refusal, about: { city, mechanism, matter, step: name } };
}

export type LateOutcome = 'taken' | 'not-late' | 'absent' | 'busy';

/**
 * A clock ran out: its late action, once. `clock` is its name in the clock table, `<state>/<name>`.
 * Asked twice, or after somebody acted in time, it does nothing.
 */
export async function takeLate(
  at: Installation,
  area: string,
  id: string,
  clock: string,
): Promise<LateOutcome> {
  const name = clock.slice(clock.indexOf('/') + 1);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const row = await at.db.glance(systemIn(area), (tx) => findMatter(tx, area, id));
    if (!row) return 'absent';
    const known: Known = await knowAround(at, row, true);
    const standing = known.standing.get(id)!;
    const { mechanism, matter, city } = standing;
    const parent = matter.parent ? known.standing.get(matter.parent.id)?.matter : undefined;
    const facts = await knownFacts(at, undefined, standing, parent, { given: {}, counts: true });
    const context = contextOf(at, city, undefined, at.now(), facts);
    const decision = decideLate(mechanism, matter, name, context);
    if (isRefusal(decision)) return 'not-late';
    const written = await writeOut(at, known, {
      mechanism,
      before: matter,
      decision,
      context,
      command: undefined,
    });
    if (written.kind === 'written') return 'taken';
    if (written.kind === 'refused') throw new Error(refusalOf(id, clock, written.refusal));
  }
  return 'busy';
}

const refusalOf = (id: string, clock: string, refusal: Refusal): string =>
  `The late action of clock ${clock} on matter ${id} was refused: ${refusal.kind}`;

/** One person's keys are nobody else's. */
export const keyOf = (asker: Asker, key: string): string => `${personKey(asker.person.id)}/${key}`;

/** What is remembered of a request, so that sent again it gets the same answer. */
export function commandOf(
  asker: Asker,
  key: string | undefined,
  request: object,
  status: number,
  matter: string,
): CommandWrite | undefined {
  if (key === undefined) return undefined;
  return {
    key: keyOf(asker, key),
    person: asker.person.id,
    requestHash: createHash('sha256').update(canonical(request)).digest('hex'),
    status,
    response: { matter },
  };
}

export function answerAgain(sent: RepeatedCommand, command: CommandWrite, area: string): Outcome {
  if (sent.requestHash !== command.requestHash) return { kind: 'key-reused' };
  return { kind: 'done', area, matter: (sent.response as { matter: string }).matter, repeated: true };
}
