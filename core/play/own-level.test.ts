import { describe, expect, it } from 'vitest';
import type { Matter } from '../engine/matter.ts';
import type { Seated, Table } from './table.ts';
import { done, refused, tableOf } from './testing/five-cities.ts';

const SIHU = '450481100007-sihu';
const UNIT = `${SIHU}-b1-u2`;
const resident: Seated = { id: 'resident', posts: [] };
const central: Seated = { id: 'central', posts: [`central-household@${SIHU}-b1`] };
const branch: Seated = { id: 'branch', posts: [`branch-secretary@${SIHU}`] };
const owners: Seated = { id: 'owners', posts: [`owners-committee@${SIHU}`] };
const union: Seated = { id: 'union', posts: [`mass-organisation@${SIHU}`] };
const unitHost: Seated = { id: 'unit-host', posts: [`central-household@${UNIT}`] };
const head: Seated = { id: 'head', posts: [`building-head@${SIHU}-b1`] };

const BOTH = { 'joint-came': ['branch:present', 'owners-committee:present'], 'joint-note': '两边都同意' };
const propose = (table: Table, who = central) =>
  table.open(who, 'proposal', { motion: '给1栋装雨棚', place: `${SIHU}-b1` });

const disclosed = (table: Table, id: string) =>
  table.deeds.flatMap((deed) => (deed.kind === 'publish' && deed.matter === id ? [deed] : []));

function throughTheChain(table: Table): string {
  const { id } = done(propose(table));
  done(table.act(branch, id, 'review', { 'review-note': '该办' }));
  done(table.act(owners, id, 'discuss', BOTH));
  done(table.act(branch, id, 'publish-decision', { resolution: '1栋门口装雨棚' }));
  done(table.act(owners, id, 'publish-result', { 'outcome-note': '雨棚装好了' }));
  return id;
}

describe('US-03a 中心户提议 chain (Cenxi), on the table', () => {
  it('US-03a(1) each stage is for its own class of actor; a resident is sent to their central household', () => {
    const table = tableOf('cenxi');
    const no = refused(propose(table, resident));
    expect(no).toMatchObject({ kind: 'not-by-you', next: ['suggestion'] });
    expect(no.words?.zh).toContain('请您的中心户');
    const asked = done(table.open(resident, 'suggestion', { motion: '给1栋装雨棚', place: `${SIHU}-b1` }));
    expect(asked.owner).toBe(`${SIHU}-b1`);
    done(table.act(central, asked.id, 'take-up'));
    const proposal = [...table.matters.values()].find((one) => one.mechanism === 'proposal')!;
    expect(proposal).toMatchObject({ state: 'proposed', requester: 'central', owner: SIHU });
    expect(proposal.facts['motion']).toBe('给1栋装雨棚');
    for (const who of [resident, central, owners])
      expect(refused(table.act(who, proposal.id, 'review', { 'review-note': '…' })).kind).toBe('not-by-you');
    done(table.act(branch, proposal.id, 'review', { 'review-note': '该办' }));
    for (const who of [resident, central, union])
      expect(refused(table.act(who, proposal.id, 'discuss', BOTH)).kind).toBe('not-by-you');
    const alone = { ...BOTH, 'joint-came': ['branch:present', 'owners-committee:excused'] };
    expect(refused(table.act(branch, proposal.id, 'discuss', alone)).words?.zh).toContain('都到场');
  });

  it('US-03a(2) no stage can be skipped', () => {
    const table = tableOf('cenxi');
    const { id } = done(propose(table));
    for (const [step, facts] of [
      ['discuss', BOTH],
      ['publish-decision', { resolution: '…' }],
      ['publish-result', { 'outcome-note': '…' }],
    ] as const)
      expect(refused(table.act(branch, id, step, facts)).kind).toBe('not-now');
    expect(table.matters.get(id)!.state).toBe('proposed');
  });

  it('US-03a(3) there is no result while there is no resolution, nor a resolution without words', () => {
    const table = tableOf('cenxi');
    const { id } = done(propose(table));
    done(table.act(branch, id, 'review', { 'review-note': '该办' }));
    done(table.act(branch, id, 'discuss', BOTH));
    expect(refused(table.act(owners, id, 'publish-result', { 'outcome-note': '…' }))).toMatchObject({
      kind: 'not-now',
      next: ['publish-decision'],
    });
    expect(refused(table.act(branch, id, 'publish-decision', { resolution: ' ' })).fields).toMatchObject([
      { field: 'resolution', fault: 'missing' },
    ]);
  });

  it('US-03a(4) both owe the branch a report at the period the city set; a missed one shows as one', () => {
    const table = tableOf('cenxi');
    const { id } = done(table.open(branch, 'branch-reports', { place: SIHU }));
    expect(refused(table.open(branch, 'branch-reports', { place: SIHU })).kind).toBe('only-one');
    const missed = (name: string): number =>
      table.matters.get(id)!.clocks.find((clock) => clock.name === name)!.missed ?? 0;
    const due = table.matters.get(id)!.clocks.map((clock) => new Date(clock.due).toISOString().slice(0, 10));
    expect(due).toEqual(['2027-02-16', '2027-02-16']);
    done(table.act(owners, id, 'owners-report', { 'branch-report': '这一季的账目' }));
    expect(refused(table.act(owners, id, 'mass-report', { 'branch-report': '…' })).kind).toBe('not-by-you');
    table.now = Date.parse('2027-02-17T08:00:00+08:00');
    table.ringClocks();
    expect([missed('owners-report'), missed('mass-report')]).toEqual([0, 1]);
    done(table.act(union, id, 'mass-report', { 'branch-report': '补上' }));
    expect(missed('mass-report')).toBe(0);
  });

  it('US-03a(5) the public sees exactly two documents, the resolution and the result', () => {
    const table = tableOf('cenxi');
    const id = throughTheChain(table);
    expect(disclosed(table, id).map(({ document, fields }) => [document, fields])).toEqual([
      ['resolution', ['resolution']],
      ['result', ['outcome-note']],
    ]);
  });
});

const lamp = (table: Table, level: string, place = UNIT) =>
  table.open(resident, 'own-level', { motion: '2单元楼梯灯', 'matter-level': level, place });
const levelsLogged = (table: Table, id: string): (string | null | undefined)[] =>
  table.acts
    .get(id)!
    .map((act) => act.changes.begun?.rung ?? act.changes.rung)
    .filter((rung) => rung !== undefined);
const agree = (table: Table, who: Seated, matter: Matter) =>
  table.act(who, matter.id, 'agree', { 'session-kept': '2026-11-16', resolution: '换声控灯，费用分摊' });

describe('US-03b a matter at its own level (Cenxi), on the table', () => {
  it('US-03b(1) the level is one of 巷子, 单元, 楼栋, 小区, and the place must have it', () => {
    const table = tableOf('cenxi');
    const levels = table.pack.lists['matter-levels']!.items.map((item) => item.words.zh);
    expect(levels).toEqual(['巷子', '单元', '楼栋', '小区']);
    expect(refused(lamp(table, 'city')).fields).toMatchObject([{ fault: 'not-a-choice' }]);
    expect(refused(lamp(table, 'lane')).kind).toBe('no-owner');
    expect(done(lamp(table, 'lane', '450481100007-lane1')).owner).toBe('450481100007-lane1');
  });

  it('US-03b(2) a unit’s matter opened at the estate goes back to the unit with the reason “level”', () => {
    const table = tableOf('cenxi');
    const { id } = done(lamp(table, 'estate'));
    const facts = { 'return-reason': 'level', 'proper-level': 'unit' };
    expect(refused(table.act(unitHost, id, 'send-back', facts)).kind).toBe('not-by-you');
    const back = done(table.act(branch, id, 'send-back', facts));
    expect(back).toMatchObject({ rung: 'unit', owner: UNIT, state: 'raised' });
    expect(back.facts['return-reason']).toBe('level');
    expect(refused(agree(table, branch, back)).kind).toBe('not-by-you');
    expect(done(agree(table, unitHost, back)).outcome).toBe('agreed');
  });

  it('US-03b(3) the unit may raise it to the building with a reason, and the log shows two levels', () => {
    const table = tableOf('cenxi');
    const { id } = done(lamp(table, 'unit'));
    expect(refused(table.act(unitHost, id, 'lift', {})).fields).toMatchObject([{ field: 'reason' }]);
    expect(done(table.act(unitHost, id, 'lift', { reason: '线路是全楼的' }))).toMatchObject({
      rung: 'building',
      owner: `${SIHU}-b1`,
    });
    expect(levelsLogged(table, id)).toEqual(['unit', 'building']);
    const lane = done(lamp(table, 'lane', '450481100007-lane1'));
    const laneHead: Seated = { id: 'lane-head', posts: ['lane-head@450481100007-lane1'] };
    expect(refused(table.act(laneHead, lane.id, 'lift', { reason: '…' })).words?.zh).toContain('最高一级');
  });

  it('US-03b(4) it ends once, on the level where it was agreed', () => {
    const table = tableOf('cenxi');
    const raised = done(lamp(table, 'unit'));
    done(table.act(unitHost, raised.id, 'lift', { reason: '线路是全楼的' }));
    done(agree(table, head, raised));
    const ended = [...table.matters.values()].filter((one) => !one.open);
    expect(ended.map(({ rung, outcome }) => [rung, outcome])).toEqual([['building', 'agreed']]);
    for (const level of ['lane', 'unit', 'building', 'estate'])
      expect(table.pack.indicators[`agreed-in-${level}`]).toMatchObject({
        numerator: { outcomes: ['agreed'], rungs: [level] },
        denominator: { outcomes: ['agreed'], rungs: [] },
      });
  });
});
