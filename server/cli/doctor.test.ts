import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from './checks.ts';
import { doctor } from './doctor.ts';

let home = '';
let neighbour: Server | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jingwei-doctor-'));
});

afterEach(async () => {
  rmSync(home, { recursive: true });
  await new Promise((closed) => (neighbour ? neighbour.close(closed) : closed(undefined)));
  neighbour = undefined;
});

async function examine(
  env: Record<string, string> = {},
): Promise<{ code: number; by: Map<string, Finding> }> {
  const answer = await doctor(
    { json: true, locale: 'en', today: '2026-03-02' },
    { JINGWEI_HOME: home, PORT: '0', ...env },
  );
  const { findings } = JSON.parse(answer.says) as { findings: Finding[] };
  return { code: answer.code, by: new Map(findings.map((finding) => [finding.name, finding])) };
}

async function listen(reply: string): Promise<string> {
  neighbour = createServer((_, response) => response.end(reply));
  await new Promise<void>((ready) => neighbour?.listen(0, '127.0.0.1', ready));
  return String((neighbour.address() as AddressInfo).port);
}

describe('jingwei doctor', () => {
  it('finds a folder and a database that are yet to come well', async () => {
    const { by } = await examine();
    for (const name of ['node', 'settings', 'pack', 'home', 'secret', 'codes', 'mail', 'port', 'database'])
      expect(by.get(name), name).toMatchObject({ ok: true, todo: null });
  });

  it('says what to do about each thing that is not well, in both languages', async () => {
    const secret = join(home, 'secret');
    writeFileSync(secret, 'seen');
    chmodSync(secret, 0o644);
    const port = await listen('tea');
    const { code, by } = await examine({ JINGWEI_PACK: 'atlantis', PORT: port });
    expect(code).toBe(1);
    for (const name of ['pack', 'secret', 'port']) {
      const finding = by.get(name);
      expect(finding?.ok, name).toBe(false);
      expect(finding?.todo?.zh, name).toMatch(/\p{Script=Han}/u);
      expect(finding?.todo?.en.length, name).toBeGreaterThan(10);
    }
    expect(by.get('pack')?.todo?.en).toContain('cenxi');
  });

  it('outside a demonstration says that codes reach nobody, or which program is not there', async () => {
    expect((await examine({ JINGWEI_DEMO: '0' })).by.get('codes')).toMatchObject({ ok: false });
    const gone = await examine({ JINGWEI_DEMO: '0', JINGWEI_CODE_COMMAND: join(home, 'no-such-program') });
    expect(gone.by.get('codes')?.words.en).toContain('no-such-program');
    const url = { JINGWEI_DEMO: '0', JINGWEI_CODE_URL: 'https://sms.example/send' };
    expect((await examine(url)).by.get('codes')).toMatchObject({ ok: false });
    const whole = await examine({ ...url, JINGWEI_CODE_SECRET: 'oolong' });
    expect(whole.by.get('codes')).toMatchObject({
      ok: true,
      words: { en: expect.stringContaining('sms.example') },
    });
    expect(JSON.stringify([...whole.by])).not.toContain('oolong');
    for (const wrong of ['http://sms.example/send', 'sms.example', 'ftp://sms.example'])
      expect((await examine({ JINGWEI_CODE_URL: wrong })).by.get('settings'), wrong).toMatchObject({
        ok: false,
      });
  });

  it('knows a Jingwei that answers on the port from a stranger', async () => {
    const port = await listen(JSON.stringify({ alive: true }));
    expect((await examine({ PORT: port })).by.get('port')).toMatchObject({ ok: true });
  });

  it('tells of a wrong variable and asks nothing that leans on it', async () => {
    const { code, by } = await examine({ PORT: 'tea' });
    expect(code).toBe(1);
    expect([...by.keys()]).toEqual(['node', 'settings']);
  });

  it('never shows the value of a variable, for it may be a password', async () => {
    const answer = await doctor(
      { json: true, locale: 'en', today: '2026-03-02' },
      {
        JINGWEI_HOME: home,
        PORT: '0',
        JINGWEI_SECRET: 'oolong',
        DATABASE_URL: 'postgres://tea:oolong@127.0.0.1:1/tea',
      },
    );
    expect(answer.says).toContain('DATABASE_URL');
    expect(answer.says).not.toContain('oolong');
    expect(answer.code).toBe(1);
  });

  it('speaks plain lines: ok or not ok, then what to do', async () => {
    const answer = await doctor(
      { json: false, locale: 'en', today: '2026-03-02' },
      { JINGWEI_HOME: home, PORT: '0', JINGWEI_PACK: 'atlantis' },
    );
    expect(answer.says).toMatch(/^ok {2}Node /);
    expect(answer.says).toMatch(/\nnot ok {2}There is no pack “atlantis”\n {6}→ Set JINGWEI_PACK/);
    expect(answer.says).toMatch(/things? needs? care\.$/);
  });
});
