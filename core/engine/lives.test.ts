import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGround } from '../ground/ground.ts';
import { toPlaceId } from '../ground/place.ts';
import type { Mechanism, Step } from '../mechanism/mechanism.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import type { Table } from '../play/table.ts';
import { evolveAll } from './evolve.ts';
import { keysOf, readerKeys } from './keys.ts';
import type { Matter } from './matter.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { keysHeldBy, life, live, type Setting, type Watch } from './testing/lives.ts';
import { LOTUS, teaCalendar, teaGround, teaPack } from './testing/tea-club.ts';
import { findWaitingKey } from './waiting.ts';

const tea: Setting = { pack: teaPack, ground: teaGround, calendar: teaCalendar, place: toPlaceId(LOTUS) };

function cityAt(city: string, place: string): Setting {
  const { pack } = readPack({ common: filesOf('common'), own: filesOf(city) });
  return { pack: pack!, ground: openGround(pack!.ground), calendar: teaCalendar, place: toPlaceId(place) };
}

const settings: readonly (readonly [string, () => Setting, number])[] = [
  ['the tea club', () => tea, 24],
  ['岑溪', () => cityAt('cenxi', '450481100007-sihu'), 6],
  ['济宁', () => cityAt('jining', '370811011008-jingyuan'), 6],
  ['南宁', () => cityAt('nanning', '450105002001'), 6],
  ['桂林', () => cityAt('guilin', '450304002001-wumeiyuan'), 6],
];

const ANSWERS: ReadonlySet<string> = new Set(['twice', 'not-on-roll', 'voted-already', 'too-many']);

/** What only the answers can show: an org that is asked already, a voter who is not on the roll, a condition on them. */
const isAboutAnswers = ({ kind, fields }: Refusal, step: Step): boolean =>
  fields.some(({ fault }) => ANSWERS.has(fault)) || (kind === 'condition-unmet' && step.requires.length > 0);

// A loaded machine takes its time over a hundred lives; slow is not wrong.
describe.each(settings)('whatever happens in %s', { timeout: 60_000 }, (_, build, numRuns) => {
  const setting = build();
  const mechanismOf = (matter: Matter): Mechanism => setting.pack.mechanisms[matter.mechanism]!;

  /** The report of a life that went wrong, with its seed; undefined when none does. */
  function findBadLife(watch: Partial<Watch>): string | undefined {
    const whole: Watch = {
      tries: (_table, _who, _matter, _shown, take) => void take(),
      looks: () => [],
      ...watch,
    };
    const property = fc.property(life(60), (choices) => {
      const faults = live(setting, choices, whole);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
    return fc.defaultReportMessage(fc.check(property, { numRuns }));
  }
  const findBadMatter = (looks: (matter: Matter, table: Table) => string[]): string | undefined =>
    findBadLife({ looks: (table, changed) => changed.flatMap((matter) => looks(matter, table)) });

  it('a step shown as on is taken, one shown as off is refused for the same reason, and a refusal changes nothing', () => {
    const seen = { on: 0, off: 0 };
    const bad = findBadLife({
      tries: (table, _who, matter, shown, take) => {
        const before = [new Map(table.matters), new Map(table.acts), table.deeds.length];
        const outcome = take();
        const name = `${matter.mechanism} › ${shown.step.name}`;
        if (!isRefusal(outcome)) {
          seen.on += 1;
          return shown.refusal === null ? [] : [`${name} was off and taken`];
        }
        seen.off += 1;
        const after = [new Map(table.matters), new Map(table.acts), table.deeds.length];
        if (!isDeepStrictEqual(before, after)) return [`${name} was refused and changed something`];
        if (shown.refusal === null)
          return isAboutAnswers(outcome, shown.step) ? [] : [`${name} was on and refused: ${outcome.kind}`];
        return outcome.kind === shown.refusal.kind
          ? []
          : [`${name}: ${shown.refusal.kind}, then ${outcome.kind}`];
      },
    });
    expect(bad).toBeUndefined();
    // Lives differ from run to run; that both kinds were seen at all is what keeps this from proving nothing.
    expect([seen.on > 10, seen.off > 2], `${seen.on} on, ${seen.off} off`).toEqual([true, true]);
  });

  it('the acts alone give the matter', () => {
    const bad = findBadMatter((matter, table) => {
      const acts = table.acts.get(matter.id)!;
      const counted = acts.every((act, at) => act.seq === at + 1);
      return counted && isDeepStrictEqual(evolveAll(acts), matter)
        ? []
        : [`${matter.mechanism} is not its acts`];
    });
    expect(bad).toBeUndefined();
  });

  it('no more tries are used than a rung has', () => {
    const bad = findBadMatter((matter) =>
      Object.values(mechanismOf(matter).states).flatMap((state) =>
        Object.entries(state.tries).flatMap(([level, most]) =>
          (matter.tries[level] ?? 0) <= most ? [] : [`${matter.tries[level]} tries on ${level}`],
        ),
      ),
    );
    expect(bad).toBeUndefined();
  });

  it('every matter has exactly one owner, a seat that has a name', () => {
    const bad = findBadMatter((matter) =>
      setting.ground.nameOf(matter.owner).zh === '' ? [matter.owner] : [],
    );
    expect(bad).toBeUndefined();
  });

  it('an open matter can always go on: somebody may act or a part is out, and a clock runs', () => {
    const standsThere = (step: Step, matter: Matter): boolean =>
      step.by.some((scope) => keysOf(scope, mechanismOf(matter), matter, setting.ground).length > 0);
    const bad = findBadMatter((matter) => {
      const steps = Object.values(mechanismOf(matter).states[matter.state]!.steps);
      const somebody = steps.some((step) => !step.exit && standsThere(step, matter));
      const out = Object.values(matter.parts).some((part) => part.open);
      const clock = matter.clocks.some((one) => one.pausedAt === null);
      return !matter.open || ((somebody || out) && clock)
        ? []
        : [`${matter.mechanism} is stuck in ${matter.state}`];
    });
    expect(bad).toBeUndefined();
  });

  it('whom an open matter waits on is somebody', () => {
    const bad = findBadMatter((matter) => {
      const mechanism = mechanismOf(matter);
      const waits = matter.open && mechanism.states[matter.state]!.waitsOn !== null;
      return waits && findWaitingKey(mechanism, matter, setting.ground) === null
        ? [`${matter.mechanism} in ${matter.state} waits on nobody`]
        : [];
    });
    expect(bad).toBeUndefined();
  });

  it('what may be taken once is taken once, and nobody signs twice in a round', () => {
    const bad = findBadMatter((matter, table) =>
      Object.values(mechanismOf(matter).states)
        .flatMap((state) => Object.values(state.steps))
        .flatMap(({ name, once, every }) => {
          const times = table.acts.get(matter.id)!.filter((act) => act.step === name).length;
          const takers = matter.taken[name] ?? [];
          const twice = (once && times > 1) || (every && new Set(takers).size < takers.length);
          return twice ? [`${name} was taken twice`] : [];
        }),
    );
    expect(bad).toBeUndefined();
  });

  it('a whole knows its parts as they are, and none outlives it', () => {
    const bad = findBadMatter((matter, table) =>
      Object.entries(matter.parts).flatMap(([id, known]) => {
        const part = table.matters.get(id)!;
        const is = { part: part.parent!.part, seat: part.asked, state: part.state, open: part.open };
        const outlives = !matter.open && part.open;
        return isDeepStrictEqual(known, is) && !outlives
          ? []
          : [`${known.part} is ${is.state}, known as ${known.state}`];
      }),
    );
    expect(bad).toBeUndefined();
  });

  it('whoever may act may read', () => {
    const bad = findBadLife({
      tries: (_table, who, matter, shown, take) => {
        take();
        const held = keysHeldBy(who, setting.pack);
        const reads = readerKeys(mechanismOf(matter), matter, setting.ground).some((key) => held.has(key));
        return shown.refusal !== null || reads
          ? []
          : [`${who.id} takes ${shown.step.name} of what they cannot read`];
      },
    });
    expect(bad).toBeUndefined();
  });

  it('a lateness is late once', () => {
    const bad = findBadLife({
      looks: (table) => {
        table.ringClocks();
        return table.ringClocks() === 0 ? [] : ['a clock rang twice'];
      },
    });
    expect(bad).toBeUndefined();
  });
});
