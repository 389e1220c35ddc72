import { afterAll, beforeAll, expect, it } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import { Browser } from '../../testing/browser.ts';
import { placePath, publicPath } from '../paths.ts';

const COMMUNITY = '450481100007';
const ESTATE = `${COMMUNITY}-sihu`;
const BUILDING = `${ESTATE}-b3`;

let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi?.close());

it('a matter that the public may not read is told of its community when it has ended, and never of its estate or building', async () => {
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
  const resident = await cenxi.as({ name: '周大娘', phone: '13912345678' });
  const { id, number } = await resident.open('whistle', {
    what: '三楼的灯',
    place: BUILDING,
    contact: '13912345678',
  });
  const anyone = new Browser(cenxi.server.app);
  const told = async (place: string): Promise<boolean[]> => {
    const pages = await Promise.all(
      ['', '/feed.atom'].map((more) => anyone.open(`${placePath(place)}${more}`)),
    );
    for (const page of pages) {
      expect(page.status).toBe(200);
      for (const secret of ['三楼的灯', '周大娘', '13912345678', '换了灯'])
        expect(page.html).not.toContain(secret);
    }
    return pages.map(({ html }) => html.includes(publicPath(number)));
  };
  expect(await told(COMMUNITY)).toEqual([false, false]);
  await desk.act(id, 'answer');
  await desk.act(id, 'handle', { result: '换了灯' });
  await resident.act(id, 'solved');
  expect(await told(COMMUNITY)).toEqual([true, true]);
  expect(await told('450481')).toEqual([true, true]);
  for (const nearer of [ESTATE, BUILDING]) expect(await told(nearer), nearer).toEqual([false, false]);
});
