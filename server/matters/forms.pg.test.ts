import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
let resident: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  resident = await cenxi.as({ name: '李秀英' });
});
afterAll(() => cenxi.close());

const faultsOf = async (facts: object): Promise<string[]> => {
  const { status, body } = await resident.tryOpen('whistle', facts);
  expect([status, body.kind]).toEqual([422, 'form']);
  return body.fields!.map((fault) => `${fault.field}: ${fault.words.zh}`);
};

test('all faults come at once, each at its field', async () => {
  expect(await faultsOf({})).toEqual(['what: 请填写「什么事」', 'place: 请填写「在哪里」']);
  expect(await faultsOf({ what: 'a'.repeat(2001), place: 'nowhere' })).toEqual([
    'what: 「什么事」最多 2000 个字',
    'place: 「在哪里」：没有这个地方',
  ]);
});

test('a wrong type, an unknown field, and names every object has', async () => {
  expect(await faultsOf({ what: 7, place: [], photos: 'x' })).toHaveLength(3);
  expect(await faultsOf({ what: '好', place: PLACE, colour: 'red' })).toEqual([
    'colour: 这一步没有问「colour」',
  ]);
  expect(await faultsOf({ what: '好', place: PLACE, constructor: 1 })).toEqual([
    'constructor: 这一步没有问「constructor」',
  ]);
  const payload = `{"mechanism":"whistle","facts":{"what":"好","place":"${PLACE}","__proto__":{"a":1}}}`;
  const headers = { 'content-type': 'application/json' };
  expect((await resident.send('POST', '/matters', payload, { headers })).status).toBe(400);
});

test('control characters and bidi overrides are refused', async () => {
  for (const what of ['a\u0000b', 'a\u0007b', 'a\u202Eb'])
    expect(await faultsOf({ what, place: PLACE })).toEqual(['what: 「什么事」里有看不见的控制字符，请删掉']);
});

test('HTML and emoji are text, and come back as they were', async () => {
  const what = '<script>alert(1)</script> & "路灯" 😀👨‍👩‍👧';
  const opened = await resident.open('whistle', { what, place: PLACE });
  expect(opened.values.find((value) => value.field === 'what')?.text).toBe(what);
  expect(opened.title).toBe(what);
});

test('a megabyte of text is too large, in words', async () => {
  const { status, body } = await resident.tryOpen('whistle', { what: '长'.repeat(400_000), place: PLACE });
  expect([status, body.kind, body.title]).toEqual([413, 'too-large', '内容太大了，最多 256 kB']);
});

test('what is no JSON, or not of the shape, is malformed', async () => {
  const asJson = { headers: { 'content-type': 'application/json' } };
  for (const payload of [
    '{"mechanism":',
    '[]',
    'null',
    '"x"',
    '{"mechanism":7}',
    '{"mechanism":"whistle","facts":[]}',
  ])
    expect(await resident.send<Problem>('POST', '/matters', payload, asJson)).toMatchObject({
      status: 400,
      body: { kind: 'malformed' },
    });
  const asXml = { headers: { 'content-type': 'application/xml' } };
  expect((await resident.send<Problem>('POST', '/matters', '<a/>', asXml)).status).toBe(415);
});

test('people may be named by name and phone; the same phone is the same person', async () => {
  const parties = [
    { name: '赵一', phone: '138 0000 0001' },
    { name: '钱二', phone: '13800000002' },
  ];
  const facts = { 'dispute-kind': 'neighbours', parties, account: '漏水', place: PLACE };
  const { id } = await resident.open('mediation', facts);
  const mediator = await cenxi.as({ name: '覃芳', posts: [`legal-literate@${PLACE}`] });
  const seen = await mediator.see(id);
  expect(seen.values.find((value) => value.field === 'parties')?.text).toBe('赵一、钱二');
  const again = await resident.open('mediation', { ...facts, parties: [parties[0], resident.person] });
  expect((await mediator.see(again.id)).values.find((value) => value.field === 'parties')?.text).toBe(
    '赵一、李秀英',
  );
});

test('somebody without a proper phone is nobody', async () => {
  for (const party of [
    'no-id',
    { name: '赵一' },
    { name: '赵一', phone: '12' },
    { name: '', phone: '13800000001' },
    { name: 'a\u0000', phone: '13800000001' },
    7,
    null,
  ]) {
    const facts = { 'dispute-kind': 'neighbours', parties: [party], account: '漏水', place: PLACE };
    expect((await resident.tryOpen('mediation', facts)).body).toMatchObject({ kind: 'form' });
  }
});
