/**
 * Before the first journey: a real server for every city, on a port and in a folder of its own. The first is
 * waited for, because it also builds the web app; the others live their weeks while the first journeys go on.
 * After the last journey all of it is stopped and removed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressVariable, cityNames, whenReady, type CityName } from './cities.ts';

const [first, ...others] = cityNames;

interface City {
  readonly server: ChildProcess;
  readonly address: string;
  readonly log: string;
}

// Playwright wants the one function of this file as its default.
// oxlint-disable-next-line import/no-default-export
export default async function openCities(): Promise<() => Promise<void>> {
  const wanted = (city: CityName): boolean => process.env[addressVariable(city)] === undefined;
  const folder = await mkdtemp(join(tmpdir(), 'jingwei-journeys-'));
  const open: City[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(open.map(({ server }) => stop(server)));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (wanted(first)) {
      const city = await start(first, folder, ['script/server']);
      open.push(city);
      await Promise.race([whenReady(city.address), endOf(city)]);
    }
    for (const name of others.filter(wanted)) {
      const city = await start(name, folder, [process.execPath, 'server/main.ts']);
      // Its journeys would only tell that nobody answers; this tells why.
      endOf(city).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
      open.push(city);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

async function start(
  city: CityName,
  folder: string,
  [program = '', ...rest]: readonly string[],
): Promise<City> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = join(folder, `${city}.log`);
  const written = openSync(log, 'a');
  process.env[addressVariable(city)] = address;
  const { JINGWEI_DEMO: _demo, DATABASE_URL: _database, ...environment } = process.env;
  const server = spawn(program, rest, {
    stdio: ['ignore', written, written],
    env: {
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(port),
      JINGWEI_PACK: city,
      JINGWEI_HOME: join(folder, city),
      LOG_LEVEL: 'warn',
    },
  });
  return { server, address, log };
}

/** Rejects when the server ends although nobody asked it to. */
function endOf({ server, log }: City): Promise<never> {
  return new Promise((_, reject) => {
    server.once('exit', (code, signal) => {
      if (signal === null && code === 0) return;
      void readFile(log, 'utf8').then((text) =>
        reject(new Error(`A server ended with ${code ?? signal}:\n${text.slice(-2000)}`)),
      );
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer().once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
