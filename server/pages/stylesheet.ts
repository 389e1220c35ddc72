/** The one stylesheet of these pages, under a name that changes with its content, so that phones may keep it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Colours, letters and buttons are the app's own files, read as they stand; the rest is of these pages. */
const FILES = [
  '../../web/style/tokens.css',
  '../../web/style/base.css',
  '../../web/kit/button.css',
  '../../web/kit/tag.css',
  'page.css',
  'frame.css',
  'form.css',
  'matter.css',
  'fold.css',
  'place.css',
];

export const stylesheet = FILES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join(
  '\n',
);

const version = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12);

export const stylesheetPath = `/pages/${version}.css`;
