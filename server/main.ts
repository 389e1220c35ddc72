/** The server, from the environment to a printed address. The only place that asks the machine for the time. */
import { pino } from 'pino';
import { openDatabase } from '#database/open.ts';
import { tellFilled, tellOn, tellRealData, tellSignIns } from './demo/telling.ts';
import { mailSenderFrom } from './mail/mail-sender.ts';
import { readSecret } from './secret.ts';
import type { Persona } from '#core/contract/api.ts';
import { codeSenderFrom } from './sessions/code-sender.ts';
import { readSettings } from './settings.ts';
import { tellWhatIsMissing } from './city/what-is-missing.ts';
import { startServer, type Server } from './start.ts';

/** Exit codes: 2 a wrong setting or rule, 3 the database, 4 the address. */
async function main(): Promise<void> {
  const read = readSettings(process.env);
  if ('fault' in read) return leave(2, read.fault.zh, read.fault.en);
  const { settings } = read;
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination(2));

  const opening = openDatabase({
    home: settings.home,
    ...(settings.databaseUrl === undefined ? {} : { url: settings.databaseUrl }),
    onDeath: (fate) => logger.error({ fate }, 'the built-in database ended by itself'),
  });
  let server: Server | undefined;
  let leaving: Promise<void> | undefined;
  // Once is enough, however often we are asked: requests under way end first, the database last.
  const stop = (): Promise<void> =>
    (leaving ??= (async () => {
      await server?.stop();
      const opened = await opening;
      if (opened.kind === 'open') await opened.stop();
    })());
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void stop().finally(() => process.exit()));

  const opened = await opening;
  if (opened.kind === 'trouble') return leave(3, opened.trouble.zh, opened.trouble.en);
  const started = await startServer({
    db: opened.db,
    pack: settings.pack,
    demo: settings.demo,
    secret: readSecret(settings.home, settings.secret),
    codes: codeSenderFrom(settings.codes, logger),
    mail: settings.mail && { way: settings.mail, sender: mailSenderFrom(settings.mail) },
    limits: settings.limits,
    logger,
    now: Date.now,
    filling: tellOn(process.stdout),
    listen: settings,
  }).catch(async (error: NodeJS.ErrnoException) => {
    // Asked to stop while it started: what was under way lost its database, and that is all.
    if (leaving) return { kind: 'leaving' as const };
    await stop();
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return { kind: 'no-address' as const };
    throw error;
  });

  switch (started.kind) {
    case 'leaving':
      return;
    case 'no-address':
      return leave(
        4,
        `${settings.host}:${settings.port} 已被占用或不许使用，请换一个 PORT`,
        `${settings.host}:${settings.port} is taken or not permitted; choose another PORT`,
      );
    case 'unknown-pack':
      await stop();
      return leave(
        2,
        `没有名为「${started.named}」的城市方案，也没有这样的文件夹。自带的有：${started.known.join('、')}`,
        `There is no pack and no folder “${started.named}”. Known packs: ${started.known.join(', ')}`,
      );
    case 'problems':
      await stop();
      return leave(
        2,
        ...started.problems.map(({ file, line, words }) => `${file}:${line} ${words.zh}\n  ${words.en}`),
      );
    case 'started':
      server = started.server;
  }
  if (server.filled) tellFilled(server.filled, process.stdout);
  if (settings.demo && !server.at.demo) tellRealData(process.stdout);
  if (!server.at.demo) await tellWhatIsMissing(server.at, settings.codes, process.stdout);
  const city = server.at.cities.running.pack.words;
  if (server.at.demo) {
    const personas = await server.app.inject('/api/v1/demo/personas');
    tellSignIns(personas.json<Persona[]>(), process.stdout);
  }
  process.stdout.write(`经纬 Jingwei · ${city.zh} ${city.en}\n${server.url}\n`);
}

function leave(code: number, ...lines: string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = code;
}

await main();
