import { describe, expect, it } from 'vitest';
import type { Installation } from '../installation.ts';
import { inTurn } from './in-turn.ts';

const at = {} as Installation;
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('one at a time', () => {
  it('runs the first and the last of those who wait, and says busy to the others', async () => {
    const log: string[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const work = (name: string) => async (): Promise<string> => {
      log.push(`${name} begins`);
      await promise;
      log.push(`${name} ends`);
      return name;
    };
    const all = ['a', 'b', 'c', 'd'].map((name) => inTurn(at, 'me', work(name)));
    const other = inTurn(at, 'you', work('x'));
    await settle();
    expect(log).toEqual(['a begins', 'x begins']);
    resolve(undefined);
    expect(await Promise.all(all)).toEqual(['a', 'busy', 'busy', 'd']);
    expect(await other).toBe('x');
    expect(log.filter((line) => !line.startsWith('x'))).toEqual(['a begins', 'a ends', 'd begins', 'd ends']);
    expect(await inTurn(at, 'me', () => Promise.resolve('e'))).toBe('e');
  });

  it('goes on after work that failed', async () => {
    const failing = inTurn(at, 'me', () => Promise.reject(new Error('tea')));
    const next = inTurn(at, 'me', () => Promise.resolve('pot'));
    await expect(failing).rejects.toThrow('tea');
    expect(await next).toBe('pot');
  });
});
