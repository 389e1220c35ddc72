import { expect, test } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import { adopt, findHeldAct, HELD_MS, secondsLeft, type HeldAct } from './held-act.ts';

const pressed: HeldAct = {
  key: 'k1',
  person: 'chen',
  matter: 'm1',
  title: '茶壶裂了',
  number: '茶-2026-000001',
  step: 'answer',
  words: { zh: '应哨', en: 'Answer' },
  facts: { result: '换了一把' },
  seenSeq: 3,
  until: 100_000,
  stands: 'held',
  problem: null,
};

const refusal: Problem = {
  type: 'about:blank',
  kind: 'not-now',
  title: '',
  status: 409,
  detail: '',
  words: { zh: '已经有人应了', en: 'Somebody answered already' },
  next: [],
};

const MINUTE = 60_000;

test('the countdown shows whole seconds, ten at first and never less than none', () => {
  expect(secondsLeft(pressed, pressed.until - HELD_MS)).toBe(10);
  expect(secondsLeft(pressed, pressed.until - 9_001)).toBe(10);
  expect(secondsLeft(pressed, pressed.until - 1)).toBe(1);
  expect(secondsLeft(pressed, pressed.until + 5_000)).toBe(0);
});

test('an act whose tab died before it was sent is held once more and can be taken back', () => {
  const now = pressed.until + 5 * MINUTE;
  expect(adopt([pressed], 'chen', now)).toEqual([{ ...pressed, until: now + HELD_MS }]);
});

test('an act that was on its way may be in the record: it is sent again with its key, not offered for undoing', () => {
  const sending: HeldAct = { ...pressed, stands: 'sending' };
  expect(adopt([sending], 'chen', pressed.until + 5 * MINUTE)).toEqual([sending]);
});

test('an act of a tab that may still be running is left to it', () => {
  expect(adopt([pressed], 'chen', pressed.until - 1)).toEqual([]);
  expect(adopt([pressed], 'chen', pressed.until + MINUTE)).toEqual([]);
});

test('the next person at the same device sends nobody else’s act', () => {
  expect(adopt([pressed], 'wei', pressed.until + 5 * MINUTE)).toEqual([]);
});

test('what failed for want of a connection is tried again, a no is shown and not sent again', () => {
  const now = pressed.until + 5 * MINUTE;
  const offline: HeldAct = { ...pressed, stands: 'refused', problem: { ...refusal, status: 0 } };
  const no: HeldAct = { ...pressed, stands: 'refused', problem: refusal };
  expect(adopt([offline], 'chen', now)).toEqual([{ ...pressed, stands: 'sending' }]);
  expect(adopt([no], 'chen', now)).toEqual([no]);
  expect(adopt([no], 'chen', pressed.until)).toEqual([no]);
});

test('an act survives being written down, and anything else is no act', () => {
  expect(findHeldAct(JSON.stringify(pressed))).toEqual(pressed);
  expect(findHeldAct('{')).toBeUndefined();
  expect(findHeldAct('null')).toBeUndefined();
  expect(findHeldAct(JSON.stringify({ ...pressed, facts: undefined }))).toBeUndefined();
  expect(findHeldAct(JSON.stringify({ ...pressed, key: 7 }))).toBeUndefined();
});
