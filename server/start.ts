/** Brings a server up from an open database: rules read, shared tables written, routes installed, listening. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { PackProblem } from '#core/pack/problem.ts';
import { rulesInForce, type AdoptedRule } from '#database/adopted-rules.ts';
import type { Database } from '#database/connect.ts';
import { openApp } from './app.ts';
import { withActingEnds } from './city/acting-ends.ts';
import { loadCities, type CitiesLoaded } from './city/cities.ts';
import { writeSharedTables } from './city/shared-tables.ts';
import { Versions } from './city/versions.ts';
import { loadCalendar } from './city/work-calendar.ts';
import { keepReminding } from './calendar/remind.ts';
import { startClocks } from './clocks/late-clocks.ts';
import { findOrBegin, prepare, type Demonstration } from './demo/demonstration.ts';
import { fillDemo, type Filled, type Telling } from './demo/fill.ts';
import { readInvented } from './demo/invented.ts';
import { installDemo } from './demo/routes.ts';
import { Hints } from './events/hints.ts';
import { joinOtherProcesses } from './events/other-processes.ts';
import type { Installation } from './installation.ts';
import type { MailOffice } from './mail/mail-sender.ts';
import { newIds } from './new-ids.ts';
import { keepGoingOver } from './rules/keep-going-over.ts';
import { Rules } from './rules/rules.ts';
import { watchRules } from './rules/watch.ts';
import type { Secret } from './secret.ts';
import { ourLimits, type Limits } from './settings.ts';
import type { CodeSender } from './sessions/code-sender.ts';
import { keepSendingDigests } from './subscriptions/digest.ts';
import { startUpkeep } from './upkeep/upkeep.ts';

export interface StartOptions {
  readonly db: Database;
  /** A pack's name, or the folder it lies in. */
  readonly pack: string;
  /** Invented people may be signed in as, unless real people's data is here. */
  readonly demo: boolean;
  /** Lives the demonstration's invented weeks before anybody is let in, and hears how far it is. Left out, nothing happens. */
  readonly filling?: Telling;
  readonly secret: Secret;
  readonly codes: CodeSender;
  /** Left out, nothing is offered by e-mail. */
  readonly mail?: MailOffice | undefined;
  /** Left out, ours. */
  readonly limits?: Limits;
  readonly logger: NonNullable<FastifyServerOptions['loggerInstance']>;
  /** Milliseconds since the epoch: tests bring their own. */
  readonly now: () => number;
  /** Left out, nothing listens: tests ask the app directly. */
  readonly listen?: { readonly host: string; readonly port: number };
}

export type Started =
  | { readonly kind: 'started'; readonly server: Server }
  | { readonly kind: 'unknown-pack'; readonly named: string; readonly known: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

export interface Server {
  readonly app: FastifyInstance;
  readonly at: Installation;
  /** What a demonstration's first start lived through. */
  readonly filled: Filled | undefined;
  /** Empty when nothing listens. */
  readonly url: string;
  /** Finishes what is under way. May be called again. */
  stop(): Promise<void>;
}

export async function startServer(options: StartOptions): Promise<Started> {
  const adopted = await options.db.local((tx) => rulesInForce(tx));
  const loaded = loadCities(options.pack, dayOf(options.now()), adopted);
  if (loaded.kind !== 'loaded') return loaded;
  const cities = await withActingEnds(options.db, loaded.cities);
  const invented = options.demo ? readInvented(options.pack, cities.running) : undefined;
  if (invented && invented.problems.length > 0) return { kind: 'problems', problems: invented.problems };
  const demonstration = invented && (await findOrBegin(options.db, cities.running, invented, options.now()));
  const at = await install(options, { ...loaded, cities }, adopted, demonstration);
  const app = await openApp(at, options.logger);
  if (demonstration) {
    await prepare(at, demonstration);
    installDemo(app, at, demonstration);
  }
  await app.ready();
  const filled = demonstration && options.filling && (await fillDemo(at, demonstration, options.filling));
  const url = options.listen ? await app.listen(options.listen) : '';
  const others = options.listen && joinOtherProcesses(at);
  const clocks = options.listen && startClocks(at);
  const upkeep = options.listen && startUpkeep(at);
  const rules = options.listen && watchRules(at);
  const passage = options.listen && keepGoingOver(at);
  const reminding = options.listen && keepReminding(at);
  const digests = options.listen && at.mail && keepSendingDigests(at);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= Promise.all([
      ...[clocks, upkeep, rules, passage, reminding, digests].map((rounds) => rounds?.stop()),
      app.close().then(() => others?.stop()),
    ]).then(() => undefined));
  return { kind: 'started', server: { app, at, filled, url, stop } };
}

async function install(
  options: StartOptions,
  { cities, files, folder }: Extract<CitiesLoaded, { kind: 'loaded' }>,
  adopted: readonly AdoptedRule[],
  demonstration: Demonstration | undefined,
): Promise<Installation> {
  const { db, now, secret, codes, limits = ourLimits, logger } = options;
  const versions = new Versions(db);
  for (const city of cities.all) await versions.adoptAll(city, now());
  await writeSharedTables(db, cities.running, now());
  const rules = new Rules({ db, versions, cities, files, folder, adopted, now, log: logger });
  for (const conflict of rules.conflicts)
    logger.warn(
      conflict,
      'the folder of the pack says something else than what was adopted; the adopted text is in force',
    );
  return {
    db,
    rules,
    get cities() {
      return rules.cities;
    },
    versions,
    calendar: await loadCalendar(db),
    hints: new Hints(),
    secret,
    codes,
    mail: options.mail,
    limits,
    demo: demonstration !== undefined,
    log: logger,
    now,
    newId: newIds(now),
  };
}
