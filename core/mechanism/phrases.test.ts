import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findConditions, type Test } from './condition.ts';
import { findDuration, type Duration } from './duration.ts';
import { findEffect, type Effect } from './effect.ts';
import { findBar, findScope, type Bar, type Scope } from './scope.ts';

const paper = readFileSync(new URL('../../docs/how-to/write-a-mechanism.md', import.meta.url), 'utf8');

/** The first column of the table under a heading. */
function phrasesUnder(heading: string): string[] {
  const section = paper.split('\n## ').find((one) => one.includes(`· ${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]!);
}

const scopes: Record<Exclude<Scope['kind'], 'system' | 'readers'>, true> = {
  part: true,
  role: true,
  anyone: true,
  public: true,
};
const bars: Record<Bar['kind'], true> = {
  'related-to-a-party': true,
  'own-work': true,
  'is-part': true,
  'of-owner': true,
  'of-org': true,
};
const tests: Record<Test['kind'], true> = {
  parts: true,
  'parts-count': true,
  'tries-left': true,
  'rung-above': true,
  'rung-below': true,
  rung: true,
  setting: true,
  fact: true,
  booking: true,
  named: true,
  parent: true,
  taken: true,
  given: true,
  reached: true,
  near: true,
  falls: true,
  holiday: true,
  marked: true,
  first: true,
  attendance: true,
  vote: true,
  elsewhere: true,
  'on-list': true,
  balance: true,
  cel: true,
};
const effects: Record<Effect['kind'], true> = {
  ask: true,
  'ask-tied': true,
  open: true,
  remind: true,
  assign: true,
  name: true,
  'use-try': true,
  'restart-clock': true,
  raise: true,
  return: true,
  book: true,
  attend: true,
  release: true,
  list: true,
  move: true,
  strike: true,
  publish: true,
  cast: true,
  'hand-over-vote': true,
  'count-votes': true,
  appoint: true,
  'end-post': true,
  post: true,
  schedule: true,
  purge: true,
  rule: true,
};
const durations: Record<Duration['kind'], true> = { fixed: true, setting: true, until: true };

type Read = (phrase: string) => readonly ({ readonly kind: string } | undefined)[];

it.each<[string, Readonly<Record<string, true>>, Read]>([
  ['Who', scopes, (phrase) => [findScope(phrase)]],
  ['Who not', bars, (phrase) => [findBar(phrase)]],
  ['When', tests, (phrase) => findConditions(phrase)?.flatMap((one) => one.any) ?? [undefined]],
  ['What follows', effects, (phrase) => [findEffect(phrase)]],
  ['How long', durations, (phrase) => [findDuration(phrase)]],
])(
  'the paper for rule writers says every “%s” there is, and nothing that does not read',
  (heading, kinds, read) => {
    const found = phrasesUnder(heading).flatMap((phrase) => read(phrase).map((one) => one?.kind));
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found)).toEqual(new Set(Object.keys(kinds)));
  },
);

it.each([
  '',
  'and',
  'tries left and',
  'every answer is',
  'level is Town',
  'settings.',
  'brewing or else',
  'remind',
  'raise the matter',
  'ask called',
  'desk@',
  '@owner',
  'desk@owner@above',
  '0 days',
  '5 weeks',
  '-1 days',
])('“%s” is nothing', (phrase) => {
  expect([findConditions(phrase), findEffect(phrase), findScope(phrase), findDuration(phrase)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
