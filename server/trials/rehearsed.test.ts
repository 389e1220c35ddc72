import { describe, expect, it } from 'vitest';
import { rehearsal, type RehearsalMove, type Rehearsed } from '#core/contract/rehearsal.ts';
import { CITIES, OPEN, ruleOf, sceneOf, step, WAIT } from '#core/play/testing/rehearsing.ts';
import { rehearse } from '#core/play/rehearse.ts';
import { toRehearsed } from './rehearsed.ts';

const COMMUNITY = '450481100007';
const DESK = `desk@${COMMUNITY}`;
const RESIDENT = 'person:resident';

function told(city: string, name: string, ...moves: readonly RehearsalMove[]): Rehearsed {
  const scene = sceneOf(city);
  const mechanism = ruleOf(city, name);
  return toRehearsed(rehearse(mechanism, moves, scene), mechanism, { ...scene, folder: '' });
}

/** Whatever is on, first by one and then by another, with what is filled in; where nothing is, time passes. */
function* walk(city: string, name: string, turn: number): Generator<Rehearsed> {
  const moves: RehearsalMove[] = [OPEN];
  for (let at = turn; moves.length < 12; at += turn + 1) {
    const answer = told(city, name, ...moves);
    yield answer;
    if (answer.refused) moves.pop();
    const on = answer.choices.filter((choice) => choice.on && !choice.exit);
    const chosen = on[at % Math.max(1, on.length)];
    if (chosen && at % 5 !== 0) moves.push(step(chosen.matter, chosen.step, chosen.as));
    else if (answer.next_clock) moves.push(WAIT);
    else return;
  }
}

describe('a rehearsal in words', () => {
  it('every rule of every city is played far, says all it says in both languages, and keeps its contract', () => {
    let acts = 0;
    for (const city of CITIES)
      for (const name of Object.keys(sceneOf(city).pack.mechanisms))
        for (const turn of [1, 2])
          for (const answer of walk(city, name, turn)) {
            expect(rehearsal.safeParse(answer).error, `${city} ${name}`).toBeUndefined();
            // A hole nobody filled, or a sentence that is not there.
            expect(
              /\{[a-z]+\}|"(?:zh|en)":""/i.exec(JSON.stringify(answer))?.[0],
              `${city} ${name}`,
            ).toBeUndefined();
            acts = Math.max(acts, answer.happened.length);
          }
    expect(acts).toBeGreaterThan(10);
  });

  it('says who begins and what is asked, before anything has happened', () => {
    const { opening, happened, matters, choices, refused } = told('cenxi', 'whistle');
    expect(opening.who).toEqual({ zh: '居民', en: 'Resident' });
    expect(opening.form.fields.map(({ name }) => name)).toEqual(['what', 'place', 'photos', 'contact']);
    expect(opening.filled).toEqual({ what: '…', place: `${COMMUNITY}-sihu-b1-u1` });
    expect([happened, matters, choices, refused]).toEqual([[], [], [], null]);
    expect(told('cenxi', 'policy').opening.who.zh).toBe('岑溪市 市级管理员');
    expect(told('cenxi', 'answer').assumed.map(({ zh }) => zh)).toEqual([
      '派来这件事的「党员群众吹哨」一直停在「已应哨，处理中」',
    ]);
  });

  it('tells each act: who, what, and where it came to, those of clocks and of parts too', () => {
    const { happened } = told(
      'cenxi',
      'whistle',
      OPEN,
      WAIT,
      step('m1', 'call', DESK, { called: ['450481-fire'] }),
      step('m2', 'accept', 'desk@450481-fire'),
    );
    expect(happened.map(({ matter, who, what, to }) => [matter, who.zh, what.zh, to.zh])).toEqual([
      ['m1', '居民', '提出', '已吹哨，等应哨'],
      ['m1', '时限', '时限到了：提醒主办单位的承办人和社区书记和上一级的社区书记', '已吹哨，等应哨'],
      ['m1', '孝坊社区党群服务中心 承办人', '应哨并派单', '已应哨，处理中'],
      ['m2', '孝坊社区', '派来这件事', '等应答'],
      ['m2', '岑溪市消防救援大队 承办人', '接单', '已接单，在路上'],
      ['m1', '岑溪市消防救援大队', '接单', '已应哨，处理中'],
    ]);
  });

  it('a step that is off has its reason, and a move that is refused what would help', () => {
    const { choices } = told('cenxi', 'mediation', OPEN);
    const agree = choices.find((choice) => choice.step === 'agree')!;
    expect([agree.on, agree.who.zh, agree.reason?.zh]).toEqual([
      false,
      '孝坊社区 调解员',
      expect.any(String),
    ]);
    const early = told('cenxi', 'whistle', OPEN, step('m1', 'handle', DESK, { result: '换了灯' }));
    expect(early.refused).toEqual({
      move: 1,
      words: {
        zh: '现在是「已吹哨，等应哨」，还不能「处理好了，请吹哨人确认」',
        en: 'It is now at “Whistled, waiting for an answer”, so this cannot be done: Handled, ask the caller',
      },
      next: [
        { zh: '应哨，我们来处理', en: 'Answer and take it on' },
        { zh: '应哨并派单', en: 'Answer and call others' },
        { zh: '不予办理，说明理由', en: 'Declined, with reason' },
      ],
    });
  });

  it('a wrong answer is refused with its field in words', () => {
    const { refused } = told('cenxi', 'whistle', { kind: 'open', facts: { place: 'atlantis' } });
    expect(refused?.words.zh).toMatch(/^有几处要改一下：.*地/);
    expect(refused?.words.en).toMatch(/^Some answers need a second look: ./);
  });

  it('offers invented people, things and matters where a real one would be searched for', () => {
    const helper = told('cenxi', 'whistle', OPEN).choices.find((choice) => choice.step === 'name-helper')!;
    expect(helper.form.fields[0]!.choices?.map(({ value, words }) => [value, words.zh])).toEqual([
      ['resident', '居民'],
      ['resident-other', '另一位居民'],
      ['neighbour', '邻居'],
    ]);
    expect(helper.filled).toEqual({ helper: 'resident-other' });
    const [tool] = told('example', 'tool-loan', OPEN).opening.form.fields;
    expect(tool!.choices).toMatchObject([{ value: 'resource', free: 0, capacity: 1 }]);
    const cited = told('cenxi', 'task', OPEN).opening.form.fields.find(({ type }) => type === 'matter')!;
    expect(cited.choices?.map(({ words }) => words.zh)).toEqual(['一件虚构的「政策文件」']);
  });

  it('tells apart those who hold the same post', () => {
    const { choices } = told('example', 'bell-keeper', OPEN, step('m1', 'agree', 'person:resident-other'));
    const voters = choices.filter((choice) => choice.step === 'vote').map(({ who }) => who.zh);
    expect(voters).toEqual([1, 2, 3].map((nth) => expect.stringContaining(`（第 ${nth} 位）`)));
    const adopt = told('cenxi', 'rule-change', OPEN).choices.filter((choice) => choice.step === 'adopt');
    expect(adopt.map(({ who, on }) => [who.zh, on])).toEqual([
      ['岑溪市 市级管理员', false],
      ['岑溪市 市级管理员（第 2 位）', true],
    ]);
  });

  it('says which clock runs out first, and what follows then', () => {
    const { next_clock: next, matters, now } = told('cenxi', 'whistle', OPEN);
    expect(Date.parse(next!.at) - Date.parse(now)).toBe(30 * 60_000);
    expect(next!.late.zh).toContain('提醒');
    expect(matters[0]).toMatchObject({
      id: 'm1',
      part_of: null,
      waits_on: { zh: '孝坊社区党群服务中心 承办人' },
      clocks: [{ due: next!.at }],
    });
    expect(told('cenxi', 'whistle', OPEN, WAIT, WAIT).refused?.words.zh).toContain('没有时限在走');
    const ended = told('cenxi', 'whistle', OPEN, step('m1', 'withdrawal', RESIDENT));
    expect([ended.next_clock, ended.matters[0]!.open]).toEqual([null, false]);
  });
});
