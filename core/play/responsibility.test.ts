import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, MONDAY_9, refused, tableOf } from './testing/five-cities.ts';

const XIAOFANG = '450481100007';
const YIZHOU = '450481100008';
const planner: Seated = { id: 'planner', posts: ['planner@450481'] };
const organiser: Seated = { id: 'organiser', posts: ['organiser@450481'] };
const secretary: Seated = { id: 'secretary', posts: [`secretary@${XIAOFANG}`] };
const other: Seated = { id: 'other', posts: [`secretary@${YIZHOU}`] };

const XIAOFANG_COMMITTEE = '450481100007-residents-committee';
const YIZHOU_COMMITTEE = '450481100008-residents-committee';

const project = (table: Table, more: object = {}) =>
  table.open(planner, 'major-project', {
    project: '老城排水改造',
    place: '450481100',
    communities: [XIAOFANG_COMMITTEE],
    ...more,
  });
const partOf = (table: Table, id: string, seat = XIAOFANG): string =>
  Object.entries(table.matters.get(id)!.parts).find(([, part]) => part.seat === seat)![0];
const DECIDED = { decision: '按方案二施工，先北后南' };

function pass(table: Table, days: number): void {
  table.now += days * DAY;
  table.ringClocks();
}

describe('US-06(1) the right to advise on major projects (Cenxi), on the table', () => {
  it('US-06(1) nothing is decided before the community is told and its time is over', () => {
    const table = tableOf('cenxi');
    expect(refused(project(table, { communities: [] })).fields).toMatchObject([
      { field: 'communities', fault: 'missing' },
    ]);
    expect(
      refused(
        table.open(secretary, 'major-project', {
          project: '…',
          place: '450481100',
          communities: [XIAOFANG_COMMITTEE],
        }),
      ).kind,
    ).toBe('not-by-you');
    const { id } = done(project(table));
    expect(table.matters.get(partOf(table, id))).toMatchObject({ state: 'notified', asked: XIAOFANG });
    expect(refused(table.act(planner, id, 'decide', DECIDED)).kind).toBe('not-now');
    pass(table, 13);
    expect(table.matters.get(id)!.state).toBe('notified');
    pass(table, 1);
    expect(table.matters.get(id)!.state).toBe('window-passed');
    expect(done(table.act(planner, id, 'decide', DECIDED)).state).toBe('decided');
    expect(table.matters.get(partOf(table, id))).toMatchObject({ open: false, outcome: 'called-off' });
  });

  it('US-06(1) advice that was given must be answered first, and a community told later gets its own time', () => {
    const table = tableOf('cenxi');
    const { id } = done(project(table));
    done(table.act(secretary, partOf(table, id), 'advise', { advice: '先修学校门口那段' }));
    pass(table, 14);
    expect(refused(table.act(planner, id, 'decide', DECIDED)).words?.zh).toBe('还有建议没有答复');
    done(table.act(planner, partOf(table, id), 'adopt', { 'answer-note': '学校门口排在第一段' }));
    done(table.act(planner, id, 'tell-more', { communities: [YIZHOU_COMMITTEE] }));
    expect(refused(table.act(planner, id, 'decide', DECIDED)).kind).toBe('not-now');
    done(table.act(other, partOf(table, id, YIZHOU), 'none'));
    pass(table, 14);
    done(table.act(planner, id, 'decide', DECIDED));
  });

  it('US-06(2) advice that is not adopted needs a reason', () => {
    const table = tableOf('cenxi');
    const { id } = done(project(table));
    const part = partOf(table, id);
    expect(refused(table.act(other, part, 'advise', { advice: '…' })).kind).toBe('not-by-you');
    done(table.act(secretary, part, 'advise', { advice: '改到雨季之后' }));
    expect(table.matters.get(part)!.state).toBe('advice-given');
    expect(refused(table.act(planner, part, 'not-adopt')).fields).toEqual([
      { field: 'reason', fault: 'missing' },
    ]);
    const answered = done(table.act(planner, part, 'not-adopt', { reason: '管道已经破损，等不到雨季后' }));
    expect([answered.state, answered.facts['reason']]).toEqual(['answered', '管道已经破损，等不到雨季后']);
  });
});

describe('US-06(3) the responsibility net (Nanning), on the table', () => {
  const jiangnan: Seated = { id: 'jiangnan', posts: ['organiser@450105'] };
  const fire: Seated = { id: 'fire', posts: ['desk@450105-fire'] };
  const enter = (table: Table, more: object) =>
    done(table.open(jiangnan, 'responsibility', { duty: '消防通道每周看一遍', place: '450105', ...more }));
  const open = (table: Table, list: string): number =>
    table.deeds.reduce((sum, deed) => {
      if (deed.kind === 'list' && deed.list === list) return sum + 1;
      return deed.kind === 'strike' && deed.list === list ? sum - 1 : sum;
    }, 0);

  it('US-06(3) one responsible org and any number of supporting ones; without one it is a gap, listed and counted', () => {
    const table = tableOf('nanning');
    const held = enter(table, {
      responsible: '450105-fire',
      supporting: ['450105-urban-management', '450105-emergency'],
    });
    expect(held.state).toBe('held');
    expect(
      refused(
        table.open(jiangnan, 'responsibility', {
          duty: '…',
          place: '450105',
          responsible: ['450105-fire', '450105-emergency'],
        }),
      ).fields,
    ).toMatchObject([{ field: 'responsible' }]);
    const gap = enter(table, { supporting: ['450105-emergency'] });
    expect([gap.state, open(table, 'duty-gaps'), open(table, 'duties')]).toEqual(['gap', 1, 1]);
    done(table.act(jiangnan, gap.id, 'assign', { responsible: '450105-emergency' }));
    expect([table.matters.get(gap.id)!.state, open(table, 'duty-gaps'), open(table, 'duties')]).toEqual([
      'held',
      0,
      2,
    ]);
  });

  it('US-06(3) whoever is responsible reports, and a report that is missed counts', () => {
    const table = tableOf('nanning');
    const { id } = enter(table, { responsible: '450105-fire' });
    table.now = MONDAY_9 + 93 * DAY;
    table.ringClocks();
    expect(table.matters.get(id)!.clocks[0]!.missed).toBe(1);
    const stranger: Seated = { id: 'stranger', posts: ['desk@450105-emergency'] };
    expect(refused(table.act(stranger, id, 'report', { progress: '…' })).kind).toBe('not-by-you');
    expect(done(table.act(fire, id, 'report', { progress: '看了十二处' })).clocks[0]!.missed).toBe(0);
  });

  it('US-06(3) in Shanwei each duty stands on one of three levels', () => {
    const table = tableOf('shanwei');
    const shanwei: Seated = { id: 'shanwei', posts: ['organiser@441502'] };
    const given = { duty: '每月走访一遍', place: '441502003007', responsible: '441502-fire' };
    const owners = ['district', 'street', 'community'].map(
      (level) => done(table.open(shanwei, 'responsibility', { ...given, 'duty-level': level })).owner,
    );
    expect(owners).toEqual(['441502', '441502003', '441502003007']);
  });
});

describe('US-06(4) policy documents have versions (Cenxi), on the table', () => {
  const TITLE = '双报到单位及党员考核管理办法';
  const issue = (table: Table) =>
    done(
      table.open(organiser, 'policy', {
        'document-title': TITLE,
        'in-force-from': '2026-11-01',
        'document-text': '第一版',
        place: '450481',
      }),
    );
  const revised = { 'in-force-from': '2026-11-16', 'document-text': '第二版' };

  it('US-06(4) an old case keeps the version that was valid on its day, a new one gets the new', () => {
    const table = tableOf('cenxi');
    const policy = issue(table);
    const before = done(project(table, { 'under-policy': policy.id }));
    done(table.act(organiser, policy.id, 'revise', revised));
    const after = done(project(table, { 'under-policy': policy.id }));
    const textOf = (matter: typeof before): unknown => {
      const [id = '', seq = ''] = String(matter.facts['under-policy']).split(':');
      const acts = table.acts.get(id)!.filter((act) => act.seq <= Number(seq));
      return acts.findLast((act) => 'document-text' in act.facts)!.facts['document-text'];
    };
    expect([textOf(before), textOf(table.matters.get(before.id)!), textOf(after)]).toEqual([
      '第一版',
      '第一版',
      '第二版',
    ]);
  });

  it('US-06(4) a version is entered on the day it begins to hold, both stay public, and one that is repealed is not cited', () => {
    const table = tableOf('cenxi');
    const policy = issue(table);
    expect(
      refused(table.act(organiser, policy.id, 'revise', { ...revised, 'in-force-from': '2026-12-01' })).words
        ?.zh,
    ).toContain('还没到施行日期');
    done(table.act(organiser, policy.id, 'revise', revised));
    const texts = table.deeds.filter((deed) => deed.kind === 'publish' && deed.document === 'text');
    expect(texts).toHaveLength(2);
    done(table.act(organiser, policy.id, 'repeal', { 'answer-note': '由新文件代替' }));
    expect(refused(project(table, { 'under-policy': policy.id })).fields).toMatchObject([
      { field: 'under-policy', fault: 'unknown-matter' },
    ]);
  });
});
