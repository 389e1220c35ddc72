/** Defects of what comes by a rhythm. */
import { plant, type Plant } from './plant.ts';

const GATHERING = 'own/mechanisms/gathering.yaml';
const RHYTHM = 'rhythm: { on: settings.days';

export const plantedRhythms: readonly Plant[] = [
  plant(
    'unknown-days',
    GATHERING,
    'on: settings.days, day',
    'on: Someday, day',
    RHYTHM.replace('settings.days', 'Someday'),
  ),
  plant(
    'unknown-days',
    GATHERING,
    'on: settings.days, day',
    'on: 30 February, day',
    'rhythm: { on: 30 February',
  ),
  plant('rhythm-twice', GATHERING, 'on: settings.days, day', 'on: settings.days, each: month, day', RHYTHM),
  plant('setting-no-days', GATHERING, 'value: day 5 or Saturday', 'value: day 5 or Caturday'),
  plant('rhythm-no-day', GATHERING, 'day: day, at', 'day: topic, at', RHYTHM),
  plant('rhythm-nowhere', GATHERING, 'at: garden, held', 'at: meadow, held', RHYTHM),
  plant('rhythm-never-held', GATHERING, 'held: gather }', 'held: dance }', RHYTHM),
  plant('rhythm-uncounted', GATHERING, 'on: settings.days, day', 'each: settings.days, day', 'value: day 5'),
  plant(
    'rhythm-uncounted',
    GATHERING,
    'on: settings.days, day',
    'each: month, times: settings.days, day',
    'value: day 5',
  ),
  plant(
    'rhythm-no-partner',
    GATHERING,
    'at: garden, held',
    'at: garden, with: { tie: serves, field: topic }, held',
    RHYTHM,
  ),
  plant('rhythm-no-excuse', GATHERING, 'held: gather }', 'held: gather, excused: rain }', RHYTHM),
  plant('rhythm-reminds-days', GATHERING, 'held: gather }', 'held: gather, remind: host@owner }', RHYTHM),
  plant('rhythm-cannot-fill', GATHERING, 'asks: [place, day, topic?]', 'asks: [place, day, topic]', RHYTHM),
  plant(
    'rhythm-cannot-fill',
    GATHERING,
    'at: garden, held',
    'at: garden, fills: { topic: weather }, held',
    'rhythm: {',
  ),
  plant(
    'rhythm-cannot-fill',
    GATHERING,
    'at: garden, held',
    'at: garden, fills: { day: 2026-09-12 }, held',
    'rhythm: {',
  ),
  plant('rhythm-twice-a-day', GATHERING, 'only-one: [place, day]', 'only-one: [place]', RHYTHM),
  plant('test-of-wrong-field', GATHERING, 'day is a holiday', 'topic is a holiday', 'topic is a holiday'),
  plant(
    'test-of-wrong-field',
    GATHERING,
    'day does not fall on Saturday',
    'topic does not fall on Saturday',
    'topic does not fall',
  ),
];
