import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, MINUTE, refused, tableOf } from './testing/five-cities.ts';

const XIAOFANG = '450481100007';
const li: Seated = { id: 'li', posts: [] };
const wang: Seated = { id: 'wang', posts: [] };
const mo: Seated = { id: 'mo', posts: [`legal-literate@${XIAOFANG}`] };
const town: Seated = { id: 'town', posts: ['mediator@450481100'] };
const city: Seated = { id: 'city', posts: ['mediator@450481'] };

function dispute(table: Table): string {
  return done(
    table.open(li, 'mediation', {
      'dispute-kind': 'neighbours',
      parties: ['li', 'wang'],
      account: '二楼漏水到一楼',
      place: `${XIAOFANG}-sihu`,
    }),
  ).id;
}
const hold = (table: Table, who: Seated, id: string) =>
  table.act(who, id, 'hold', { 'session-note': '双方都来了' });

describe('US-12 three-two-one mediation in Cenxi, on the table', () => {
  it('US-12(1) a fourth community session is refused and passing to the town is offered', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    for (let session = 1; session <= 3; session += 1) done(hold(table, mo, id));
    const no = refused(hold(table, mo, id));
    expect(no.kind).toBe('no-tries-left');
    expect(no.next).toEqual(['pass-up']);
    expect(done(table.act(mo, id, 'pass-up')).rung).toBe('town');
  });

  it('US-12(2) a dispute that fails everywhere holds exactly six sessions', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    for (const [who, sessions] of [
      [mo, 3],
      [town, 2],
      [city, 1],
    ] as const) {
      for (let session = 1; session <= sessions; session += 1) done(hold(table, who, id));
      if (who !== city) done(table.act(who, id, 'pass-up'));
    }
    const ended = done(table.act(city, id, 'give-up', { reason: '双方各不相让' }));
    expect(ended.state).toBe('visit-unsettled');
    expect(Object.values(ended.tries).reduce((sum, tries) => sum + tries, 0)).toBe(6);
    expect(table.acts.get(id)!.filter((act) => act.step === 'hold')).toHaveLength(6);
  });

  it('US-12(2) success at the second community session ends with two and no higher level', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    done(hold(table, mo, id));
    done(hold(table, mo, id));
    done(table.act(mo, id, 'agree', { agreement: '二楼修管道，一楼自理粉刷' }));
    done(table.act(li, id, 'sign'));
    const settled = done(table.act(wang, id, 'sign'));
    expect([settled.state, settled.outcome, settled.rung]).toEqual(['done', 'settled', 'community']);
    expect(settled.tries).toEqual({ community: 2 });
  });

  it('US-12(5) one signature does not settle it, and nobody signs twice', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    done(hold(table, mo, id));
    done(table.act(mo, id, 'agree', { agreement: '各退一步' }));
    expect(done(table.act(li, id, 'sign')).state).toBe('agreed');
    expect(refused(table.act(li, id, 'sign')).kind).toBe('already-taken');
    expect(refused(table.act(mo, id, 'sign')).kind).toBe('not-by-you');
    done(table.act(wang, id, 'refuse', { 'why-not': '还差一条' }));
    done(table.act(mo, id, 'agree', { agreement: '各退一步，加一条' }));
    expect(done(table.act(wang, id, 'sign')).state).toBe('agreed');
    expect(done(table.act(li, id, 'sign')).state).toBe('done');
  });

  it('US-12(8) a mediator related to a party steps back', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    expect(refused(hold(table, { ...mo, relatedTo: ['wang'] }, id)).kind).toBe('related-to-a-party');
    expect(refused(hold(table, { id: 'x', posts: [`volunteer@${XIAOFANG}`] }, id)).kind).toBe('not-by-you');
  });

  it('the clock of a session starts again with every session', () => {
    const table = tableOf('cenxi');
    const id = dispute(table);
    table.now += 3 * DAY;
    const before = table.matters.get(id)!.clocks[0]!.due;
    expect(done(hold(table, mo, id)).clocks[0]!.due).toBeGreaterThan(before + MINUTE);
  });
});
