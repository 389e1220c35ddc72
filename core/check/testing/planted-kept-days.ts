/** Defects of the days people may have kept for them. */
import { plant, type Plant } from './plant.ts';

const PACK = 'own/pack.yaml';

export const plantedKeptDays: readonly Plant[] = [
  plant('kept-day-unknown-role', PACK, 'by: patron', 'by: regular'),
  plant('kept-day-unknown-role', PACK, 'told-to: host', 'told-to: butler'),
  plant('kept-day-unknown-level', PACK, 'at: table', 'at: bench'),
  plant('unknown-word', PACK, '    by: patron\n', '    by: patron\n    year: 1921\n', '    year: 1921'),
  plant('missing-word', PACK, '    told-to: host\n', '', '  first-cup:'),
];
