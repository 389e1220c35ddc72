import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings, type CodeWay } from '../settings.ts';
import { codeSenderFrom } from './code-sender.ts';

let folder = '';
let service: Server | undefined;
let logged: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jingwei-codes-'));
  logged = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  service?.closeAllConnections();
  await new Promise((closed) => (service ? service.close(closed) : closed(undefined)));
  service = undefined;
});

const senderOf = (way: CodeWay, patienceMs?: number) =>
  codeSenderFrom(way, { info: (...said: unknown[]) => void logged.push(said) }, patienceMs);

function program(text: string): CodeWay {
  const command = join(folder, 'send');
  writeFileSync(command, `#!/bin/sh\n${text}\n`);
  chmodSync(command, 0o755);
  return { by: 'command', command };
}

describe('a program', () => {
  test('is given phone and code on its input, and nothing as arguments', async () => {
    const way = program(`cat > "${folder}/heard"; echo "$#" > "${folder}/arguments"`);
    await senderOf(way).send('13900000001', '123456');
    expect(JSON.parse(readFileSync(join(folder, 'heard'), 'utf8'))).toEqual({
      phone: '13900000001',
      code: '123456',
    });
    expect(readFileSync(join(folder, 'arguments'), 'utf8').trim()).toBe('0');
    expect(logged).toEqual([]);
  });

  test('fails by its exit code, also when it never read its input or is not there', async () => {
    await expect(senderOf(program('cat >/dev/null; exit 3')).send('13900000001', '123456')).rejects.toThrow(
      '3',
    );
    await expect(senderOf(program('exit 4')).send('13900000001', '123456')).rejects.toThrow('4');
    const gone: CodeWay = { by: 'command', command: join(folder, 'gone') };
    await expect(senderOf(gone).send('13900000001', '123456')).rejects.toThrow('ENOENT');
  });

  test('that hangs is ended with all it started', async () => {
    const way = program(`sleep 60 & echo $! > "${folder}/child"; wait`);
    await expect(senderOf(way, 300).send('13900000001', '123456')).rejects.toThrow('longer than 300 ms');
    const child = Number(readFileSync(join(folder, 'child'), 'utf8'));
    await expect
      .poll(() => existsSync(`/proc/${child}/cmdline`) && readFileSync(`/proc/${child}/cmdline`, 'utf8'))
      .not.toContain('sleep');
  });
});

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function serve(
  status: number,
  headers: Record<string, string> = {},
): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  service = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      if (status > 0) response.writeHead(status, headers).end('whatever it says');
    });
  });
  await new Promise<void>((ready) => service?.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(service.address() as AddressInfo).port}/send`, heard };
}

describe('a service', () => {
  test('is sent JSON with the secret', async () => {
    const { url, heard } = await serve(202);
    await senderOf({ by: 'url', url, secret: 'oolong' }).send('13900000001', '123456');
    expect(JSON.parse(heard[0]!.body)).toEqual({ phone: '13900000001', code: '123456' });
    expect(heard[0]!.headers).toMatchObject({
      authorization: 'Bearer oolong',
      'content-type': 'application/json',
    });
    expect(logged).toEqual([]);
  });

  test('fails by its status, by silence, by leading elsewhere, and when nobody is there', async () => {
    const failing = async (status: number, headers?: Record<string, string>): Promise<string> => {
      const { url } = await serve(status, headers);
      const sent = senderOf({ by: 'url', url, secret: 'oolong' }, 300).send('13900000001', '123456');
      const reason = await sent.then(
        () => 'sent',
        (error: Error) => error.message,
      );
      service?.closeAllConnections();
      await new Promise((closed) => service?.close(closed));
      service = undefined;
      return reason;
    };
    expect(await failing(500)).toBe('it answered 500');
    expect(await failing(0)).toBe('no answer within 300 ms');
    expect(await failing(302, { location: 'http://127.0.0.1:1/' })).toBe('it cannot be reached');
    const nobody: CodeWay = { by: 'url', url: 'http://127.0.0.1:1/', secret: undefined };
    await expect(senderOf(nobody).send('13900000001', '123456')).rejects.toThrow('cannot be reached');
  });
});

test('without either the code stands in the log, the phone masked', async () => {
  await senderOf({ by: 'log' }).send('13900000001', '123456');
  expect(logged).toEqual([[{ phone: '139****0001', code: '123456' }, 'sign-in code']]);
});

test('the environment names one way, over TLS or on this machine', () => {
  const codes = (env: Record<string, string>) => {
    const read = readSettings(env);
    return 'fault' in read ? read.fault.en : read.settings.codes;
  };
  expect(codes({})).toEqual({ by: 'log' });
  expect(codes({ JINGWEI_CODE_URL: 'https://sms.example/', JINGWEI_CODE_SECRET: 'x' })).toEqual({
    by: 'url',
    url: 'https://sms.example/',
    secret: 'x',
  });
  expect(codes({ JINGWEI_CODE_URL: 'http://localhost:9/' })).toMatchObject({ by: 'url' });
  expect(codes({ JINGWEI_CODE_URL: 'http://sms.example/' })).toContain('https://');
  expect(codes({ JINGWEI_CODE_URL: 'https://a/', JINGWEI_CODE_COMMAND: '/b' })).toContain('not both');
});
