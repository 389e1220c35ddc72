import { describe, expect, it } from 'vitest';
import { decide, decideBooking, decideLate, decideParentEnded, decidePart } from './decide.ts';
import type { Matter } from './matter.ts';
import {
  brewer,
  contextOf,
  DAY,
  friend,
  guest,
  HOUR,
  made,
  MINUTE,
  MONDAY,
  opened,
  peacemaker,
  person,
  refused,
  system,
  tea,
  when,
} from './testing/scene.ts';
import { toOrgId } from '../ground/org.ts';
import { toPlaceId } from '../ground/place.ts';
import { GREEN, TOWN } from './testing/tea-club.ts';

const then = (
  matter: Matter,
  ...rest: Parameters<typeof when> extends [Matter, ...infer R] ? R : never
): Matter => made(when(matter, ...rest)).matter;

const brewing = (): Matter => then(opened('pot'), brewer, 'brew');
const poured = (): Matter => then(brewing(), brewer, 'pour', { 'tasting-note': '清香' });

describe('taking a step', () => {
  it('leads on, records who took it as what, and starts the next clock', () => {
    const { matter, acts } = made(when(opened('pot'), brewer, 'brew', {}, { now: MONDAY + HOUR }));
    expect([matter.state, matter.seq, matter.stateSince]).toEqual(['brewing', 2, MONDAY + HOUR]);
    expect(acts).toMatchObject([
      {
        step: 'brew',
        actor: 'brewer',
        as: `brewer@${GREEN}`,
        from: 'wished',
        to: 'brewing',
        at: MONDAY + HOUR,
      },
    ]);
    expect(matter.clocks.map((clock) => clock.name)).toEqual(['brewing']);
    expect(matter.taken).toEqual({ brew: ['brewer'] });
  });

  it('stays where it is when it leads nowhere, and keeps its clock', () => {
    const before = then(opened('pot'), brewer, 'send', { shops: ['990001-leaf'] });
    const after = then(before, brewer, 'send-more', { shops: ['990001-cup'] }, { now: MONDAY + HOUR });
    expect([after.state, after.stateSince, after.clocks]).toEqual([
      'gathering',
      before.stateSince,
      before.clocks,
    ]);
    expect(Object.keys(after.parts)).toHaveLength(2);
  });

  it('closes for the requester and for the helper they named, and opens again on dispute', () => {
    const closed = then(poured(), guest, 'solved');
    expect([closed.open, closed.outcome, closed.clocks]).toEqual([false, 'confirmed', []]);
    const helped = then(poured(), guest, 'name-helper', { helper: 'friend' });
    expect(then(helped, friend, 'solved').state).toBe('closed');
    const silent = made(
      decideLate(tea('pot'), poured(), 'silence', contextOf(system, { now: MONDAY + 8 * DAY })),
    );
    expect([silent.matter.state, silent.matter.outcome]).toEqual(['closed-unconfirmed', 'unconfirmed']);
    const again = then(silent.matter, guest, 'dispute', { 'why-not': '苦' }, { now: MONDAY + 9 * DAY });
    expect([again.state, again.open, again.outcome, again.owner]).toEqual(['brewing', true, null, TOWN]);
    expect(again.clocks.map((clock) => clock.startedAt)).toEqual([MONDAY + 9 * DAY]);
  });

  it('publishes when it ends and takes it back when it is opened again', () => {
    const closing = made(when(poured(), guest, 'solved'));
    expect(closing.deeds).toContainEqual({ kind: 'publish', fields: ['tea'], document: null });
    const silent = made(
      decideLate(tea('pot'), poured(), 'silence', contextOf(system, { now: MONDAY + 8 * DAY })),
    );
    const again = made(when(silent.matter, guest, 'dispute', { 'why-not': '苦' }));
    expect(again.deeds).toContainEqual({ kind: 'publish', fields: [], document: null });
  });
});

describe('a refusal names its kind and the lawful next step', () => {
  it('unknown-step, not-now, ended', () => {
    for (const name of ['dance', 'constructor', '__proto__', 'toString'])
      expect(refused(when(opened('pot'), brewer, name)).kind).toBe('unknown-step');
    const early = refused(when(opened('pot'), brewer, 'pour', { 'tasting-note': '香' }));
    expect([early.kind, early.next]).toEqual(['not-now', ['brew', 'send', 'pass-on']]);
    expect(refused(when(then(poured(), guest, 'solved'), brewer, 'brew')).kind).toBe('ended');
  });

  it('not-by-you: not even the brewer closes what the guest asked', () => {
    const no = refused(when(poured(), brewer, 'solved'));
    expect([no.kind, no.says['step']?.en]).toEqual(['not-by-you', 'It is solved']);
    expect(refused(when(opened('pot'), guest, 'brew')).kind).toBe('not-by-you');
    expect(refused(when(opened('pot'), person('other', 'brewer@990001100002'), 'brew')).kind).toBe(
      'not-by-you',
    );
    expect(refused(when(opened('pot'), system, 'brew')).kind).toBe('not-by-you');
  });

  it('form: every fault, at its field', () => {
    const no = refused(when(brewing(), brewer, 'pour', { 'tasting-note': 7, photos: ['a', 'a'] }));
    expect(no.fields).toEqual([
      { field: 'tasting-note', fault: 'wrong-type' },
      { field: 'photos', fault: 'twice' },
    ]);
  });

  it('form: what an effect finds is at its field too, and no other step mends it', () => {
    const asked = { part: 'fetching', seat: toOrgId('990001-leaf'), state: 'asked', open: true };
    const no = refused(
      when({ ...opened('pot'), parts: { p: asked } }, brewer, 'send', { shops: ['990001-leaf'] }),
    );
    expect([no.kind, no.fields, no.next]).toEqual(['form', [{ field: 'shops', fault: 'twice' }], []]);
  });

  it('no-tries-left and condition-unmet, in the rule’s own words', () => {
    const sit = (matter: Matter): Matter => then(matter, peacemaker, 'sit-down', { 'talk-note': '谈' });
    const first = opened('quarrel');
    const unmet = refused(when(first, peacemaker, 'shake'));
    expect([unmet.kind, unmet.words?.en, unmet.next]).toEqual([
      'condition-unmet',
      'Sit down first',
      ['sit-down'],
    ]);
    const tired = sit(sit(first));
    const no = refused(when(tired, peacemaker, 'sit-down', { 'talk-note': '再谈' }));
    expect([no.kind, no.words?.en, no.next]).toEqual([
      'no-tries-left',
      'No talks are left here',
      ['pass-up'],
    ]);
  });

  it('is-part and related-to-a-party', () => {
    const guide = person('guest', 'guide@990001100001');
    const seated = then(
      opened('tasting'),
      person('host', `host@${GREEN}`),
      'seat',
      { seat: 'table-1' },
      {
        known: { free: { 'table-1': 1 } },
      },
    );
    expect(refused(when(seated, guide, 'take')).kind).toBe('is-part');
    const related = refused(
      when(
        opened('quarrel'),
        peacemaker,
        'sit-down',
        { 'talk-note': '谈' },
        { known: { relatedToParty: true } },
      ),
    );
    expect(related.kind).toBe('related-to-a-party');
    const side = person('friend', `peacemaker@${GREEN}`);
    expect(refused(when(opened('quarrel'), side, 'sit-down', { 'talk-note': '谈' })).kind).toBe(
      'related-to-a-party',
    );
  });

  it('leaves the matter as it was', () => {
    const matter = Object.freeze(opened('pot'));
    const before = structuredClone(matter);
    refused(when(matter, guest, 'brew'));
    expect(matter).toEqual(before);
  });
});

describe('everybody must sign', () => {
  const shaken = (): Matter =>
    then(then(opened('quarrel'), peacemaker, 'sit-down', { 'talk-note': '谈' }), peacemaker, 'shake');

  it('one signature keeps it waiting, the second leads on; nobody signs twice', () => {
    const one = then(shaken(), guest, 'sign');
    expect([one.state, one.taken['sign']]).toEqual(['shaken', ['guest']]);
    expect(refused(when(one, guest, 'sign')).kind).toBe('already-taken');
    expect(then(one, friend, 'sign').state).toBe('friends');
  });

  it('a refusal wipes the signatures: they sign again what is agreed again', () => {
    const one = then(shaken(), guest, 'sign');
    const back = then(one, friend, 'refuse', { reason: '不服' });
    const again = then(back, peacemaker, 'shake');
    expect(again.taken['sign']).toBeUndefined();
    expect(then(again, friend, 'sign').state).toBe('shaken');
  });

  it('nobody is not everybody', () => {
    const nobody = { ...shaken(), parties: [] };
    expect(refused(when(nobody, guest, 'sign')).kind).toBe('not-by-you');
  });

  it('where others may sign too, the parties alone are everybody', () => {
    const quarrel = tea('quarrel');
    const state = quarrel.states['shaken']!;
    const sign = state.steps['sign']!;
    const by = [...sign.by, ...quarrel.states['talking']!.steps['shake']!.by];
    const shared = { ...state, steps: { ...state.steps, sign: { ...sign, by } } };
    const rule = { ...quarrel, states: { ...quarrel.states, shaken: shared } };
    const signed = (matter: Matter, who: typeof guest): Matter =>
      made(decide(rule, matter, { step: 'sign', facts: {} }, contextOf(who))).matter;
    expect(signed({ ...shaken(), parties: [] }, peacemaker).state).toBe('shaken');
    const one = signed(signed(shaken(), peacemaker), guest);
    expect([one.state, signed(one, friend).state]).toEqual(['shaken', 'friends']);
  });
});

describe('rungs', () => {
  it('of a rule that does not ask first, the highest and the lowest each say what they are, and what may be done', () => {
    const quarrel = tea('quarrel');
    const talking = quarrel.states['talking']!;
    const { 'pass-up': up, 'pass-down': down } = talking.steps;
    const steps = { ...talking.steps, 'pass-up': { ...up!, when: [] }, 'pass-down': { ...down!, when: [] } };
    const careless = { ...quarrel, states: { ...quarrel.states, talking: { ...talking, steps } } };
    const matter = opened('quarrel');
    const take = (step: string, over: Partial<Matter> = {}) =>
      refused(
        decide(careless, { ...matter, ...over }, { step, facts: { reason: '退' } }, contextOf(peacemaker)),
      );
    const lowest = take('pass-down');
    expect([lowest.kind, lowest.says['step']?.en]).toEqual(['no-rung-below', 'Hand back down']);
    expect(lowest.next).toEqual(['sit-down', 'invite', 'pass-up']);
    const peace = person('peace', 'peacemaker@990001');
    const top = { ...matter, rung: 'county', owner: toPlaceId('990001') };
    const highest = refused(decide(careless, top, { step: 'pass-up', facts: {} }, contextOf(peace)));
    expect([highest.kind, highest.next.includes('sit-down')]).toEqual(['no-rung-above', true]);
  });

  it('rise and return keep one matter and start its clocks anew', () => {
    const up = then(opened('pot'), brewer, 'pass-on', { reason: '没水了' }, { now: MONDAY + 5 * MINUTE });
    expect([up.owner, up.rung, up.id]).toEqual([TOWN, 'town', 'm']);
    expect(up.clocks[0]!.startedAt).toBe(MONDAY + 5 * MINUTE);
    expect(refused(when(up, brewer, 'brew')).kind).toBe('not-by-you');
    const top = refused(when(up, person('b2', `brewer@${TOWN}`), 'pass-on', { reason: '也没水' }));
    expect([top.kind, top.words?.en, top.next]).toEqual([
      'condition-unmet',
      'There is nobody above',
      ['brew'],
    ]);
  });

  it('a talk goes down again, with the tries it had there', () => {
    const sit = (matter: Matter): Matter => then(matter, peacemaker, 'sit-down', { 'talk-note': '谈' });
    const up = then(sit(sit(opened('quarrel'))), peacemaker, 'pass-up');
    const town = person('t', `peacemaker@${TOWN}`);
    const down = then(up, town, 'pass-down', { reason: '先在下面谈' });
    expect([down.rung, down.owner, down.tries]).toEqual(['garden', GREEN, { garden: 2 }]);
    expect(refused(when(down, peacemaker, 'pass-down', { reason: '再下' })).kind).toBe('condition-unmet');
  });
});

describe('what the system decides', () => {
  it('a lateness once: reminds, and is not late a second time', () => {
    const late = contextOf(system, { now: MONDAY + HOUR });
    const { matter, acts, deeds } = made(decideLate(tea('pot'), opened('pot'), 'wished', late));
    expect(acts).toMatchObject([
      { step: 'clock:wished', actor: null, as: 'system', from: 'wished', to: 'wished' },
    ]);
    expect(deeds).toEqual([
      { kind: 'remind', keys: [`brewer@${GREEN}`, `host@${GREEN}`], why: 'late', step: '' },
    ]);
    expect(matter.clocks[0]!.lateAt).toBe(MONDAY + HOUR);
    expect(refused(decideLate(tea('pot'), matter, 'wished', late)).kind).toBe('not-now');
  });

  it('no lateness before its time, of no other clock, and of none that stands still', () => {
    const pot = tea('pot');
    expect(refused(decideLate(pot, opened('pot'), 'wished', contextOf(system))).kind).toBe('not-now');
    expect(refused(decideLate(pot, opened('pot'), 'silence', contextOf(system))).kind).toBe('not-now');
    const later = contextOf(system, { now: MONDAY + 30 * DAY });
    expect(refused(decideLate(pot, poured(), 'brewing', later)).kind).toBe('not-now');
  });

  it('what a lateness does besides reminding is done as it is said', () => {
    const state = tea('pot').states['wished']!;
    const late = [...state.clocks[0]!.late, { kind: 'strike' as const, list: 'wishes' }];
    const wished = { ...state, clocks: [{ ...state.clocks[0]!, late }] };
    const rule = { ...tea('pot'), states: { ...tea('pot').states, wished } };
    const context = contextOf(system, { now: MONDAY + HOUR });
    const { deeds } = made(decideLate(rule, opened('pot'), 'wished', context));
    expect(deeds.map((deed) => deed.kind)).toEqual(['remind', 'strike']);
    expect(deeds[1]).toEqual({ kind: 'strike', list: 'wishes' });
  });

  it('a part that moved is written on the whole, whose moves then come true', () => {
    const whole = then(opened('pot'), brewer, 'send', { shops: ['990001-leaf'] });
    const [id, part] = Object.entries(whole.parts)[0]!;
    const told = made(
      decidePart(
        tea('pot'),
        whole,
        id,
        { ...part, state: 'brought', open: false },
        'bring',
        contextOf(system),
      ),
    );
    expect(told.acts.map((act) => act.step)).toEqual(['part:bring', 'move']);
    expect(told.matter.state).toBe('brewing');
  });

  it('a part whose whole has ended is called off, once', () => {
    const part: Matter = {
      ...opened('pot'),
      mechanism: 'fetch',
      state: 'asked',
      parent: { id: 'w', part: 'fetching' },
    };
    const { matter, acts } = made(decideParentEnded(tea('fetch'), part, contextOf(system)));
    expect(acts).toMatchObject([{ step: 'call-off', actor: null, as: 'system' }]);
    expect([matter.state, matter.open, matter.outcome]).toEqual(['called-off', false, 'called-off']);
    expect(refused(decideParentEnded(tea('fetch'), matter, contextOf(system))).kind).toBe('not-now');
    expect(refused(decideParentEnded(tea('pot'), opened('pot'), contextOf(system))).kind).toBe('not-now');
  });

  it('a place that came free goes to one who waits, and to nobody else', () => {
    const host = person('host', `host@${GREEN}`);
    const full = then(opened('tasting'), host, 'seat', { seat: 'table-1' });
    expect([full.state, full.booking?.is]).toEqual(['queueing', 'waiting']);
    const held = made(decideBooking(tea('tasting'), full, contextOf(system)));
    expect([held.matter.state, held.matter.booking?.is]).toEqual(['seated', 'held']);
    expect(held.acts.map((act) => act.step)).toEqual(['booking-held', 'move']);
    expect(refused(decideBooking(tea('tasting'), opened('tasting'), contextOf(system))).kind).toBe('not-now');
    expect(refused(decideBooking(tea('tasting'), held.matter, contextOf(system))).kind).toBe('not-now');
  });
});
