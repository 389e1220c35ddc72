import { expect, test } from 'vitest';
import type { TimelineEntry, ValueView } from '#core/contract/matter.ts';
import { askedAtFirst, saidOtherwiseSince } from './asked-at-first.ts';

const value = (field: string, text: string, type = 'text'): ValueView => ({
  field,
  words: { zh: field, en: field },
  type,
  text,
  masked: false,
});

const entry = (seq: number, from: string | null, values: readonly ValueView[]): TimelineEntry => ({
  seq,
  at: '2026-04-14T08:00:00.000Z',
  step: 'step',
  words: { zh: '步', en: 'step' },
  who: { zh: '人', en: 'somebody' },
  kind: 'person',
  mine: false,
  from,
  to: 'recorded',
  values: [...values],
  hash: '',
});

const corrected = {
  timeline: [
    entry(1, null, [value('minutes', '五户'), value('topic', '看望'), value('photos', 'before', 'photos')]),
    entry(2, 'recorded', [value('minutes', '六户'), value('photos', 'after', 'photos')]),
  ],
  values: [value('minutes', '六户'), value('topic', '看望'), value('photos', 'after', 'photos')],
};

test('a corrected record shows what is right, and photos of later steps are not put in the place of the first', () => {
  expect(askedAtFirst(corrected).map(({ text }) => text)).toEqual(['六户', '看望', 'before']);
});

test('what it said at first stays where it was said', () => {
  expect(saidOtherwiseSince(corrected).map(({ text }) => text)).toEqual(['五户']);
});
