import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, FieldType } from '../mechanism/field.ts';
import type { Scope } from '../mechanism/scope.ts';
import { fillForm, type Filled } from './form.ts';
import { LOTUS, teaGround } from './testing/tea-club.ts';

const ON = '2026-09-07';
const words = { zh: '字', en: 'word' };
const around = { ground: teaGround, on: ON };

function field(type: FieldType, over: Partial<Field> = {}): Field {
  return {
    name: 'it',
    type,
    words,
    hint: null,
    purpose: words,
    basis: words,
    seenBy: [],
    keep: { days: null, words },
    costsS: 1,
    max: 5,
    choices: [
      { value: 'a', words, org: null, marks: [] },
      { value: 'b', words, org: null, marks: [] },
    ],
    from: [],
    earliest: null,
    knownFrom: null,
    personal: false,
    ...over,
  };
}

const fill = (one: Field, value: unknown, required = true): Filled =>
  fillForm([{ field: 'it', required }], { fields: { it: one }, seenBy: [] }, { it: value }, around);
const faultOf = (one: Field, value: unknown): string => {
  const filled = fill(one, value);
  return 'faults' in filled ? filled.faults[0]!.fault : 'none';
};

describe('each type of field', () => {
  it.each<[FieldType, unknown, unknown]>([
    ['text', '  茶\r\n好  ', '茶\n好'],
    ['text', 'e\u0301', 'é'],
    ['text', '🍵'.repeat(5), '🍵'.repeat(5)],
    ['number', 0, 0],
    ['money', 4, 4],
    ['date', '2024-02-29', '2024-02-29'],
    ['month', '2026-12', '2026-12'],
    ['choice', 'b', 'b'],
    ['choices', ['b', 'a'], ['b', 'a']],
    ['attendance', ['a:present', 'b:absent'], ['a:present', 'b:absent']],
    ['yes-no', false, false],
    ['rating', 1, 1],
    ['rating', 5, 5],
    ['person', '0199-a', '0199-a'],
    ['persons', ['p1', 'p2'], ['p1', 'p2']],
    ['org', '990001-leaf', '990001-leaf'],
    ['orgs', ['990001-leaf', '990001-cup'], ['990001-leaf', '990001-cup']],
    ['place', LOTUS, LOTUS],
    ['photos', ['x1'], ['x1']],
    ['resource', 'table-1', 'table-1'],
  ])('%s takes %j', (type, given, kept) => {
    expect(fill(field(type), given)).toEqual({ facts: { it: kept } });
  });

  it('a day from today on: not one that has passed', () => {
    const day = field('date', { earliest: 'today' });
    expect(faultOf(day, '2026-09-06')).toBe('too-early');
    expect(faultOf(day, ON)).toBe('none');
    expect(faultOf(day, '2026-09-08')).toBe('none');
    expect(faultOf(field('date'), '2026-09-06')).toBe('none');
  });

  it.each<[FieldType, unknown, string]>([
    ['text', 7, 'wrong-type'],
    ['text', '🍵'.repeat(6), 'too-long'],
    ['text', 'a\u0000b', 'control-characters'],
    ['text', 'a\u202Eb', 'control-characters'],
    ['number', 1.5, 'wrong-type'],
    ['number', -1, 'wrong-type'],
    ['number', '3', 'wrong-type'],
    ['number', 6, 'too-large'],
    ['money', Number.MAX_SAFE_INTEGER, 'too-large'],
    ['money', Number.NaN, 'wrong-type'],
    ['date', '2026-02-29', 'wrong-type'],
    ['date', '20260901', 'wrong-type'],
    ['date', '2026-09', 'wrong-type'],
    ['date', ['2026-09-01'], 'wrong-type'],
    ['month', '2026-13', 'wrong-type'],
    ['month', 'in 2026-09', 'wrong-type'],
    ['month', '2026-09-01', 'wrong-type'],
    ['month', ['2026-09'], 'wrong-type'],
    ['choice', 'c', 'not-a-choice'],
    ['choices', ['a', 'c'], 'not-a-choice'],
    ['attendance', ['a:present', 'b:asleep'], 'not-a-choice'],
    ['attendance', ['c:present'], 'not-a-choice'],
    ['attendance', ['a:present:and more'], 'not-a-choice'],
    ['attendance', ['a:present', 'a:absent'], 'twice'],
    ['attendance', [7], 'wrong-type'],
    ['attendance', 'a:present', 'wrong-type'],
    ['tally', ['a:3'], 'wrong-type'],
    ['tally', LOTUS, 'wrong-type'],
    ['yes-no', 'true', 'wrong-type'],
    ['rating', 0, 'out-of-range'],
    ['rating', 6, 'out-of-range'],
    ['rating', 2.5, 'wrong-type'],
    ['person', '../etc', 'unknown-person'],
    ['person', { id: 'p' }, 'unknown-person'],
    ['persons', ['p', 'p'], 'twice'],
    ['persons', ['p', 7], 'unknown-person'],
    ['persons', 'p', 'wrong-type'],
    ['persons', ['a', 'b', 'c', 'd', 'e', 'f'], 'too-many'],
    ['org', 'nobody', 'unknown-org'],
    ['org', 7, 'wrong-type'],
    ['orgs', ['990001-leaf', 'nobody'], 'unknown-org'],
    ['place', 'nowhere', 'unknown-place'],
    ['place', ['x'], 'wrong-type'],
    ['photos', [7], 'wrong-type'],
    ['resource', 7, 'wrong-type'],
  ])('%s refuses %j as %s', (type, given, fault) => {
    expect(faultOf(field(type), given)).toBe(fault);
  });

  it('classes that begin alike are two classes', () => {
    const choices = ['hosts', 'helpers'].map((value) => ({ value, words, org: null, marks: [] }));
    expect(faultOf(field('attendance', { choices }), ['hosts:present', 'helpers:present'])).toBe('none');
  });

  it('another matter is held as it stands, where it may be named and is one of those that may', () => {
    const matters = new Map([['m7', { mechanism: 'council', seq: 4 }]]);
    const cite = (from: string[], around: { matters?: typeof matters }): Filled =>
      fillForm(
        [{ field: 'it', required: true }],
        { fields: { it: field('matter', { from }) }, seenBy: [] },
        { it: 'm7' },
        { ground: teaGround, on: ON, ...around },
      );
    expect(cite(['council'], { matters })).toEqual({ facts: { it: 'm7:4' } });
    expect(cite(['pot'], { matters })).toEqual({ faults: [{ field: 'it', fault: 'not-a-choice' }] });
    expect(cite(['council'], {})).toEqual({ faults: [{ field: 'it', fault: 'unknown-matter' }] });
  });

  it('an org of another kind is not a choice', () => {
    expect(faultOf(field('org', { from: ['club'] }), '990001-leaf')).toBe('not-a-choice');
    expect(faultOf(field('org', { from: ['shop'] }), '990001-leaf')).toBe('none');
  });
});

describe('what is asked and what is not', () => {
  it.each([undefined, null, '', '   ', '\u200B\u2060 ', []])('%j is no answer', (nothing) => {
    expect(fill(field('text'), nothing)).toEqual({ faults: [{ field: 'it', fault: 'missing' }] });
    expect(fill(field('text'), nothing, false)).toEqual({ facts: {} });
  });

  it('what nobody asked is refused by name, cut where it is endless', () => {
    const filled = fillForm(
      [],
      { fields: {}, seenBy: [] },
      { ['x'.repeat(1000)]: 1 },
      { ground: teaGround, on: ON },
    );
    expect(filled).toEqual({ faults: [{ field: 'x'.repeat(64), fault: 'unknown-field' }] });
  });

  it('says the limit that was passed', () => {
    expect(fill(field('text'), 'abcdef')).toEqual({ faults: [{ field: 'it', fault: 'too-long', limit: 5 }] });
  });

  it('takes anything a client can send without a crash, and gives facts or faults', () => {
    const types: FieldType[] = ['text', 'number', 'date', 'month', 'choice', 'yes-no', 'rating', 'person'];
    const lists: FieldType[] = ['persons', 'org', 'orgs', 'place', 'photos', 'resource', 'money'];
    fc.assert(
      fc.property(
        fc.constantFrom(...types, ...lists),
        fc.anything(),
        fc.boolean(),
        (type, value, required) => {
          const filled = fill(field(type), value, required);
          expect('facts' in filled !== 'faults' in filled).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('numbers of persons', () => {
  const notice = field('text', { max: 200, seenBy: [{ kind: 'public' }] });

  it.each(['有事打 13800138000', '打 138 0013 8000', '证件 11010519491231002X'])(
    '%s is no public text',
    (text) => {
      expect(faultOf(notice, text)).toBe('private-number');
    },
  );

  it.each([
    ['李某某（8岁）', 'minor-age'],
    ['女，2019年出生', 'minor-birth'],
    ['三年级2班王小明', 'minor-class'],
    ['未成年人赵某', 'minor-named'],
  ])('nor is what tells of a child: %s', (text, fault) => {
    expect(faultOf(notice, text)).toBe(fault);
    expect(faultOf({ ...notice, seenBy: [{ kind: 'readers' }] }, text)).toBe('none');
    expect(faultOf(notice, '一名学生')).toBe('none');
  });

  it.each(['有事打 13800138000', '李某某（8岁）说路灯坏了'])(
    'nor in what the readers of a matter see, where everybody is one of them: %s',
    (text) => {
      const fields = { it: field('text', { max: 200, seenBy: [{ kind: 'readers' }] }) };
      const told = (seenBy: readonly Scope[]): Filled =>
        fillForm([{ field: 'it', required: true }], { fields, seenBy }, { it: text }, around);
      expect(told([{ kind: 'public' }])).toHaveProperty('faults');
      expect(told([{ kind: 'part', part: 'requester' }])).toEqual({ facts: { it: text } });
    },
  );

  it('stand in what only some may read, and in what is kept as personal', () => {
    const contact = '有事打 13800138000';
    expect(faultOf({ ...notice, seenBy: [{ kind: 'readers' }] }, contact)).toBe('none');
    expect(faultOf({ ...notice, personal: true }, contact)).toBe('none');
    expect(faultOf(notice, '一共花了 12800 元，单号 20260311')).toBe('none');
  });
});
