/** Organisers try a candidate before it is adopted: over the recorded past, over months that never were, on one matter. */
import { dayOf } from '#core/calendar/workdays.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { rehearseRequest } from '#core/contract/rehearsal.ts';
import {
  replayRequest,
  simulateRequest,
  type ReplayEvent,
  type SimulateEvent,
} from '#core/contract/trial.ts';
import { readCalendarDays } from '../city/work-calendar.ts';
import { complain, sendProblem } from '../http/problem.ts';
import { readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { isOrganiser } from '../rules/changing.ts';
import { canRead, type Asker } from '../sessions/asker.ts';
import { signedIn } from '../sessions/of-request.ts';
import { withMechanism } from './candidate.ts';
import { filesOf } from './files-of.ts';
import { countPast, heldKeys, pastOf } from './past.ts';
import { rehearser } from './rehearse.ts';
import { runTrial, type Ended } from './run-trial.ts';
import { candidatePack, toReplayed, toSimulatedView } from './view.ts';

/** The machine we promise has two cores, and one of them serves. */
const MOST_AT_ONCE = 2;
const DAYS_OF_MONTH = 30;

export function installTrials(app: FastifyInstance, at: Installation): void {
  const running = new Map<string, AbortController>();
  app.addHook('preClose', async () => {
    for (const one of running.values()) one.abort();
  });

  /** One for each person: the second is told to wait for the first. */
  async function during(
    asker: Asker,
    request: FastifyRequest,
    reply: FastifyReply,
    run: (say: (event: ReplayEvent | SimulateEvent) => void, calledOff: AbortSignal) => Promise<void>,
  ): Promise<unknown> {
    if (running.has(asker.person.id) || running.size >= MOST_AT_ONCE)
      return sendProblem(request, reply, complain('trial-running'));
    const ending = new AbortController();
    running.set(asker.person.id, ending);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.once('close', () => ending.abort());
    try {
      await run(
        (event) => void raw.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`),
        ending.signal,
      );
    } catch (error) {
      at.log.error({ error }, 'a trial failed');
    } finally {
      running.delete(asker.person.id);
      raw.end();
    }
    return undefined;
  }

  /** Organisers try a text, where what they ask is whole. */
  const trying = <Shape extends z.ZodType>(
    shape: Shape,
    handle: (
      asked: z.output<Shape>,
      asker: Asker,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ) =>
    signedIn(at, async (asker, request, reply) => {
      const asked = readShape(shape, request.body);
      if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
      return isOrganiser(at, asker)
        ? handle(asked.value, asker, request, reply)
        : sendProblem(request, reply, complain('not-organiser'));
    });

  app.post(
    '/api/v1/trials/replay',
    trying(replayRequest, async ({ mechanism, text, most }, asker, request, reply) => {
      const { city } = asker;
      if (!Object.hasOwn(city.pack.mechanisms, mechanism))
        return sendProblem(request, reply, complain('absent'));
      return during(asker, request, reply, async (say, calledOff) => {
        const files = filesOf(at, city);
        const candidate = withMechanism(files, mechanism, text);
        const held = await heldKeys(at.db, city);
        const calendar = await readCalendarDays(at.db);
        const trial = { files, candidate, held, until: at.now(), most, today: dayOf(at.now()) };
        const feeding = {
          all: await countPast(at.db, city, [mechanism]),
          // Sums are of all there is; a matter is named only to those who may read it.
          pages: () => pastOf(at.db, city, [mechanism], (row) => canRead(asker, row)),
        };
        const ended = await runTrial(
          { kind: 'replay', trial, calendar },
          feeding,
          (share) => say({ kind: 'progress', share }),
          calledOff,
        );
        if (ended?.kind === 'replayed') {
          const pack = candidatePack(files, mechanism, text) ?? city.pack;
          say(toReplayed(ended.replay, city.pack, pack));
        } else sayNo(ended, say);
      });
    }),
  );

  app.post(
    '/api/v1/trials/simulate',
    trying(simulateRequest, async (asked, asker, request, reply) => {
      const { mechanism, text, scenario, months, runs, seed } = asked;
      const { city } = asker;
      return during(asker, request, reply, async (say, calledOff) => {
        const files = filesOf(at, city);
        const trial = {
          files,
          candidate:
            mechanism !== undefined && text !== undefined ? withMechanism(files, mechanism, text) : undefined,
          scenario: scenario === undefined ? undefined : { path: 'scenario.yaml', text: scenario },
          extent: { days: months * DAYS_OF_MONTH, runs, seed },
          now: at.now(),
          today: dayOf(at.now()),
        };
        const all = Object.keys(city.pack.mechanisms);
        const feeding = {
          all: await countPast(at.db, city, all),
          pages: () => pastOf(at.db, city, all, () => false),
        };
        const ended = await runTrial(
          { kind: 'simulate', trial, calendar: await readCalendarDays(at.db) },
          feeding,
          (share) => say({ kind: 'progress', share }),
          calledOff,
        );
        if (ended?.kind === 'simulated') say(toSimulatedView(ended.outcome, runs, city.pack));
        else sayNo(ended, say);
      });
    }),
  );

  const rehearse = rehearser(at);
  app.post(
    '/api/v1/trials/rehearse',
    trying(rehearseRequest, async (asked, { city }, request, reply) => {
      const isThere = Object.hasOwn(city.pack.mechanisms, asked.mechanism);
      const rehearsed = isThere ? rehearse(asked, city) : undefined;
      return rehearsed ?? sendProblem(request, reply, complain('absent'));
    }),
  );
}

function sayNo(ended: Ended | undefined, say: (event: ReplayEvent) => void): void {
  if (ended?.kind === 'failed') say({ kind: 'failed', words: { ...ended.words } });
  if (ended?.kind === 'problems')
    say({ kind: 'problems', problems: ended.problems.map((one) => ({ ...one, words: { ...one.words } })) });
}
