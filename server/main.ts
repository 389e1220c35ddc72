/** The server, from the environment to a printed address. The only place that asks the machine for the time. */
import { pino } from 'pino';
import { openDatabase } from '#database/open.ts';
import { tellFilled, tellOn, tellRealData } from './demo/telling.ts';
import { maskPhone } from './people/phone.ts';
import { readSecret } from './secret.ts';
import { consoleSender } from './sessions/code-sender.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start.ts';

/** Exit codes: 2 a wrong setting or rule, 3 the database, 4 the address. */
async function main(): Promise<void> {
  const read = readSettings(process.env);
  if ('fault' in read) return leave(2, read.fault.zh, read.fault.en);
  const { settings } = read;
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2));

  const opened = await openDatabase({
    home: settings.home,
    ...(settings.databaseUrl === undefined ? {} : { url: settings.databaseUrl }),
    onDeath: (fate) => logger.error({ fate }, 'the built-in database ended by itself'),
  });
  if (opened.kind === 'trouble') return leave(3, opened.trouble.zh, opened.trouble.en);

  const started = await startServer({
    db: opened.db,
    pack: settings.pack,
    demo: settings.demo,
    secret: readSecret(settings.home, settings.secret),
    codes: consoleSender(logger, maskPhone),
    logger,
    now: Date.now,
    filling: tellOn(process.stdout),
    listen: settings,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return { kind: 'no-address' as const };
    throw error;
  });

  switch (started.kind) {
    case 'started':
      break;
    case 'no-address':
      await opened.stop();
      return leave(
        4,
        `${settings.host}:${settings.port} 已被占用或不许使用，请换一个 PORT`,
        `${settings.host}:${settings.port} is taken or not permitted; choose another PORT`,
      );
    case 'unknown-pack':
      await opened.stop();
      return leave(
        2,
        `没有名为「${started.named}」的城市方案，也没有这样的文件夹。自带的有：${started.known.join('、')}`,
        `There is no pack and no folder “${started.named}”. Known packs: ${started.known.join(', ')}`,
      );
    case 'problems':
      await opened.stop();
      return leave(
        2,
        ...started.problems.map(({ file, line, words }) => `${file}:${line} ${words.zh}\n  ${words.en}`),
      );
  }
  const { server } = started;
  if (server.filled) tellFilled(server.filled, process.stdout);
  if (settings.demo && !server.at.demo) tellRealData(process.stdout);

  let leaving = false;
  const stop = async (): Promise<void> => {
    if (leaving) return;
    leaving = true;
    await server.stop();
    await opened.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  const city = server.at.cities.running.pack.words;
  process.stdout.write(`经纬 Jingwei · ${city.zh} ${city.en}\n${server.url}\n`);
}

function leave(code: number, ...lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
}

await main();
