/** Pages made by the server, for phones and people that JavaScript does not reach. */
import type { FastifyError, FastifyInstance } from 'fastify';
import { html } from 'ghtml';
import { pageFrameWords } from '#language/page-frame.ts';
import { speaker } from '#language/speak.ts';
import type { Installation } from '../installation.ts';
import { framed } from './frame.ts';
import { changeLook, isOwnPath, keepLook, lookOf } from './look.ts';
import { installMatterPage } from './matter/routes.ts';
import { frameOf, sendPage } from './page-frame.ts';
import { installPublicPages } from './public/routes.ts';
import { installReport } from './report/routes.ts';
import { installPapers } from './paper/routes.ts';
import { paperStylesheet, stylesheet, stylesheetPath, wallStylesheet } from './stylesheet.ts';

export function installPages(app: FastifyInstance, at: Installation): void {
  void app.register(async (pages) => {
    pages.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
      if (status === 500) at.log.error({ route: request.routeOptions.url, name: error.name }, 'unexpected');
      const { locale } = lookOf(request);
      const speak = speaker(pageFrameWords, locale);
      const frame = frameOf(at, request, speak('page-frame.broken'));
      const content = html`<div class="stack tight">
        <h1>${speak('page-frame.broken')}</h1>
        <p>${speak('page-frame.broken-about')}</p>
      </div>`;
      return sendPage(reply, 'personal', framed(frame, content), status);
    });

    const sheets = [{ path: stylesheetPath, css: stylesheet }, paperStylesheet, wallStylesheet];
    for (const { path, css } of sheets)
      pages.get(path, (_, reply) =>
        reply
          .header('cache-control', 'public, max-age=31536000, immutable')
          .type('text/css; charset=utf-8')
          .send(css),
      );

    pages.get('/look', (request, reply) => {
      const { wish, then } = request.query as { wish?: unknown; then?: unknown };
      keepLook(reply, changeLook(lookOf(request), String(wish)));
      return reply.redirect(typeof then === 'string' && isOwnPath(then) ? then : '/report', 303);
    });

    installReport(pages, at);
    installMatterPage(pages, at);
    installPapers(pages, at);
    installPublicPages(pages, at);
  });
}
