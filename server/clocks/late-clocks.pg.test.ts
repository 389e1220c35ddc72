import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemIn } from '#database/connect.ts';
import { noticesTo, type Notice } from '#database/notices.ts';
import { Hints } from '../events/hints.ts';
import { newIds } from '../new-ids.ts';
import type { Installation } from '../installation.ts';
import { city, type TestCity } from '../testing/city.ts';
import type { Client } from '../testing/client.ts';
import { runLateClocks, startClocks } from './late-clocks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const instant = (text: string): number => Date.parse(`${text}+08:00`);

/** The same installation at another moment: nothing but this test lets its clocks run out. */
function later(here: TestCity, moment: number): Installation {
  return { ...here.at, now: () => moment, newId: newIds(() => moment) };
}

async function noticesFor(here: TestCity, key: string): Promise<Notice[]> {
  const now = '2100-01-01T00:00:00.000Z';
  return here.db.read(systemIn(here.area), (tx) => noticesTo(tx, here.area, [key], { limit: 50, now }));
}

describe('late clocks', () => {
  let jining: TestCity;
  let grid: Client;
  beforeAll(async () => {
    jining = await city('jining', { area: '370811' });
    grid = await jining.as({ name: '网格员', posts: ['grid-worker@370811011008-g1'] });
  });
  afterAll(() => jining.close());

  const call = () =>
    grid.open('street-call', {
      what: '路口塌了一块',
      place: '370811011008-jingyuan',
      called: ['370811-urban-management', '370811-housing', '370811-fire'],
    });

  test('US-07(3) at minute 31 the answers that are not there are overdue, each once', async () => {
    await call();
    expect(await runLateClocks(later(jining, jining.now() + 29 * MINUTE))).toBe(0);
    const overdue = later(jining, jining.now() + 31 * MINUTE);
    expect(await runLateClocks(overdue)).toBe(3);
    expect(await runLateClocks(overdue)).toBe(0);
    expect(await runLateClocks(later(jining, jining.now() + 3 * HOUR))).toBe(0);
    expect(await lateActs(jining, 'asked')).toHaveLength(3);
    const reminded = (await noticesFor(jining, 'leader@370811-housing')).filter(
      ({ kind }) => kind === 'late',
    );
    expect(reminded).toHaveLength(1);
  });

  test('two servers at once take each lateness once', async () => {
    for (let count = 0; count < 4; count += 1) await call();
    const [one, other] = [
      later(jining, jining.now() + 31 * MINUTE),
      later(jining, jining.now() + 31 * MINUTE),
    ];
    const taken = await Promise.all([runLateClocks(one), runLateClocks(other), runLateClocks(one)]);
    expect(taken.reduce((sum, many) => sum + many, 0)).toBe(12);
    const acts = await lateActs(jining, 'asked');
    expect(new Set(acts.map((act) => act.matter)).size).toBe(acts.length);
  });

  test('a server that dies half-way leaves the rest to the next', async () => {
    await call();
    const moment = jining.now() + 31 * MINUTE;
    const hints = new Hints();
    let isDead = false;
    hints.listen(() => {
      isDead = true;
    });
    const newId = newIds(() => moment);
    const dying: Installation = {
      ...later(jining, moment),
      hints,
      newId: () => {
        if (isDead) throw new Error('killed after its first late action');
        return newId();
      },
      log: { ...jining.at.log, error: vi.fn<() => void>() },
    };
    expect(await runLateClocks(dying)).toBe(1);
    expect(dying.log.error).toHaveBeenCalledTimes(2);
    expect(await runLateClocks(later(jining, moment))).toBe(2);
    expect(await runLateClocks(later(jining, moment))).toBe(0);
  });

  test('the running job takes them without being asked, and stops when told', async () => {
    await call();
    const before = (await lateActs(jining, 'asked')).length;
    const clocks = startClocks(later(jining, jining.now() + 31 * MINUTE), 20);
    await vi.waitFor(async () => expect(await lateActs(jining, 'asked')).toHaveLength(before + 3));
    await clocks.stop();
  });
});

describe('what lateness does', () => {
  let cenxi: TestCity;
  let resident: Client;
  let desk: Client;
  afterAll(() => cenxi.close());

  const whistle = () => resident.open('whistle', { what: '楼道灯坏了', place: '450481100007-sihu-b1' });

  beforeAll(async () => {
    // Thursday: the three working days of handling reach over a weekend.
    cenxi = await city('cenxi', { at: instant('2026-03-05T16:00:00') });
    resident = await cenxi.as({ name: '居民' });
    desk = await cenxi.as({ name: '承办人', posts: ['desk@450481100007'] });
  });

  test('seven days without an answer end it unconfirmed, never closed', async () => {
    const { id } = await whistle();
    await desk.act(id, 'answer');
    await desk.act(id, 'handle', { result: '换了灯' });
    expect(await runLateClocks(later(cenxi, cenxi.now() + 7 * DAY - MINUTE))).toBe(0);
    expect(await runLateClocks(later(cenxi, cenxi.now() + 7 * DAY + MINUTE))).toBe(1);
    const matter = await resident.see(id);
    expect([matter.state.name, matter.open, matter.outcome]).toEqual([
      'closed-unconfirmed',
      false,
      'unconfirmed',
    ]);
  });

  test('a clock of working days does not run over the weekend', async () => {
    const { id } = await whistle();
    const { clock } = await desk.act(id, 'answer');
    expect(clock?.due).toBe(new Date(instant('2026-03-10T16:00:00')).toISOString());
    expect(await runLateClocks(later(cenxi, instant('2026-03-10T15:59:00')))).toBe(0);
    expect(await runLateClocks(later(cenxi, instant('2026-03-10T16:01:00')))).toBe(1);
  });

  test('a short clock stands still while people sleep, and is late in the morning', async () => {
    const night = await city('cenxi', { at: instant('2026-03-03T22:00:00') });
    const sleepless = await night.as({ name: '居民' });
    const { id } = await sleepless.open('whistle', { what: '水管爆了', place: '450481100007-sihu-b1' });
    expect(await runLateClocks(later(night, instant('2026-03-03T22:31:00')))).toBe(0);
    expect(await runLateClocks(later(night, instant('2026-03-04T08:01:00')))).toBe(1);
    const [reminder] = (await noticesFor(night, 'desk@450481100007')).filter(({ kind }) => kind === 'late');
    expect(reminder?.at).toBe(new Date(instant('2026-03-04T08:01:00')).toISOString());
    const { timeline } = await sleepless.see(id);
    expect(timeline.at(-1)?.at).toBe(new Date(instant('2026-03-04T08:01:00')).toISOString());
    await night.close();
  });

  test('a reminder of the day comes at once', async () => {
    await whistle();
    const moment = cenxi.now() + 31 * MINUTE;
    expect(await runLateClocks(later(cenxi, moment))).toBe(1);
    const reminders = (await noticesFor(cenxi, 'desk@450481100007')).filter(({ kind }) => kind === 'late');
    expect(reminders.map(({ at }) => at)).toContain(new Date(moment).toISOString());
  });
});

async function lateActs(here: TestCity, clock: string): Promise<{ matter: string }[]> {
  return here.db.read(systemIn(here.area), (tx) =>
    tx.rows<{ matter: string }>(
      { name: 'test-late-acts', text: 'select matter from act where area = $1 and step = $2' },
      [here.area, `clock:${clock}`],
    ),
  );
}
