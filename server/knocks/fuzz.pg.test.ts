/** Every route of the published document, asked with what its schemas allow and with what they do not: never a fault of ours, and every no in words. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { operations } from '#server/openapi/operations.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';
import { fitting, nearly, text, type Pool, type Schema } from './from-schema.ts';

const SEED = 20_261_122;
const RUNS = 100;
const PLACE = '450481100007';

interface Parameter {
  readonly name?: string;
  readonly in?: 'path' | 'query';
  readonly schema?: Schema;
}
interface Documented {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let cenxi: TestCity;
let document: Document;
let pool: Pool;
let askers: Client[];
beforeAll(async () => {
  cenxi = await city('cenxi');
  const resident = await cenxi.as({ name: '李秀英' });
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  const mediator = await cenxi.as({ name: '覃芳', posts: [`legal-literate@${PLACE}`] });
  askers = [cenxi.nobody(), resident, desk, mediator];
  document = (await resident.get<Document>('/api/openapi.json')).body;
  const whistles = [];
  for (const what of ['路灯', '井盖']) whistles.push(await resident.open('whistle', { what, place: PLACE }));
  await desk.act(whistles[0]!.id, 'call', { called: ['450481-fire'] });
  const parties = [resident.person, desk.person];
  const dispute = { 'dispute-kind': 'neighbours', parties, account: '漏水', place: PLACE };
  whistles.push(await resident.open('mediation', dispute));
  const mechanisms = Object.values(cenxi.at.cities.running.pack.mechanisms);
  const ids = whistles.map(({ id }) => id);
  const steps = mechanisms.flatMap((one) =>
    Object.values(one.states).flatMap((state) => Object.keys(state.steps)),
  );
  const fields = mechanisms.flatMap((one) => Object.keys(one.fields));
  const places = [PLACE, '450481', '450481100', `${PLACE}-sihu`];
  pool = {
    schemas: document.components.schemas,
    texts: [...new Set([...ids, ...parties, ...places, ...steps, ...fields, '450481-fire'])],
    textsByName: {
      id: [...ids, ...whistles.map(({ number }) => number)],
      step: [...new Set(steps)],
      mechanism: ['whistle', 'mediation', 'answer'],
      name: ['whistle', 'mediation', 'needs', 'resources'],
      under: places,
      phone: ['13800000001', '13800000002'],
    },
    forms: [
      { what: '路灯', place: PLACE },
      { what: '井盖', place: `${PLACE}-sihu` },
      dispute,
      { called: ['450481-urban-management'] },
      { result: '好了' },
      { reason: '太远' },
      { 'session-note': '谈过了' },
      { 'why-not': '还是坏的' },
    ],
  };
});
afterAll(() => cenxi.close());

const driven = operations.filter(({ answer }) => !('events' in answer));
const heard = new Set<number>();

test.each(driven.map(({ method, path }) => [method, path] as const))(
  '%s %s',
  async (method, path) => {
    const documented = document.paths[`/api/v1${path}`]![method]!;
    const named = documented.parameters.filter((one) => one.in !== undefined && one.schema);
    const schema = documented.requestBody?.content['application/json']?.schema;
    const request = fc.record({
      // Signing out would leave nobody to ask the rest.
      asker: method === 'delete' ? fc.constant(0) : fc.nat({ max: askers.length - 1 }),
      path: fc.record(
        Object.fromEntries(
          named.filter((one) => one.in === 'path').map(({ name }) => [name!, text(pool, name)]),
        ),
      ),
      query: fc.record(
        Object.fromEntries(
          named
            .filter((one) => one.in === 'query')
            .map((one) => [one.name!, fc.oneof(fitting(one.schema!, pool, one.name), text(pool, one.name))]),
        ),
        { requiredKeys: [] },
      ),
      body: schema ? nearly(schema, pool) : fc.constant(undefined),
      key: fc.constantFrom(undefined, undefined, undefined, 'one', 'two', 'x'.repeat(101)),
    });
    const ask = fc.asyncProperty(request, async (given) => {
      const encoded = Object.entries(given.path as Record<string, string>).reduce(
        (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value.toWellFormed())),
        path,
      );
      const query = new URLSearchParams(
        Object.entries(given.query).map(([name, value]) => [name, String(value)]),
      ).toString();
      const answer = await askers[given.asker]!.send<Problem>(
        method.toUpperCase() as 'GET' | 'POST',
        query === '' ? encoded : `${encoded}?${query}`,
        given.body === undefined ? undefined : JSON.stringify(given.body),
        {
          ...(given.body === undefined ? {} : { headers: { 'content-type': 'application/json' } }),
          ...(given.key === undefined ? {} : { key: given.key }),
        },
      );
      heard.add(answer.status);
      expectAnswer(answer, Object.keys(documented.responses));
    });
    const found = await fc.check(ask, { seed: SEED, numRuns: method === 'post' ? 4 * RUNS : RUNS });
    const report = `${await fc.asyncDefaultReportMessage(found)} ${String(found.errorInstance)}`;
    expect(found.failed, report).toBe(false);
  },
  60_000,
);

test('the fuzz was heard: it got in, and it was refused in many ways', () => {
  expect([...heard]).toEqual(expect.arrayContaining([200, 201, 204, 400, 401, 403, 404, 409, 422]));
});

/** As the document says; a no in words of both languages, a bug never. */
function expectAnswer({ status, body, headers }: Answer<Problem>, documented: readonly string[]): void {
  expect(status, JSON.stringify(body)).toBeLessThan(500);
  expect(documented, JSON.stringify(body)).toContain(String(status));
  if (status < 400) return;
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ status, kind: expect.stringMatching(/./) as string });
  expect([body.words.zh, body.words.en]).toEqual([
    expect.stringMatching(/[\u4e00-\u9fff]/),
    expect.stringMatching(/[a-z]/i),
  ]);
}
