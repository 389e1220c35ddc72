/** Talks of several parties, and forums that name no days: each city's own parties, its own convenor, one engine. */
import { describe, expect, it } from 'vitest';
import type { Seated } from './table.ts';
import { done, refused, tableOf } from './testing/five-cities.ts';

const resident: Seated = { id: 'resident', posts: [] };

describe('D4 nothing is agreed while a party is missing', () => {
  it.each([
    [
      'jining',
      'joint-talk',
      '370811011008',
      {},
      ['residents-committee', 'owners-committee', 'property-firm'],
    ],
    [
      'shanwei',
      'renewal-talk',
      '441502003007',
      { 'matter-size': 'big' },
      ['street', 'community', 'development', 'housing', 'residents'],
    ],
  ] as const)('D4(1) %s, %s', (city, rule, place, more, parties) => {
    const table = tableOf(city);
    const secretary: Seated = { id: 'secretary', posts: [`secretary@${place}`] };
    const asked = { topic: '先修哪一处', place, ...more };
    expect(refused(table.open(resident, rule, asked)).kind).toBe('not-by-you');
    const { id } = done(table.open(secretary, rule, asked));
    const field = table.pack.mechanisms[rule]!.fields['talk-sides-came']!;
    expect(field.choices.map(({ value }) => value)).toEqual(parties);
    const talk = (came: readonly string[]) => ({ 'talk-sides-came': came, views: '各说各的' });
    const all = parties.map((party, nth) => `${party}:${nth === 0 ? 'excused' : 'present'}`);
    done(table.act(secretary, id, 'talk', talk(all.slice(1))));
    const agreed = { decision: '先修东边' };
    // Of whom nothing is written was not there.
    expect(refused(table.act(secretary, id, 'agree', agreed)).next).toContain('again');
    done(table.act(secretary, id, 'again', talk([...all.slice(1), `${parties[0]}:absent`])));
    expect(refused(table.act(secretary, id, 'agree', agreed)).kind).toBe('condition-unmet');
    done(table.act(secretary, id, 'again', talk(all)));
    expect(done(table.act(secretary, id, 'agree', agreed)).outcome).toBe('agreed');
  });
});

describe('D1 forums of which the sources give a name and no days', () => {
  it.each([
    ['cenxi', 'forum', '450481100007'],
    ['cenxi', 'neighbour-talk', '450481100007'],
    ['nanning', 'old-friends-council', '450105002018'],
  ] as const)(
    'D1(1) %s, %s: any day its convenor says, and done when its result is public',
    (city, rule, place) => {
      const table = tableOf(city);
      expect(table.pack.mechanisms[rule]!.rhythm ?? null).toBeNull();
      const secretary: Seated = { id: 'secretary', posts: [`secretary@${place}`] };
      const facts = { 'session-day': '2026-11-16', topic: '充电棚放在哪里', place };
      const { id, state } = done(table.open(secretary, rule, facts));
      expect(state).toBe('on-agenda');
      expect(refused(table.open(secretary, rule, facts)).kind).toBe('only-one');
      done(table.act(resident, id, 'propose', { 'topic-wish': '离楼远一点' }));
      done(table.act(resident, id, 'arrive'));
      done(
        table.act(secretary, id, 'hold', { 'forum-came': ['residents:present'], views: '都想离楼远一点' }),
      );
      done(table.act(secretary, id, 'decide', { decision: '放在空地上' }));
      done(table.act(secretary, id, 'by-us'));
      expect(done(table.act(secretary, id, 'finish', { outcome: '装好了' })).outcome).toBe('done');
    },
  );

  it('D1(2) 党员有办法 is called by the district, and what it settles goes out as a call', () => {
    const table = tableOf('nanning');
    const organiser: Seated = { id: 'organiser', posts: ['organiser@450105'] };
    const secretary: Seated = { id: 'secretary', posts: ['secretary@450105002018'] };
    const facts = { 'session-day': '2026-11-16', topic: '台风天谁来看', place: '450105002018' };
    expect(refused(table.open(secretary, 'members-have-ways', facts)).kind).toBe('not-by-you');
    const { id, owner } = done(table.open(organiser, 'members-have-ways', facts));
    expect(owner).toBe('450105');
    done(table.act(resident, id, 'propose', { 'topic-wish': '两户一班' }));
    done(table.act(organiser, id, 'hold', { 'forum-came': ['members:present'], views: '先排班' }));
    expect(refused(table.act(organiser, id, 'decide', { decision: '…' })).kind).toBe('unknown-step');
    done(table.act(organiser, id, 'call-on', { 'call-text': '请每条巷子两户一班' }));
    expect(table.deeds).toContainEqual(expect.objectContaining({ kind: 'publish', document: 'call' }));
  });
});
