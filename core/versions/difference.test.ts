import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantIn } from '../check/testing/plant.ts';
import { plantedForms } from '../check/testing/planted-forms.ts';
import { plantedStates } from '../check/testing/planted-states.ts';
import { teaFiles, teaPack } from '../engine/testing/tea-club.ts';
import { invariant } from '../invariant.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { vocabularyOf } from '../mechanism/vocabulary.ts';
import type { Pack } from '../pack/pack.ts';
import { readPack } from '../pack/read-pack.ts';
import type { PackFiles } from '../pack/source.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { difference, groupByState, type Spoken } from './difference.ts';
import type { Difference } from './saying.ts';
import { editsOf } from './testing/edits.ts';

const packOf = (files: PackFiles): Pack => {
  const { pack, problems } = readPack(files);
  invariant(pack && problems.length === 0, JSON.stringify(problems));
  return pack;
};
const cities = ['cenxi', 'jining', 'nanning', 'guilin', 'shanwei'].map((city) =>
  packOf({ common: filesOf('common'), own: filesOf(city) }),
);
const spoken = (mechanism: Mechanism, pack: Pack): Spoken => ({
  mechanism,
  vocabulary: vocabularyOf(pack, mechanism.name),
});
const rules = [teaPack, ...cities].flatMap((pack) =>
  Object.values(pack.mechanisms).map((mechanism) => ({ mechanism, pack })),
);
const edits = rules.flatMap(({ mechanism, pack }) =>
  editsOf(mechanism).map(({ path, edited }) => ({ path, edited, mechanism, pack })),
);

describe('the difference', () => {
  it('between a rule and itself is nothing', () => {
    expect(rules.length).toBeGreaterThan(12);
    for (const { mechanism, pack } of rules)
      expect(difference(spoken(mechanism, pack), spoken(mechanism, pack)), mechanism.name).toEqual([]);
  });

  it('names every edit there is, in both languages', () => {
    expect(edits.length).toBeGreaterThan(2000);
    const unnamed = edits.filter(({ edited, mechanism, pack }) => {
      const found = difference(spoken(mechanism, pack), spoken(edited, pack));
      const isNamed =
        found.length > 0 &&
        found.every(
          ({ words }) =>
            /\p{Script=Han}/u.test(words.zh) && words.en.length > 3 && !/undefined|\[object/.test(words.en),
        );
      return !isNamed;
    });
    expect(unnamed.map(({ path, mechanism }) => `${mechanism.name} ${path}`)).toEqual([]);
  }, 60_000);

  it('of two edits names at least what either alone does not hide', () => {
    const hidden = fc.sample(fc.tuple(fc.constantFrom(...edits), fc.nat()), { numRuns: 300, seed: 4711 });
    const silent = hidden.filter(([{ edited, mechanism, pack }, which]) => {
      const again = editsOf(edited);
      const twice = again[which % again.length]!.edited;
      const same = JSON.stringify(twice) === JSON.stringify(mechanism);
      return !same && difference(spoken(mechanism, pack), spoken(twice, pack)).length === 0;
    });
    expect(silent.map(([{ path }, which]) => `${path} ${which}`)).toEqual([]);
  }, 60_000);

  it('sees whatever a planted defect does to a rule', () => {
    let looked = 0;
    for (const plant of [...plantedStates, ...plantedForms]) {
      const { pack } = readPack(plantIn(plant).files);
      for (const mechanism of Object.values(pack?.mechanisms ?? {})) {
        const was = teaPack.mechanisms[mechanism.name]!;
        if (JSON.stringify(was) === JSON.stringify(mechanism)) continue;
        looked += 1;
        expect(
          difference(spoken(was, teaPack), spoken(mechanism, pack!)).length,
          `${plant.kind} ${plant.now}`,
        ).toBeGreaterThan(0);
      }
    }
    expect(looked).toBeGreaterThan(60);
  }, 60_000);
});

function edited(file: string, was: string, now: string): Difference[] {
  const own = teaFiles.own.map((one) =>
    one.path === file ? { ...one, text: one.text.replace(was, () => now) } : one,
  );
  invariant(JSON.stringify(own) !== JSON.stringify(teaFiles.own), `“${was}” stands in ${file}`);
  const pack = packOf({ ...teaFiles, own });
  return Object.values(pack.mechanisms).flatMap((mechanism) =>
    difference(spoken(teaPack.mechanisms[mechanism.name]!, teaPack), spoken(mechanism, pack)),
  );
}
const sharpOf = (found: readonly Difference[]): (string | null)[] => found.map((one) => one.sharp);

describe('a second look is asked for', () => {
  const POT = 'mechanisms/pot.yaml';

  it('when more people may read, but not when fewer may', () => {
    expect(sharpOf(edited(POT, 'host@owner, host@above]', 'host@owner, host@above, guide@owner]'))).toEqual([
      'more-readers',
    ]);
    expect(
      sharpOf(edited(POT, 'requester-seen-by: [helper, brewer@owner]', 'requester-seen-by: [helper]')),
    ).toEqual([null]);
  });

  it('when something becomes public', () => {
    expect(sharpOf(edited(POT, 'publishes: [tea]', 'publishes: [tea, place]'))).toEqual(['public']);
    expect(sharpOf(edited('mechanisms/tasting.yaml', 'face: order', 'face: order\npublishes: []'))).toEqual([
      'public',
    ]);
  });

  it('when a clock gets longer, but not when it gets shorter', () => {
    expect(sharpOf(edited(POT, 'within: 2 hours', 'within: 3 hours'))).toEqual(['longer']);
    expect(sharpOf(edited(POT, 'within: 2 hours', 'within: 60 minutes'))).toEqual([null]);
    expect(sharpOf(edited(POT, 'within: 2 hours', 'within: 120 minutes'))).toEqual([null]);
    expect(sharpOf(edited('pack.yaml', 'brew-within: 20 minutes', 'brew-within: 2 days'))).toEqual([
      'longer',
    ]);
  });

  it('when an exit disappears', () => {
    const exits = /exits: .*/.exec(teaFiles.common.find((file) => file.path.endsWith('talk.yaml'))!.text)![0];
    const common = teaFiles.common.map((one) => ({
      ...one,
      text: one.text.replace(exits, 'exits: [court, arbitration, withdrawal]'),
    }));
    const pack = packOf({ ...teaFiles, common });
    const found = difference(
      spoken(teaPack.mechanisms['quarrel']!, teaPack),
      spoken(pack.mechanisms['quarrel']!, pack),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(sharpOf(found))).toEqual(new Set(['exit-gone']));
  });

  it('when it is no longer the requester who says it is solved', () => {
    const was = teaPack.mechanisms['pot']!;
    const poured = was.states['poured']!;
    const solved = poured.steps['solved']!;
    const by = [...solved.by, { kind: 'role', role: 'brewer', where: { kind: 'owner' } } as const];
    const is: Mechanism = {
      ...was,
      states: { ...was.states, poured: { ...poured, steps: { ...poured.steps, solved: { ...solved, by } } } },
    };
    expect(sharpOf(difference(spoken(was, teaPack), spoken(is, teaPack)))).toEqual(['confirmation']);
  });
});

describe('of a vote, a signature and a bar, a second look is asked for', () => {
  const TALK = 'mechanisms/talk.yaml';
  const editedCommon = (was: string, now: string): Difference[] => {
    const common = teaFiles.common.map((one) =>
      one.path === TALK ? { ...one, text: one.text.replace(was, () => now) } : one,
    );
    invariant(JSON.stringify(common) !== JSON.stringify(teaFiles.common), `“${was}” stands in ${TALK}`);
    const { mechanisms, ...pack } = packOf({ ...teaFiles, common });
    const [quarrel, is] = [teaPack.mechanisms['quarrel']!, mechanisms['quarrel']!];
    return difference(spoken(quarrel, teaPack), spoken(is, { ...pack, mechanisms }));
  };
  const council = teaPack.mechanisms['council']!;
  const [name, voting] = Object.entries(council.states).find(([, state]) => state.vote !== null)!;
  const withVote = (over: object): Mechanism => ({
    ...council,
    states: { ...council.states, [name]: { ...voting, vote: { ...voting.vote!, ...over } } },
  });
  const between = (was: object, is: object): (string | null)[] =>
    sharpOf(difference(spoken(withVote(was), teaPack), spoken(withVote(is), teaPack)));

  it('when fewer votes suffice, also where the city’s setting says how many, and never in another language', () => {
    const withValue = (value: string) => ({
      ...teaPack,
      settings: { ...teaPack.settings, council: { quorum: value } },
    });
    const change = (was: string, is: string) =>
      difference(spoken(council, withValue(was)), spoken(council, withValue(is))).map(({ words, sharp }) => [
        words.zh,
        sharp,
      ]);
    expect(change('at least 2/3', 'at least 1/10')).toEqual([
      ['设置「多少人投才算」：「至少 2/3」改为「至少 1/10」', 'vote'],
    ]);
    expect(change('more than 1/2', 'at least 2/3')).toEqual([
      ['设置「多少人投才算」：「超过 1/2」改为「至少 2/3」', null],
    ]);
    expect(editedCommon('visit-always: { value: no', 'visit-always: { value: yes')[0]!.words).toEqual({
      zh: '设置「哪一级谈拢都回访」：「否」改为「是」',
      en: 'Setting “Visit on every level”: “no” becomes “yes”',
    });
  });

  it('when voices weigh otherwise, or one may cast more of them', () => {
    expect(between({ byArea: true }, { byArea: false })).toEqual(['vote']);
    expect(between({ proxies: 1 }, { proxies: 9 })).toEqual(['vote']);
    expect(between({ proxies: 9 }, { proxies: 1 })).toEqual([null]);
  });

  it('when not everybody need sign any more, and when somebody need no longer stand aside', () => {
    expect(sharpOf(editedCommon('by: every party', 'by: parties'))).toEqual(['confirmation']);
    expect(
      sharpOf(
        editedCommon(
          'by: parties, asks: [reason], to: talking',
          'by: every party, asks: [reason], to: talking',
        ),
      ),
    ).not.toContain('confirmation');
    const bar = 'unless: related to a party, when: parties are named and taken sit-down,';
    expect(sharpOf(editedCommon(bar, 'when: parties are named and taken sit-down,'))).toEqual(['bar-gone']);
  });
});

describe('of a rhythm it is told', () => {
  const guilin = cities[3]!;
  const change = (name: string, over: object): string => {
    const was = guilin.mechanisms[name]!;
    const is: Mechanism = { ...was, rhythm: { ...was.rhythm!, ...over } };
    return difference(spoken(was, guilin), spoken(is, guilin))
      .map(({ words }) => `${words.zh} ${words.en}`)
      .join();
  };

  it('which step excuses it', () => {
    const told = change('monthly-meeting', { excused: undefined });
    expect(told).not.toContain('念出来还是');
    expect(told).toContain('就不用办');
    expect(told).toContain('not owed once');
  });

  it('who hears that it is not held yet', () => {
    const told = change('four-have', {
      remind: [{ kind: 'role', role: 'organiser', where: { kind: 'owner' } }],
    });
    expect(told).not.toContain('念出来还是');
    expect(told).toContain('期末还没办提醒主办单位的社区书记');
    expect(change('four-have', { remind: undefined })).toContain('on the last day');
  });
});

it('a state under another name is told once, and so are the ways to it', () => {
  const was = teaPack.mechanisms['pot']!;
  const is = JSON.parse(JSON.stringify(was).replaceAll('"gathering"', '"rounding-up"')) as Mechanism;
  const found = difference(spoken(was, teaPack), spoken(is, teaPack));
  expect(found.map(({ change, where }) => [change, where])).toEqual([
    ['renamed', { of: 'state', state: 'rounding-up' }],
  ]);
});

it('differences stand under their state, those of the whole rule first', () => {
  const was = teaPack.mechanisms['pot']!;
  const { sour: _, ...states } = was.states;
  const is: Mechanism = { ...was, title: null, states };
  const groups = groupByState(difference(spoken(was, teaPack), spoken(is, teaPack)), was, is);
  expect(groups.map((group) => group.state)).toEqual([null, 'sour']);
  expect(groups[1]!.differences[0]!.words.en).toBe('State: “With the peacemakers” is gone');
});
