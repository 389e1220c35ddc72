import { describe, expect, it } from 'vitest';
import { toOrgId } from '../ground/org.ts';
import { open, openByRule, openPart } from './open.ts';
import {
  contextOf,
  FORMS,
  guest,
  host,
  made,
  MONDAY,
  opened,
  person,
  refused,
  system,
  tea,
} from './testing/scene.ts';
import { COUNTY, GREEN, LOTUS, RED, TOWN } from './testing/tea-club.ts';

const opening = (name: string, facts: Record<string, unknown> = {}) => ({
  id: 'm',
  version: 3,
  facts: { ...FORMS[name], ...facts },
});

describe('opening by hand', () => {
  it('begins a matter where its place is, with the garden in charge and its first clock running', () => {
    const { matter, acts, deeds } = made(open(tea('pot'), opening('pot'), contextOf(guest)));
    expect(matter).toMatchObject({
      area: COUNTY,
      mechanism: 'pot',
      version: 3,
      state: 'wished',
      open: true,
      owner: GREEN,
      rung: 'garden',
      place: LOTUS,
      requester: 'guest',
      seq: 1,
      openedAt: MONDAY,
    });
    expect(matter.facts).toEqual(FORMS['pot']);
    expect(matter.clocks).toMatchObject([{ name: 'wished', state: 'wished', startedAt: MONDAY }]);
    expect(acts).toMatchObject([
      { step: 'open', from: null, to: 'wished', actor: 'guest', as: 'anyone', seq: 1 },
    ]);
    expect(deeds).toEqual([{ kind: 'list', list: 'wishes' }]);
  });

  it('uses the city’s own value of a setting, else the rule’s', () => {
    const due = (settings: Record<string, string>): number =>
      opened('pot', { settings: { pot: settings } }).clocks[0]!.due - MONDAY;
    expect(due({})).toBe(30 * 60_000);
    expect(due({ 'brew-within': '20 minutes' })).toBe(20 * 60_000);
  });

  it('refuses a form with all its faults at once', () => {
    const facts = { tea: 'coffee', place: 'nowhere', wish: ' ', sugar: 'two' };
    const no = refused(open(tea('pot'), { id: 'm', version: 1, facts }, contextOf(guest)));
    expect(no.kind).toBe('form');
    expect(no.fields.map((one) => [one.field, one.fault])).toEqual([
      ['sugar', 'unknown-field'],
      ['wish', 'missing'],
      ['tea', 'not-a-choice'],
      ['place', 'unknown-place'],
    ]);
  });

  it('refuses whoever may not open, in the rule’s own words', () => {
    const no = refused(open(tea('blend'), opening('blend'), contextOf(guest)));
    expect([no.kind, no.words?.en]).toEqual(['not-by-you', 'Hosts choose the tea of the month']);
    const elsewhere = person('other', `host@${RED}`);
    expect(refused(open(tea('blend'), opening('blend'), contextOf(elsewhere))).kind).toBe('not-by-you');
    expect(made(open(tea('blend'), opening('blend'), contextOf(host))).matter.state).toBe('chosen');
  });

  it('refuses a place above which no garden stands', () => {
    const no = refused(open(tea('pot'), opening('pot', { place: TOWN }), contextOf(guest)));
    expect(no.kind).toBe('no-owner');
  });

  it('ends at once where the first state is an end, and claims what there may be only one of', () => {
    const { matter, deeds } = made(open(tea('blend'), opening('blend'), contextOf(host)));
    expect([matter.open, matter.outcome, matter.clocks]).toEqual([false, 'set', []]);
    expect(deeds).toEqual([
      { kind: 'claim', claim: `${GREEN}|2026-09` },
      { kind: 'publish', fields: ['month', 'leaf'], document: null },
    ]);
  });

  it('takes the moves that are true from the start', () => {
    const { matter, acts, deeds } = made(
      open(tea('pot'), opening('pot', { tea: 'vinegar' }), contextOf(guest)),
    );
    expect(matter.state).toBe('sour');
    expect(acts.map((act) => [act.step, act.actor, act.as])).toEqual([
      ['open', 'guest', 'anyone'],
      ['move', null, 'system'],
    ]);
    expect(deeds).toContainEqual(
      expect.objectContaining({
        kind: 'open-matter',
        mechanism: 'quarrel',
        facts: expect.objectContaining({ account: '一壶龙井' }),
      }),
    );
  });
});

describe('opening by a rule', () => {
  it('a part takes over place, requester, owner and what it is about, and is asked of one seat', () => {
    const parent = opened('pot');
    const seat = toOrgId('990001-leaf');
    const { matter, acts } = made(
      openPart(tea('fetch'), 'p', 1, 'fetching', seat, parent, contextOf(system)),
    );
    expect(matter).toMatchObject({
      owner: GREEN,
      place: LOTUS,
      requester: 'guest',
      asked: seat,
      parent: { id: 'm', part: 'fetching' },
      state: 'asked',
      rung: null,
    });
    expect(matter.facts).toEqual({ place: LOTUS });
    expect(acts).toMatchObject([{ step: 'open', actor: null, as: 'system' }]);
  });

  it('a matter of its own keeps only what its form asks, and stands where the other stood', () => {
    const from = opened('pot');
    const given = { ...from.facts, account: '茶酸了' };
    const { matter } = made(openByRule(tea('quarrel'), 'q', 1, given, from, contextOf(system)));
    expect(matter.facts).toEqual({ account: '茶酸了', place: LOTUS });
    expect([matter.requester, matter.owner, matter.rung, matter.parties]).toEqual([
      'guest',
      GREEN,
      'garden',
      [],
    ]);
  });
});
