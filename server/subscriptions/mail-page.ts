/** The two forms of one mail: plain text, and the plainest HTML, which loads nothing from anywhere. */
import { html } from 'ghtml';
import type { Locale } from '#language/words.ts';
import { tags } from '../pages/frame.ts';

/** A line, or a link that stands on a line of its own. */
export type Line = string | { readonly href: string; readonly says: string };

/** Blocks of lines; a list has a mark before each. */
export interface MailBlock {
  readonly lines: readonly Line[];
  readonly isSmall?: boolean;
}

export function mailBodies(
  title: string,
  blocks: readonly MailBlock[],
  locale: Locale,
): { readonly text: string; readonly html: string } {
  const text = blocks
    .map(({ lines }) =>
      lines.map((line) => (typeof line === 'string' ? line : `${line.says}\n${line.href}`)).join('\n'),
    )
    .join('\n\n');
  const paragraphs = blocks.map(
    ({ lines, isSmall }) =>
      html`<p !${isSmall ? 'style="font-size: 0.875em; color: #595959"' : ''}>
        !${lines.map(asHtml).join('<br />\n')}
      </p>`,
  );
  const page = html`<!doctype html>
    <html lang="${tags[locale]}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body style="max-width: 36em; font-family: sans-serif; line-height: 1.6">
        !${paragraphs}
      </body>
    </html> `;
  return { text: `${text}\n`, html: page };
}

const asHtml = (line: Line): string =>
  typeof line === 'string'
    ? html`${line}`
    : html`<a href="${line.href}" style="font-weight: 600">${line.says}</a>`;
