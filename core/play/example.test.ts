/** The town nobody named: rules unlike the five cities', by data alone. */
import { describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { DAY, done, MINUTE, refused, tableOf } from './testing/five-cities.ts';

const BRIDGE = '998801100001';
const WELL = `${BRIDGE}-well`;
const HOUR = 60 * MINUTE;
const neighbour = (id: string, squareMetres: number): Seated => ({
  id,
  posts: [`neighbour@${BRIDGE}`],
  area: squareMetres * 100,
});
const [an, bo, chen, manor] = [
  neighbour('an', 60),
  neighbour('bo', 55),
  neighbour('chen', 80),
  neighbour('manor', 400),
];
const host: Seated = { id: 'host', posts: [`host@${BRIDGE}`] };
const someone: Seated = { id: 'someone', posts: [] };
const lay = (): Table => tableOf('example', [an, bo, chen, manor, host]);
const ring = (table: Table, ms: number): void => {
  table.now += ms;
  table.ringClocks();
};

describe('a budget of the quarter, by heads and floor area, with proxies', () => {
  function atTheVote(table: Table): string {
    const { id } = done(table.open(someone, 'budget', { idea: '井边添一张石桌', place: WELL }));
    return done(table.act(host, id, 'plan', { plan: '石桌一张，四个石凳', sum: 360_000 })).id;
  }

  it('two who handed their voice to one are counted through them, and money must be accounted for', () => {
    const table = lay();
    const id = atTheVote(table);
    done(table.act(manor, id, 'hand-over', { proxy: 'an' }));
    done(table.act(bo, id, 'hand-over', { proxy: 'an' }));
    expect(refused(table.act(chen, id, 'hand-over', { proxy: 'an' })).fields).toMatchObject([
      { fault: 'too-many', limit: 2 },
    ]);
    for (const facts of [
      { vote: 'for' },
      { vote: 'for', 'for-whom': 'manor' },
      { vote: 'for', 'for-whom': 'bo' },
    ])
      done(table.act(an, id, 'vote', facts));
    done(table.act(chen, id, 'vote', { vote: 'against' }));
    const counted = done(table.act(host, id, 'count'));
    expect(counted.state).toBe('under-way');
    expect(counted.facts['tally']).toEqual([
      'for:3:51500',
      'against:1:8000',
      'voted:4:59500',
      'roll:4:59500',
    ]);
    expect(refused(table.act(host, id, 'finish')).words?.zh).toBe('先报一次账');
    done(table.act(host, id, 'account', { 'spent-note': '石料已买，花了两千' }));
    done(table.act(host, id, 'finish'));
    const told = table.deeds.find((deed) => deed.kind === 'publish' && deed.fields.length > 0);
    expect(told).toMatchObject({ fields: ['plan', 'sum', 'tally'] });
  });

  it('one large house does not outvote three small ones, nor three small ones the house', () => {
    for (const [house, rest] of [
      ['for', 'against'],
      ['against', 'for'],
    ] as const) {
      const table = lay();
      const id = atTheVote(table);
      done(table.act(manor, id, 'vote', { vote: house }));
      for (const who of [an, bo, chen]) done(table.act(who, id, 'vote', { vote: rest }));
      expect(done(table.act(host, id, 'count')).state).toBe('dropped');
    }
  });
});

describe('a tool house', () => {
  const keeper: Seated = { id: 'keeper', posts: [`tool-keeper@${BRIDGE}`] };
  const borrow = (table: Table, who: Seated, day = '2026-11-20') =>
    done(table.open(who, 'tool-loan', { tool: 'ladder', 'return-day': day, place: WELL }));

  it('whoever is next in line gets the tool the moment it is back; a late return is late', () => {
    const table = lay();
    table.resources.set('ladder', { capacity: 1, taken: 0 });
    const first = borrow(table, an);
    const second = borrow(table, bo);
    expect([first.state, second.state]).toEqual(['ready', 'in-line']);
    done(table.act(keeper, first.id, 'fetch'));
    expect(refused(table.act(an, first.id, 'back', { 'tool-state': '好的' })).kind).toBe('not-by-you');
    ring(table, 5 * DAY);
    expect(table.matters.get(first.id)!.state).toBe('overdue');
    expect(done(table.act(keeper, first.id, 'back-late', { 'tool-state': '好的' })).outcome).toBe(
      'back-late',
    );
    expect(table.matters.get(second.id)!.state).toBe('ready');
    expect(table.resources.get('ladder')).toEqual({ capacity: 1, taken: 1 });
  });

  it('a tool is kept longer once, and no longer than the house allows', () => {
    const table = lay();
    table.resources.set('ladder', { capacity: 1, taken: 0 });
    expect(
      refused(table.open(an, 'tool-loan', { tool: 'ladder', 'return-day': '2026-12-24', place: WELL })).words
        ?.en,
    ).toContain('Too long');
    const { id } = borrow(table, an);
    done(table.act(keeper, id, 'fetch'));
    done(table.act(an, id, 'renew', { 'return-day': '2026-11-28' }));
    expect(refused(table.act(an, id, 'renew', { 'return-day': '2026-11-30' })).kind).toBe('already-taken');
    ring(table, 6 * DAY);
    expect(table.matters.get(id)!.state).toBe('lent');
  });
});

it('a tree has somebody who says once a year how it is, and a protected one is not simply given back', () => {
  const table = lay();
  const warden: Seated = { id: 'warden', posts: ['tree-warden@998801100'] };
  const { id, owner, assignee } = done(table.open(an, 'tree', { 'tree-kind': 'old', place: WELL }));
  expect([owner, assignee]).toEqual([WELL, 'an']);
  done(table.act(warden, id, 'give'));
  ring(table, 366 * DAY);
  expect(table.matters.get(id)!.clocks.find((clock) => clock.name === 'report')!.missed).toBe(1);
  expect(table.deeds.filter((deed) => deed.kind === 'remind' && deed.matter === id)).toHaveLength(1);
  done(table.act(an, id, 'report', { 'tree-report': '开花比去年早' }));
  expect(refused(table.act(an, id, 'pass-on', { reason: '要搬家' })).words?.zh).toContain('护树员');
  done(table.act(warden, id, 'take-back', { reason: '要搬家' }));
  expect(done(table.act(warden, id, 'adopt', { adopter: 'bo' }))).toMatchObject({
    state: 'adopted',
    assignee: 'bo',
  });
});

describe('nights taken in turn', () => {
  it('the post begins with a yes and ends on its day; whoever holds it is told the same night', () => {
    const table = lay();
    const asked = { 'night-helper': 'chen', 'last-night': '2026-11-22', place: BRIDGE };
    const turn = done(table.open(host, 'night-turn', asked));
    done(table.act(chen, turn.id, 'agree'));
    expect(table.deeds.find((deed) => deed.kind === 'appoint')).toMatchObject({
      person: 'chen',
      role: 'night-neighbour',
      seat: BRIDGE,
      until: '2026-11-22',
    });
    table.now = Date.parse('2026-11-16T23:40:00+08:00');
    const noise = done(
      table.open(an, 'night-noise', { noise: '楼上打桩一样', parties: ['an', 'bo'], place: WELL }),
    );
    expect(noise.clocks[0]!.due).toBe(table.now + HOUR);
    const onDuty: Seated = { id: 'chen', posts: [`night-neighbour@${BRIDGE}`] };
    expect(refused(table.act(onDuty, noise.id, 'agree', { promise: '…' })).next).toEqual(['talk']);
    done(table.act(onDuty, noise.id, 'talk', { 'talk-note': '两家都在，说开了' }));
    done(table.act(onDuty, noise.id, 'agree', { promise: '十点后不动' }));
    done(table.act(an, noise.id, 'kept'));
    expect(table.matters.get(noise.id)!.state).toBe('promised');
    expect(done(table.act(bo, noise.id, 'kept')).outcome).toBe('quiet');
    ring(table, 7 * DAY);
    expect(table.matters.get(turn.id)!.state).toBe('over');
  });

  it('whoever is a party does not settle it, and the court stays open', () => {
    const table = lay();
    const { id } = done(table.open(an, 'night-noise', { noise: '音响', parties: ['an', 'bo'], place: WELL }));
    const party: Seated = { id: 'bo', posts: [`night-neighbour@${BRIDGE}`] };
    expect(refused(table.act(party, id, 'talk', { 'talk-note': '…' })).kind).toBe('related-to-a-party');
    expect(done(table.act(an, id, 'court')).outcome).toBe('left');
  });
});

describe('a street closed for a festival', () => {
  const clerk: Seated = { id: 'clerk', posts: ['town-clerk@998801100'] };
  const desk = (org: string): Seated => ({ id: org, posts: [`desk@998801-${org}`] });
  const ask = (table: Table) =>
    done(
      table.open(host, 'street-closure', {
        festival: 'apricot-week',
        'closing-day': '2026-12-01',
        consulted: ['998801-roads', '998801-fire', '998801-buses'],
        place: BRIDGE,
      }),
    );
  const answer = (table: Table, id: string, org: string, step: string, facts: object = {}) => {
    const part = Object.entries(table.matters.get(id)!.parts).find(
      ([, one]) => one.seat === `998801-${org}`,
    )!;
    return done(table.act(desk(org), part[0], step, facts as Record<string, unknown>));
  };

  it('two of three suffice; the third is asked no more, and it opens again by itself', () => {
    const table = lay();
    const { id } = ask(table);
    answer(table, id, 'roads', 'agree', { conditions: '留一条车道' });
    expect(table.matters.get(id)!.state).toBe('asked');
    answer(table, id, 'fire', 'agree');
    expect(table.matters.get(id)!.state).toBe('closed-street');
    ring(table, 16 * DAY);
    expect(table.matters.get(id)).toMatchObject({ state: 'open-again', outcome: 'held' });
    expect(Object.values(table.matters.get(id)!.parts).map((part) => part.seat)).toHaveLength(3);
  });

  it('when too few agree it is not closed', () => {
    const table = lay();
    const { id } = ask(table);
    answer(table, id, 'roads', 'refuse', { reason: '桥在修' });
    answer(table, id, 'fire', 'agree');
    answer(table, id, 'buses', 'refuse', { reason: '绕不开' });
    expect(table.matters.get(id)!.state).toBe('not-closed');
    expect(refused(table.act(clerk, id, 'reopen', { reason: '…' })).kind).toBe('ended');
  });
});

it('water is shared only under a dated order, renewed by name, and nothing of persons is kept after it', () => {
  const table = lay();
  const county: Seated = { id: 'county', posts: ['county-head@998801'] };
  const bearer: Seated = { id: 'bearer', posts: [`water-bearer@${BRIDGE}`] };
  const thirsty = { buckets: 2, 'water-where': '井院东屋', place: WELL };
  const order = { 'order-text': '隔日供水', 'signed-by': '县长值班员 某某', place: '998801' };
  for (const who of [someone, host, county])
    expect(refused(table.open(who, 'water-share', thirsty)).kind).toBe('no-mandate');
  expect(
    refused(table.open(county, 'drought-order', { ...order, 'until-day': '2027-03-01' })).words?.zh,
  ).toContain('期限');
  const dry = done(table.open(county, 'drought-order', { ...order, 'until-day': '2026-11-30' }));
  const water = done(table.open(someone, 'water-share', thirsty));
  done(table.act(bearer, water.id, 'take'));
  ring(table, 13 * DAY);
  done(table.act(county, dry.id, 'renew', { 'signed-by': '县长值班员 某某', 'until-day': '2026-12-20' }));
  ring(table, 10 * DAY);
  expect(table.matters.get(dry.id)!.state).toBe('in-force');
  ring(table, 12 * DAY);
  expect(table.matters.get(dry.id)!.state).toBe('over');
  expect(table.deeds.filter((deed) => deed.kind === 'purge')).toMatchObject([
    { mechanism: 'water-share', afterDays: 14 },
  ]);
  expect(refused(table.open(someone, 'water-share', thirsty)).kind).toBe('no-mandate');
  expect(refused(table.act(bearer, water.id, 'bring')).kind).toBe('no-mandate');
});

it('when the order is over, whoever asked for water still answers, disputes and leaves', () => {
  const table = lay();
  const county: Seated = { id: 'county', posts: ['county-head@998801'] };
  const bearer: Seated = { id: 'bearer', posts: [`water-bearer@${BRIDGE}`] };
  const order = { 'order-text': '隔日供水', 'signed-by': '县长值班员 某某', place: '998801' };
  const dry = done(table.open(county, 'drought-order', { ...order, 'until-day': '2026-11-30' }));
  const [kept, spilled, late, waiting] = [2, 3, 4, 5].map((buckets) =>
    done(table.open(someone, 'water-share', { buckets, 'water-where': '井院东屋', place: WELL })),
  );
  for (const { id } of [kept!, spilled!, late!]) {
    done(table.act(bearer, id, 'take'));
    done(table.act(bearer, id, 'bring'));
  }
  done(table.act(county, dry.id, 'lift'));
  const stateOf = ({ id }: { id: string }) => table.matters.get(id)!.state;
  done(table.act(someone, kept!.id, 'solved'));
  done(table.act(someone, spilled!.id, 'not-solved', { 'why-not': '洒了半桶' }));
  done(table.act(someone, waiting!.id, 'withdrawal'));
  ring(table, 3 * DAY);
  expect([kept!, spilled!, waiting!, late!].map(stateOf)).toEqual([
    'closed',
    'asked',
    'withdrawn',
    'closed-unconfirmed',
  ]);
  done(table.act(someone, late!.id, 'dispute', { 'why-not': '没有送来' }));
  expect(refused(table.act(bearer, late!.id, 'take')).kind).toBe('no-mandate');
  expect(refused(table.act(bearer, kept!.id, 'dispute', { 'why-not': '是我' })).kind).toBe('not-by-you');
});

it('the keeper of the bell is willing, chosen in secret by two thirds, and steps down on a day', () => {
  const table = lay();
  const named = { nominee: 'bo', 'why-them': '每天最早起', 'term-end': '2027-06-30', place: BRIDGE };
  expect(refused(table.open(someone, 'bell-keeper', named)).kind).toBe('not-by-you');
  const { id } = done(table.open(an, 'bell-keeper', named));
  expect(refused(table.act(an, id, 'agree')).kind).toBe('not-by-you');
  done(table.act(bo, id, 'agree'));
  for (const who of [an, chen, manor]) done(table.act(who, id, 'vote', { vote: 'for' }));
  done(table.act(bo, id, 'vote', { vote: 'abstain' }));
  done(table.act(host, id, 'count'));
  done(table.act(host, id, 'hand-key'));
  expect(table.deeds.find((deed) => deed.kind === 'appoint')).toMatchObject({
    role: 'bell-keeper',
    until: '2027-06-30',
  });
  table.now = Date.parse('2027-07-01T00:01:00+08:00');
  table.ringClocks();
  expect(table.matters.get(id)).toMatchObject({ state: 'served', open: false });
});
