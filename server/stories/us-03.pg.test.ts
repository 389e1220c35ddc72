import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const SIHU = '450481100007-sihu';
const UNIT = `${SIHU}-b1-u2`;

type Cast = 'resident' | 'central' | 'unit' | 'branch' | 'owners' | 'union' | 'head';
let play: Stage<Cast>;
beforeAll(async () => {
  play = await stage('cenxi', {
    resident: [],
    central: [`central-household@${SIHU}-b1`],
    unit: [`central-household@${UNIT}`],
    branch: [`branch-secretary@${SIHU}`],
    owners: [`owners-committee@${SIHU}`],
    union: [`mass-organisation@${SIHU}`],
    head: [`building-head@${SIHU}-b1`],
  });
});
afterAll(() => play?.close());

const SHELTER = { motion: '给1栋装雨棚', place: `${SIHU}-b1` };
const BOTH = { 'joint-came': ['branch:present', 'owners-committee:present'], 'joint-note': '两边都同意' };

describe('US-03a 中心户提议 chain, Cenxi', () => {
  it('US-03a(1) a resident who is no 中心户 is refused and offered to ask theirs', async () => {
    const no = await play.as.resident.isRefusedToOpen('proposal', SHELTER, 'not-by-you');
    expect(no.status).toBe(403);
    expect(no.next.map(({ words, url }) => [words.zh, url])).toEqual([['请中心户提议', '/new/suggestion']]);
    const asked = await play.as.resident.opens('suggestion', SHELTER);
    await play.as.resident.isRefused(asked.id, 'take-up', {}, 'not-by-you');
    await play.as.central.takes(asked.id, 'take-up');
    const [proposal] = await play.as.branch.lists({ mechanism: 'proposal' });
    expect(proposal!.state.name).toBe('proposed');
    for (const who of ['central', 'owners'] as const)
      await play.as[who].isRefused(proposal!.id, 'review', { 'review-note': '…' }, 'not-by-you');
    await play.as.branch.takes(proposal!.id, 'review', { 'review-note': '该办' });
    await play.as.central.isRefused(proposal!.id, 'discuss', BOTH, 'not-by-you');
  });

  it('US-03a(2) no stage can be skipped', async () => {
    const { id } = await play.as.central.opens('proposal', SHELTER);
    await play.as.branch.isRefused(id, 'discuss', BOTH, 'not-now');
    await play.as.branch.isRefused(id, 'publish-decision', { resolution: '…' }, 'not-now');
    await play.as.owners.isRefused(id, 'publish-result', { 'outcome-note': '…' }, 'not-now');
  });

  it('US-03a(3) and US-03a(5) no result without a resolution, and the public sees exactly these two documents', async () => {
    const { id, number } = await play.as.central.opens('proposal', SHELTER);
    await play.as.branch.takes(id, 'review', { 'review-note': '该办' });
    await play.as.owners.takes(id, 'discuss', BOTH);
    const early = await play.as.owners.isRefused(id, 'publish-result', { 'outcome-note': '…' }, 'not-now');
    expect(early.next.map((one) => one.step)).toEqual(['publish-decision']);
    await play.as.branch.isRefused(id, 'publish-decision', { resolution: '' }, 'form');
    await play.as.branch.takes(id, 'publish-decision', { resolution: '1栋门口装雨棚' });
    await play.as.owners.takes(id, 'publish-result', { 'outcome-note': '雨棚装好了' });
    const told = (await play.disclosures()).filter((one) => one.number === number);
    expect(new Set(told.map((one) => one.document?.zh))).toEqual(new Set(['决议', '结果']));
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('给1栋装雨棚');
  });

  it('US-03a(4) both owe a report at the period the city sets, and a missed one counts as one', async () => {
    const monthly = await play.withSetting('branch-reports', 'report-every', '1 month');
    const { id } = await monthly.as.branch.opens('branch-reports', { place: SIHU });
    await monthly.as.owners.takes(id, 'owners-report', { 'branch-report': '这个月的账目' });
    await monthly.later({ days: 32 });
    await monthly.ringClocks();
    expect(await monthly.missedOf(id)).toEqual({ 'owners-report': 0, 'mass-report': 1 });
    const heard = (await monthly.as.union.hears()).filter((one) => one.matter === id);
    expect(heard).toHaveLength(1);
    await monthly.as.owners.isRefused(id, 'mass-report', { 'branch-report': '…' }, 'not-by-you');
    await monthly.as.union.takes(id, 'mass-report', { 'branch-report': '补上' });
    expect(await monthly.missedOf(id)).toEqual({ 'owners-report': 0, 'mass-report': 0 });
  });
});

describe('US-03b a matter at its own level, Cenxi', () => {
  const lamp = (level: string) =>
    play.as.resident.opens('own-level', { motion: '2单元楼梯灯', 'matter-level': level, place: UNIT });
  const AGREED = { 'session-kept': '2026-03-02', resolution: '换声控灯' };

  it('US-03b(1) the level is one of 巷子, 单元, 楼栋, 小区', async () => {
    const { opens } = await play.as.resident.mechanism('own-level');
    const levels = opens.form.fields.find((field) => field.name === 'matter-level')!.choices!;
    expect(levels.map((level) => level.words.zh)).toEqual(['巷子', '单元', '楼栋', '小区']);
    const given = { motion: '灯', 'matter-level': 'city', place: UNIT };
    await play.as.resident.isRefusedToOpen('own-level', given, 'form');
  });

  it('US-03b(2) a unit’s matter opened at the estate goes back to the unit with the reason “level”', async () => {
    const { id } = await lamp('estate');
    const level = { 'return-reason': 'level', 'proper-level': 'unit' };
    expect((await play.as.branch.tries(id, 'send-back', level)).status).toBe(204);
    await play.as.branch.seesNothingOf(id);
    const back = await play.as.unit.sees(id);
    expect([back.owner.seat, back.rung?.name]).toEqual([UNIT, 'unit']);
    expect(back.values.find((value) => value.field === 'return-reason')!.text).toBe('层级不对');
    expect((await play.as.unit.takes(id, 'agree', AGREED)).outcome).toBe('agreed');
  });

  it('US-03b(3) the unit may raise it to the building with a reason, and the log shows two levels', async () => {
    const { id } = await lamp('unit');
    await play.as.unit.isRefused(id, 'lift', {}, 'form');
    await play.as.unit.takes(id, 'lift', { reason: '线路是全楼的' });
    expect(await play.ownersOverTime(id)).toEqual([UNIT, `${SIHU}-b1`]);
    await play.as.unit.seesNothingOf(id);
    expect((await play.as.head.takes(id, 'agree', AGREED)).outcome).toBe('agreed');
  });

  it('US-03b(4) the month counts it once, at the level where it was agreed', async () => {
    const count = async (level: string) => {
      const { numerator, denominator } = await play.indicator(`agreed-in-${level}`);
      return [numerator, denominator];
    };
    expect(await count('unit')).toEqual([1, 2]);
    expect(await count('building')).toEqual([1, 2]);
    expect(await count('lane')).toEqual([0, 2]);
    expect(await count('estate')).toEqual([0, 2]);
  });
});
