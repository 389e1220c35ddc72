import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '#core/contract/api.ts';
import type { Answer } from './answer.ts';
import { keepAnswers, nounOf, type Answers } from './answers.ts';

const words = { zh: '不行', en: 'No' };

function no(status: number): Answer<never> {
  const problem: Problem = {
    type: 'about:blank',
    kind: 'tea',
    title: 'No',
    status,
    detail: 'No',
    words,
    next: [],
  };
  return { ok: false, problem };
}

let asked: string[];
let next: (path: string) => Answer<unknown> | Promise<Answer<unknown>>;
let answers: Answers;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  next = (path) => ({ ok: true, value: `${path} ${asked.length}` });
  answers = keepAnswers(async (path) => {
    asked.push(path);
    return next(path);
  }, Date.now);
});
afterEach(() => {
  vi.useRealTimers();
});

interface Later {
  readonly promise: Promise<Answer<unknown>>;
  readonly resolve: (answer: Answer<unknown>) => void;
}

function later(): Later {
  let resolve: Later['resolve'] = ignore;
  const promise = new Promise<Answer<unknown>>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const ignore = (): void => undefined;

test('two lookers at the same question are one asking', async () => {
  answers.listen('/tea', ignore);
  answers.listen('/tea', ignore);
  expect(answers.read('/tea')).toEqual({ is: 'waiting' });
  await settle();
  expect(asked).toEqual(['/tea']);
  expect(answers.read('/tea')).toEqual({ is: 'answered', value: '/tea 1', stale: false });
});

test('a fresh answer is not asked for again, an old one is, and stays in sight meanwhile', async () => {
  answers.listen('/tea', ignore)();
  await settle(10_000);
  answers.listen('/tea', ignore)();
  expect(asked).toHaveLength(1);
  await settle(6_000);
  answers.listen('/tea', ignore);
  expect(answers.read('/tea').is).toBe('answered');
  await settle();
  expect(asked).toHaveLength(2);
});

test('a change asks again only for its noun, and tells whoever looks', async () => {
  const told = vi.fn<() => void>();
  answers.listen('/cups?of=li', told);
  answers.listen('/guests/1', ignore);
  await settle();
  answers.askAgain(['cups']);
  await settle();
  expect(asked).toEqual(['/cups?of=li', '/guests/1', '/cups?of=li']);
  expect(told).toHaveBeenCalledTimes(2);
});

test('an answer overtaken by a change is thrown away', async () => {
  const slow = later();
  next = () => slow.promise;
  answers.listen('/tea', ignore);
  next = () => ({ ok: true, value: 'new' });
  answers.askAgain(['tea']);
  await settle();
  slow.resolve({ ok: true, value: 'old' });
  await settle();
  expect(answers.read('/tea')).toMatchObject({ value: 'new' });
});

test('a passing failure is tried again; when it stays, what was read last is shown as such', async () => {
  answers.listen('/tea', ignore);
  await settle();
  next = () => no(0);
  answers.askAgain(['tea']);
  await settle(5_000);
  expect(asked).toHaveLength(4);
  expect(answers.read('/tea')).toEqual({ is: 'answered', value: '/tea 1', stale: true });
});

test('a definite no takes away what was in sight: it may not be ours any more', async () => {
  answers.listen('/tea', ignore);
  await settle();
  next = () => no(404);
  answers.askAgain(['tea']);
  await settle();
  expect(asked).toHaveLength(2);
  expect(answers.read('/tea')).toMatchObject({ is: 'refused', problem: { status: 404 } });
});

test('a refusal carries the way to ask again', async () => {
  next = () => no(403);
  answers.listen('/tea', ignore);
  await settle();
  next = () => ({ ok: true, value: 'tea' });
  const heard = answers.read('/tea');
  if (heard.is === 'refused') heard.again();
  await settle();
  expect(answers.read('/tea')).toMatchObject({ is: 'answered', value: 'tea' });
});

test('what a write answered is known at once, and not asked for', async () => {
  const told = vi.fn<() => void>();
  answers.learn('/matters/1', 'opened');
  answers.listen('/matters/1', told);
  await settle();
  expect(answers.read('/matters/1')).toMatchObject({ is: 'answered', value: 'opened' });
  expect(asked).toEqual([]);
  answers.learn('/matters/1', 'acted');
  expect(told).toHaveBeenCalledTimes(1);
});

test('nothing of one person reaches the next: not what was read, not what is on its way', async () => {
  const slow = later();
  next = () => slow.promise;
  answers.listen('/me', ignore);
  next = () => ({ ok: true, value: 'wei' });
  answers.forgetAll();
  expect(answers.read('/me')).toEqual({ is: 'waiting' });
  slow.resolve({ ok: true, value: 'li' });
  await settle();
  expect(answers.read('/me')).toMatchObject({ value: 'wei' });
});

test('what nobody has looked at for five minutes is forgotten', async () => {
  answers.listen('/tea', ignore)();
  await settle(301_000);
  answers.listen('/cups', ignore);
  expect(answers.read('/tea')).toEqual({ is: 'waiting' });
});

test('a path begins with its noun', () => {
  expect([nounOf('/matters/418'), nounOf('/matters?mine=true'), nounOf('/me')]).toEqual([
    'matters',
    'matters',
    'me',
  ]);
});
