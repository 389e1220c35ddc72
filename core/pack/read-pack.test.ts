import { describe, expect, it } from 'vitest';
import { teaFiles, teaPack } from '../engine/testing/tea-club.ts';
import { extendMechanism } from '../mechanism/extend.ts';
import { readPack } from './read-pack.ts';
import type { PackFiles } from './source.ts';

const withOwn = (path: string, edit: (text: string) => string): PackFiles => ({
  ...teaFiles,
  own: teaFiles.own.map((file) => (file.path === path ? { ...file, text: edit(file.text) } : file)),
});

describe('a pack is read', () => {
  it('with what it switches on, and the parts those open', () => {
    expect(Object.keys(teaPack.mechanisms)).toEqual([
      'pot',
      'quarrel',
      'tasting',
      'blend',
      'council',
      'reopening',
      'night-tea',
      'loan',
      'gathering',
      'fetch',
    ]);
    expect(teaPack).toMatchObject({
      name: 'tea-club',
      areas: ['990001', '990002'],
      numberPrefix: { '990001': '茶会', '990002': '杯会' },
      settings: { pot: { 'brew-within': '20 minutes' } },
      quietHours: { fromMin: 21 * 60 + 30, untilMin: 7 * 60 + 30, ours: true },
      asksAtMostS: 900,
    });
    expect(teaPack.roles['elder']?.countsAs).toEqual(['peacemaker']);
    expect(teaPack.lists['wishes']).toMatchObject({ holdsMatters: true, holdsResources: false });
  });

  it('a mechanism switched off is not there, nor the part that only it opens', () => {
    const { pack } = readPack(
      withOwn('pack.yaml', (text) =>
        text.replace(
          '[pot, quarrel, tasting, blend, council, reopening, night-tea, loan, gathering]',
          '[tasting]',
        ),
      ),
    );
    expect(Object.keys(pack!.mechanisms)).toEqual(['tasting']);
  });

  it('what the city says goes before what all share', () => {
    const fields = withOwn('fields.yaml', (text) => text.replace('zh: 想喝什么', 'zh: 想来点什么'));
    expect(readPack(fields).pack!.mechanisms['pot']!.fields['wish']!.words.zh).toBe('想来点什么');
    const roles = withOwn(
      'pack.yaml',
      (text) => `${text}\nroles:\n  host: { words: { zh: 掌柜, en: Keeper } }\n`,
    );
    expect(readPack(roles).pack!.roles['host']!.words.zh).toBe('掌柜');
    expect(readPack(roles).pack!.roles['brewer']!.words.zh).toBe('泡茶人');
  });

  it('without a prefix of its own, an area is numbered by its name', () => {
    const files = withOwn('pack.yaml', (text) => text.replace(/number-prefix: .*\n/, ''));
    expect(readPack(files).pack!.numberPrefix).toEqual({ '990001': '茶', '990002': '杯' });
  });

  it('a level is called what the main ladder calls it', () => {
    const rungs = `  society:\n    - { level: county, words: { zh: 总社, en: Society } }\n    - { level: town, words: { zh: 分社, en: Branch } }\n    - { level: garden, words: { zh: 小组, en: Group } }\n`;
    const { pack, problems } = readPack(withOwn('pack.yaml', (text) => text.replace(/\n*$/, `\n${rungs}`)));
    expect(problems).toEqual([]);
    expect(pack!.mechanisms['quarrel']!.rungs.map((rung) => rung.words.zh)).toEqual(['茶园', '镇', '县']);
  });
});

describe('short forms written out', () => {
  const { pot, quarrel, fetch, blend } = teaPack.mechanisms;
  const stepsOf = (state: string) => Object.keys(pot!.states[state]!.steps);

  it('confirm: only the requester or their helper closes, silence does not', () => {
    expect(pot!.states['poured']).toMatchObject({
      waitsOn: { kind: 'part', part: 'requester' },
      steps: { solved: { to: 'closed' }, 'not-solved': { to: 'brewing' } },
      clocks: [{ name: 'silence', lateTo: 'closed-unconfirmed' }],
    });
    expect(Object.keys(pot!.states['closed-unconfirmed']!.steps)).toEqual(['dispute']);
    expect(blend!.states['closed']).toBeUndefined();
  });

  it('exits and the naming of a helper stand in every open state that does not pass on at once', () => {
    for (const state of ['wished', 'gathering', 'brewing', 'poured'])
      expect(stepsOf(state)).toEqual(expect.arrayContaining(['withdrawal', 'name-helper']));
    expect(stepsOf('sour')).toEqual([]);
    expect(Object.keys(quarrel!.states['at-peace']!.steps)).toEqual([]);
  });

  it('a part gets its end for when the whole has ended', () => {
    expect(fetch!.states['called-off']).toMatchObject({ final: true, outcome: 'called-off' });
  });
});

describe('one mechanism from another', () => {
  const base = {
    face: 'part',
    opens: { does: ['a'], to: 'x' },
    states: { x: { words: 1 }, y: { words: 2 } },
  };

  it('maps merge, lists and values replace, null takes away', () => {
    expect(
      extendMechanism(base, { extends: 'b', opens: { does: null }, states: { y: { words: 3 }, x: null } }),
    ).toEqual({
      face: 'part',
      opens: { to: 'x' },
      states: { y: { words: 3 } },
    });
    expect(extendMechanism(base, { opens: { does: ['b', 'c'] } })).toMatchObject({
      opens: { does: ['b', 'c'], to: 'x' },
    });
  });

  it('a new state may stand before another', () => {
    const { states } = extendMechanism(base, { states: { first: { before: 'x' }, last: {} } });
    expect(Object.keys(states as object)).toEqual(['first', 'x', 'y', 'last']);
  });
});
