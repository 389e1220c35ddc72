import { describe, expect, it } from 'vitest';
import { teaPack } from '../engine/testing/tea-club.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { readPack } from '../pack/read-pack.ts';
import { findConditions } from './condition.ts';
import { findDuration } from './duration.ts';
import { findEffect } from './effect.ts';
import { inWords, type InWords } from './in-words.ts';
import { findBar, findScope } from './scope.ts';
import { vocabularyOf } from './vocabulary.ts';

const saying = (name: string): InWords => inWords(teaPack.mechanisms[name]!, vocabularyOf(teaPack, name));
const pot = saying('pot');

describe('who', () => {
  it.each([
    ['requester', '提出人', 'the requester'],
    ['parties', '当事人', 'the parties'],
    ['anyone', '任何人', 'anyone'],
    ['brewer@owner', '主办单位的泡茶人', 'the brewer of the org in charge'],
    ['host@above', '上一级的茶主人', 'the host one level up'],
    ['guide@place', '当地的领茶人', 'the guide of the place'],
    ['host@town', '镇的茶主人', 'the host of the town'],
    ['shopkeeper@asked', '被叫单位的店家', 'the shopkeeper of the org that was asked'],
  ])('%s', (phrase, zh, en) => {
    expect(pot.scope(findScope(phrase)!)).toEqual({ zh, en });
  });

  it('roles at one seat share its name', () => {
    const who = ['brewer@owner', 'requester', 'host@owner'].map((phrase) => findScope(phrase)!);
    expect(pot.who(who)).toEqual({
      zh: '主办单位的泡茶人或茶主人或提出人',
      en: 'the brewer or host of the org in charge or the requester',
    });
  });

  it('who not', () => {
    expect(pot.bar(findBar('the requester')!).zh).toBe('提出人本人不能办');
    expect(pot.bar(findBar('own work')!).en).toBe('nobody about their own work');
  });
});

describe('how long', () => {
  it('in the city’s own value, else the rule’s, and whose it is', () => {
    const brew = findDuration('settings.brew-within')!;
    const silence = findDuration('settings.silence')!;
    expect(pot.duration(brew)).toEqual({ zh: '20 分钟', en: '20 minutes' });
    expect([pot.isOurs(brew), pot.isOurs(silence), pot.isOurs(findDuration('1 hour')!)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(pot.duration(findDuration('1 workday')!)).toEqual({ zh: '1 个工作日', en: '1 working day' });
  });
});

describe('when', () => {
  it.each([
    [
      'every fetching is brought or excused',
      '每一家的送货都是「已送到」或「说明了来不了」',
      'every delivery is “Brought” or “Excused”',
    ],
    ['2 fetching are brought', '有 2 家的送货是「已送到」', '2 × “delivery” is “Brought”'],
    ['tea is not black or vinegar', '茶不是「红茶」或「醋」', '“Tea” is not “Black” or “Vinegar”'],
    ['taken brew', '已经「我来泡」', '“I brew it” has been done'],
    [
      'no tries left and a level above',
      '本级次数已用完，且上面还有一级',
      'no tries are left on this level and there is a level above',
    ],
    [
      'level is town or else booking is held',
      '在「镇」这一级，或者已经约上',
      'it is at the town or else a place is booked',
    ],
    ['parties are named', '已有当事人', 'it is known who the parties are'],
    ['cel: facts.guests > 1', '满足 facts.guests > 1', 'facts.guests > 1 holds'],
  ])('%s', (phrase, zh, en) => {
    expect(pot.when(findConditions(phrase)!)).toEqual({ zh, en });
  });

  it('a part speaks of its whole, a yes or no of the city', () => {
    expect(saying('fetch').when(findConditions('parent is gathering')!)?.zh).toBe('总事项是「等东西送齐」');
    expect(saying('quarrel').when(findConditions('not settings.visit-always')!)?.en).toBe(
      'the city has not set “Visit on every level”',
    );
    expect(pot.when([])).toBeNull();
  });
});

describe('what follows', () => {
  it.each([
    [
      'ask shops as fetching',
      '向「叫哪几家」里的每家发出「送货」',
      'ask each of “Which shops” for “Delivery”',
    ],
    [
      'remind brewer@owner and host@owner',
      '提醒主办单位的泡茶人和茶主人',
      'remind the brewer and host of the org in charge',
    ],
    ['open quarrel with account from wish', '另开一件「茶友说和」', 'open “Quarrel over tea”'],
    ['put in wishes', '记入「心愿单」', 'put in “Wishes”'],
    ['raise where possible', '上面还有一级就上交', 'goes one level up where there is one'],
    ['assign nobody', '退出接手，另等人接', 'nobody holds it any more'],
    ['publish tea', '公开茶', 'publishes Tea'],
  ])('%s', (phrase, zh, en) => {
    expect(pot.effect(findEffect(phrase)!)).toEqual({ zh, en });
  });

  it('lateness: whom it reminds and what it becomes', () => {
    const { poured, wished } = teaPack.mechanisms['pot']!.states;
    expect(pot.late(wished!.clocks[0]!).zh).toBe('提醒主办单位的泡茶人和茶主人');
    expect(pot.late(poured!.clocks[0]!).en).toBe('it becomes “Ended unconfirmed”');
  });
});

it.each(['cenxi', 'jining', 'nanning', 'guilin', 'shanwei', 'example'])(
  '%s is said without a word of code in the Chinese',
  (city) => {
    const { pack } = readPack({ common: filesOf('common'), own: filesOf(city) });
    const said = Object.values(pack!.mechanisms).flatMap((mechanism) => {
      const words = inWords(mechanism, vocabularyOf(pack!, mechanism.name));
      return Object.values(mechanism.states).flatMap((state) => [
        ...Object.values(state.steps).flatMap((step) => [
          words.who(step.by),
          words.when(step.when),
          ...step.does.map((one) => words.effect(one)),
        ]),
        ...state.clocks.flatMap((clock) => [
          words.duration(clock.within),
          ...clock.late.map((one) => words.effect(one)),
        ]),
      ]);
    });
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((one) => one !== null && /[a-z]/.test(one.zh))).toEqual([]);
  },
);
