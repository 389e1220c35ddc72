/** Defects of what is printed, and of what is told as a number. */
import { plant, type Plant } from './plant.ts';

const GATHERING = 'own/mechanisms/gathering.yaml';
const POT = 'own/mechanisms/pot.yaml';
const PARTS = 'parts: { fetching: fetch }\n';
const SLIP = '  slip:';
const COME = '      come:';

const printing = (shows: string): string =>
  `${PARTS}papers: { slip: { words: { zh: 单子, en: Slip }, shows: [${shows}] } }\n`;

export const plantedPapers: readonly Plant[] = [
  plant('paper-unknown-field', GATHERING, 'shows: [day, place, topic]', 'shows: [day, guests]', SLIP),
  plant('paper-many-answers', POT, PARTS, printing('tea, me-too'), 'papers: { slip'),
  plant('paper-unknown-role', GATHERING, 'signed-by: [host]', 'signed-by: [host, dancer]', SLIP),
  plant('paper-unknown-part', GATHERING, 'lines: 6 }', 'lines: 6, parts: [fetching] }', SLIP),
  plant('paper-empty', POT, PARTS, printing(''), 'papers: { slip'),
  plant('counted-not-once', GATHERING, 'by: anyone, once: each, ', 'by: anyone, ', COME),
  plant(
    'counted-says-more',
    GATHERING,
    'once: each, counts',
    'once: each, does: [remind host@owner], counts',
    COME,
  ),
  plant('counted-says-more', GATHERING, 'once: each, counts', 'once: each, asks: [guests], counts', COME),
  plant(
    'counted-most-of-nothing',
    GATHERING,
    'told-to: [host@owner]',
    'told-to: [host@owner], most: 3',
    COME,
  ),
  plant('counted-told-to-all', GATHERING, 'told-to: [host@owner]', 'told-to: [host@owner, anyone]', COME),
];
