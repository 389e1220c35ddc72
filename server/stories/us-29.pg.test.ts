import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListView } from '#core/contract/api.ts';
import { stage, type Stage } from './stage.ts';

describe('US-29b cancelled tasks stay cancelled, Jining', () => {
  const STREET = '370811011';
  let play: Stage<'housing' | 'organiser' | 'duty' | 'resident'>;
  beforeAll(async () => {
    play = await stage('jining', {
      housing: ['desk@370811-housing'],
      organiser: ['organiser@3708'],
      duty: [`duty-desk@${STREET}`],
      resident: [],
    });
  });
  afterAll(() => play?.close());
  const handedDown = (kind: string) => ({
    department: '370811-housing',
    'task-kind': kind,
    'task-note': '本月完成三户',
    place: STREET,
  });

  it('US-29b(1) 招商引资 and 协税护税 given to a street are refused with the rule’s name', async () => {
    for (const kind of ['investment-promotion', 'tax-assistance']) {
      const no = await play.as.housing.isRefusedToOpen('task', handedDown(kind), 'condition-unmet');
      expect(no.words.zh).toContain('取消街道承担的招商引资、协税护税任务');
      expect(no.next.map((one) => one.url)).toEqual(['/new/exception']);
    }
    expect((await play.as.housing.opens('task', handedDown('safety-round'))).owner.seat).toBe(STREET);
    await play.as.duty.isRefusedToOpen('task', handedDown('safety-round'), 'not-by-you');
  });

  it('US-29b(3) an approved exception is by name, dated, public, and ends by itself', async () => {
    const asked = await play.as.housing.opens('exception', {
      department: '370811-housing',
      'task-kind': 'investment-promotion',
      place: STREET,
      'until-day': '2026-03-20',
      'answer-note': '旧厂房改造前核对现场',
    });
    await play.as.housing.isRefusedToOpen('task', handedDown('investment-promotion'), 'condition-unmet');
    await play.as.housing.isRefused(asked.id, 'approve', { 'signed-by': '某某' }, 'not-by-you');
    await play.as.organiser.isRefused(asked.id, 'approve', {}, 'form');
    await play.as.organiser.takes(asked.id, 'approve', { 'signed-by': '市委副秘书长 某某' });
    const told = (await play.disclosures()).find((one) => one.number === asked.number)!;
    expect(told.document?.zh).toBe('获批的例外');
    expect(told.facts.map((fact) => fact.text)).toEqual([
      '招商引资',
      '任城区住房和城乡建设局',
      '2026年3月20日',
      '市委副秘书长 某某',
    ]);
    await play.as.housing.opens('task', handedDown('investment-promotion'));
    await play.as.housing.isRefusedToOpen('task', handedDown('tax-assistance'), 'condition-unmet');
    await play.later({ days: 19 });
    await play.ringClocks();
    expect((await play.as.housing.sees(asked.id)).state.name).toBe('ended');
    await play.as.housing.isRefusedToOpen('task', handedDown('investment-promotion'), 'condition-unmet');
  });
});

describe('US-29b cancelled and cleaned matters, Cenxi', () => {
  const XIAOFANG = '450481100007';
  let play: Stage<'housing' | 'organiser' | 'desk'>;
  beforeAll(async () => {
    play = await stage('cenxi', {
      housing: ['desk@450481-housing'],
      organiser: ['organiser@450481'],
      desk: [`desk@${XIAOFANG}`],
    });
  });
  afterAll(() => play?.close());
  const give = (kind: string) =>
    play.as.housing.opens('task', {
      department: '450481-housing',
      'task-kind': kind,
      'task-note': '填一张表',
      place: XIAOFANG,
    });

  it('US-29b(2) twelve cancelled and twenty and more cleaned matters stand there as rows to be entered', async () => {
    const items = (await play.listOf('task-kinds')).items;
    expect(items.filter((item) => item.id.startsWith('appraisal-'))).toHaveLength(12);
    expect(items.filter((item) => item.id.startsWith('managed-')).length).toBeGreaterThanOrEqual(20);
    for (const item of items.filter((one) => /^(appraisal|managed)-/.test(one.id)))
      expect(item.words.zh).toContain('待录入');
  });

  it('US-29b(4) the load of a community: open tasks before the clearing and after it', async () => {
    const load = async (): Promise<Record<string, number>> =>
      (await play.as.organiser.reads<ListView>(`/lists/tasks?under=${XIAOFANG}`)).counts;
    const [first, second] = [await give('safety-round'), await give('notice-round')];
    await give('household-list');
    expect(await load()).toEqual({ open: 3 });
    await play.as.organiser.takes(first.id, 'cancel', { 'answer-note': '列入清理' });
    await play.as.organiser.takes(second.id, 'cancel', { 'answer-note': '列入清理' });
    expect(await load()).toEqual({ open: 1, struck: 2 });
    expect((await play.as.organiser.reads<ListView>('/lists/tasks?under=450481100008')).counts).toEqual({});
  });
});
