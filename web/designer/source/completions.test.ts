import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findConditions } from '#core/mechanism/condition.ts';
import { findDuration } from '#core/mechanism/duration.ts';
import { findEffect } from '#core/mechanism/effect.ts';
import { findBar, findScope } from '#core/mechanism/scope.ts';
import { designerSourceWords } from '#language/designer-source.ts';
import { completionsAt, PHRASES_UNDER } from './completions.ts';
import { readLenient } from './lenient-yaml.ts';
import { bars, conditions, durations, effects } from './phrases.ts';
import { extension, mechanismText, schema, vocabulary } from './testing/city-words.ts';

/** `▮` is where somebody writes. */
function offered(marked: string, by = schema): readonly string[] {
  const offset = marked.indexOf('▮');
  const found = completionsAt(marked.replace('▮', ''), offset, by, vocabulary);
  return found?.options.map(({ label }) => label) ?? [];
}

function option(marked: string, label: string) {
  const offset = marked.indexOf('▮');
  const found = completionsAt(marked.replace('▮', ''), offset, schema, vocabulary);
  return found?.options.find((one) => one.label === label);
}

const CALL = mechanismText('call');
const inCall = (was: string, now: string): string => {
  expect(CALL).toContain(was);
  return CALL.replace(was, now);
};

describe('keys', () => {
  it('are those of the map around, without those that are there', () => {
    const keys = offered('mechanism: x\nopens:\n  by: anyone\n  ▮\nstates: {}');
    expect(keys).toContain('asks');
    expect(keys).toContain('owner');
    expect(keys).not.toContain('by');
    expect(keys).not.toContain('states');
  });

  it('stand at the top of an empty file', () => {
    expect(offered('▮')).toContain('mechanism');
  });

  it('are found in an unfinished flow map, and those behind the cursor count as there', () => {
    const keys = offered(
      inCall('asks: [called], does: [ask called as answer] }', '▮, does: [ask called as answer] }'),
    );
    expect(keys).toContain('asks');
    expect(keys).toContain('when');
    expect(keys).not.toContain('by');
    expect(keys).not.toContain('does');
  });

  it('of a step do not depend on its name', () => {
    expect(offered('states:\n  a:\n    steps:\n      by: { ▮')).toContain('to');
    expect(offered('states:\n  a:\n    steps:\n      by: ▮')).toEqual([]);
  });

  it('begin in a new item of a list too', () => {
    expect(offered('states:\n  a:\n    moves:\n      - ▮')).toEqual(['when', 'to', 'does']);
  });

  it('are the levels of the city under tries, and names spoken of but not yet there', () => {
    expect(offered('states:\n  a:\n    tries: { community: 3, ▮')).toEqual(['town']);
    expect(offered('opens: { to: asked }\nstates:\n  ▮')).toEqual(['asked']);
    expect(offered('states: { a: { clock: { within: settings.soon } } }\nsettings:\n  ▮')).toEqual(['soon']);
  });

  it('are told what they mean, written with their colon, and not with a second one', () => {
    const from = 'states:\n  a:\n    wa▮';
    expect(option(from, 'waits-on')).toMatchObject({ detail: { zh: '在等谁' }, apply: 'waits-on: ' });
    expect(option(from, 'clock')?.apply).toBe('clock:');
    expect(option(`${from}its-on: requester`, 'waits-on')?.apply).toBeUndefined();
  });

  it('are offered for what extends another, too', () => {
    expect(offered('extends: call\nmechanism: ring\nstates:\n  a:\n    ▮', extension)).toContain('before');
  });
});

describe('values', () => {
  it('are the fixed ones of the schema', () => {
    expect(offered('face: ▮')).toContain('ladder');
    expect(offered('states: { a: { clock: { nights: ▮')).toEqual(['true', 'false']);
    expect(offered('states: { a: { confirm: { by: ▮')).toEqual(['requester']);
    expect(offered('states: { a: { vote: { quorum: ▮')).toContain('at least 2/3');
  });

  it('are fields, with what the city calls them, and none twice in a list', () => {
    expect(option('opens:\n  asks: [what, ▮', 'place')?.detail).toEqual({ zh: '在哪里', en: 'place' });
    expect(offered('opens:\n  asks: [what, photos?, pl▮]')).toEqual(['place', 'called', 'reason', 'result']);
    expect(offered('publishes:\n  - ▮')).toContain('result');
    expect(offered('title: ▮')).toContain('what');
  });

  it('are who, those of this file first', () => {
    const who = offered(inCall('waits-on: duty-desk@owner', 'waits-on: ▮'));
    expect(who[0]).toBe('requester');
    expect(who.indexOf('duty-desk@owner')).toBeLessThan(who.indexOf('desk@owner'));
    expect(offered('seen-by: [requester, ▮')).not.toContain('requester');
    expect(offered('opens:\n  by: ▮')).toContain('parties');
  });

  it('are the states of this file, wherever the cursor is in it', () => {
    const states = ['called', 'assembled', 'on-site-solved', 'reopened'];
    expect(offered(inCall('to: called }', 'to: ▮ }'))).toEqual(states);
    expect(offered(inCall('not-solved: reopened', 'not-solved: ▮'))).toEqual(states);
    expect(offered(`${CALL}in-flight:\n  states: { rung: ▮`)).toEqual(states);
  });

  it('are durations and settings of this file', () => {
    const within = offered(inCall('within: settings.solve-within', 'within: ▮'));
    expect(within.slice(0, 3)).toEqual([
      'settings.assemble-within',
      'settings.solve-within',
      'settings.silence',
    ]);
    expect(within).toContain('10 workdays');
    expect(offered('states: { a: { confirm: { silence: ▮')).toContain('7 days');
  });

  it('are the states and settings of the rule it starts from, too', () => {
    const from = (text: string): readonly string[] =>
      completionsAt(text, text.length, extension, vocabulary, readLenient(CALL))?.options.map(
        ({ label }) => label,
      ) ?? [];
    const states = ['night', 'called', 'assembled', 'on-site-solved', 'reopened'];
    expect(from('states:\n  night: { clock: { within: ')).toContain('settings.solve-within');
    expect(from('states:\n  night: { steps: { go: { to: ')).toEqual(states);
  });

  it('are rules and levels of the city', () => {
    expect(offered('parts: { one: ▮')).toEqual(['answer', 'call', 'mediation']);
    expect(offered('extends: ▮')).toContain('call');
    expect(offered('rungs: [community, ▮')).toEqual(['town']);
    expect(offered('opens:\n  owner: ▮')).toEqual(expect.arrayContaining(['community', 'nearest']));
  });
});

describe('phrases', () => {
  it('of effects come filled with what the step asks and the parts there are', () => {
    const first = offered(inCall('does: [ask called as answer]\n  to: called', 'does: [▮]\n  to: called'));
    expect(first).toContain('ask called as answer');
    expect(first).toContain('remind duty-desk@owner');
    expect(first).toContain('ask what as answer');
    expect(first).not.toContain('ask result as answer');
  });

  it('go on from what was written, and only that word is written over', () => {
    const marked = inCall('does: [ask called as answer] }', 'does: [ask called as an▮] }');
    expect(offered(marked)).toEqual(['answer']);
    const found = completionsAt(marked.replace('▮', ''), marked.indexOf('▮'), schema, vocabulary);
    expect(found?.from).toBe(marked.indexOf('▮') - 'an'.length);
  });

  it('remind one and then another', () => {
    const late = offered('states: { a: { clock: { late: remind desk@asked and ▮');
    expect(late).toContain('leader@asked');
  });

  it('of conditions go on after and, or else', () => {
    expect(offered('states: { a: { moves: [{ when: most ▮')).toEqual([]);
    expect(offered('parts: { answer: answer }\nstates: { a: { moves: [{ when: every ▮')).toContain(
      'answer is …',
    );
    expect(offered('states: { a: { moves: [{ when: tries left and no ▮')).toContain('level above');
    expect(offered('states: { a: { moves: [{ when: tries left or else level ▮')).toContain('is community');
  });

  const whole = (phrase: string): string => phrase.replace(/<span>/g, '7 days').replace(/<\w+>/g, 'what');
  it('are all understood by who reads the rule', () => {
    const understood = (phrase: string): string =>
      phrase
        .replace(/from what to what/, 'from points@ledger to points@owner')
        .replace(/1 in what$/, '1 in points@owner');
    expect(effects.length).toBeGreaterThan(25);
    for (const { says } of effects) {
      const phrase = understood(
        says.replace('<who>', 'desk@owner').replace(/move from <list> to <list>/, 'move from a to b'),
      );
      expect(findEffect(understood(whole(phrase))), says).toBeDefined();
    }
    for (const { says } of conditions) {
      expect(
        findConditions(
          understood(whole(says.replace('<switch>', 'settings.x').replace('<days>', 'Thursday'))),
        ),
        says,
      ).toBeDefined();
    }
    for (const { says } of bars) expect(findBar(whole(says)), says).toBeDefined();
    for (const { says } of durations) expect(findDuration(whole(says)), says).toBeDefined();
  });

  it('mean the kind they are said to mean', () => {
    for (const { says, words } of effects) {
      const phrase = whole(says.replace('<who>', 'desk@owner')).replace(
        'from what to what',
        'from a@ledger to a@owner',
      );
      const kind = findEffect(says.startsWith('move') ? 'move from a to b' : phrase)?.kind;
      expect(words, says).toBe(designerSourceWords[`designer-source.effect.${kind ?? 'ask'}`]);
    }
  });
});

describe('a file that is being written', () => {
  const files = ['answer', 'feedback'];
  const FEEDBACK = mechanismText('feedback');

  it('may be cut off anywhere, and what is offered is always short of a whole file', () => {
    let many = 0;
    for (let offset = 0; offset <= FEEDBACK.length; offset += 1) {
      const cut = completionsAt(FEEDBACK.slice(0, offset), offset, schema, vocabulary);
      if (!cut) continue;
      many += 1;
      expect(cut.from).toBeLessThanOrEqual(offset);
      expect(cut.options.every(({ label }) => label !== '' && !label.includes('zz-here'))).toBe(true);
    }
    expect(many).toBeGreaterThan(300);
  });

  it('may be any text at all', () => {
    const piece = fc.constantFrom(
      'states:',
      'by',
      ': ',
      '\n',
      '  ',
      '{ ',
      ' }',
      '[',
      ']',
      ', ',
      '- ',
      '"',
      "'",
      '#',
      '|',
      '&a',
      '*a',
      '!!x',
      '? ',
      '---\n',
      '路',
      '\t',
      'constructor',
      'does: ',
      'remind ',
      ' and ',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, somewhere) => {
        const text = pieces.join('');
        const offset = somewhere % (text.length + 1);
        const found = completionsAt(text, offset, schema, vocabulary);
        expect(found === null || (found.from >= 0 && found.from <= offset)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each(files)('%s: every key and every state of it was offered where it stands', (file) => {
    const text = mechanismText(file);
    const missed: string[] = [];
    let looked = 0;
    for (const match of text.matchAll(
      /(?<=[{,] |^ *)(words|by|asks|does|to|when|within|late|waits-on|steps|clock|final|confirm|settings|opens|seen-by|value|ours)(?=:( |\n))/gm,
    )) {
      looked += 1;
      const without = `${text.slice(0, match.index)}▮${text.slice(match.index)}`;
      if (!offered(without).includes(match[0])) missed.push(`${match.index}: ${match[0]}`);
    }
    for (const match of text.matchAll(/(?<=(?:to|not-solved): )[a-z-]+(?=[ }\n])/g)) {
      looked += 1;
      const without = `${text.slice(0, match.index)}▮${text.slice(match.index)}`;
      if (!offered(without).includes(match[0])) missed.push(`${match.index}: ${match[0]}`);
    }
    expect(looked).toBeGreaterThan(10);
    expect(missed).toEqual([]);
  });
});

test('every key of a mechanism file is told in both languages, and no key that is none', () => {
  const keys = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, one] of Object.entries(value)) {
      if (name === 'properties') for (const key of Object.keys(one as object)) keys.add(key);
      look(one);
    }
  };
  look(schema);
  const told = Object.keys(designerSourceWords)
    .filter((key) => key.startsWith('designer-source.key.'))
    .map((key) => key.slice('designer-source.key.'.length));
  expect(told.sort()).toEqual([...keys].sort());
  expect(Object.keys(PHRASES_UNDER).filter((key) => !keys.has(key))).toEqual([]);
});

test('whoever is offered is understood', () => {
  const who = offered('seen-by: [▮');
  expect(who.length).toBe(vocabulary.who.length);
  expect(who.filter((name) => !findScope(name))).toEqual([]);
});
