import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const STREET = '370811011';
const ESTATE = '370811011008-jingyuan';
const DEPARTMENTS = ['370811-urban-management', '370811-housing', '370811-fire'];

describe('US-07 街呼区应, Jining', () => {
  let play: Stage<'grid' | 'duty' | 'urban' | 'housing' | 'fire' | 'head'>;
  let call = '';
  const answers: Record<string, string> = {};

  beforeAll(async () => {
    play = await stage('jining', {
      grid: ['grid-worker@370811011008-g1'],
      duty: [`duty-desk@${STREET}`],
      urban: ['desk@370811-urban-management'],
      housing: ['desk@370811-housing'],
      fire: ['desk@370811-fire'],
      head: ['leader@370811-fire'],
    });
    const opened = await play.as.grid.opens('street-call', {
      what: '路口塌陷，三家都要来',
      place: ESTATE,
      called: DEPARTMENTS,
    });
    call = opened.id;
    for (const part of opened.parts) answers[part.org.seat] = part.id;
  });
  afterAll(() => play?.close());

  it('US-07(1) one call holds three department tasks, each with its own time to accept and to arrive', async () => {
    const seen = await play.as.duty.sees(call);
    expect(seen.parts.map((part) => part.org.seat).sort()).toEqual([...DEPARTMENTS].sort());
    for (const part of seen.parts)
      expect(part.clock).toMatchObject({ left_min: 30, ours: true, late: false });
    await play.as.urban.takes(answers['370811-urban-management']!, 'accept');
    const after = await play.as.duty.sees(call);
    const urban = after.parts.find((part) => part.org.seat === '370811-urban-management')!;
    expect([urban.state.name, urban.clock!.left_min]).toEqual(['coming', 120]);
    expect(after.parts.filter((part) => part.state.name === 'asked')).toHaveLength(2);
  });

  it('US-07(3) at minute 31 a late task is overdue and one escalation is sent, not two', async () => {
    await play.later({ minutes: 31 });
    await play.ringClocks();
    await play.ringClocks();
    const seen = await play.as.duty.sees(call);
    const late = seen.parts.filter((part) => part.clock?.late);
    expect(late.map((part) => part.org.seat).sort()).toEqual(['370811-fire', '370811-housing']);
    const notices = (await play.as.head.hears()).filter((notice) => notice.matter === answers['370811-fire']);
    expect(notices).toHaveLength(1);
  });

  it('US-07(2) it becomes assembled only when the third arrives or is excused with a reason', async () => {
    await play.as.urban.takes(answers['370811-urban-management']!, 'arrive');
    await play.as.housing.isRefused(answers['370811-housing']!, 'excuse', {}, 'form');
    await play.as.housing.takes(answers['370811-housing']!, 'excuse', { reason: '已在另一处抢险' });
    expect((await play.as.duty.sees(call)).state.name).toBe('called');
    await play.as.fire.takes(answers['370811-fire']!, 'accept');
    await play.as.fire.takes(answers['370811-fire']!, 'arrive');
    expect((await play.as.duty.sees(call)).state.name).toBe('assembled');
  });

  it('US-07(4) exactly one coordinating owner, the street, at every moment', async () => {
    const seen = await play.as.duty.sees(call);
    expect(seen.owner.seat).toBe(STREET);
    expect(await play.ownersOverTime(call)).toEqual([STREET]);
  });

  it('US-07(5) after closing the street rates each department once; it sees the evidence and answers once', async () => {
    const urban = answers['370811-urban-management']!;
    await play.as.duty.isRefused(urban, 'rate', { stars: 5, evidence: '到得快' }, 'not-now');
    await play.as.urban.takes(urban, 'done', { result: '围挡、警示灯都上了' });
    await play.as.fire.takes(answers['370811-fire']!, 'done', { result: '排水完成' });
    await play.as.duty.isRefused(urban, 'rate', { stars: 5, evidence: '到得快' }, 'condition-unmet');
    await play.as.duty.isRefused(call, 'solved', {}, 'not-by-you');
    await play.as.grid.takes(call, 'solved');
    await play.as.duty.takes(urban, 'rate', { stars: 4, evidence: '18 分钟到场，围挡到位' });
    await play.as.duty.isRefused(urban, 'rate', { stars: 1, evidence: '改主意' }, 'already-taken');
    const seen = await play.as.urban.sees(urban);
    expect(seen.values.map((value) => value.text)).toEqual(expect.arrayContaining(['18 分钟到场，围挡到位']));
    await play.as.urban.takes(urban, 'reply', { reply: '下次争取更快' });
    await play.as.urban.isRefused(urban, 'reply', { reply: '再说一句' }, 'already-taken');
  });

  it('US-07(6) a department cannot rate itself, not even with a post on the duty desk', async () => {
    const fire = answers['370811-fire']!;
    await play.as.fire.isRefused(fire, 'rate', { stars: 5, evidence: '自评' }, 'not-by-you');
    await play.appoint('fire', `duty-desk@${STREET}`);
    await play.as.fire.isRefused(fire, 'rate', { stars: 5, evidence: '自评' }, 'own-work');
  });
});
