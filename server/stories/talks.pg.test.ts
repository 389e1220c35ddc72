/** Forums and talks that no story numbers, through the public interface. Codes are those of the coverage page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const MARCH = { at: Date.parse('2026-03-02T09:00:00+08:00') };

describe('D1 forums of Cenxi', () => {
  const XIAOFANG = '450481100007';
  let play: Stage<'secretary' | 'lane' | 'resident' | 'next'>;
  beforeAll(async () => {
    play = await stage(
      'cenxi',
      {
        secretary: [`secretary@${XIAOFANG}`],
        lane: [`lane-head@${XIAOFANG}-lane1`],
        resident: [],
        next: ['secretary@450481100008'],
      },
      MARCH,
    );
  });
  afterAll(() => play?.close());

  it.each([
    ['forum', '邻里议事会'],
    ['neighbour-talk', '和邻有约'],
  ])(
    'D1(3) %s: a lane head convenes it, who came is a number, and the result is public',
    async (rule, name) => {
      const facts = { 'session-day': '2026-03-02', topic: '晾衣杆放在哪里', place: `${XIAOFANG}-lane1` };
      await play.as.resident.isRefusedToOpen(rule, facts, 'not-by-you');
      await play.as.next.isRefusedToOpen(rule, facts, 'not-by-you');
      const { id } = await play.as.lane.opens(rule, facts);
      await play.as.lane.isRefusedToOpen(rule, facts, 'only-one');
      await play.as.resident.takes(id, 'propose', { 'topic-wish': '放在东边' });
      await play.as.resident.takes(id, 'arrive');
      await play.as.secretary.takes(id, 'hold', { 'forum-came': ['residents:present'], views: '东边有太阳' });
      await play.as.secretary.takes(id, 'decide', { decision: '放在东边' });
      await play.as.secretary.takes(id, 'by-us');
      const done = await play.as.secretary.takes(id, 'finish', { outcome: `${name}：装好了` });
      expect(done.counts.map(({ step, count }) => [step, count])).toEqual([
        ['arrive', 1],
        ['speak', 0],
      ]);
      const seen = await play.as.next.sees(id);
      expect(JSON.stringify(seen)).not.toContain(play.nameOf('resident'));
      const { rows } = await play.as.next.reads<{ rows: unknown[] }>('/disclosures');
      expect(JSON.stringify(rows)).toContain(`${name}：装好了`);
    },
  );
});

describe('D4 talks of several parties, Shanwei and Jining', () => {
  it.each([
    ['shanwei', 'renewal-talk', '441502003007', { 'matter-size': 'small' }, 5],
    ['jining', 'joint-talk', '370811011008', {}, 3],
  ] as const)(
    'D4(2) %s: agreed only with every party there or excused',
    async (city, rule, place, more, many) => {
      const play = await stage(city, { secretary: [`secretary@${place}`], resident: [] }, MARCH);
      const asked = { topic: '晾衣杆装在哪一面', place, ...more };
      await play.as.resident.isRefusedToOpen(rule, asked, 'not-by-you');
      const { id } = await play.as.secretary.opens(rule, asked);
      const { choices } = play.pack.mechanisms[rule]!.fields['talk-sides-came']!;
      expect(choices).toHaveLength(many);
      const talk = (how: string) => ({
        'talk-sides-came': choices.map(({ value }, nth) => `${value}:${nth === 0 ? how : 'present'}`),
        views: '东边有太阳',
      });
      await play.as.secretary.isRefused(
        id,
        'talk',
        { 'talk-sides-came': ['nobody:present'], views: '…' },
        'form',
      );
      await play.as.secretary.takes(id, 'talk', talk('absent'));
      const refused = await play.as.secretary.isRefused(id, 'agree', { decision: '东边' }, 'condition-unmet');
      expect(refused.next.map(({ step }) => step)).toEqual(['again']);
      await play.as.secretary.takes(id, 'again', talk('excused'));
      expect((await play.as.secretary.takes(id, 'agree', { decision: '装在东边' })).outcome).toBe('agreed');
      await play.close();
    },
  );
});
