import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, refused, tableOf } from './testing/five-cities.ts';

describe('US-29b cancelled tasks stay cancelled (Jining), on the table', () => {
  const STREET = '370811011';
  const housing: Seated = { id: 'housing', posts: ['desk@370811-housing'] };
  const fire: Seated = { id: 'fire', posts: ['desk@370811-fire'] };
  const organiser: Seated = { id: 'organiser', posts: ['organiser@3708'] };
  const duty: Seated = { id: 'duty', posts: [`duty-desk@${STREET}`] };
  const give = (table: Table, kind: string, who = housing, place = STREET) =>
    table.open(who, 'task', {
      department: '370811-housing',
      'task-kind': kind,
      'task-note': '本月完成三户',
      place,
    });
  const except = (table: Table, more: object = {}) =>
    table.open(housing, 'exception', {
      department: '370811-housing',
      'task-kind': 'investment-promotion',
      place: STREET,
      'until-day': '2026-12-15',
      'answer-note': '重点项目落地前的衔接',
      ...more,
    });

  it('US-29b(1) 招商引资 and 协税护税 given to a street are refused with the rule’s name', () => {
    const table = tableOf('jining');
    for (const kind of ['investment-promotion', 'tax-assistance']) {
      const no = refused(give(table, kind));
      expect(no).toMatchObject({ kind: 'condition-unmet', next: ['exception'] });
      expect(no.words?.zh).toContain('取消街道承担的招商引资、协税护税任务');
    }
    expect(table.matters.size).toBe(0);
    expect(done(give(table, 'safety-round')).owner).toBe(STREET);
    expect(refused(give(table, 'safety-round', fire)).kind).toBe('not-by-you');
  });

  it('US-29b(1) of the eight duties the source gives only the number: none can be used before it is named', () => {
    const table = tableOf('jining');
    const rows = table.pack.lists['task-kinds']!.items.filter((item) => item.row === 'JN-05');
    expect(rows.map((item) => item.marks)).toEqual(Array.from({ length: 8 }, () => ['to-be-entered']));
    expect(refused(give(table, 'street-duty-1')).words?.zh).toContain('8项职责');
  });

  it('US-29b(3) an exception is asked for by a department, approved by name, dated, public, and ends by itself', () => {
    const table = tableOf('jining');
    expect(refused(except(table, { 'until-day': '2027-06-01' })).words?.zh).toContain('期限');
    expect(refused(except(table, { 'until-day': '2026-11-01' })).words?.zh).toContain('期限');
    expect(refused(except(table, { 'task-kind': 'safety-round' })).words?.zh).toContain('没有取消');
    const { id } = done(except(table));
    expect(refused(give(table, 'investment-promotion')).kind).toBe('condition-unmet');
    const judge: Seated = { id: 'both', posts: ['organiser@3708', 'desk@370811-housing'] };
    const signed = { 'signed-by': '市委副秘书长 某某' };
    expect(refused(table.act(judge, id, 'approve', signed)).kind).toBe('of-org');
    expect(refused(table.act(organiser, id, 'approve')).fields).toMatchObject([{ field: 'signed-by' }]);
    done(table.act(organiser, id, 'approve', signed));
    expect(table.deeds.filter((deed) => deed.kind === 'publish')).toMatchObject([
      { document: 'exception', fields: ['task-kind', 'department', 'until-day', 'signed-by'] },
    ]);
    done(give(table, 'investment-promotion'));
    expect(refused(give(table, 'tax-assistance')).kind).toBe('condition-unmet');
    expect(refused(give(table, 'investment-promotion', housing, '370811012')).kind).toBe('condition-unmet');
    table.now = Date.parse('2026-12-16T00:01:00+08:00');
    table.ringClocks();
    expect(table.matters.get(id)!.state).toBe('ended');
    expect(refused(give(table, 'investment-promotion')).kind).toBe('condition-unmet');
  });

  it('a street can send a task back, and one that is late is told to both sides', () => {
    const table = tableOf('jining');
    const { id } = done(give(table, 'safety-round'));
    expect(done(table.act(duty, id, 'send-back', { 'answer-note': '执法事项，街道没有权限' })).state).toBe(
      'sent-back',
    );
    const late = done(give(table, 'notice-round'));
    done(table.act(duty, late.id, 'accept'));
    table.now += 32 * DAY;
    table.ringClocks();
    const told = table.deeds.filter((deed) => deed.kind === 'remind' && deed.matter === late.id);
    expect(told).toMatchObject([
      { why: 'late', keys: [`desk@${STREET}`, `duty-desk@${STREET}`, 'desk@370811-housing'] },
    ]);
  });
});

describe('US-29b cancelled and cleaned matters of communities (Cenxi), on the table', () => {
  const XIAOFANG = '450481100007';
  const housing: Seated = { id: 'housing', posts: ['desk@450481-housing'] };
  const organiser: Seated = { id: 'organiser', posts: ['organiser@450481'] };
  const desk: Seated = { id: 'desk', posts: [`desk@${XIAOFANG}`] };
  const give = (table: Table, kind: string) =>
    table.open(housing, 'task', {
      department: '450481-housing',
      'task-kind': kind,
      'task-note': '填一张表',
      place: XIAOFANG,
    });
  const items = (table: Table, mark: string) =>
    table.pack.lists['task-kinds']!.items.filter((item) => item.marks.includes(mark));

  it('US-29b(2) twelve cancelled appraisal matters and twenty and more cleaned ones stand there as rows to be entered', () => {
    const table = tableOf('cenxi');
    expect(items(table, 'cancelled')).toHaveLength(12);
    expect(items(table, 'cleaned').length).toBeGreaterThanOrEqual(20);
    for (const item of [...items(table, 'cancelled'), ...items(table, 'cleaned')]) {
      expect(item.marks).toContain('to-be-entered');
      expect(['CX-011', 'CX-012']).toContain(item.row);
    }
    expect(refused(give(table, 'appraisal-3')).words?.zh).toContain('取消考核评比类事项12项');
    expect(refused(give(table, 'managed-7')).words?.zh).toContain('清理城区社区管理事项20多项');
  });

  it('US-29b(4) the load of a community is what is open on its list, before the clearing and after it', () => {
    const table = tableOf('cenxi');
    const given = ['safety-round', 'notice-round', 'household-list'].map((kind) => done(give(table, kind)));
    const count = (kind: 'list' | 'strike' | 'move'): number =>
      table.deeds.filter((deed) => deed.kind === kind).length;
    expect(count('list')).toBe(3);
    expect(refused(table.act(desk, given[0]!.id, 'cancel', { 'answer-note': '…' })).kind).toBe('not-by-you');
    done(table.act(organiser, given[0]!.id, 'cancel', { 'answer-note': '列入清理' }));
    done(table.act(desk, given[1]!.id, 'accept'));
    done(table.act(desk, given[1]!.id, 'finish', { result: '入户告知完' }));
    expect([count('list'), count('strike'), count('move')]).toEqual([3, 1, 1]);
  });
});
