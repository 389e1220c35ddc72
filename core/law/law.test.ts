import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mechanismRules, packRules } from '../check/check-pack.ts';
import { foundBy } from '../check/law.ts';
import { plantedFiles } from '../check/testing/planted-files.ts';
import { teaPack } from '../engine/testing/tea-club.ts';
import type { Field } from '../mechanism/field.ts';
import type { Pack } from '../pack/pack.ts';
import { readPack } from '../pack/read-pack.ts';
import { filesOf } from '../play/testing/five-cities.ts';
import { heldOf, type LawRule } from './law.ts';
import { findingsOf, subjectsOf, testNames } from './tests.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CITIES = ['cenxi', 'jining', 'nanning', 'guilin', 'shanwei'];
const packOf = (city: string): Pack => readPack({ common: filesOf('common'), own: filesOf(city) }).pack!;
const { law } = packOf('cenxi');
const rules = Object.values(law.rules);

describe('the law of packs/common is whole', () => {
  it('tells each of the 28 risks of the seeds, and answers every one', () => {
    const risks = Array.from({ length: 28 }, (_, at) => `F-${String(at + 1).padStart(2, '0')}`);
    expect(Object.keys(law.risks)).toEqual(risks);
    const answered = new Set(rules.flatMap((rule) => rule.risks));
    expect(risks.filter((risk) => !answered.has(risk))).toEqual([]);
  });

  it('says of every text how it was read, and no rule leaves a text without use', () => {
    const cited = new Set(rules.flatMap((rule) => rule.cites.map(({ text }) => text)));
    expect(Object.keys(law.texts).length).toBeGreaterThan(20);
    expect(Object.keys(law.texts).filter((text) => !cited.has(text))).toEqual([]);
    // Nobody has read a law at its source yet, and our own limits have none.
    const textsRead = (how: string) => Object.values(law.texts).filter(({ readAt }) => readAt === how);
    expect(textsRead('source')).toEqual([]);
    expect(textsRead('ours').map(({ name }) => name)).toEqual(['ours']);
  });

  it('holds the bans of the letter of 2026, the clocks of mediation, volunteering and personal data', () => {
    const citing = (text: string): LawRule[] =>
      rules.filter((rule) => rule.cites.some((cite) => cite.text === text));
    expect(citing('app-rules-2026').length).toBeGreaterThan(12);
    expect(citing('mediation-law').length).toBeGreaterThan(5);
    expect(citing('volunteer-records').length).toBeGreaterThan(0);
    expect(citing('privacy-law').length).toBeGreaterThan(12);
  });

  it('what holds a rule is there: each kind of check, each file of tests', () => {
    const kinds = new Set([
      ...[...mechanismRules, ...packRules].map((rule) => rule.kind),
      ...plantedFiles.map((one) => one.kind),
    ]);
    const evidence = rules.flatMap((rule) => rule.enforcedBy);
    const checks = evidence.flatMap((one) => (one.kind === 'check' ? [one.rule] : []));
    const tests = evidence.flatMap((one) => (one.kind === 'test' ? [one.path] : []));
    expect(checks.length).toBeGreaterThan(15);
    expect(checks.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(tests.length).toBeGreaterThan(15);
    expect(tests.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  it('what is not built says so, and what is held by part says what is lacking', () => {
    const of = (held: string): LawRule[] => rules.filter((rule) => heldOf(rule) === held);
    expect(of('held').length).toBeGreaterThan(25);
    expect(of('not-built').length).toBeGreaterThan(5);
    expect(
      of('partly')
        .filter((rule) => rule.how === null)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('every kind of test is asked by a rule', () => {
    const asked = new Set(rules.flatMap((rule) => rule.tests.map(({ test }) => test)));
    expect(testNames.filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe('what a city may not have is found by each of its names', () => {
  const field = (name: string, zh: string): Field => ({
    ...teaPack.mechanisms['pot']!.fields['tea']!,
    name,
    words: { zh, en: name },
  });
  const withField = (one: Field): Pack => {
    const pot = teaPack.mechanisms['pot']!;
    return { ...teaPack, mechanisms: { pot: { ...pot, fields: { [one.name]: one } } } };
  };
  const withNamed = (name: string, zh: string): Pack => {
    const words = { zh, en: name };
    const pot = teaPack.mechanisms['pot']!;
    const list = teaPack.lists['teas']!;
    const day = teaPack.keptDays['first-cup']!;
    const indicator = Object.values(teaPack.indicators)[0]!;
    return {
      ...teaPack,
      mechanisms: { [name]: { ...pot, name, words, states: {} } },
      lists: { [name]: { ...list, name, words } },
      keptDays: { [name]: { ...day, name, words } },
      indicators: { [name]: { ...indicator, name, words, formula: words } },
    };
  };
  const named = rules.flatMap((rule) =>
    rule.tests.flatMap((test) =>
      test.test === 'no-field' ||
      test.test === 'no-mechanism' ||
      test.test === 'no-indicator' ||
      test.test === 'no-kept-day' ||
      test.test === 'no-list'
        ? [[rule.name, test] as const]
        : [],
    ),
  );

  it.each(named)('%s: %j', (_, test) => {
    const names = [
      ...test.named.map((word) => [`old-${word}`, '某某'] as const),
      ...test.says.map((words) => ['something', `本月${words}情况`] as const),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const [name, zh] of names) {
      const pack = test.test === 'no-field' ? withField(field(name, zh)) : withNamed(name, zh);
      expect(
        findingsOf(test, pack).map(({ subject }) => subject.name),
        `${name} ${zh}`,
      ).toEqual([name]);
    }
    const innocent = test.test === 'no-field' ? withField(field('tea', '茶')) : withNamed('tea', '茶');
    expect(findingsOf(test, innocent)).toEqual([]);
  });
});

describe.each(CITIES)('%s', (city) => {
  const pack = packOf(city);

  it('deviates from nothing, and no test of the law finds anything', () => {
    expect(pack.deviations).toEqual([]);
    const found = rules.flatMap((rule) => testNames.flatMap((test) => foundBy(rule, test, pack)));
    expect(found).toEqual([]);
  });

  it('has things for the law to look at', () => {
    const looked = rules.flatMap((rule) => rule.tests.flatMap((test) => subjectsOf(test, pack)));
    expect(new Set(looked.map(({ kind, name }) => `${kind} ${name}`)).size).toBeGreaterThan(10);
  });
});
