import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayEvent, SimulateEvent } from '#core/contract/trial.ts';
import type { Problem } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

const COMMUNITY = '450481100007';
/** The shared rule with the city's own rungs, as one file. */
const WHISTLE = readFileSync(
  new URL('../../packs/common/mechanisms/whistle.yaml', import.meta.url),
  'utf8',
).replace('face: report', 'face: report\nrungs: [community, town]');

let cenxi: TestCity;
let organiser: Client;
let desk: Client;
let number: string;

beforeAll(async () => {
  cenxi = await city('cenxi');
  const resident = await cenxi.as({ name: '周大娘' });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
  organiser = await cenxi.as({ name: '何静', posts: ['organiser@450481', `secretary@${COMMUNITY}`] });
  const late = await resident.open('whistle', { what: '楼道灯', place: COMMUNITY });
  await cenxi.pass({ minutes: 40 });
  await desk.act(late.id, 'answer');
  await desk.act(late.id, 'handle', { result: '换了灯' });
  const ended = await resident.act(late.id, 'solved');
  number = ended.number;
  const soon = await resident.open('whistle', { what: '井盖', place: COMMUNITY });
  await cenxi.pass({ minutes: 5 });
  await desk.act(soon.id, 'answer');
});
afterAll(() => cenxi.close());

type TrialEvent = ReplayEvent | SimulateEvent;
type Of<Kind> = Extract<TrialEvent, { kind: Kind }>;

function eventsOf(answer: Answer<unknown>): TrialEvent[] {
  expect(answer.headers['content-type']).toContain('text/event-stream');
  return String(answer.body)
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.split('\ndata: ')[1]!) as TrialEvent);
}

const replay = (as: Client, text: string): Promise<Answer<unknown>> =>
  as.send('POST', '/trials/replay', { mechanism: 'whistle', text });

function lastOf<Kind extends TrialEvent['kind']>(events: readonly TrialEvent[], kind: Kind): Of<Kind> {
  const last = events.at(-1);
  expect(last?.kind, JSON.stringify(last)).toBe(kind);
  return last as Of<Kind>;
}

describe('replaying the recorded past by the API', () => {
  it('says nothing differs under the rule that was', async () => {
    const own = readFileSync(new URL('../../packs/cenxi/mechanisms/whistle.yaml', import.meta.url), 'utf8');
    const events = eventsOf(await replay(organiser, own));
    expect(events.filter((event) => event.kind === 'progress').at(-1)).toEqual({
      kind: 'progress',
      share: 1,
    });
    const { sums, matters } = lastOf(events, 'replayed');
    expect(sums).toMatchObject([{ mechanism: 'whistle', matters: 2, differing: 0, untold: 0, lines: [] }]);
    expect(matters).toEqual([]);
  });

  it('tells in words what would differ, readers flagged, and names matters the organiser may read', async () => {
    const candidate = WHISTLE.replace(
      'seen-by: [requester, helper, desk@owner',
      'seen-by: [requester, helper, mediator@owner, desk@owner',
    )
      .replace('answer-within: { value: 30 minutes', 'answer-within: { value: 1 hour')
      .replace(
        'handle:    { words: { zh: 处理好了，请吹哨人确认, en: "Handled, ask the caller" }, by: desk@owner',
        'handle:    { words: { zh: 处理好了，请吹哨人确认, en: "Handled, ask the caller" }, by: secretary@owner',
      );
    expect(candidate).not.toBe(WHISTLE);
    const { sums, matters } = lastOf(eventsOf(await replay(organiser, candidate)), 'replayed');
    const lines = sums[0]!.lines.map((line) => [line.words.zh, line.words.en, line.matters, line.flagged]);
    expect(lines).toContainEqual([
      '调解员会看到这件事，以前看不到',
      'Mediator would see the matter, and does not now',
      2,
      true,
    ]);
    expect(lines.some(([zh]) => String(zh).startsWith('「处理好了，请吹哨人确认」会被拒绝：只有'))).toBe(
      true,
    );
    expect(lines).toContainEqual([
      '「已吹哨，等应哨」会少超时 1 次',
      '“Whistled, waiting for an answer” would be late once less',
      1,
      false,
    ]);
    expect(sums[0]!.lines[0]!.flagged).toBe(true);
    expect(matters.map((matter) => matter.number)).toContain(number);
    expect(JSON.stringify({ sums, matters })).not.toMatch(/person:|周大娘/);
  });

  it('counts in the sum alone what the organiser may not read', async () => {
    const far = await cenxi.as({ name: '韦市', posts: ['organiser@450481'] });
    const candidate = WHISTLE.replace('value: 30 minutes', 'value: 1 hour');
    const { sums, matters } = lastOf(eventsOf(await replay(far, candidate)), 'replayed');
    expect(sums[0]!.differing).toBe(1);
    expect(matters).toEqual([]);
  });

  it('answers a broken candidate with its problems, each at its line', async () => {
    const broken = WHISTLE.replace('to: handled }', 'to: handeld }');
    const { problems } = lastOf(eventsOf(await replay(organiser, broken)), 'problems');
    const line = broken.split('\n').findIndex((text) => text.includes('handeld')) + 1;
    expect(problems.map((one) => [one.file, one.line])).toContainEqual(['mechanisms/whistle.yaml', line]);
    expect(problems[0]!.words.zh).not.toBe('');
  });
});

describe('simulating by the API', () => {
  it('compares a candidate with the present rule under the same arrivals', async () => {
    const scenario = readFileSync(
      new URL('../../packs/cenxi/scenarios/whistle-and-mediation.yaml', import.meta.url),
      'utf8',
    );
    const text = WHISTLE.replace('value: 30 minutes', 'value: 4 hours');
    const answer = await organiser.send('POST', '/trials/simulate', {
      mechanism: 'whistle',
      text,
      scenario,
      months: 1,
      runs: 2,
    });
    const { figures, days, assumed, acts } = lastOf(eventsOf(answer), 'simulated');
    const arrived = figures.find((one) => one.kind === 'arrived' && one.of[0] === 'whistle')!;
    expect(arrived.difference).toEqual({ mean: 0, within: 0 });
    const late = figures.find((one) => one.kind === 'clocks-late' && one.of[1] === 'whistled')!;
    expect(late.difference!.mean).toBeLessThan(0);
    expect(late.candidate!.mean).toBe(late.present.mean + late.difference!.mean);
    expect(late.words.zh).toContain('已吹哨');
    expect(days).toHaveLength(30);
    expect(assumed).toContain('desk@450481-housing');
    expect(acts).toBeGreaterThan(1000);
  });

  it('takes arrivals and habits from the recorded past when the scenario says so', async () => {
    const scenario =
      'words: { zh: 照旧, en: As it was }\nbegins: 2026-03-02\nfrom-history: [arrivals, habits]\n';
    const answer = await organiser.send('POST', '/trials/simulate', { scenario, months: 1, runs: 1 });
    const { figures } = lastOf(eventsOf(answer), 'simulated');
    const arrived = figures.filter((one) => one.kind === 'arrived');
    expect(arrived.map((one) => one.of[0])).toEqual(['whistle']);
    // Two in what counts as one week, for four weeks and more.
    expect(arrived[0]!.present.mean).toBeGreaterThan(2);
    expect(arrived[0]!.candidate).toBeNull();
  });

  it('answers a broken scenario with its problems', async () => {
    const scenario =
      'words: { zh: 错, en: Wrong }\nbegins: 2026-03-02\narrivals:\n  - { open: dance, at: 450481100007, each-day: 3 }\n';
    const answer = await organiser.send('POST', '/trials/simulate', { scenario });
    expect(lastOf(eventsOf(answer), 'problems').problems).toMatchObject([
      { kind: 'unknown-mechanism', line: 4 },
    ]);
  });
});

describe('who may try, and how much at once', () => {
  it('refuses whoever is no organiser, and an unknown mechanism', async () => {
    const refused = (await replay(desk, WHISTLE)) as Answer<Problem>;
    expect([refused.status, refused.body.kind]).toEqual([403, 'not-organiser']);
    const simulated = await desk.send<Problem>('POST', '/trials/simulate', {});
    expect([simulated.status, simulated.body.kind]).toEqual([403, 'not-organiser']);
    const elsewhere = await cenxi.as({ name: '何远', posts: [`organiser@${COMMUNITY}`] });
    expect((await elsewhere.get('/rules/whistle')).status).toBe(403);
    expect((await replay(elsewhere, WHISTLE)).status).toBe(403);
    expect((await elsewhere.send('POST', '/trials/simulate', {})).status).toBe(403);
    const absent = await organiser.send('POST', '/trials/replay', { mechanism: 'dance', text: 'x' });
    expect(absent.status).toBe(404);
    const half = await organiser.send('POST', '/trials/simulate', { text: WHISTLE });
    expect(half.status).toBe(400);
  });

  it('names no matter the organiser keeps away from', async () => {
    const caller = await cenxi.as({ name: '吴婆' });
    const party = await cenxi.as({ name: '邓叔' });
    const mediator = await cenxi.as({
      name: '莫姨',
      posts: ['organiser@450481', `mediator@${COMMUNITY}`],
    });
    const dispute = await caller.open('mediation', {
      'dispute-kind': 'neighbours',
      parties: [caller.person, party.person],
      account: '漏水',
      place: COMMUNITY,
    });
    const { own } = cenxi.at.rules.files();
    const now = own.find((file) => file.path === 'mechanisms/mediation.yaml')!.text;
    const text = `${now}\nseen-by: [requester, parties, mediator@owner, desk@owner]\n`;
    const named = async (): Promise<(string | null)[]> => {
      const events = eventsOf(
        await mediator.send('POST', '/trials/replay', { mechanism: 'mediation', text }),
      );
      const { sums, matters } = lastOf(events, 'replayed');
      expect(sums[0]!.differing).toBe(1);
      return matters.map((matter) => matter.number);
    };
    expect(await named()).toEqual([dispute.number]);
    const said = await mediator.send('POST', `/matters/${dispute.id}/recusals`, { party: party.person });
    expect(said.status).toBe(201);
    expect(await named()).toEqual([]);
  });

  it('runs one for a person at a time, and ends it when nobody listens any more', async () => {
    const url = await cenxi.server.app.listen({ port: 0, host: '127.0.0.1' });
    const token = await cenxi
      .as({ name: '何静二', posts: ['organiser@450481'] })
      .then((client) => client.bearer);
    const leaving = new AbortController();
    const ask = (signal?: AbortSignal): Promise<Response> =>
      fetch(`${url}/api/v1/trials/simulate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ months: 12, runs: 20 }),
        ...(signal ? { signal } : {}),
      });
    const first = await ask(leaving.signal);
    expect(first.status).toBe(200);
    const second = await ask();
    expect([second.status, ((await second.json()) as Problem).kind]).toEqual([409, 'trial-running']);
    leaving.abort();
    // Only its end lets the next one in.
    await expect
      .poll(
        async () => {
          const next = new AbortController();
          const { status } = await ask(next.signal);
          next.abort();
          return status;
        },
        { timeout: 20_000 },
      )
      .toBe(200);
  });
});
