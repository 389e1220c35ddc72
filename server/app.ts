/** The HTTP side as a list of installs. */
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import { fastify, LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { installBurden } from './burden/routes.ts';
import { installCalendarFeeds } from './calendar/feed-routes.ts';
import { installMyFeed } from './calendar/my-feed.ts';
import { installCalendar } from './calendar/routes.ts';
import { installCity } from './city/routes.ts';
import { installDisclosures } from './disclosures/routes.ts';
import { installEvents } from './events/routes.ts';
import { installHealth } from './health/routes.ts';
import { complain, sendProblem } from './http/problem.ts';
import { installTroubles } from './http/troubles.ts';
import { installIndicators } from './indicators/routes.ts';
import type { Installation } from './installation.ts';
import { installJoins } from './joins/routes.ts';
import { installKeptDays } from './kept-days/routes.ts';
import { installLaw } from './law/routes.ts';
import { installLists } from './lists/routes.ts';
import { installMatterLists } from './matters/list-routes.ts';
import { installMatters } from './matters/routes.ts';
import { installMechanisms } from './mechanisms/routes.ts';
import { installNotices } from './notices/routes.ts';
import { installOpenApi } from './openapi/routes.ts';
import { installPages } from './pages/routes.ts';
import { installMe } from './people/me-routes.ts';
import { installPrivacy } from './people/privacy-routes.ts';
import { MOST_PHOTO_BYTES } from './photos/limits.ts';
import { setSecurityHeaders } from './pages/security-headers.ts';
import { installPhotos } from './photos/routes.ts';
import { installRolls } from './matters/roll.ts';
import { installRecusals } from './recusals/routes.ts';
import { installMySessions } from './sessions/my-sessions.ts';
import { installRules } from './rules/routes.ts';
import { installSessions } from './sessions/routes.ts';
import { installTrials } from './trials/routes.ts';
import { installVotes } from './votes/routes.ts';
import { installWebApp } from './web-app/routes.ts';
import { installWork } from './work/routes.ts';

const MOST_BODY_BYTES = 256 * 1024;

export async function openApp(
  at: Installation,
  logger: NonNullable<FastifyServerOptions['loggerInstance']>,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    // An address may name a person's matter: what went wrong is logged, who asked what is not.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    trustProxy: 'loopback',
    // An address no route can read does not reach the error handler.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(request, reply, complain('malformed'));
    },
  }) as unknown as FastifyInstance;
  setSecurityHeaders(app);
  // A live stream would wait in the compressor; everything else that is text goes out small.
  await app.register(compress, {
    threshold: 1024,
    customTypes: /json|javascript|css|html|svg|atom|text\/plain|text\/calendar/,
    // Quick zstd, which browsers ask for too, makes the app larger than gzip does; this makes it smaller.
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: MOST_BODY_BYTES });
  await app.register(multipart, {
    limits: { fileSize: MOST_PHOTO_BYTES, files: 9, fieldSize: MOST_BODY_BYTES },
  });
  installTroubles(app, at);
  installHealth(app, at);
  installSessions(app, at);
  installMySessions(app, at);
  installMe(app, at);
  installCity(app, at);
  installMechanisms(app, at);
  installRules(app, at);
  installMatterLists(app, at);
  installMatters(app, at);
  installRecusals(app, at);
  installRolls(app, at);
  installJoins(app, at);
  installVotes(app, at);
  installWork(app, at);
  installCalendar(app, at);
  installCalendarFeeds(app, at);
  installMyFeed(app, at);
  installKeptDays(app, at);
  installNotices(app, at);
  installPhotos(app, at);
  installLists(app, at);
  installIndicators(app, at);
  installLaw(app, at);
  installBurden(app, at);
  installDisclosures(app, at);
  installPrivacy(app, at);
  installEvents(app, at);
  installTrials(app, at);
  installOpenApi(app);
  installPages(app, at);
  await installWebApp(app);
  return app;
}
