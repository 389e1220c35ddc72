/** Live hints by server-sent events: only matters the listener may read, and only that they changed. */
import type { FastifyInstance } from 'fastify';
import type { Installation } from '../installation.ts';
import { canRead, type Asker } from '../sessions/asker.ts';
import { findAskerOf, signedIn } from '../sessions/of-request.ts';
import type { Heard } from './hints.ts';
import { oneAtATime } from './one-at-a-time.ts';

const HEARTBEAT_MS = 20_000;
/** No connection is for ever: proxies forget them. */
const LONGEST_MS = 15 * 60_000;

export function installEvents(app: FastifyInstance, at: Installation): void {
  const ends = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });

  app.get(
    '/api/v1/events',
    signedIn(at, async (first, request, reply) => {
      let asker: Asker | undefined = first;
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 3000\n\n');

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
                if (isTheirs()) raw.write(`event: changed\ndata: ${JSON.stringify({ matter, seq })}\n\n`);
              });
            return;
          }
          case 'person':
            if (heard.person === first.person.id)
              lookThen(() => void (asker && raw.write('event: look-again\ndata: {}\n\n')));
            return;
          case 'missed':
            raw.write('event: look-again\ndata: {}\n\n');
        }
      };
      const stopListening = at.hints.listen(hear);
      const beat = setInterval(() => {
        raw.write(': still here\n\n');
        lookThen(() => undefined);
      }, HEARTBEAT_MS);
      const longest = setTimeout(() => end(), LONGEST_MS);
      const end = (): void => {
        asker = undefined;
        clearInterval(beat);
        clearTimeout(longest);
        stopListening();
        ends.delete(end);
        raw.end();
      };
      ends.add(end);
      request.raw.once('close', end);
    }),
  );
}
