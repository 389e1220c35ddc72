import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';
import { withPoliticalBirthday } from '#server/testing/kept-days.ts';
import { picture } from '../pages/testing/pictures.ts';
import { openApiDocument } from './document.ts';
import { addressOf, type Operation, type OperationId } from './operation.ts';
import { operations } from './operations.ts';
import type { Schema } from './schemas.ts';

const COMMUNITY = '450481100007';
const ESTATE = '450481100007-sihu';
const WHISTLE = readFileSync(new URL('../../packs/cenxi/mechanisms/whistle.yaml', import.meta.url), 'utf8');
const RULE = 'mechanisms/whistle.yaml';

interface Call {
  readonly as: 'nobody' | 'resident' | 'desk' | 'mediator' | 'leaving' | 'organiser' | 'branch' | 'member';
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface There {
  readonly matter: MatterView;
  readonly photo: string;
  readonly notice: string;
  readonly persona: string;
  /** A dispute, one of its parties, and a recusal the mediator declared in another. */
  readonly dispute: string;
  readonly party: string;
  readonly recusal: string;
  readonly nearby: string;
  /** The text of a rule, changed. */
  readonly renewed: string;
}

/** One lawful call of each operation; an operation without one does not compile. */
const calls: Readonly<Record<OperationId, (there: There) => Call>> = {
  personas: () => ({ as: 'nobody' }),
  'send-code': () => ({ as: 'nobody', body: { phone: '13800000001' } }),
  'sign-in': ({ persona }) => ({ as: 'nobody', body: { persona } }),
  'sign-out': () => ({ as: 'nobody' }),
  'my-sessions': () => ({ as: 'resident' }),
  // Whoever it is, they are signed out: nobody else below may be them.
  'sign-out-everywhere': () => ({ as: 'leaving' }),
  me: () => ({ as: 'desk' }),
  'who-can-see-me': () => ({ as: 'resident' }),
  'my-data': () => ({ as: 'resident' }),
  packs: () => ({ as: 'nobody' }),
  places: () => ({ as: 'nobody', query: { under: COMMUNITY, 'as-of': '2026-03-01' } }),
  orgs: () => ({ as: 'nobody', query: { under: COMMUNITY } }),
  mechanisms: () => ({ as: 'resident' }),
  mechanism: () => ({ as: 'resident', path: { name: 'whistle' } }),
  calendar: () => ({ as: 'desk', query: { span: '2026-03' } }),
  'calendar-feed': () => ({ as: 'desk' }),
  'make-calendar-feed': () => ({ as: 'desk' }),
  'end-calendar-feed': () => ({ as: 'desk' }),
  'kept-days': () => ({ as: 'member' }),
  'keep-day': () => ({
    as: 'member',
    path: { name: 'political-birthday' },
    body: { month: 6, day: 30, place: ESTATE },
  }),
  'forget-kept-day': () => ({ as: 'member', path: { name: 'political-birthday' } }),
  plan: () => ({ as: 'branch', path: { name: 'party-day' }, body: { span: '2026-04', place: ESTATE } }),
  burden: () => ({ as: 'nobody' }),
  law: () => ({ as: 'nobody' }),
  rules: () => ({ as: 'nobody' }),
  rule: () => ({ as: 'organiser', path: { name: 'whistle' } }),
  'rule-in-flight': () => ({ as: 'organiser', path: { name: 'whistle' } }),
  'check-rule': ({ renewed }) => ({ as: 'organiser', body: { path: RULE, text: renewed } }),
  'try-rule': ({ renewed }) => ({ as: 'organiser', body: { path: RULE, text: renewed } }),
  'propose-rule': ({ renewed }) => ({
    as: 'organiser',
    body: { path: RULE, text: renewed, why: '叫法好懂些' },
  }),
  'export-rules': () => ({ as: 'organiser' }),
  'open-matter': () => ({
    as: 'resident',
    body: { mechanism: 'whistle', facts: { what: '灯坏了', place: COMMUNITY } },
  }),
  matters: () => ({ as: 'desk', query: { open: 'true', limit: '5' } }),
  matter: ({ matter }) => ({ as: 'desk', path: { id: matter.number } }),
  act: ({ matter }) => ({ as: 'desk', path: { id: matter.id }, body: { step: 'answer' } }),
  'matter-recusals': ({ dispute }) => ({ as: 'resident', path: { id: dispute } }),
  'declare-recusal': ({ dispute, party }) => ({ as: 'mediator', path: { id: dispute }, body: { party } }),
  roll: ({ matter }) => ({ as: 'desk', path: { id: matter.id } }),
  recusals: () => ({ as: 'mediator' }),
  'withdraw-recusal': ({ recusal }) => ({ as: 'mediator', path: { id: recusal } }),
  nearby: () => ({ as: 'resident', query: { mechanism: 'whistle', place: COMMUNITY } }),
  joins: () => ({ as: 'resident' }),
  join: ({ nearby }) => ({
    as: 'resident',
    body: { mechanism: 'whistle', place: COMMUNITY, handle: nearby },
  }),
  'own-votes': () => ({ as: 'resident', query: { limit: '5' } }),
  work: () => ({ as: 'desk', query: { list: 'waiting' } }),
  list: () => ({ as: 'desk', path: { name: 'dispute-kinds' } }),
  notices: () => ({ as: 'desk', query: { unseen: 'true' } }),
  'notice-seen': ({ notice }) => ({ as: 'desk', path: { id: notice } }),
  'add-photo': () => ({ as: 'resident' }),
  photo: ({ photo }) => ({ as: 'resident', path: { id: photo }, query: { size: 'thumb' } }),
  indicators: () => ({ as: 'nobody', query: { period: '2026-03' } }),
  disclosures: () => ({ as: 'nobody' }),
  replay: () => ({ as: 'organiser', body: { mechanism: 'whistle', text: WHISTLE } }),
  rehearse: () => ({
    as: 'organiser',
    body: { mechanism: 'whistle', text: WHISTLE, moves: [{ kind: 'open' }] },
  }),
  simulate: () => ({ as: 'organiser', body: { months: 1, runs: 1 } }),
  events: () => ({ as: 'desk' }),
};

const document = openApiDocument('0.0.0');
let cenxi: TestCity;
let there: There;
let people: Record<Call['as'], Client>;

beforeAll(async () => {
  // Nowhere else does every route lead somewhere.
  const pack = withPoliticalBirthday('cenxi', { from: '2026-03-01', until: '2027-02-28' });
  cenxi = await city(pack, { demo: true });
  const resident = await cenxi.as({ name: '周大娘' });
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`, `secretary@${COMMUNITY}`] });
  const mediator = await cenxi.as({ name: '莫姨', posts: [`mediator@${COMMUNITY}`] });
  people = {
    nobody: cenxi.nobody(),
    resident,
    desk,
    mediator,
    leaving: await cenxi.as({ name: '走了' }),
    organiser: await cenxi.as({ name: '何静', posts: ['organiser@450481'] }),
    member: await cenxi.as({ name: '黎一', posts: [`member@${ESTATE}`] }),
    branch: await cenxi.as({ name: '谈立新', posts: [`branch-secretary@${ESTATE}`] }),
  };
  const matter = await resident.open('whistle', { what: '楼道灯', place: COMMUNITY });
  const ended = await resident.open('whistle', { what: '井盖', place: COMMUNITY });
  await desk.act(ended.id, 'answer');
  await desk.act(ended.id, 'handle', { result: '盖好了' });
  await resident.act(ended.id, 'solved');
  const party = await cenxi.as({ name: '王五' });
  const disputes = [];
  for (let nth = 0; nth < 2; nth += 1)
    disputes.push(
      await resident.open('mediation', {
        'dispute-kind': 'neighbours',
        parties: [resident.person, party.person],
        account: '漏水',
        place: COMMUNITY,
      }),
    );
  const [dispute, other] = disputes.map((one) => one.id);
  const declared = await mediator.send<{ id: string }>('POST', `/matters/${other}/recusals`, {
    party: party.person,
  });
  const notices = (await desk.get<{ id: string }[]>('/notices')).body;
  const personas = (await cenxi.nobody().get<{ id: string }[]>('/demo/personas')).body;
  const photo = (await sendPhoto(resident)).body as { id: string };
  const rule = cenxi.at.rules.files().own.find((file) => file.path === RULE)!.text;
  const renewed = rule.replace('zh: 党员群众吹哨', 'zh: 群众吹哨');
  await desk.open('whistle', { what: '路灯', place: COMMUNITY });
  const nearby = (
    await resident.get<{ rows: { handle: string }[] }>(`/nearby?mechanism=whistle&place=${COMMUNITY}`)
  ).body.rows[0]!.handle;
  there = {
    dispute: dispute!,
    party: party.person,
    recusal: declared.body.id,
    matter,
    nearby,
    photo: photo.id,
    notice: notices[0]?.id ?? '',
    persona: personas[0]?.id ?? '',
    renewed,
  };
});
afterAll(() => cenxi.close());

async function sendPhoto(as: Client): Promise<Answer<unknown>> {
  const { bytes } = await picture();
  const form = new FormData();
  form.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'lamp.jpg');
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  return as.send('POST', '/photos', Buffer.from(await encoded.arrayBuffer()), { headers });
}

function send(
  operation: Operation,
  call: Call,
  body: object | undefined = call.body,
): Promise<Answer<unknown>> {
  if (operation.id === 'add-photo') return sendPhoto(people[call.as]);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(call.path?.[name] ?? ''),
  );
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
  const method = operation.method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE';
  return people[call.as].send(method, `${path}${query}`, body);
}

const ajv = formats.default(new Ajv({ strict: false, allErrors: true }));

/** The schema a document gives for an answer, with all it refers to. */
function validator(operation: Operation, status: number): ValidateFunction | undefined {
  const response = document.paths[addressOf(operation)]?.[operation.method]?.responses[status];
  const content = response?.['content'] as Record<string, { schema: Schema }> | undefined;
  const problem = { $ref: '#/components/schemas/Problem' };
  const found = status < 400 ? content?.['application/json']?.schema : response && problem;
  if (found === undefined) return undefined;
  const { schemas } = document.components;
  return ajv.compile(toJsonSchema({ ...found, components: { schemas } }) as Schema);
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says it may be null. */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, ...rest } = schema as Schema;
  const plain = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)]));
  return nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain;
}

describe('every operation of the document', () => {
  const plain = operations.filter(({ id }) => id !== 'events');

  test.each(plain.map((operation) => [operation.id, operation] as const))(
    '%s answers as it says',
    async (id, operation) => {
      const answer = await send(operation, calls[id](there));
      expect(answer.status, JSON.stringify(answer.body)).toBe(operation.answer.status);
      if (!('json' in operation.answer)) return;
      const isValid = validator(operation, answer.status);
      expect(isValid?.(answer.body), JSON.stringify(isValid?.errors?.slice(0, 3))).toBe(true);
      // An empty list would hold to any shape.
      expect(Array.isArray(answer.body) && answer.body.length === 0).toBe(false);
    },
  );

  test.each(plain.filter(({ signedIn }) => signedIn).map((operation) => [operation.id, operation] as const))(
    '%s tells nobody in particular to sign in',
    async (id, operation) => {
      const answer = await send(operation, { ...calls[id](there), as: 'nobody' });
      expect(answer.status).toBe(401);
      expect(validator(operation, 401)?.(answer.body)).toBe(true);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  );

  test.each(
    plain.filter(({ body }) => body && 'json' in body).map((operation) => [operation.id, operation] as const),
  )('%s answers a body that is none with a documented problem', async (id, operation) => {
    const answer = await send(operation, calls[id](there), { tea: 1 });
    expect(answer.status).toBe(400);
    expect(validator(operation, 400)?.(answer.body)).toBe(true);
  });

  test('events is a stream that tells of changes', async () => {
    const url = await cenxi.server.app.listen({ port: 0, host: '127.0.0.1' });
    expect((await fetch(`${url}/api/v1/events`)).status).toBe(401);
    const signedIn = await people.nobody.send<{ token: string }>('POST', '/sessions', {
      persona: there.persona,
    });
    const headers = { authorization: `Bearer ${signedIn.body.token}` };
    const stream = await fetch(`${url}/api/v1/events`, { headers });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('retry:');
    await reader.cancel();
  });
});

describe('the document and the server', () => {
  test('know the same routes', () => {
    const served = routesIn(cenxi.server.app.printRoutes({ commonPrefix: false }));
    expect(served.length).toBeGreaterThan(20);
    const told = operations.map((one) => `${one.method.toUpperCase()} ${addressOf(one)}`).sort();
    expect(served).toEqual(told);
  });

  test('the document is served as it is made', async () => {
    const answer = await cenxi.nobody().get<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.body.openapi).toBe('3.0.3');
    expect(Object.keys(answer.body.paths)).toEqual(Object.keys(document.paths));
  });
});

/** From Fastify's own picture of its routes. */
function routesIn(tree: string): string[] {
  const path: string[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)(?:├──|└──) (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    path.length = depth;
    path.push(match[2]!);
    const whole = path.join('').replace(/:(\w+)/g, '{$1}');
    if (!whole.startsWith('/api/v1')) continue;
    for (const method of match[3]?.split(', ') ?? [])
      if (method !== 'HEAD') routes.push(`${method} ${whole}`);
  }
  return routes.sort();
}
