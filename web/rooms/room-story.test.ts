import { expect, test } from 'vitest';
import type { TimelineEntry } from '#core/contract/matter.ts';
import { storyOf } from './room-story.ts';

const words = { zh: '茶', en: 'tea' };

function told(seq: number, step: string, to: string, field?: string): TimelineEntry {
  return {
    seq,
    at: '2026-11-22T02:00:00Z',
    step,
    words,
    who: words,
    kind: 'person',
    mine: false,
    from: 'mediating',
    to,
    values: field ? [{ field, words, type: 'text', text: `note ${seq}`, masked: false }] : [],
    hash: '',
  };
}

const state = (name: string) => ({ name, words });
const opened = told(1, 'open', 'mediating', 'account');
const held = told(2, 'hold', 'mediating', 'session-note');
const agreed = told(3, 'agree', 'agreed', 'agreement');
const signed = told(4, 'sign', 'agreed');

test('sessions are the acts that left a note, in the order they were held', () => {
  const again = told(5, 'hold', 'mediating', 'session-note');
  const { sessions } = storyOf({ timeline: [again, held, opened], state: state('mediating') });
  expect(sessions.map(({ seq }) => seq)).toEqual([2, 5]);
});

test('US-12(5) an agreement is whole only when the matter has left the state of signing', () => {
  const waiting = storyOf({ timeline: [opened, held, agreed, signed], state: state('agreed') });
  expect(waiting.agreement?.signatures.length).toBe(1);
  expect(waiting.agreement?.whole).toBe(false);
  const whole = storyOf({
    timeline: [opened, held, agreed, signed, told(5, 'sign', 'settled')],
    state: state('done'),
  });
  expect(whole.agreement?.whole).toBe(true);
  expect(whole.agreement?.signatures.length).toBe(2);
});

test('US-12(3) an agreement that was refused, or not kept, stands no longer', () => {
  const refused = [opened, held, agreed, signed, told(5, 'refuse', 'mediating')];
  expect(storyOf({ timeline: refused, state: state('mediating') }).agreement).toBeUndefined();
  const broken = [opened, held, agreed, told(5, 'visit-broken', 'mediating', 'visit-note')];
  expect(storyOf({ timeline: broken, state: state('mediating') }).agreement).toBeUndefined();
});

test('a new agreement after a refused one begins without signatures', () => {
  const timeline = [
    opened,
    agreed,
    signed,
    told(5, 'refuse', 'mediating'),
    told(6, 'agree', 'agreed', 'agreement'),
  ];
  const { agreement } = storyOf({ timeline, state: state('agreed') });
  expect(agreement?.entry.seq).toBe(6);
  expect(agreement?.signatures).toEqual([]);
});
