import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChainFault } from '#core/record/chain.ts';
import { actsOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { toRecorded } from '#server/matters/record-acts.ts';
import { storePhoto } from '#server/photos/store.ts';
import { findAsker } from '#server/sessions/asker.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import { runUpkeep } from './upkeep.ts';

const PLACE = '450481100007';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

async function photoOf(person: string): Promise<string> {
  const asker = await findAsker(cenxi.at, cenxi.area, person, cenxi.now());
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#222' } })
    .jpeg()
    .toBuffer();
  const stored = await storePhoto(cenxi.at, asker!, bytes);
  return 'id' in stored ? stored.id : '';
}

test('a year after its end the words and photos of a report are gone, from title and list too; the record still holds', async () => {
  const resident = await cenxi.as({ name: '李秀英' });
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${PLACE}`] });
  const photo = await photoOf(resident.person);
  const { id } = await resident.open('whistle', { what: '我家三楼漏水', place: PLACE, photos: [photo] });
  await desk.act(id, 'answer');
  await desk.act(id, 'handle', { result: '修好了' });
  await cenxi.pass({ days: 400 });
  const ended = await desk.see(id);
  expect(ended).toMatchObject({ open: false, title: '我家三楼漏水' });

  expect((await runUpkeep(cenxi.at)).erased).toBe(0);
  await cenxi.pass({ days: 366 });
  expect((await runUpkeep(cenxi.at)).erased).toBe(2);
  const seen = await desk.see(id);
  expect(seen.title).toBe('党员群众吹哨 · 孝坊社区');
  const texts = Object.fromEntries(seen.values.map((value) => [value.field, value.text]));
  expect(texts).toMatchObject({ what: null, photos: null, result: '修好了', place: '孝坊社区' });
  expect((await resident.get(`/photos/${photo}`)).status).toBe(404);
  const acts = await cenxi.db.read(systemIn(cenxi.area), (tx) => actsOf(tx, cenxi.area, id));
  expect(findChainFault(acts.map((act) => toRecorded(cenxi.area, id, act)))).toBeUndefined();
  expect(JSON.stringify((await resident.get('/my-data')).body)).not.toContain('三楼漏水');
  expect(JSON.stringify((await desk.get('/notices')).body)).not.toContain('三楼漏水');
});

test('a photo that was never sent with a report is dropped after a week', async () => {
  const resident = await cenxi.as({ name: '王五' });
  const photo = await photoOf(resident.person);
  expect((await runUpkeep(cenxi.at)).photosDropped).toBe(0);
  await cenxi.pass({ days: 8 });
  expect((await runUpkeep(cenxi.at)).photosDropped).toBe(1);
  expect((await resident.get(`/photos/${photo}`)).status).toBe(404);
});
