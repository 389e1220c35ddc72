import { describe, expect, it } from 'vitest';
import { endActing } from './acting.ts';
import { openGround } from './ground.ts';
import { toOrgId } from './org.ts';
import { readGround } from './read-ground.ts';
import { teaSource } from './tea-ground.ts';

const office = toOrgId('990001-office');
const { data } = readGround(teaSource);
const acting = data.orgs.find((org) => org.id === office)!;
const created = { org: toOrgId('990001-street-1'), level: 'street', since: '2027-03-01' };

describe('an org that acts for a level the city lacks', () => {
  it('US-39(4) acts until that level is created, and then its end date is set', () => {
    expect(openGround(data).actingFor('street', '2027-03-01')?.id).toBe(office);
    const end = endActing(acting, created);
    if (!end.ok) throw new Error(end.refusal.kind);
    const after = openGround({ ...data, orgs: data.orgs.map((org) => (org.id === office ? end.org : org)) });
    expect(after.actingFor('street', '2027-02-28')?.id).toBe(office);
    expect(after.actingFor('street', '2027-03-01')).toBeUndefined();
  });

  it('US-39(4) has its end set once: the second time is refused and keeps the first day', () => {
    const first = endActing(acting, created);
    if (!first.ok) throw new Error(first.refusal.kind);
    expect(endActing(first.org, { ...created, since: '2028-01-01' })).toEqual({
      ok: false,
      refusal: { kind: 'already-ended', until: '2027-03-01' },
    });
  });

  it('is not ended by another level, nor on a day before it began', () => {
    expect(endActing(acting, { ...created, level: 'district' })).toMatchObject({
      refusal: { kind: 'other-level' },
    });
    expect(endActing(acting, { ...created, since: '2020-01-01' })).toMatchObject({
      refusal: { kind: 'before-it-began', since: '2020-01-01' },
    });
  });

  it('is the only kind that can be ended this way', () => {
    expect(endActing({ ...acting, actsFor: null }, created)).toEqual({
      ok: false,
      refusal: { kind: 'not-acting', org: office },
    });
  });
});
