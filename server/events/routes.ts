/** Live hints by server-sent events: only matters the listener may read, and only that they changed. */
import type { FastifyInstance } from 'fastify';
import type { Installation } from '../installation.ts';
import { signedIn } from '../sessions/of-request.ts';

const HEARTBEAT_MS = 20_000;
/** Longer than this a listener asks again, and its posts are looked up anew. */
const LONGEST_MS = 15 * 60_000;

export function installEvents(app: FastifyInstance, at: Installation): void {
  const ends = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });

  app.get(
    '/api/v1/events',
    signedIn(at, async (asker, request, reply) => {
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 3000\n\n');
      const stopListening = at.hints.listen(({ area, matter, seq, readers }) => {
        if (!asker.viewer.areas.includes(area) || !readers.some((key) => asker.keys.has(key))) return;
        raw.write(`event: changed\ndata: ${JSON.stringify({ matter, seq })}\n\n`);
      });
      const beat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
      const longest = setTimeout(() => end(), LONGEST_MS);
      const end = (): void => {
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
