/** Writes a feed as RFC 4287 says it, and nothing that XML forbids. */

export interface AtomFeed {
  /** Never changes, wherever the city is served from. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly updated: string;
  /** The address of the feed, and of the page for people. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly page: string;
  readonly content: string;
  readonly category: { readonly term: string; readonly label: string } | null;
  /** The id of the entry that this one supersedes. */
  readonly former: string | null;
}

export function writeAtom(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${attribute(feed.language)}">`,
    `  <id>${text(feed.id)}</id>`,
    `  <title>${text(feed.title)}</title>`,
    `  <subtitle>${text(feed.subtitle)}</subtitle>`,
    `  <updated>${text(feed.updated)}</updated>`,
    `  <author><name>${text(feed.author)}</name></author>`,
    `  ${link('self', feed.self, 'application/atom+xml')}`,
    `  ${link('alternate', feed.page, 'text/html')}`,
    ...feed.entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: AtomEntry): string[] {
  const { category, former } = entry;
  return [
    '  <entry>',
    `    <id>${text(entry.id)}</id>`,
    `    <title>${text(entry.title)}</title>`,
    `    <updated>${text(entry.updated)}</updated>`,
    `    <published>${text(entry.updated)}</published>`,
    `    ${link('alternate', entry.page, 'text/html')}`,
    ...(former === null ? [] : [`    <link rel="predecessor-version" href="${attribute(former)}"/>`]),
    ...(category === null
      ? []
      : [`    <category term="${attribute(category.term)}" label="${attribute(category.label)}"/>`]),
    `    <content type="text">${text(entry.content)}</content>`,
    '  </entry>',
  ];
}

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${attribute(href)}"/>`;

/** Control characters, halves of pairs and what Unicode keeps for itself have no place in XML, not even escaped. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const text = (given: string): string =>
  given
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // A line ends in one way, whoever wrote it: readers would make it so anyway.
    .replace(/\r\n?/g, '\n');

/** In an attribute a reader turns ends of lines and tabs into spaces unless they are escaped. */
const attribute = (given: string): string =>
  text(given).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
