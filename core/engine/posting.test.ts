import { describe, expect, it } from 'vitest';
import { findEffect } from '../mechanism/effect.ts';
import type { Context } from './context.ts';
import { followEffects } from './effects.ts';
import type { Facts, Matter } from './matter.ts';
import { isRefusal } from './refusal.ts';
import { contextOf, host, opened, tea } from './testing/scene.ts';
import { GREEN, LOTUS, RED } from './testing/tea-club.ts';

const pot = opened('pot');

/** What a phrase brings about beyond its matter, or the fault it finds. */
function brings(
  phrase: string,
  facts: Facts = {},
  over: Partial<Matter> = {},
  context: Partial<Context> = {},
): unknown {
  const matter = { ...pot, ...over };
  const outcome = followEffects(
    [findEffect(phrase)!],
    tea(matter.mechanism),
    matter,
    facts,
    contextOf(host, context),
  );
  return isRefusal(outcome) ? [outcome.kind, ...outcome.fields] : outcome.deeds;
}

describe('an office', () => {
  const appointed = { kind: 'appoint', person: 'an', role: 'patron', seat: GREEN, until: null };

  it.each<[string, Facts, object]>([
    ['appoint guest as patron at owner', { guest: 'an' }, appointed],
    [
      'appoint guest as patron at owner until day',
      { guest: 'an', day: '2026-12-31' },
      { ...appointed, until: '2026-12-31' },
    ],
    ['appoint guest as patron at owner until day', { guest: 'an' }, appointed],
    ['appoint guest as patron at lender', { guest: 'an', lender: RED }, { ...appointed, seat: RED }],
    [
      'appoint guest as shopkeeper at lender',
      { guest: 'an', lender: '990001-leaf' },
      { ...appointed, role: 'shopkeeper', seat: '990001-leaf' },
    ],
    [
      'end the post of guest as patron at owner',
      { guest: 'an' },
      { kind: 'end-post', person: 'an', role: 'patron', seat: GREEN },
    ],
  ])('%s with %j', (phrase, facts, deed) => {
    expect(brings(phrase, facts)).toEqual([deed]);
  });

  it('is given to somebody, at a place or an org there is', () => {
    const at = 'appoint guest as patron at lender';
    expect(brings(at, { lender: RED })).toEqual(['form', { field: 'guest', fault: 'missing' }]);
    const nowhere = ['form', { field: 'lender', fault: 'unknown-place' }];
    expect(brings(at, { guest: 'an', lender: 'nowhere' })).toEqual(nowhere);
    expect(brings(at, { guest: 'an' })).toEqual(nowhere);
    expect(brings(at, { guest: 'an', lender: [RED] })).toEqual(nowhere);
  });
});

describe('a ledger', () => {
  it.each<[string, Facts, string, string, number]>([
    ['post 5 from points@ledger to points@requester', {}, 'points/ledger', 'points/person:guest', 5],
    ['post guests from budget@owner to spent@place', { guests: 3 }, `budget/${GREEN}`, `spent/${LOTUS}`, 3],
    ['post 1 from points@helper to points@recipient', {}, 'points/person:h', 'points/person:r', 1],
    ['post 2 from points@assignee to points@party', {}, 'points/person:a', 'points/person:one', 2],
  ])('%s with %j', (phrase, facts, from, to, amount) => {
    const people = { helper: 'h', recipient: 'r', assignee: 'a', parties: ['one', 'two'] };
    expect(brings(phrase, facts, people)).toEqual([{ kind: 'post', amount, from, to }]);
  });

  it('is given what the city’s setting says', () => {
    const settings = { pot: { thanks: '7' } };
    const post = 'post settings.thanks from points@ledger to points@requester';
    expect(brings(post, {}, {}, { settings })).toMatchObject([{ kind: 'post', amount: 7 }]);
  });

  it('keeps nothing where nobody stands or nothing is given', () => {
    expect(brings('post 5 from points@helper to points@requester')).toEqual([]);
    expect(brings('post 5 from points@requester to points@helper')).toEqual([]);
    expect(brings('post 5 from points@place to points@requester', {}, { place: null })).toEqual([]);
    expect(brings('post guests from points@ledger to points@requester')).toEqual([]);
    expect(brings('post guests from points@ledger to points@requester', { guests: 0 })).toEqual([]);
  });
});
