import { describe, expect, it } from 'vitest';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { checkPack } from './check-pack.ts';

describe('how many must come to a conference', () => {
  const problemsWith = (quorum: string) => {
    const own = filesOf('shanwei').map((one) =>
      one.path === 'pack.yaml'
        ? { ...one, text: `${one.text}\nsettings:\n  conference: { quorum: "${quorum}" }\n` }
        : one,
    );
    return checkPack(readPack({ common: filesOf('common'), own }), '2026-06-01');
  };

  it.each(['0', '00'])('is never “%s”: nobody would have to come', (quorum) => {
    const problems = problemsWith(quorum);
    expect(problems.map(({ kind, file }) => [kind, file])).toEqual([['bar-at-nothing', 'pack.yaml']]);
    expect(problems[0]!.words.zh).toContain('设置「quorum」写的是 0');
    expect(problems[0]!.words.zh).toContain('至少写 1');
  });

  it.each(['1', '10'])('may be %s', (quorum) => {
    expect(problemsWith(quorum)).toEqual([]);
  });
});
