import { describe, expect, it } from 'vitest';
import { findConditions } from '../mechanism/condition.ts';
import type { Step } from '../mechanism/mechanism.ts';
import { findBar, findScope } from '../mechanism/scope.ts';
import type { Actor, Context } from './context.ts';
import { findUnmetRequirement, passGate } from './gate.ts';
import type { Matter } from './matter.ts';
import { isRefusal, type RefusalKind } from './refusal.ts';
import { brewer, contextOf, guest, host, opened, person, refused, system, tea } from './testing/scene.ts';
import { GREEN } from './testing/tea-club.ts';

const pot = tea('pot');
const brew = pot.states['wished']!.steps['brew']!;
const by = (...phrases: string[]): Pick<Step, 'by'> => ({ by: phrases.map((one) => findScope(one)!) });
const unless = (...phrases: string[]): Pick<Step, 'unless'> => ({
  unless: phrases.map((one) => findBar(one)!),
});

interface Scene {
  readonly matter?: Partial<Matter>;
  readonly context?: Partial<Context>;
  readonly rule?: typeof pot;
}
const gate = (who: Actor, step: Partial<Step>, { matter, context, rule = pot }: Scene = {}) =>
  passGate(rule, { ...opened('pot'), ...matter }, { ...brew, ...step }, contextOf(who, context));

/** The key somebody may take the step by, or why not. */
function says(who: Actor, step: Partial<Step>, scene: Scene = {}): string {
  const outcome = gate(who, step, scene);
  return isRefusal(outcome) ? outcome.kind : outcome.as;
}

describe('the key that entitles', () => {
  it('is the first of the rule’s that the actor holds', () => {
    const both = person('both', `host@${GREEN}`, `brewer@${GREEN}`);
    expect(says(both, by('brewer@owner', 'host@owner'))).toBe(`brewer@${GREEN}`);
    expect(says(both, by('host@owner', 'brewer@owner'))).toBe(`host@${GREEN}`);
    expect(says(guest, by('brewer@owner', 'requester'))).toBe('person:guest');
    expect(says(guest, by('brewer@owner'))).toBe('not-by-you');
  });

  it('of the system is said by the rule, also beside others', () => {
    expect(says(system, by('system'))).toBe('system');
    expect(says(system, by('brewer@owner', 'system'))).toBe('system');
    expect(says(system, by('brewer@owner'))).toBe('not-by-you');
    expect(says(system, by('anyone'))).toBe('not-by-you');
  });
});

describe('who is barred', () => {
  it.each<[string, Actor, Scene, RefusalKind]>([
    ['related to a party', brewer, { context: { known: { relatedToParty: true } } }, 'related-to-a-party'],
    ['related to a party', brewer, { matter: { parties: ['brewer'] } }, 'related-to-a-party'],
    ['own work', brewer, { matter: { asked: opened('pot').owner } }, 'own-work'],
    ['of the owner', brewer, {}, 'of-owner'],
    ['the requester', brewer, { matter: { requester: 'brewer' } }, 'is-part'],
    ['the assignee', brewer, { matter: { assignee: 'brewer' } }, 'is-part'],
  ])('%s, and nobody else', (phrase, who, scene, kind) => {
    expect(says(who, unless(phrase), scene)).toBe(kind);
    const elsewhere = person('elsewhere', 'brewer@990001100002');
    expect(says(elsewhere, { ...by('anyone'), ...unless(phrase) })).toBe('anyone');
  });

  it('of one of the orgs that are named', () => {
    const facts = { shops: ['990001-leaf', '990001-cup'] };
    const bar = { ...by('anyone'), ...unless('of shops') };
    expect(says(person('cup', 'shopkeeper@990001-cup'), bar, { matter: { facts } })).toBe('of-org');
    expect(says(person('kettle', 'shopkeeper@990001-kettle'), bar, { matter: { facts } })).toBe('anyone');
    expect(says(person('cup', 'shopkeeper@990001-cup'), bar, { matter: { facts: {} } })).toBe('anyone');
  });

  it('the first bar that holds is the reason', () => {
    const matter = { requester: 'brewer' };
    expect(says(brewer, unless('own work', 'the requester', 'of the owner'), { matter })).toBe('is-part');
  });

  it('the system is nobody’s relative and holds no post', () => {
    const all = unless('related to a party', 'own work', 'of the owner', 'the requester');
    expect(says(system, { ...by('system'), ...all }, { context: { known: { relatedToParty: true } } })).toBe(
      'system',
    );
  });
});

describe('what was taken already', () => {
  const taken = (...who: string[]): Scene => ({ matter: { taken: { brew: who } } });

  it('is taken once, once by each, or as often as one likes', () => {
    expect(says(brewer, { once: true }, taken('other'))).toBe('already-taken');
    expect(says(brewer, { once: true }, taken())).toBe(`brewer@${GREEN}`);
    expect(says(brewer, { onceEach: true }, taken('brewer'))).toBe('already-taken');
    expect(says(brewer, { onceEach: true }, taken('other'))).toBe(`brewer@${GREEN}`);
    expect(says(brewer, { every: true }, taken('brewer'))).toBe('already-taken');
    expect(says(brewer, {}, taken('brewer'))).toBe(`brewer@${GREEN}`);
  });
});

describe('what does not hold', () => {
  it('is that no tries are left, also beside another way, and anything else otherwise', () => {
    const when = (phrase: string): Partial<Step> => ({ when: findConditions(phrase)! });
    const states = { ...pot.states, wished: { ...pot.states['wished']!, tries: { garden: 0 } } };
    const rule = { ...pot, states };
    expect(says(brewer, when('tries left'), { rule })).toBe('no-tries-left');
    expect(says(brewer, when('taken pour or else tries left'), { rule })).toBe('no-tries-left');
    expect(says(brewer, when('taken pour'), { rule })).toBe('condition-unmet');
    expect(says(brewer, when('no tries left'))).toBe('condition-unmet');
  });

  it('offers the step the rule names instead, or none', () => {
    const when = findConditions('taken pour')!;
    const words = { zh: '先泡好', en: 'Pour first' };
    const refusal = (otherwise: Step['otherwise']) => {
      const { words, next } = refused(gate(brewer, { when, otherwise }));
      return { words, next };
    };
    expect(refusal(null)).toEqual({ words: null, next: [] });
    expect(refusal({ words, step: null })).toEqual({ words, next: [] });
    expect(refusal({ words, step: 'send' })).toEqual({ words, next: ['send'] });
  });

  it('of the answers is said in the words of the first that fails', () => {
    const words = (en: string) => ({ zh: '不行', en });
    const requires = [
      { that: findConditions('tea is green')!, otherwise: { words: words('Green only'), step: 'brew' } },
      { that: findConditions('taken pour')!, otherwise: { words: words('Pour first'), step: null } },
      { that: findConditions('taken send')!, otherwise: { words: words('Send first'), step: 'send' } },
    ];
    const unmet = (over: Partial<Matter> = {}) =>
      findUnmetRequirement(requires, brew.words, pot, { ...opened('pot'), ...over }, contextOf(brewer));
    expect(unmet()).toMatchObject({ kind: 'condition-unmet', words: { en: 'Pour first' }, next: [] });
    expect(unmet({ facts: {} })).toMatchObject({ words: { en: 'Green only' }, next: ['brew'] });
    expect(unmet({ taken: { pour: ['b'], send: ['b'] } })).toBeUndefined();
  });
});

describe('without its order in force', () => {
  const rule = { ...pot, onlyUnder: { mechanism: 'reopening', states: ['granted'] } };
  const inForce = { known: { elsewhere: new Set(['reopening is granted']) } };
  const shared = by('requester', 'host@owner');

  it('nobody works on it, whatever is known', () => {
    expect(says(brewer, {}, { rule })).toBe('no-mandate');
    expect(says(brewer, {}, { rule, context: { known: { elsewhere: new Set() } } })).toBe('no-mandate');
    expect(says(brewer, {}, { rule, context: inForce })).toBe(`brewer@${GREEN}`);
  });

  it('whoever it concerns has their say, also where others share the step', () => {
    expect(says(guest, by('requester', 'helper'), { rule })).toBe('person:guest');
    expect(says(brewer, by('requester', 'helper'), { rule })).toBe('not-by-you');
    expect(says(guest, shared, { rule })).toBe('person:guest');
    expect(says(host, shared, { rule })).toBe('no-mandate');
    expect(says(brewer, by('assignee'), { rule, matter: { assignee: 'brewer' } })).toBe('no-mandate');
  });
});
