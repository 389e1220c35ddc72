import { describe, expect, it } from 'vitest';
import { toOrgId } from '../ground/org.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { findClaim } from './claim.ts';
import type { Facts, Matter } from './matter.ts';
import { findPlaceGiven, open, openByRule, openPart } from './open.ts';
import { isRefusal } from './refusal.ts';
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

describe('opening what comes by a rhythm', () => {
  it('is for the places that hold one, and for none below or above them', () => {
    const at = (place: string) => open(tea('gathering'), opening('gathering', { place }), contextOf(host));
    expect(made(at(GREEN)).matter).toMatchObject({ state: 'planned', place: GREEN });
    for (const place of [LOTUS, TOWN, COUNTY]) {
      const refusal = refused(at(place));
      expect([refusal.kind, refusal.fields]).toEqual(['form', [{ field: 'place', fault: 'not-held-there' }]]);
    }
  });
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

describe('what there may be only one of', () => {
  it('is claimed by the answers, also where one of them is missing', () => {
    const blend = tea('blend');
    expect(findClaim(blend, { place: GREEN, month: '2026-09' })).toBe(`${GREEN}|2026-09`);
    expect(findClaim(blend, { month: '2026-09' })).toBe('|2026-09');
    expect(findClaim(tea('pot'), FORMS['pot'] as Facts)).toBeUndefined();
  });
});

describe('where a matter belongs', () => {
  const owner = (rule: Mechanism, facts: object): string => {
    const outcome = open(rule, { id: 'm', version: 1, facts: { ...facts } }, contextOf(host));
    return isRefusal(outcome) ? outcome.kind : outcome.matter.owner;
  };
  const pot = tea('pot');
  const opening = (opens: Partial<Mechanism['opens']>, more: Partial<Mechanism> = {}): Mechanism => ({
    ...pot,
    ...more,
    opens: { ...pot.opens, ...opens },
  });

  it('is the level of the rule, its lowest rung, the one that was chosen, or the nearest there is', () => {
    const facts = FORMS['pot']!;
    expect(owner(opening({ owner: 'town' }), facts)).toBe(TOWN);
    expect(owner(opening({ owner: null }), facts)).toBe(GREEN);
    expect(owner(opening({ owner: 'nearest' }), facts)).toBe(GREEN);
    const where = { field: 'where', required: false };
    const fields = { ...pot.fields, where: tea('council').fields['where']! };
    const chosen = opening({ ownerField: 'where', asks: [...pot.opens.asks, where] }, { fields });
    expect(owner(chosen, { ...facts, where: 'town' })).toBe(TOWN);
    expect(owner(chosen, facts)).toBe('no-owner');
  });

  it('is nowhere without rungs, without a level of them here, or without a place', () => {
    const facts = FORMS['pot']!;
    const rungless = { rungs: [] };
    for (const level of [null, 'nearest'])
      expect(owner(opening({ owner: level }, rungless), facts)).toBe('no-owner');
    const moon = { rungs: [{ level: 'moon', words: pot.words }] };
    expect(owner(opening({ owner: 'nearest' }, moon), facts)).toBe('no-owner');
    expect(owner(opening({ asks: [] }), {})).toBe('unknown-place');
  });
});

describe('what an opening is refused or given besides', () => {
  const pot = tea('pot');
  const begin = (rule: Mechanism, who = guest) =>
    open(rule, { id: 'm', version: 1, facts: FORMS['pot']! }, contextOf(who));

  it('what it cannot bring about refuses it', () => {
    const down = { ...pot, opens: { ...pot.opens, does: [{ kind: 'return' as const, to: null }] } };
    expect(refused(begin(down)).kind).toBe('no-rung-below');
  });

  it('one that belongs to a level that is none of its rungs begins on the lowest', () => {
    const { matter } = made(begin({ ...pot, opens: { ...pot.opens, owner: 'county' } }));
    expect([matter.owner, matter.rung]).toEqual([COUNTY, 'garden']);
  });

  it('the system asks for nobody', () => {
    const rule = { ...pot, opens: { ...pot.opens, by: [{ kind: 'system' as const }] } };
    expect(made(begin(rule, system)).matter.requester).toBeNull();
  });

  it('a place is looked for where a form asks for one, and is a text', () => {
    expect(findPlaceGiven(pot, { place: LOTUS })).toBe(LOTUS);
    expect(findPlaceGiven(pot, { place: 7 })).toBeUndefined();
    expect(findPlaceGiven(tea('fetch'), { place: LOTUS })).toBeUndefined();
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
    const { matter } = made(
      openByRule(
        tea('quarrel'),
        { id: 'q', version: 1, facts: given, origin: from.id },
        null,
        from,
        contextOf(system),
      ),
    );
    expect(matter.facts).toEqual({ account: '茶酸了', place: LOTUS });
    expect([matter.requester, matter.owner, matter.rung, matter.parties]).toEqual([
      'guest',
      GREEN,
      'garden',
      [],
    ]);
    expect([matter.id, matter.version, matter.requester]).toEqual(['q', 1, 'guest']);
    expect([matter.origin, matter.parent]).toEqual([from.id, null]);
  });

  it('a matter of its own may be of somebody the rule names', () => {
    const opening = { id: 'q', version: 1, facts: { account: '茶酸了' }, origin: undefined };
    const { matter } = made(
      openByRule(tea('quarrel'), opening, 'neighbour', opened('pot'), contextOf(system)),
    );
    expect(matter.requester).toBe('neighbour');
    expect(matter).not.toHaveProperty('origin');
  });

  it('a matter of its own is refused where it has no owner, or no place at all', () => {
    const byRule = (rule: Mechanism, from: Matter) =>
      refused(
        openByRule(rule, { id: 'q', version: 1, facts: {}, origin: from.id }, null, from, contextOf(system)),
      ).kind;
    const quarrel = tea('quarrel');
    const homeless = { ...quarrel, opens: { ...quarrel.opens, owner: 'moon' } };
    expect(byRule(homeless, opened('pot'))).toBe('no-owner');
    expect(byRule(quarrel, { ...opened('pot'), place: null })).toBe('no-owner');
  });
});
