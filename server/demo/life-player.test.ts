import { describe, expect, test } from 'vitest';
import { findWaitingKey } from '#core/engine/waiting.ts';
import { openGround } from '#core/ground/ground.ts';
import { invariant } from '#core/invariant.ts';
import { readPeople } from '#core/pack/people.ts';
import { readPack } from '#core/pack/read-pack.ts';
import { filesOf, plainCalendar } from '#core/play/testing/five-cities.ts';
import { keysOfPosts } from '../sessions/asker.ts';
import { LifePlayer, type Lived, type Scenery } from './life-player.ts';
import { readLife, type Life } from './read-life.ts';
import type { Stage, Staged } from './stage.ts';
import { digestOf } from './testing/digest.ts';
import { tableStage } from './testing/table-stage.ts';

const SUNDAY_EVENING = Date.parse('2026-11-22T20:40:00+08:00');

function inventedIn(city: string): { life: Life; scenery: Scenery } {
  const files = { common: filesOf('common'), own: filesOf(city) };
  const { pack } = readPack(files);
  invariant(pack, `${city} reads`);
  const ground = openGround(pack.ground);
  const { people } = readPeople(files, pack, ground);
  const { life, problems } = readLife(files, { pack, ground, people });
  expect(problems).toEqual([]);
  return { life: life!, scenery: { pack, ground, calendar: plainCalendar, people } };
}

async function live(
  city: string,
  end = SUNDAY_EVENING,
): Promise<{ lived: Lived; stage: Stage; scenery: Scenery }> {
  const { life, scenery } = inventedIn(city);
  const stage = tableStage(scenery, life);
  return { lived: await new LifePlayer(life, stage, scenery, end).play(), stage, scenery };
}

/** What waits on somebody of the cast, by any of their keys. */
function waitingOn(slug: string, stage: Stage, { people, pack, ground }: Scenery): Staged[] {
  const person = people.find((one) => one.slug === slug)!;
  const keys = new Set([`person:${person.id}`, ...keysOfPosts(person.posts, pack, ground)]);
  return [...stage.matters.values()].filter(({ mechanism, matter }) => {
    const key = findWaitingKey(mechanism, matter, ground);
    return key !== null && keys.has(key);
  });
}

const statesOf = (all: readonly Staged[]): string[] => all.map(({ matter }) => matter.state);

describe.each(['cenxi', 'jining', 'nanning', 'guilin', 'shanwei'])('five weeks in %s', (city) => {
  test('are full, nothing that was meant is refused, and the same seed gives the same again', async () => {
    const [one, other] = [await live(city), await live(city)];
    expect(one.lived.refused).toEqual([]);
    expect(one.lived.matters).toBeGreaterThan(100);
    expect(one.lived.acts).toBeGreaterThan(600);
    expect(digestOf(one.stage)).toBe(digestOf(other.stage));
  });

  test('lead up to a Monday night as well, and leave no clock unrung', async () => {
    const end = Date.parse('2026-11-23T03:10:00+08:00');
    const { lived, stage } = await live(city, end);
    expect(lived.refused).toEqual([]);
    const all = [...stage.matters.values()];
    expect(all.filter(({ at }) => at > end)).toEqual([]);
    const unrung = all.flatMap(({ matter }) =>
      matter.clocks.filter(
        (clock) =>
          clock.state === matter.state &&
          clock.pausedAt === null &&
          clock.due <= end &&
          clock.lateAt === null,
      ),
    );
    expect(unrung).toEqual([]);
  });
});

test('the town nobody named lives by its own rules', async () => {
  const { lived, stage } = await live('example');
  expect(lived.refused).toEqual([]);
  const kinds = new Set([...stage.matters.values()].map(({ matter }) => matter.mechanism));
  expect(kinds.size).toBeGreaterThanOrEqual(9);
});

test.each(['2026-10-08T12:00:00+08:00', '2026-11-20T07:30:00+08:00', '2027-01-02T00:05:00+08:00'])(
  'Cenxi lives up to %s, and no two ends are alike',
  async (end) => {
    const { lived, stage } = await live('cenxi', Date.parse(end));
    expect(lived.refused).toEqual([]);
    expect(digestOf(stage)).not.toBe(digestOf((await live('cenxi')).stage));
  },
);

describe('Cenxi when the demonstration begins', async () => {
  const { stage, scenery } = await live('cenxi');
  const all = [...stage.matters.values()];
  const count = (mechanism: string, state: string): number =>
    all.filter(({ matter }) => matter.mechanism === mechanism && matter.state === state).length;

  test('there is something in every state that matters', () => {
    for (const state of ['whistled', 'answered', 'handled', 'closed', 'closed-unconfirmed'])
      expect(count('whistle', state), state).toBeGreaterThan(0);
    for (const state of ['asked', 'coming', 'arrived', 'done', 'excused'])
      expect(count('answer', state), state).toBeGreaterThan(0);
    for (const state of ['mediating', 'agreed', 'visit-due', 'done', 'left-for-other-remedy'])
      expect(count('mediation', state), state).toBeGreaterThan(0);
  });

  test('the elder has one matter to confirm and one that runs', () => {
    expect(statesOf(waitingOn('grandpa-li', stage, scenery))).toEqual(['handled']);
    const elder = scenery.people.find((person) => person.slug === 'grandpa-li')!;
    const open = all.filter(
      ({ matter }) => matter.requester === elder.id && matter.open && matter.parent === null,
    );
    expect(statesOf(open).toSorted()).toEqual(['answered', 'handled']);
  });

  test('the secretary has about ten things waiting, and one of them is late', () => {
    const waiting = waitingOn('secretary-li', stage, scenery);
    expect(waiting.length).toBeGreaterThanOrEqual(8);
    expect(waiting.length).toBeLessThanOrEqual(18);
    const late = waiting.filter(
      ({ matter }) => matter.state === 'whistled' && matter.clocks.some((clock) => clock.lateAt !== null),
    );
    expect(late).toHaveLength(1);
  });

  test('a department has asks to accept, on the way and on site', () => {
    expect(new Set(statesOf(waitingOn('desk-mo', stage, scenery)))).toEqual(
      new Set(['asked', 'coming', 'arrived']),
    );
  });

  test('US-12 one room has two sessions used, one dispute went through all six', () => {
    const rooms = waitingOn('literate-gan', stage, scenery).map(({ matter }) => matter.tries['community']);
    expect(rooms).toContain(2);
    const [visit] = waitingOn('mediator-xie', stage, scenery).filter(
      ({ matter }) => matter.state === 'visit-due',
    );
    expect(visit?.matter.tries).toEqual({ community: 3, town: 2, city: 1 });
  });

  test('some were late, some not solved, some rated and answered', () => {
    const taken = all.flatMap(({ matter }) => Object.keys(matter.taken));
    expect(taken.filter((step) => step === 'not-solved').length).toBeGreaterThan(3);
    expect(all.some(({ matter }) => matter.clocks.some((clock) => clock.lateAt !== null))).toBe(true);
    expect(taken).toContain('rate');
    expect(taken).toContain('reply');
  });
});

test('US-07 in Jining three departments stand at three points of one call', async () => {
  const { stage, scenery } = await live('jining');
  const [call] = waitingOn('duty-yan', stage, scenery).filter(({ matter }) =>
    String(matter.facts['what']).includes('水管爆了'),
  );
  expect(
    Object.values(call!.matter.parts)
      .map((part) => part.state)
      .toSorted(),
  ).toEqual(['arrived', 'asked', 'coming']);
  const helper = scenery.people.find((person) => person.slug === 'resident-sun')!;
  const [helped] = [...stage.matters.values()].filter(({ matter }) => matter.helper === helper.id);
  expect(helped?.matter.state).toBe('on-site-solved');
});

test('US-15 in Guilin volunteers have orders to take, and the clinic of twenty places is nearly full', async () => {
  const { stage, scenery } = await live('guilin');
  expect(
    statesOf(waitingOn('volunteer-qin', stage, scenery)).filter((state) => state === 'placed').length,
  ).toBeGreaterThanOrEqual(3);
  const booked = [...stage.matters.values()].filter(
    ({ matter }) => matter.booking?.resource === 'eye-clinic',
  );
  expect(booked.length).toBeGreaterThanOrEqual(14);
  expect(booked.length).toBeLessThanOrEqual(20);
});

test('US-15(5) in Shanwei only the elder, or the daughter he named, can say it is done', async () => {
  const { stage, scenery } = await live('shanwei');
  const [served] = waitingOn('grandpa-li', stage, scenery);
  expect(served?.matter.state).toBe('awaiting-confirmation');
  expect(served?.matter.helper).toBe(scenery.people.find((person) => person.slug === 'helper-li')!.id);
});

describe('what a demonstration tells of compacts, meetings and visits', () => {
  const statesIn = async (city: string, mechanism: string): Promise<string[]> => {
    const { stage } = await live(city);
    return statesOf(
      [...stage.matters.values()].filter(({ matter }) => matter.mechanism === mechanism),
    ).sort();
  };

  test('in Guilin one promise is struck off and one is open, and the liaison has an invitation to answer', async () => {
    const { stage, scenery } = await live('guilin');
    const [compact] = [...stage.matters.values()].filter(
      ({ matter }) => matter.mechanism === 'compact' && matter.state === 'fulfilling',
    );
    expect(
      Object.values(compact!.matter.parts)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['posted', 'struck-off']);
    expect(statesOf(waitingOn('liaison-pei', stage, scenery)).sort()).toEqual(['invited', 'posted']);
  });

  test('in Shanwei one agreement is signed and one still lacks a list', async () => {
    expect(await statesIn('shanwei', 'agreement')).toEqual(['drafted', 'signed']);
  });

  test('in Jining what a household told waits for them alone', async () => {
    const { stage, scenery } = await live('jining');
    const sun = scenery.people.find(({ slug }) => slug === 'resident-sun')!;
    const [heard] = waitingOn('resident-sun', stage, scenery).filter(
      ({ matter }) => matter.mechanism === 'heard',
    );
    expect([heard?.matter.state, heard?.matter.requester]).toEqual(['answered', sun.id]);
  });

  test('in Cenxi two of five units are still to be visited, and a visit without consent names nobody', async () => {
    const { stage } = await live('cenxi');
    const of = (mechanism: string) =>
      [...stage.matters.values()].filter(({ matter }) => matter.mechanism === mechanism);
    expect(new Set(of('unit-visit').map(({ matter }) => matter.facts['stationed-unit'])).size).toBe(3);
    expect(of('home-visit').map(({ matter }) => [matter.recipient, matter.facts['visited']])).toEqual([
      [null, undefined],
    ]);
  });

  test('in Nanning a return to school is done, and the next is planned', async () => {
    expect(await statesIn('nanning', 'school-alliance')).toEqual(['done', 'planned']);
  });

  test('a clock that had run out before a late record was begun rings when it is begun, not before', async () => {
    const { life, scenery } = inventedIn('guilin');
    const stage = tableStage(scenery, life);
    let now = 0;
    const late: { readonly at: number; readonly lastAct: number; readonly due: number }[] = [];
    const watched: Stage = {
      ...stage,
      setNow: (at) => stage.setNow((now = at)),
      late: (id, clock) => {
        late.push({ at: now, lastAct: stage.matters.get(id)!.at, due: clock.due });
        return stage.late(id, clock);
      },
    };
    await new LifePlayer(life, watched, scenery, SUNDAY_EVENING).play();
    expect(late.some(({ lastAct, due }) => due < lastAct)).toBe(true);
    expect(late.filter(({ at, lastAct }) => at < lastAct)).toEqual([]);
  });
});
