/** Live hints by server-sent events: only matters the listener may read, and only that they changed. */
import type { FastifyInstance } from 'fastify';
import { complain, sendProblem } from '../http/problem.ts';
import type { Installation } from '../installation.ts';
import { canRead, type Asker } from '../sessions/asker.ts';
import { findAskerOf, signedIn } from '../sessions/of-request.ts';
import type { Heard } from './hints.ts';
import { oneAtATime } from './one-at-a-time.ts';

const LOOK_AGAIN = 'event: look-again\ndata: {}\n\n';
const HEARTBEAT_MS = 20_000;
/** No connection is for ever: proxies forget them. */
const LONGEST_MS = 15 * 60_000;

/** Of one person, over all their pages: a page without one asks by itself every few seconds. */
const MOST_STREAMS = 8;
/** Whoever does not read what is sent is let go, and looks at everything when they come back. */
const MOST_WAITING_BYTES = 256 * 1024;

export function installEvents(app: FastifyInstance, at: Installation): void {
  const ends = new Set<() => void>();
  const streams = new Map<string, number>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });

  app.get(
    '/api/v1/events',
    signedIn(at, async (first, request, reply) => {
      const { id } = first.person;
      const mine = streams.get(id) ?? 0;
      if (mine >= MOST_STREAMS) return sendProblem(request, reply, complain('too-many-streams'));
      streams.set(id, mine + 1);
      let asker: Asker | undefined = first;
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const say = (text: string): void => {
        raw.write(text);
        if (raw.writableLength <= MOST_WAITING_BYTES) return;
        end();
        raw.destroy();
      };

      // A post, a session or a tie may have begun or ended since: whoever listens is looked up before they hear anything.
      const lookAgain = oneAtATime(async () => {
        const found = await findAskerOf(at, request, { asUse: false });
        if (found?.person.id !== first.person.id) end();
        else asker = found;
      });
      const lookThen = (then: () => void): void =>
        void lookAgain().then(then, (error: unknown) =>
          at.log.warn({ error: (error as Error).name }, 'a listener could not be looked up'),
        );
      const hear = (heard: Heard): void => {
        switch (heard.kind) {
          case 'changed': {
            const { changed } = heard;
            const isTheirs = (): boolean =>
              asker !== undefined && asker.viewer.areas.includes(changed.area) && canRead(asker, changed);
            const { matter, seq } = changed;
            if (isTheirs())
              lookThen(() => {
                if (isTheirs()) say(`event: changed\ndata: ${JSON.stringify({ matter, seq })}\n\n`);
              });
            return;
          }
          case 'person':
            if (heard.person === first.person.id) lookThen(() => asker && say(LOOK_AGAIN));
            return;
          case 'missed':
            say(LOOK_AGAIN);
        }
      };
      const stopListening = at.hints.listen(hear);
      const beat = setInterval(() => {
        say(': still here\n\n');
        lookThen(() => undefined);
      }, HEARTBEAT_MS);
      const longest = setTimeout(() => end(), LONGEST_MS);
      const end = (): void => {
        if (!ends.delete(end)) return;
        const left = streams.get(id)! - 1;
        if (left > 0) streams.set(id, left);
        else streams.delete(id);
        asker = undefined;
        clearInterval(beat);
        clearTimeout(longest);
        stopListening();
        raw.end();
      };
      ends.add(end);
      request.raw.once('close', end);
      say('retry: 3000\n\n');
      return undefined;
    }),
  );
}
