/**
 * Hints to and from the other processes of this database. Told in batches outside every write, so that no commit waits for
 * them; whoever hears one reads the matter's readers itself, so that nothing but ids travels. What gets lost, browsers
 * find by asking again.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { systemIn, type Database } from '#database/connect.ts';
import { hint, listen } from '#database/hints.ts';
import { guardsOf } from '#database/matters.ts';
import type { Installation } from '../installation.ts';
import type { Changed, Hints } from './hints.ts';

const GATHER_MS = 40;
/** PostgreSQL carries 8,000 bytes in one hint; a matter takes some 60. */
const MOST_IN_ONE = 100;
/** More than this at once, and everybody looks at everything again. */
const MOST_GATHERED = 2000;

const said = z.object({
  from: z.string(),
  changed: z.array(z.tuple([z.string(), z.uuid()])).default([]),
  persons: z.array(z.uuid()).default([]),
  missed: z.boolean().default(false),
});
type Said = z.input<typeof said>;

type Joining = Pick<Installation, 'db' | 'hints' | 'log'>;

export function joinOtherProcesses({ db, hints, log }: Joining): { stop(): Promise<void> } {
  const me = randomUUID();
  const send = (one: Omit<Said, 'from'>): Promise<void> =>
    tellProcesses(db, { ...one, from: me }).catch((error: unknown) =>
      log.warn({ error: (error as Error).name }, 'a hint did not go out'),
    );
  const outbox = gather(send);
  hints.join(outbox);
  const listening = listen(db.access, (text) => {
    if (text === undefined) return hints.hear({ kind: 'missed' });
    const read = readSaid(text);
    if (!read || read.from === me) return;
    pass(db, hints, read).catch((error: unknown) => {
      log.warn({ error: (error as Error).name }, 'a hint could not be read');
      hints.hear({ kind: 'missed' });
    });
  });
  return {
    stop: async () => {
      hints.join(undefined);
      await outbox.stop();
      await listening.stop();
    },
  };
}

/** For a command that serves nobody itself. */
export function tellProcesses(db: Database, one: Said): Promise<void> {
  return db.local((tx) => hint(tx, JSON.stringify(one)));
}

function gather(send: (one: Omit<Said, 'from'>) => Promise<void>) {
  let changed = new Map<string, string>();
  let persons = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  const flush = async (): Promise<void> => {
    const [matters, people] = [[...changed], [...persons]];
    [changed, persons] = [new Map(), new Set()];
    if (matters.length + people.length > MOST_GATHERED) return send({ missed: true });
    for (let at = 0; at < Math.max(matters.length, people.length); at += MOST_IN_ONE)
      await send({
        changed: matters.slice(at, at + MOST_IN_ONE).map(([matter, area]) => [area, matter]),
        persons: people.slice(at, at + MOST_IN_ONE),
      });
  };
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      sending = sending.then(flush);
    }, GATHER_MS);
  };
  return {
    changed: (changes: readonly Changed[]): void => {
      for (const { area, matter } of changes) changed.set(matter, area);
      soon();
    },
    person: (person: string): void => {
      persons.add(person);
      soon();
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      await sending;
      await flush();
    },
  };
}

function readSaid(text: string): z.output<typeof said> | undefined {
  try {
    return said.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function pass(db: Database, hints: Hints, { changed, persons, missed }: z.output<typeof said>) {
  if (hints.many === 0) return;
  if (missed) hints.hear({ kind: 'missed' });
  for (const person of persons) hints.hear({ kind: 'person', person });
  const byArea = Map.groupBy(changed, ([area]) => area);
  for (const [area, matters] of byArea) {
    const ids = matters.map(([, matter]) => matter);
    const rows = await db.read(systemIn(area), (tx) => guardsOf(tx, area, ids));
    for (const row of rows) hints.hear({ kind: 'changed', changed: { ...row, area } });
  }
}
