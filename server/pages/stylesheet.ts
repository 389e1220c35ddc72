/** The one stylesheet of these pages, under a name that changes with its content, so that phones may keep it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const stylesheet = ['page.css', 'frame.css', 'form.css', 'matter.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

const version = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12);

export const stylesheetPath = `/pages/${version}.css`;
