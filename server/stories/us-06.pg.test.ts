import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const XIAOFANG = '450481100007';
const COMMITTEE = `${XIAOFANG}-residents-committee`;
const DRAINS = { project: '老城排水改造', place: '450481100', communities: [COMMITTEE] };
const DECIDED = { decision: '按方案施工' };

describe('US-06 advice right and policy register, Cenxi', () => {
  let play: Stage<'planner' | 'secretary' | 'organiser' | 'resident'>;
  beforeAll(async () => {
    play = await stage('cenxi', {
      planner: ['planner@450481'],
      secretary: [`secretary@${XIAOFANG}`],
      organiser: ['organiser@450481'],
      resident: [],
    });
  });
  afterAll(() => play?.close());

  it('US-06(1) a major project is not decided before the community is told and its window has passed', async () => {
    await play.as.planner.isRefusedToOpen('major-project', { ...DRAINS, communities: [] }, 'form');
    const { id, parts } = await play.as.planner.opens('major-project', DRAINS);
    expect(parts.map((part) => [part.org.seat, part.state.name])).toEqual([[XIAOFANG, 'notified']]);
    await play.as.planner.isRefused(id, 'decide', DECIDED, 'not-now');
    await play.later({ days: 14, minutes: 1 });
    await play.ringClocks();
    expect((await play.as.planner.takes(id, 'decide', DECIDED)).state.name).toBe('decided');
  });

  it('US-06(1) the window is the city’s to set', async () => {
    const longer = await play.withSetting('major-project', 'advice-window', '30 days');
    const { id } = await longer.as.planner.opens('major-project', DRAINS);
    await longer.later({ days: 29 });
    await longer.ringClocks();
    const early = await longer.as.planner.isRefused(id, 'decide', DECIDED, 'not-now');
    expect(early.kind).toBe('not-now');
  });

  it('US-06(2) advice that is not adopted needs a reason', async () => {
    const { id, parts } = await play.as.planner.opens('major-project', DRAINS);
    const part = parts[0]!.id;
    expect((await play.as.secretary.takes(part, 'advise', { advice: '先修学校门口' })).state.name).toBe(
      'advice-given',
    );
    const no = await play.as.planner.isRefused(part, 'not-adopt', {}, 'form');
    expect(no.fields!.map((fault) => fault.field)).toEqual(['reason']);
    expect((await play.as.planner.takes(part, 'not-adopt', { reason: '管道已经破损' })).state.name).toBe(
      'answered',
    );
    expect((await play.as.planner.sees(id)).parts[0]!.state.name).toBe('answered');
  });

  it('US-06(4) policies have versions; an old case keeps the one valid on its day, and both stay public', async () => {
    const policy = await play.as.organiser.opens('policy', {
      'document-title': '小区议事规则',
      'in-force-from': '2026-03-01',
      'document-text': '第一版',
      place: '450481',
    });
    const cites = { ...DRAINS, 'under-policy': policy.id };
    const before = await play.as.planner.opens('major-project', cites);
    await play.later({ days: 30 });
    await play.as.organiser.takes(policy.id, 'revise', {
      'document-title': '小区议事规则（修订）',
      'in-force-from': '2026-03-20',
      'document-text': '第二版',
    });
    const after = await play.as.planner.opens('major-project', cites);
    const said = async (id: string) =>
      (await play.as.planner.sees(id)).values.find((value) => value.field === 'under-policy')!.text;
    expect(await said(before.id)).toMatch(/^小区议事规则（2026年3月\d+日的文本）$/);
    expect(await said(after.id)).toMatch(/^小区议事规则（修订）（/);
    expect(JSON.stringify(await play.disclosures(policy.number))).toContain('第二版');
    await play.as.planner.isRefusedToOpen('major-project', { ...DRAINS, 'under-policy': before.id }, 'form');
  });
});

describe('US-06 responsibility net, Nanning', () => {
  let play: Stage<'organiser' | 'fire'>;
  beforeAll(async () => {
    play = await stage('nanning', { organiser: ['organiser@450105'], fire: ['desk@450105-fire'] });
  });
  afterAll(() => play?.close());

  it('US-06(3) one responsible org, any number of supporting ones; without one it is a gap, listed and counted', async () => {
    const enter = (more: object) =>
      play.as.organiser.opens('responsibility', { duty: '消防通道每周看一遍', place: '450105', ...more });
    const held = await enter({
      responsible: '450105-fire',
      supporting: ['450105-emergency', '450105-urban-management'],
    });
    const gap = await enter({});
    expect([held.state.name, gap.state.name]).toEqual(['held', 'gap']);
    const counted = async () => [
      (await play.listOf('duty-gaps')).counts,
      (await play.listOf('duties')).counts,
    ];
    expect(await counted()).toEqual([{ open: 1 }, { open: 1 }]);
    await play.as.organiser.takes(gap.id, 'assign', { responsible: '450105-emergency' });
    const [gaps, duties] = await counted();
    expect([gaps!['open'] ?? 0, duties!['open']]).toEqual([0, 2]);
    await play.as.fire.takes(held.id, 'report', { progress: '看了十二处' });
    await play.as.fire.isRefused(gap.id, 'report', { progress: '…' }, 'not-by-you');
  });
});

describe('US-06 fit of what is offered to what is asked, Guilin', () => {
  const ESTATE = '450304002001-wumeiyuan';
  let play: Stage<'uncle' | 'secretary' | 'volunteer'>;
  beforeAll(async () => {
    play = await stage('guilin', {
      uncle: [],
      secretary: ['secretary@450304002001'],
      volunteer: [`volunteer@${ESTATE}`],
    });
  });
  afterAll(() => play?.close());

  const order = () =>
    play.as.uncle.opens('order', { 'need-class': 'household', what: '水龙头漏水', place: ESTATE });

  it('US-06(5) the rate stands only where there is something to count, and 983 of 1,000 are 98.3 %', async () => {
    const fit = () => play.indicator('needs-met');
    expect(await fit()).toMatchObject({ numerator: 0, denominator: 0, rate: null });
    const asked = await order();
    // A need whose answer is not known yet is counted nowhere.
    expect((await fit()).rate).toBeNull();
    await play.as.secretary.takes(asked.id, 'place');
    await play.as.volunteer.takes(asked.id, 'take');
    await play.as.volunteer.takes(asked.id, 'schedule', { 'service-date': '2026-03-03' });
    await play.as.volunteer.takes(asked.id, 'serve');
    await play.as.uncle.takes(asked.id, 'solved');
    const unmet = await order();
    await play.as.secretary.takes(unmet.id, 'decline', { reason: '这类维修没有志愿者' });
    await play.copies(asked.id, 982);
    await play.copies(unmet.id, 16);
    expect(await fit()).toMatchObject({ numerator: 983, denominator: 1000, rate: 0.983 });
    expect((await fit()).formula.zh).toContain('这是我们定的');
  });
});
