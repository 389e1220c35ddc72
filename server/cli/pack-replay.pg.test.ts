import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import { packReplay } from './pack-replay.ts';
import type { Given } from './command.ts';

const COMMUNITY = '450481100007';
const folder = mkdtempSync(join(tmpdir(), 'jingwei-replay-'));
const candidate = join(folder, 'whistle.yaml');
let cenxi: TestCity;
let number: string;

beforeAll(async () => {
  const shared = readFileSync(new URL('../../packs/common/mechanisms/whistle.yaml', import.meta.url), 'utf8');
  writeFileSync(
    candidate,
    shared
      .replace('face: report', 'face: report\nrungs: [community, town]')
      .replace('by: desk@owner, to: answered', 'by: secretary@owner, to: answered'),
  );
  cenxi = await city('cenxi');
  const resident = await cenxi.as({ name: '周大娘' });
  const desk = await cenxi.as({ name: '陈敏', posts: [`desk@${COMMUNITY}`] });
  const both = await cenxi.as({ name: '李文清', posts: [`desk@${COMMUNITY}`, `secretary@${COMMUNITY}`] });
  const whistle = await resident.open('whistle', { what: '楼道灯', place: COMMUNITY });
  number = whistle.number;
  await desk.act(whistle.id, 'answer');
  const other = await resident.open('whistle', { what: '井盖', place: COMMUNITY });
  await both.act(other.id, 'answer');
});
afterAll(async () => {
  await cenxi.close();
  rmSync(folder, { recursive: true });
});

const given: Given = {
  names: ['cenxi'],
  json: false,
  mermaid: false,
  dryRun: false,
  locale: 'en',
  values: { candidate, mechanism: 'whistle' },
  today: '2026-03-02',
};

test('the command replays what an installation recorded, and knows which posts whoever acted held', async () => {
  const { setup } = cenxi.db.access;
  const where = `host=${encodeURIComponent(setup.host ?? '')}&port=${setup.port}`;
  const url = `postgresql://${setup.user}@/${setup.database}?${where}`;
  const told = await packReplay(given, { DATABASE_URL: url });
  expect(told.complains ?? '').toBe('');
  expect(told.code).toBe(0);
  const lines = told.says.split('\n');
  expect(lines[0]).toBe('Whistle: 2 matters lived again, 1 would differ');
  expect(told.says).toMatch(/1 matter {2}“Answer and take it on” would be refused: .*ecretary/);
  expect(lines).toContain(number);
  const { sums } = JSON.parse((await packReplay({ ...given, json: true }, { DATABASE_URL: url })).says) as {
    sums: Record<string, { matters: number; differing: number }>;
  };
  expect(sums['whistle']).toMatchObject({ matters: 2, differing: 1, untold: 0 });
});
