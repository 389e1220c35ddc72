import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterList, Notice, Problem } from '#core/contract/api.ts';
import type { CalendarView, Planned, RhythmView } from '#core/contract/calendar.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';

const ERQIAOXI = '450105002016';
const CAME = ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'];
const APRIL = ['04', '07', '14', '21', '24', '28'].map((day) => `2022-04-${day}`);

const openForum = (who: Client, day: string, kind: string) =>
  who.tryOpen('forum', { 'session-day': day, 'session-kind': kind, place: ERQIAOXI });

async function rhythmOf(who: Client, span: string): Promise<RhythmView> {
  const { body } = await who.get<CalendarView>(`/calendar?span=${span}&place=${ERQIAOXI}`);
  return body.rhythms.find(({ mechanism }) => mechanism === 'forum')!;
}

const planFor = (who: Client, span: string) =>
  who.send<Planned & Problem>('POST', '/rhythms/forum/plans', { span, place: ERQIAOXI });

describe('US-01 逢四说事 in 二桥西社区, Nanning', () => {
  let here: TestCity;
  let secretary: Client;
  let resident: Client;
  beforeAll(async () => {
    here = await city('nanning', { area: '450105', at: Date.parse('2022-04-01T09:00:00+08:00') });
    secretary = await here.as({ name: '利佳', posts: [`secretary@${ERQIAOXI}`] });
    resident = await here.as({ name: '陆敏', posts: [`household@${ERQIAOXI}`] });
  });
  afterAll(() => here?.close());

  it('a resident sees the days, and does not plan them', async () => {
    const forum = await rhythmOf(resident, '2022-04');
    expect(forum.turns.map(({ from, is }) => [from, is])).toEqual(APRIL.map((day) => [day, 'to-come']));
    expect([forum.held, forum.of, forum.to_plan]).toEqual([0, 6, 0]);
    expect(forum.when.zh).toBe('每个社区：每月 4、14、24 日或每周四');
    const refused = await planFor(resident, '2022-04');
    expect([refused.status, refused.body.kind]).toEqual([403, 'not-by-you']);
  });

  it('US-01(1) planning April gives six days, the 14th once', async () => {
    expect((await rhythmOf(secretary, '2022-04')).to_plan).toBe(6);
    const { status, body } = await planFor(secretary, '2022-04');
    expect(status).toBe(200);
    expect(body.planned.map(({ day, open }) => [day, open])).toEqual(APRIL.map((day) => [day, true]));
    expect((await rhythmOf(resident, '2022-04')).turns.map(({ is }) => is)).toEqual(
      APRIL.map(() => 'planned'),
    );
  });

  it('US-01(5) pressed again, or by two at once, it adds nothing', async () => {
    const again = await planFor(secretary, '2022-04');
    expect([again.body.planned, again.body.already]).toEqual([[], 6]);
    const other = await here.as({ name: '韦一', posts: [`convenor@${ERQIAOXI}`] });
    const both = await Promise.all([planFor(secretary, '2022-05'), planFor(other, '2022-05')]);
    const planned = both.flatMap(({ body }) => body.planned.map(({ day }) => day)).sort();
    expect(new Set(planned).size).toBe(planned.length);
    const { turns } = await rhythmOf(secretary, '2022-05');
    expect(planned).toEqual(turns.map(({ from }) => from));
    expect(turns.every(({ is }) => is === 'planned')).toBe(true);
  });

  it('US-01(3) an ad-hoc meeting on 9 April is allowed, marked, and counted as none of them', async () => {
    const unmarked = await openForum(secretary, '2022-04-09', 'scheduled');
    expect([unmarked.status, unmarked.body.kind]).toEqual([409, 'condition-unmet']);
    expect(unmarked.body.words.zh).toContain('临时加开');
    const { status, body } = await openForum(secretary, '2022-04-09', 'ad-hoc');
    expect(status).toBe(201);
    expect(body.timeline[0]!.values.map(({ text }) => text)).toContain('临时加开');
    const forum = await rhythmOf(secretary, '2022-04');
    expect([forum.of, forum.besides.map(({ day }) => day)]).toEqual([6, ['2022-04-09']]);
    expect((await openForum(secretary, '2022-04-14', 'ad-hoc')).status).toBe(409);
  });

  it('US-01(4) all of 2022 has 82 days', async () => {
    const year = await rhythmOf(secretary, '2022');
    expect(year.turns).toHaveLength(82);
    // The rule came on 1 April: what was over by then nobody owed.
    expect(year.turns.filter(({ is }) => is === 'before')).toHaveLength(20);
    expect(year.of).toBe(62);
  });

  it('4 April 2022 is 清明: it is planned on its day, marked, and waits for a word', async () => {
    const { turns } = await rhythmOf(secretary, '2022-04');
    expect(turns.map(({ meeting }) => meeting!.state.zh)).toEqual([
      '撞上法定节假日，请确认',
      ...APRIL.slice(1).map(() => '已安排，等议题'),
    ]);
    const { body } = await secretary.get<CalendarView>('/calendar?span=2022-04');
    expect(body.days.find(({ day }) => day === '2022-04-04')).toMatchObject({
      kind: 'holiday',
      words: { zh: '清明' },
      provisional: false,
    });
    expect((await secretary.act(turns[0]!.meeting!.id, 'keep-day')).state.name).toBe('planned');
  });

  it('what is over is not planned afterwards', async () => {
    const { body } = await planFor(secretary, '2022-03');
    expect([body.planned, body.over]).toEqual([[], 7]);
  });

  it('a meeting goes from its topic to a public result, and only then counts as held and ends', async () => {
    const { turns } = await rhythmOf(secretary, '2022-04');
    const id = turns[1]!.meeting!.id;
    await resident.act(id, 'propose', { 'topic-wish': '网格里的事大家怎么参与' });
    // A forum is called by an office, and no resident is said to have.
    expect((await resident.see(id)).requester.zh).toBe('二桥西社区');
    const topic = '如何调动社区内的党员群众积极参与网格化管理工作';
    expect((await secretary.act(id, 'agenda', { topic })).title).toBe(topic);
    const held = { 'forum-came': CAME, views: '今天，我们来议一议' };
    expect((await secretary.tryAct(id, 'hold', held)).body.kind).toBe('condition-unmet');
    await here.pass({ days: 6 });
    await secretary.act(id, 'hold', held);
    expect((await rhythmOf(resident, '2022-04')).held).toBe(1);
    await secretary.act(id, 'decide', { decision: '每月两次党员包片走网格' });
    await secretary.act(id, 'by-us');
    const done = await secretary.act(id, 'finish', { outcome: '十二名党员已包片' });
    expect([done.open, done.outcome]).toEqual([false, 'done']);
    const heard = await resident.get<readonly Notice[]>('/notices');
    const told = heard.body.filter(({ matter }) => matter === id).map(({ words }) => words.zh);
    expect(told[0]).toContain('有新进展');
    expect(told[0]).toContain('已办完、已公开');
    const { body } = await here.nobody().get<{ rows: { title: { zh: string } }[] }>('/disclosures');
    expect(JSON.stringify(body)).toContain('十二名党员已包片');
  });

  it('two who set the agenda at once: one does, and the other is told it was set', async () => {
    const { id } = (await openForum(secretary, '2022-04-13', 'ad-hoc')).body;
    const convenor = await here.as({ name: '韦二', posts: [`convenor@${ERQIAOXI}`] });
    const topics = ['楼道灯', '停车位'];
    const both = await Promise.all(
      [secretary, convenor].map((who, nth) => who.tryAct(id, 'agenda', { topic: topics[nth] })),
    );
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const won = both.findIndex(({ status }) => status === 200);
    expect(both[1 - won]!.body.words.zh).not.toBe('');
    const { title, timeline } = await secretary.see(id);
    expect([title, timeline.filter(({ step }) => step === 'agenda')]).toEqual([
      topics[won],
      [expect.objectContaining({ step: 'agenda' })],
    ]);
  });

  it('a motion of the forum becomes a matter of its own, voted on by the households', async () => {
    const { id } = (await openForum(secretary, '2022-04-06', 'ad-hoc')).body;
    await secretary.act(id, 'agenda', { topic: '要不要装充电桩' });
    await secretary.act(id, 'hold', { 'forum-came': CAME, views: '大家都说要投票' });
    const vote = { 'deliberated-kind': 'charge-points' };
    await secretary.act(id, 'put-to-vote', vote);
    const { body } = await secretary.get<MatterList>('/matters?mechanism=deliberation');
    expect(body.rows.map(({ title, state }) => [title, state.name])).toEqual([['要不要装充电桩', 'raised']]);
  });

  it('what was called off besides is not told as held, and one wrong date makes nobody owe years', async () => {
    const long = await openForum(secretary, '1999-12-30', 'scheduled');
    const besides = await openForum(secretary, '2022-06-11', 'ad-hoc');
    for (const { body } of [long, besides])
      await secretary.act(body.id, 'cancel', { 'cancel-reason': '写错了日子' });
    const june = await rhythmOf(secretary, '2022-06');
    expect(june.besides.map(({ held, open, state }) => [held, open, state.zh])).toEqual([
      [false, false, '没有开'],
    ]);
    const february = await rhythmOf(secretary, '2022-02');
    expect(new Set(february.turns.map(({ is }) => is))).toEqual(new Set(['before']));
  });

  it('is held at a community, and not at a grid of it', async () => {
    const refused = await secretary.tryOpen('forum', {
      'session-day': '2022-06-14',
      'session-kind': 'scheduled',
      place: `${ERQIAOXI}-g1`,
    });
    expect([refused.status, refused.body.fields?.[0]?.field]).toEqual([422, 'place']);
  });

  it('somebody without a post sees the days of where they last spoke up', async () => {
    const neighbour = await here.as({ name: '黄少芬' });
    const days = async () => (await neighbour.get<CalendarView>('/calendar?span=2022-04')).body.rhythms;
    expect(await days()).toEqual([]);
    await neighbour.open('feedback', { opinion: '说事的地方太小', place: ERQIAOXI });
    expect((await days()).find(({ mechanism }) => mechanism === 'forum')).toMatchObject({
      to_plan: 0,
      of: 6,
    });
  });

  it('bad questions are answered with a reason', async () => {
    expect((await secretary.get('/calendar?span=soon')).status).toBe(400);
    expect((await secretary.get('/calendar?span=2022-04&place=nowhere')).status).toBe(404);
    expect((await here.nobody().get('/calendar?span=2022-04')).status).toBe(401);
    const unknown = await secretary.send('POST', '/rhythms/mediation/plans', {
      span: '2022-04',
      place: ERQIAOXI,
    });
    expect(unknown.status).toBe(404);
  });
});

describe('the city says which days', () => {
  it('US-01(2) dates only gives three, Thursdays only four', async () => {
    const here = await city('nanning', { area: '450105', at: Date.parse('2022-04-01T09:00:00+08:00') });
    try {
      const secretary = await here.as({ name: '利佳', posts: [`secretary@${ERQIAOXI}`] });
      const { pack } = here.at.cities.running;
      const settings = pack.settings as Record<string, Record<string, string>>;
      settings['forum'] = { days: 'day 4, 14, 24' };
      expect((await planFor(secretary, '2022-04')).body.planned).toHaveLength(3);
      settings['forum'] = { days: 'Thursday' };
      expect((await rhythmOf(secretary, '2022-05')).of).toBe(4);
    } finally {
      await here.close();
    }
  });
});
