import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, refused, tableOf } from './testing/five-cities.ts';

const FUJING = '450105002018';
const secretary: Seated = { id: 'secretary', posts: [`secretary@${FUJING}`] };
const desk: Seated = { id: 'desk', posts: [`desk@${FUJING}`] };
const tellers = ['t1', 't2'].map((id): Seated => ({ id, posts: [`teller@${FUJING}`] }));
const households = ['h1', 'h2', 'h3', 'h4', 'h5'].map((id): Seated => ({
  id,
  posts: [`household@${FUJING}`],
}));
const resident: Seated = { id: 'resident', posts: [] };
const people = [secretary, desk, ...tellers, ...households, resident];

const lay = (): Table => tableOf('nanning', people);
const raise = (table: Table, kind = 'charge-points') =>
  done(
    table.open(resident, 'deliberation', {
      motion: '充电桩装在哪里',
      'deliberated-kind': kind,
      place: `${FUJING}-fuyuan`,
    }),
  );

function atTheVote(table: Table): string {
  const { id } = raise(table);
  done(table.act(secretary, id, 'discuss'));
  done(table.act(households[0]!, id, 'speak', { 'my-view': '东边空地宽' }));
  return done(table.act(secretary, id, 'to-vote', { resolution: '充电桩设在东门内侧空地' })).id;
}

describe('US-02 民议 → 民决 (Nanning), on the table', () => {
  it('US-02(1) what touches residents cannot go straight to the vote, and is told what comes first', () => {
    const table = lay();
    const { id } = raise(table);
    expect(refused(table.act(secretary, id, 'to-vote', { resolution: '…' }))).toMatchObject({
      kind: 'not-now',
      next: ['discuss'],
    });
    const staff = refused(table.act(desk, id, 'settle', { resolution: '装在东门' }));
    expect(staff).toMatchObject({ kind: 'condition-unmet', next: ['discuss'] });
    expect(staff.words?.zh).toBe('这件事涉及群众利益，要先民议、再民决');
    expect(table.matters.get(id)!.state).toBe('raised');
    done(table.act(secretary, id, 'discuss'));
    expect(refused(table.act(secretary, id, 'to-vote', { resolution: '…' })).words?.zh).toContain('先议一议');
  });

  it('US-02(2) an unflagged matter is closed by staff without a vote, until somebody says it touches residents', () => {
    const table = lay();
    expect(
      done(table.act(desk, raise(table, 'notice-board').id, 'settle', { resolution: '换了新版面' })).outcome,
    ).toBe('settled-by-staff');
    const flagged = raise(table, 'small-repair');
    done(table.act(households[1]!, flagged.id, 'flag', { 'my-view': '要动大家的维修资金' }));
    expect(refused(table.act(desk, flagged.id, 'settle', { resolution: '修好了' })).next).toEqual([
      'discuss',
    ]);
  });

  it('US-02(3) the record holds counts and no name; only the two tellers may enter paper and count', () => {
    const table = lay();
    const id = atTheVote(table);
    for (const [at, vote] of ['for', 'for', 'against', 'abstain'].entries())
      done(table.act(households[at]!, id, 'vote', { vote }));
    expect(refused(table.act(resident, id, 'vote', { vote: 'for' })).kind).toBe('not-by-you');
    for (const who of [secretary, desk, households[0]!])
      expect(refused(table.act(who, id, 'vote-on-paper', { voter: 'h5', vote: 'for' })).kind).toBe(
        'not-by-you',
      );
    done(table.act(tellers[0]!, id, 'vote-on-paper', { voter: 'h5', vote: 'for' }));
    const counted = done(table.act(tellers[1]!, id, 'count'));
    expect(counted.state).toBe('published');
    expect(counted.facts['tally']).toEqual(['for:3', 'against:1', 'abstain:1', 'voted:5', 'roll:5']);
    const since = table.acts.get(id)!.filter((act) => act.from === 'deciding');
    expect(JSON.stringify(since)).not.toMatch(/"h[2-5]"/);
    expect(JSON.stringify(counted.votes)).not.toMatch(/"h[2-5]"/);
    expect(table.deeds.filter((deed) => deed.kind === 'open-vote')).toHaveLength(1);
  });

  it('US-02(3) a vote without a quorum goes back to the discussion, and leaves no counts as a decision', () => {
    const table = lay();
    const id = atTheVote(table);
    done(table.act(households[0]!, id, 'vote', { vote: 'for' }));
    table.now += 8 * DAY;
    table.ringClocks();
    expect(table.matters.get(id)).toMatchObject({ state: 'discussing', open: true });
  });

  it('US-02(4) publication is one disclosure, of the class 事务', () => {
    const table = lay();
    const id = atTheVote(table);
    for (const household of households) done(table.act(household, id, 'vote', { vote: 'for' }));
    done(table.act(tellers[0]!, id, 'count'));
    expect(table.deeds.filter((deed) => deed.kind === 'publish' && deed.matter === id)).toMatchObject([
      { fields: ['deliberated-kind', 'resolution', 'tally'], document: null },
    ]);
    const { mechanisms, lists } = table.pack;
    const named = mechanisms['deliberation']!.publishesAs;
    expect(lists['disclosure-classes']!.items.find((item) => item.name === named)!.words.zh).toBe('事务');
  });
});
