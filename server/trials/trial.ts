/** One trial, wherever it runs: in a thread of the server or in a command. It is handed the past and says what came out. */
import { dayOf, type WorkCalendar } from '#core/calendar/workdays.ts';
import { openGround } from '#core/ground/ground.ts';
import type { Pack } from '#core/pack/pack.ts';
import { readPeople } from '#core/pack/people.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { readPack } from '#core/pack/read-pack.ts';
import type { PackFiles, SourceFile } from '#core/pack/source.ts';
import { invariant } from '#core/invariant.ts';
import { Replaying, type Replay } from '#core/replay/replaying.ts';
import { History, withHistory } from '#core/simulate/history.ts';
import { plainScenario } from '#core/simulate/plain-scenario.ts';
import { readScenario } from '#core/simulate/read-scenario.ts';
import type { Scenario } from '#core/simulate/scenario.ts';
import {
  compare,
  simulate,
  type Compared,
  type Extent,
  type Simulated,
  type Told,
} from '#core/simulate/simulate.ts';
import { readCandidate } from './candidate.ts';
import type { HeldKeys, Page } from './past.ts';

export interface ReplayTrial {
  readonly files: PackFiles;
  readonly candidate: PackFiles;
  readonly held: readonly HeldKeys[];
  readonly until: number;
  /** So many matters are told one by one. */
  readonly most: number;
  /** ISO day: deviations from the law may have ended. */
  readonly today: string;
}

export interface SimulateTrial {
  readonly files: PackFiles;
  /** Undefined: the present rules alone. */
  readonly candidate: PackFiles | undefined;
  /** Undefined: every rule twice a day. */
  readonly scenario: SourceFile | undefined;
  readonly extent: Extent;
  readonly now: number;
  readonly today: string;
}

export type Problems = { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

export interface OpenReplay {
  readonly kind: 'open';
  readonly take: (page: Page) => void;
  readonly end: () => Replay;
}

export function openReplay(trial: ReplayTrial, calendar: WorkCalendar): OpenReplay | Problems {
  const candidate = readCandidate(trial.candidate, trial.today);
  if (candidate.kind === 'problems') return candidate;
  const present = presentPack(trial.files);
  const byPerson = Map.groupBy(trial.held, (held) => held.person);
  const keysHeld = (person: string, at: number): string[] => {
    const day = dayOf(at);
    return (byPerson.get(person) ?? []).flatMap(({ since, until, keys }) =>
      since <= day && (until === null || day < until) ? keys : [],
    );
  };
  const around = { ground: openGround(present.ground), calendar, until: trial.until, keysHeld };
  const replaying = new Replaying(present, candidate.pack, around, trial.most);
  return {
    kind: 'open',
    take: ({ rules, matters }) => {
      for (const { mechanism, version } of rules) replaying.learn(mechanism, version);
      for (const matter of matters) replaying.add(matter);
    },
    end: () => replaying.replay,
  };
}

export interface OpenSimulation {
  readonly kind: 'open';
  /** The mechanisms whose past it asks for; empty when it needs none. */
  readonly wants: readonly string[];
  readonly take: (page: Page) => void;
  readonly end: (told: Told) => Simulated | Compared;
}

export function openSimulation(trial: SimulateTrial, calendar: WorkCalendar): OpenSimulation | Problems {
  const candidate = trial.candidate && readCandidate(trial.candidate, trial.today);
  if (candidate?.kind === 'problems') return candidate;
  const pack = presentPack(trial.files);
  const ground = openGround(pack.ground);
  const { people } = readPeople(trial.files, pack, ground);
  const read = trial.scenario && readScenario(trial.scenario, pack, ground, people);
  if (read && !read.scenario) return { kind: 'problems', problems: read.problems };
  const stated = read?.scenario ?? plainScenario(pack, ground, people, trial.now);
  const fromHistory = read?.fromHistory ?? [];
  const history = new History(calendar);
  const scenario = (): Scenario =>
    fromHistory.length === 0 ? stated : withHistory(stated, history, fromHistory);
  return {
    kind: 'open',
    wants: fromHistory.length === 0 ? [] : Object.keys(pack.mechanisms),
    take: ({ matters }) => {
      for (const { past } of matters) history.add(past);
    },
    end: (told) =>
      candidate
        ? compare(
            { pack, ground, calendar },
            { pack: candidate.pack, ground: openGround(candidate.pack.ground), calendar },
            scenario(),
            trial.extent,
            told,
          )
        : simulate({ pack, ground, calendar }, scenario(), trial.extent, told),
  };
}

function presentPack(files: PackFiles): Pack {
  const { pack } = readPack(files);
  invariant(pack, 'the pack that is served reads');
  return pack;
}
