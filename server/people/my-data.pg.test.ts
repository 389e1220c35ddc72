import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemIn } from '#database/connect.ts';
import { postsOf } from '#database/posts.ts';
import { recordAppointments } from '#database/appointments.ts';
import { city, type TestCity } from '#server/testing/city.ts';

const AREA = '450481';
const PLACE = '450481100007';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

interface MyData {
  readonly appointments: readonly object[];
  readonly recusals: readonly object[];
  readonly calendar_feed: object;
  readonly sessions: readonly object[];
  readonly votes: readonly object[];
}

test('everything kept of somebody is in what they are given, and of nobody else', async () => {
  const mediator = await cenxi.as({ name: '莫姨', posts: [`mediator@${PLACE}`] });
  const caller = await cenxi.as({ name: '吴婆' });
  const party = await cenxi.as({ name: '邓叔' });
  const { id } = await caller.open('mediation', {
    'dispute-kind': 'neighbours',
    parties: [caller.person, party.person],
    account: '漏水',
    place: PLACE,
  });
  await mediator.send('POST', `/matters/${id}/recusals`, { party: party.person });
  await cenxi.db.as(systemIn(AREA), async (tx) => {
    const [post] = await postsOf(tx, [AREA], mediator.person, '2026-03-02');
    const at = new Date(cenxi.now()).toISOString();
    await recordAppointments(tx, [
      { id: cenxi.at.newId(), what: 'appointed', post: post!, operator: '王主任', at },
    ]);
    await tx.rows(
      {
        name: 'test-roll',
        text: `insert into vote_roll (area, matter, vote, person, floor_area, voted, way, handed_to, readers)
          values ($1, $2, 'ballot', $3, 8600, true, 'proxy', $4, '{}')`,
      },
      [AREA, id, party.person, caller.person],
    );
  });
  const { path } = (await party.send<{ path: string }>('POST', '/me/calendar-feed')).body;
  const of = async (who: typeof mediator): Promise<MyData> => (await who.get<MyData>('/my-data')).body;
  const [hers, his, callers] = [await of(mediator), await of(party), await of(caller)];
  expect(hers.appointments).toMatchObject([{ what: 'appointed', role: 'mediator', seat: PLACE }]);
  expect(hers.recusals).toMatchObject([{ matter: null, as: ['keeps-away', 'declared'], withdrawn_at: null }]);
  expect(hers.sessions).toMatchObject([{ here: true, since: '2026-03-02' }]);
  expect(his.recusals).toMatchObject([{ matter: id, as: ['party'] }]);
  expect(his.votes).toEqual([
    {
      matter: id,
      vote: 'ballot',
      floor_area: 8600,
      voted: true,
      way: 'proxy',
      handed_over: true,
      erase_on: null,
    },
  ]);
  expect([callers.appointments, callers.recusals, callers.votes]).toEqual([[], [], []]);
  expect(his.calendar_feed).toEqual({ since: '2026-03-02T01:00:00.000Z' });
  expect(callers.calendar_feed).toEqual({ since: null });
  expect(JSON.stringify(his)).not.toContain(/feeds\/([\w-]+)/.exec(path)![1]);
  expect(JSON.stringify(his)).not.toContain(mediator.person);
});
