import { html } from 'ghtml';
import { appWords } from '#language/app.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker } from '#language/speak.ts';
import { framed, type Frame } from '../frame.ts';

export function noSuchPage(frame: Frame): string {
  const speak = speaker({ ...appWords, ...publicPagesWords }, frame.look.locale);
  return framed(
    frame,
    html`<div class="stack tight">
        <h1>${speak('app.no-such-page')}</h1>
        <p>${speak('app.no-such-page-about')}</p>
      </div>
      <p><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}
