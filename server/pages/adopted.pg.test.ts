/** Pages go by the rules in force, also by those adopted since the server started. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import { organisersOf } from '../rules/testing/organisers.ts';
import { Browser } from './testing/browser.ts';

const PATH = 'mechanisms/whistle.yaml';
let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

test('the public pages and the report form say what was adopted a moment ago', async () => {
  const organisers = await organisersOf(cenxi, '450481');
  const browser = new Browser(cenxi.server.app);
  const html = async (path: string): Promise<string> => (await browser.open(path)).html;
  expect(await html('/report')).toContain('fact.contact');
  const text = organisers.textOf(PATH).replace(/words: \{ zh: [^,]+,/, 'words: { zh: 一声哨,');
  await organisers.adopt(PATH, `${text.trimEnd()}\nopens: { asks: [what, place, photos?] }\n`);
  expect(await html('/public')).toContain('一声哨');
  expect(await html('/public/mechanisms/whistle')).toMatch(/<title>[^<]*一声哨/);
  expect(await html('/report')).not.toContain('fact.contact');
});
