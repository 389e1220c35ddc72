import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';

const COMMUNITY = '450481100007';
const PHONE = '13800000077';
let cenxi: TestCity;
let curious: Client;
let owner: Client;
let mediator: Client;
let desk: Client;
beforeAll(async () => {
  cenxi = await city('cenxi');
  curious = await cenxi.as({ name: '李好奇' });
  owner = await cenxi.as({ name: '赵真名', phone: PHONE });
  mediator = await cenxi.as({ name: '覃芳', posts: [`legal-literate@${COMMUNITY}`] });
  desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
});
afterAll(() => cenxi.close());

const textOf = (view: { values: { field: string; text: string | null }[] }, field: string) =>
  view.values.find((value) => value.field === field)?.text;

describe('a phone does not tell the name behind it', () => {
  test('to whoever names it as a party, before and after its owner acts', async () => {
    const opened = await curious.open('mediation', {
      'dispute-kind': 'neighbours',
      parties: [curious.person, { name: '随便写', phone: PHONE }],
      account: '漏水',
      place: COMMUNITY,
    });
    expect(textOf(opened, 'parties')).toBe('您、对方');
    expect(textOf(await curious.see(opened.id, { locale: 'en' }), 'parties')).toBe('You, The other side');
    await mediator.act(opened.id, 'hold', { 'session-note': '谈了' });
    await mediator.act(opened.id, 'agree', { agreement: '各退一步' });
    const signed = await owner.act(opened.id, 'sign');
    expect(signed.timeline.at(-1)?.who.zh).toBe('您');
    const seen = await curious.see(opened.id);
    expect(seen.timeline.at(-1)?.who.zh).toBe('对方');
    const lists = await Promise.all(
      ['/matters?mine=true', '/work?list=all', '/notices', '/my-data'].map((path) => curious.get(path)),
    );
    expect(JSON.stringify([opened, seen, lists])).not.toContain('赵真名');
    expect(textOf(await mediator.see(opened.id), 'parties')).toBe('李好奇、赵真名');
  });

  test('to whoever names it as a helper', async () => {
    const { id } = await curious.open('whistle', { what: '路灯不亮', place: COMMUNITY });
    const named = await curious.act(id, 'name-helper', { helper: { name: '随便写', phone: PHONE } });
    expect(textOf(named, 'helper')).toBe('您请的人');
    expect(JSON.stringify([named, await curious.see(id)])).not.toContain('赵真名');
  });
});

describe('who was shown a name or a contact', () => {
  const looks = async (who: Client) => (await who.get<WhoCanSeeMe>('/who-can-see-me')).body.looks;

  test('is kept for the requester, once a day, and not for those who were shown neither', async () => {
    const resident = await cenxi.as({ name: '何婷' });
    const { id } = await resident.open('whistle', { what: '井盖松了', place: COMMUNITY, contact: '微信 he' });
    await resident.see(id);
    expect(await looks(resident)).toEqual([]);
    await desk.see(id);
    await desk.see(id);
    const [look, ...more] = await looks(resident);
    expect(more).toEqual([]);
    expect(look).toMatchObject({
      matter: id,
      who: { zh: '孝坊社区党群服务中心 承办人' },
      what: { zh: '您的姓名、怎么联系您' },
    });
    await cenxi.pass({ days: 1 });
    await desk.see(id);
    expect(await looks(resident)).toHaveLength(2);
    expect(await looks(curious)).not.toContainEqual(expect.objectContaining({ matter: id }));
  });

  test('is shown it all the same when the look cannot be kept, and the log says so', async () => {
    const resident = await cenxi.as({ name: '何婷' });
    const { id } = await resident.open('whistle', { what: '灯坏了', place: COMMUNITY });
    const said = vi.spyOn(cenxi.at.log, 'error').mockImplementation(() => undefined);
    const broken = vi.spyOn(cenxi.db, 'write').mockRejectedValue(new Error('no room'));
    const seen = await desk.see(id);
    broken.mockRestore();
    expect(seen.requester.zh).toBe('何婷');
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ matter: id }), 'look not noted');
    said.mockRestore();
    expect(await looks(resident)).toEqual([]);
  });
});
