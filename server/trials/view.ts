/** What a trial came to, as its last event tells it. */
import type { Replayed, SimulatedView } from '#core/contract/trial.ts';
import { withMechanism } from './candidate.ts';
import type { Pack } from '#core/pack/pack.ts';
import { readPack } from '#core/pack/read-pack.ts';
import type { PackFiles } from '#core/pack/source.ts';
import type { Replay } from '#core/replay/replaying.ts';
import { countOf, lineOf } from '#core/replay/sum.ts';
import { FIGURES } from '#core/simulate/figure-kinds.ts';
import type { Compared, DayLine, Figured, Simulated } from '#core/simulate/simulate.ts';
import { simulateWords } from '#language/simulate.ts';
import { plain } from '../matters/view/row.ts';
import { sayLine, type Sides } from './say-replay.ts';
import { nameOf, sayOf, unitOf } from './say-simulated.ts';

export function toReplayed(replay: Replay, pack: Pack, candidate: Pack): Replayed {
  const sidesOf = (name: string): Sides => ({
    present: pack.mechanisms[name]!,
    candidate: candidate.mechanisms[name]!,
    pack,
  });
  return {
    kind: 'replayed',
    sums: Object.entries(replay.sums).map(([name, { lines, ...sum }]) => ({
      mechanism: name,
      words: plain(pack.mechanisms[name]!.words),
      ...sum,
      lines: lines.map((line) => ({
        kind: line.kind,
        words: plain(sayLine(line, sidesOf(name))),
        flagged: line.flagged,
        matters: line.matters,
        count: line.count,
      })),
    })),
    matters: replay.matters.map(({ number, mechanism, differences }) => ({
      number,
      mechanism,
      differences: differences.map((one) => {
        const line = { ...lineOf(one), count: countOf(one) };
        return { kind: line.kind, words: plain(sayLine(line, sidesOf(mechanism))), flagged: line.flagged };
      }),
    })),
    not_told: replay.notTold,
  };
}

/** The candidate's own words for what it says; it was checked in the thread. */
export const candidatePack = (files: PackFiles, mechanism: string, text: string): Pack | undefined =>
  readPack(withMechanism(files, mechanism, text)).pack;

export function toSimulatedView(outcome: Simulated | Compared, runs: number, pack: Pack): SimulatedView {
  const compared = 'before' in outcome ? outcome : undefined;
  const before = compared?.before ?? (outcome as Simulated);
  const after = compared?.after;
  const byName = (list: readonly Figured[] | undefined) =>
    new Map(list?.map((figure) => [nameOf(figure), figure.is]));
  const was = byName(before.figures);
  const is = byName(after?.figures);
  const differs = byName(compared?.differences);
  const none = { mean: 0, within: null };
  const all = new Map(
    [...before.figures, ...(after?.figures ?? [])].map((figure) => [nameOf(figure), figure]),
  );
  const sorted = [...all].sort(([, a], [, b]) => FIGURES.indexOf(a.kind) - FIGURES.indexOf(b.kind));
  return {
    kind: 'simulated',
    acts: before.acts + (after?.acts ?? 0),
    runs,
    figures: sorted.map(([name, figure]) => ({
      kind: figure.kind,
      unit: unitOf(figure.kind),
      of: [...figure.of],
      heading: plain(simulateWords[`simulate.${figure.kind}`]),
      words: plain(sayOf(figure, pack)),
      present: was.get(name) ?? none,
      candidate: after ? (is.get(name) ?? none) : null,
      difference: after ? (differs.get(name) ?? none) : null,
    })),
    days: before.days.map((line, nth) => ({
      day: line.day,
      present: dayOf(line),
      candidate: after?.days[nth] ? dayOf(after.days[nth]) : null,
    })),
    assumed: [...new Set([...before.assumed, ...(after?.assumed ?? [])])],
  };
}

const dayOf = ({ open, backlog }: DayLine): { open: number; backlog: Record<string, number> } => ({
  open,
  backlog: { ...backlog },
});
