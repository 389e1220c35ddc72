/** The stylesheets of these pages, each under a name that changes with its content, so that phones may keep it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Colours and letters are the app's own files, read as they stand. */
const BASE = ['../../web/style/tokens.css', '../../web/style/base.css'];

const FILES = [
  ...BASE,
  '../../web/kit/button.css',
  '../../web/kit/tag.css',
  'page.css',
  'frame.css',
  'form.css',
  'matter.css',
  'fold.css',
  'place.css',
];

export const stylesheet = read(FILES);
export const stylesheetPath = pathOf(stylesheet);

export interface Stylesheet {
  readonly path: string;
  readonly css: string;
}

const toStylesheet = (css: string): Stylesheet => ({ css, path: pathOf(css) });

/** Beside the one of every page: A4 has margins of its own. */
export const paperStylesheet = toStylesheet(read(['paper/paper.css']));
/** By itself: a wall has no head, no menu and no forms. */
export const wallStylesheet = toStylesheet(read([...BASE, 'paper/wall.css']));

function read(files: readonly string[]): string {
  return files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
}

function pathOf(css: string): string {
  return `/pages/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
}
