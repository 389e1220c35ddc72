import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { Rehearsal, RehearsalMove, Rehearsed } from '#core/contract/rehearsal.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

const COMMUNITY = '450481100007';
const DESK = `desk@${COMMUNITY}`;
const OPEN: RehearsalMove = { kind: 'open' };
const step = (name: string, as: string, facts?: Record<string, unknown>): RehearsalMove => ({
  kind: 'step',
  matter: 'm1',
  step: name,
  as,
  ...(facts ? { facts } : {}),
});

/** The shared rule as the city's own file, with another time to answer. */
const WHISTLE = readFileSync(new URL('../../packs/common/mechanisms/whistle.yaml', import.meta.url), 'utf8')
  .replace('face: report', 'face: report\nrungs: [community, town]')
  .replace('answer-within: { value: 30 minutes', 'answer-within: { value: 45 minutes');

let cenxi: TestCity;
let organiser: Client;
let desk: Client;

beforeAll(async () => {
  cenxi = await city('cenxi');
  desk = await cenxi.as({ name: '陈敏', posts: [DESK] });
  organiser = await cenxi.as({ name: '何静', posts: ['organiser@450481'] });
});
afterAll(() => cenxi.close());

const ask = <T = Rehearsal>(
  as: Client,
  moves: readonly unknown[],
  { mechanism = 'whistle', text = WHISTLE } = {},
): Promise<Answer<T>> => as.send<T>('POST', '/trials/rehearse', { mechanism, text, moves });

async function rehearsed(...moves: readonly RehearsalMove[]): Promise<Rehearsed> {
  const { status, body } = await ask(organiser, moves);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.kind, JSON.stringify(body)).toBe('rehearsed');
  return body as Rehearsed;
}

const pick = ({ choices }: Rehearsed, name: string): Rehearsed['choices'][number] => {
  const choice = choices.find((one) => one.step === name && one.on);
  expect(choice, `${name} is offered`).toBeDefined();
  return choice!;
};

describe('rehearsing a candidate by the API', () => {
  it('an organiser walks it from its opening to confirmed, by what is offered', async () => {
    const moves: RehearsalMove[] = [];
    const { opening } = await rehearsed(...moves);
    expect([opening.who.zh, Object.keys(opening.filled)]).toEqual(['居民', ['what', 'place']]);
    moves.push({ kind: 'open', facts: { what: '楼道灯不亮' } });
    for (const name of ['answer', 'handle', 'solved']) {
      const { as, matter } = pick(await rehearsed(...moves), name);
      moves.push({ kind: 'step', matter, step: name, as });
    }
    const { matters, happened, refused } = await rehearsed(...moves);
    expect(refused).toBeNull();
    expect(matters).toMatchObject([{ id: 'm1', open: false, state: { words: { zh: '已办结' } } }]);
    expect(happened.map(({ who, what }) => `${who.zh}：${what.zh}`)).toEqual([
      '居民：提出',
      '孝坊社区党群服务中心 承办人：应哨，我们来处理',
      '孝坊社区党群服务中心 承办人：处理好了，请吹哨人确认',
      '居民：好了',
    ]);
  });

  it('begins at the time it is, and waits as long as the candidate says, not the rule in force', async () => {
    const begun = await rehearsed(OPEN);
    expect(begun.now).toBe(new Date(cenxi.now()).toISOString());
    const { now, happened } = await rehearsed(OPEN, { kind: 'wait' });
    expect(Date.parse(now) - cenxi.now()).toBe(45 * 60_000);
    expect(happened.at(-1)).toMatchObject({ at: now, who: { zh: '时限' } });
  });

  it('keeps nothing: no matter is there afterwards, and nobody was told', async () => {
    await rehearsed(OPEN, step('answer', DESK));
    expect((await desk.get<{ rows: unknown[] }>('/matters')).body.rows).toEqual([]);
    expect((await desk.get<unknown[]>('/notices')).body).toEqual([]);
  });

  it('a step that is refused is told with its move, and nothing after it happens', async () => {
    const { refused, happened } = await rehearsed(OPEN, step('solved', DESK), step('answer', DESK));
    expect(refused).toMatchObject({ move: 1, words: { zh: expect.stringContaining('已吹哨') } });
    expect(refused!.next.map(({ zh }) => zh)).toContain('应哨，我们来处理');
    expect(happened).toHaveLength(1);
  });

  it('an answer that is none is refused in words', async () => {
    const { refused, matters } = await rehearsed({ kind: 'open', facts: { place: 'atlantis' } });
    expect(refused).toMatchObject({ move: 0, words: { zh: expect.stringMatching(/^有几处要改一下：/) } });
    expect(matters).toEqual([]);
  });

  it('a candidate that does not pass is answered with its problems, each at its line', async () => {
    const text = WHISTLE.replace('to: handled }', 'to: handeld }');
    const { body } = await ask(organiser, [OPEN], { text });
    const line = text.split('\n').findIndex((one) => one.includes('handeld')) + 1;
    expect(body).toMatchObject({ kind: 'problems' });
    const { problems } = body as Extract<Rehearsal, { kind: 'problems' }>;
    expect(problems.map((one) => [one.file, one.line])).toContainEqual(['mechanisms/whistle.yaml', line]);
    // The text before it is read anew, not the one just refused.
    expect((await rehearsed(OPEN)).matters).toHaveLength(1);
  });

  it('refuses whoever is no organiser, an unknown rule, and more than it plays', async () => {
    const refused = await ask<Problem>(desk, [OPEN]);
    expect([refused.status, refused.body.kind]).toEqual([403, 'not-organiser']);
    expect((await ask(cenxi.nobody(), [OPEN])).status).toBe(401);
    for (const mechanism of ['dance', 'constructor'])
      expect((await ask(organiser, [OPEN], { mechanism })).status).toBe(404);
    const wait = { kind: 'wait' };
    expect(
      (
        await ask(
          organiser,
          Array.from({ length: 60 }, () => wait),
        )
      ).status,
    ).toBe(200);
    const long = await ask<Problem>(
      organiser,
      Array.from({ length: 61 }, () => wait),
    );
    expect([long.status, long.body.kind]).toEqual([400, 'malformed']);
    expect((await ask(organiser, [{ kind: 'step', matter: 'm1' }])).status).toBe(400);
  });
});
