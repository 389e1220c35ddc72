import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const FUJING = '450105002018';
const ESTATE = `${FUJING}-fuyuan`;
const CLASSES = { 'party-affairs': '党务', 'common-affairs': '事务', 'finance-affairs': '财务' } as const;
type Class = keyof typeof CLASSES;

describe('US-05 三务公开 in one estate, Nanning', () => {
  let play: Stage<'secretary' | 'resident'>;
  let affairs: string;
  beforeAll(async () => {
    play = await stage('nanning', { secretary: [`secretary@${FUJING}`], resident: [] });
    // The rule came with the city on the Monday of the test; March has begun, and April comes.
    affairs = (await publish('common-affairs', '楼道灯换了四盏')).id;
    await publish('party-affairs', '支部这个月开了一次会');
  });
  afterAll(() => play?.close());

  const draft = (of: Class, day = '2026-03-20') =>
    play.as.secretary.opens(of, { 'as-of': day, place: ESTATE, 'notice-title': `三月${CLASSES[of]}` });

  async function publish(of: Class, text: string): Promise<{ id: string; number: string }> {
    const { id, number } = await draft(of);
    await play.as.secretary.takes(id, 'publish', { 'notice-text': text });
    return { id, number };
  }

  const march = async () =>
    (await play.as.secretary.reads<CalendarView>(`/calendar?span=2026-03&place=${ESTATE}`)).rhythms;

  it('US-05(1) an estate has three classes', async () => {
    const rhythms = await march();
    expect(rhythms.map(({ mechanism }) => mechanism)).toEqual(Object.keys(CLASSES));
    expect(rhythms.map(({ when }) => when.zh)).toEqual(Array(3).fill('每个小区：每月一次'));
  });

  it('US-05(2) two of three were published for March, and the third is overdue', async () => {
    await draft('finance-affairs');
    const counted = async () => {
      const rhythms = await march();
      const sum = (of: 'held' | 'of') => rhythms.reduce((total, one) => total + one[of], 0);
      return [sum('held'), sum('of'), rhythms.flatMap(({ turns }) => turns.map(({ is }) => is))];
    };
    expect(await counted()).toEqual([2, 3, ['held', 'held', 'planned']]);
    await play.later({ days: 40 });
    expect(await counted()).toEqual([2, 3, ['held', 'held', 'missed']]);
  });

  it('US-05(3) what is published is superseded, never edited, and both stay public', async () => {
    const { number } = await play.as.secretary.sees(affairs);
    await play.as.secretary.isRefused(affairs, 'publish', { 'notice-text': '改一下' }, 'ended');
    await play.as.secretary.takes(affairs, 'supersede', { 'notice-text': '楼道灯换了五盏' });
    const told = await play.page(`/public/${encodeURIComponent(number)}`);
    expect(told).toContain('楼道灯换了四盏');
    expect(told).toContain('楼道灯换了五盏');
  });

  it.each([
    ['a phone', '有事打 138 0013 8000'],
    ['a phone in wide digits', '联系１３８００１３８０００'],
    ['an identity number', '经办人 11010519491231002X'],
    ['a bank card', '汇到 6222 0212 3456 7890 128'],
  ])('US-05(4) %s is kept from the public', async (_, text) => {
    const { id } = await draft('finance-affairs', '2026-04-15');
    const refused = await play.as.secretary.isRefused(id, 'publish', { 'notice-text': text }, 'form');
    expect(refused.fields?.map(({ field }) => field)).toEqual(['notice-text']);
    expect((await play.as.secretary.sees(id)).state.name).toBe('drafted');
    await play.as.secretary.takes(id, 'drop', { 'cancel-reason': '重新写一份' });
  });

  it('a particular child is kept from the public, and the refusal says how to tell of it', async () => {
    const { id } = await draft('finance-affairs', '2026-04-16');
    for (const text of ['奖励三年级2班王小明 50 元', '慰问李某某（8岁）一家', '给女童，2019年出生，买书包']) {
      const refused = await play.as.secretary.isRefused(id, 'publish', { 'notice-text': text }, 'form');
      const [fault] = refused.fields ?? [];
      expect(fault?.field).toBe('notice-text');
      expect(fault?.words.zh).toContain('请写「一名学生」');
      expect(fault?.words.en).toContain('“a pupil”');
      expect(JSON.stringify(refused)).not.toMatch(/王小明|李某某|2019/u);
    }
    expect((await play.as.secretary.sees(id)).state.name).toBe('drafted');
    const lawful = '奖励一名学生 50 元，6至14岁儿童可到社区领书包';
    await play.as.secretary.takes(id, 'publish', { 'notice-text': lawful });
    const { number } = await play.as.secretary.sees(id);
    expect(await play.page(`/public/${encodeURIComponent(number)}`)).toContain(lawful);
  });

  it('US-05(5) anybody reads it, signed in or not', async () => {
    const { number } = await play.as.secretary.sees(affairs);
    const page = await play.page(`/public/${encodeURIComponent(number)}`);
    expect(page).toContain('楼道灯换了五盏');
    expect(page).toContain('事务');
  });
});
