import { describe, expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import { diagram, ladderOf, ladderText } from './diagram.ts';
import { vocabularyOf } from './vocabulary.ts';

const of = (name: string) => [teaPack.mechanisms[name]!, vocabularyOf(teaPack, name)] as const;

describe('a ladder anyone can read', () => {
  it('stands in the order of the file, and begins where the matter begins', () => {
    const ladder = ladderOf(...of('pot'));
    expect(ladder.map((state) => state.name)).toEqual([
      'wished',
      'gathering',
      'brewing',
      'poured',
      'sour',
      'closed',
      'closed-unconfirmed',
      'withdrawn',
    ]);
    expect(ladder.filter((state) => state.initial).map((state) => state.name)).toEqual(['wished']);
    expect(ladder[3]).toMatchObject({
      who: { zh: '提出人' },
      clocks: [{ name: 'silence', words: { zh: '7 天' }, ours: true, to: 'closed-unconfirmed' }],
    });
  });

  it('says how many tries each rung has, that all must sign, and what a move waits for', () => {
    const [talking, shaken, peace] = ladderOf(...of('quarrel'));
    expect(talking!.tries).toEqual({ zh: '茶园 2 次，镇 1 次，县 1 次', en: 'Garden 2, Town 1, County 1' });
    expect(shaken!.steps.find((step) => step.name === 'sign')?.who).toEqual({
      zh: '全体当事人',
      en: 'all of the parties',
    });
    expect(peace!.moves.map((move) => move.when.zh)).toEqual([
      '在「县」这一级，或者本市规定「哪一级谈拢都回访」',
      '否则',
    ]);
  });

  it('reads aloud in a terminal', () => {
    const text = ladderText(...of('quarrel'), 'zh');
    expect(text).toContain('谁发起：任何人');
    expect(text).toContain('时限：10 个工作日（自定），超时提醒主办单位的和事佬');
    expect(text).toContain('随时可以：去法院 / 申请仲裁 / 信访 / 我撤回 → 已选择其他途径');
    expect(ladderText(...of('quarrel'), 'en')).toContain('[I sign] → Signed  (all of the parties)');
  });
});

describe('a drawing', () => {
  const drawn = diagram(...of('pot'), 'en');

  it('has every state once, an arrow for every way, and both ends', () => {
    expect(drawn).toMatch(/^stateDiagram-v2\n/);
    expect(drawn.match(/^ {2}state "/gm)).toHaveLength(8);
    expect(drawn).toContain('  [*] --> wished: anyone');
    expect(drawn).toContain('  wished --> gathering: Call the shops');
    expect(drawn).toContain('  poured --> closed_unconfirmed: after 7 days');
    expect(drawn).toContain('  closed --> [*]');
    expect(drawn).toContain('  note right of withdrawn: Withdraw');
  });

  it('uses no name and no label that would break it', () => {
    for (const line of drawn.split('\n').slice(2, -1)) {
      const [ends = '', label = ''] = line.split(/: (.*)/);
      expect(label).not.toMatch(/[:;{}]/);
      expect(ends).toMatch(/^ {2}(state "[^"]+" as \w+|(\[\*\]|\w+) --> (\[\*\]|\w+)|note right of \w+)$/);
    }
  });
});
