import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rehearsal, rehearseRequest, type RehearsalMove } from '#core/contract/rehearsal.ts';
import { ruleOf, sceneOf } from '#core/play/testing/rehearsing.ts';
import { rehearse } from '#core/play/rehearse.ts';
import { toRehearsed } from './rehearsed.ts';

const HOSTILE = ['__proto__', 'constructor', 'toString', '', ' ', '\u0000', '\u202E', '9'.repeat(30), '😀'];
const PLACES = ['450481', '450481100007', '450481100007-sihu-b1', 'atlantis'];
const PEOPLE = ['resident', 'resident-other', 'neighbour', 'desk.450481100007.2', 'desk.450481100007.9'];
const KEYS = [
  'anyone',
  'public',
  'system',
  'readers',
  'organiser@450481',
  'desk@450481-fire',
  ...['desk', 'mediator', 'secretary', 'planner'].map((role) => `${role}@450481100007`),
  ...PEOPLE.map((person) => `person:${person}`),
  ...HOSTILE.flatMap((text) => [text, `person:${text}`, `desk@${text}`, `${text}@450481`]),
];
const NAMES = [
  'whistle',
  'mediation',
  'task',
  'major-project',
  'own-level',
  'answer',
  'rule-change',
] as const;

const rules = NAMES.map((name) => ruleOf('cenxi', name));
const of = (texts: readonly string[]) => fc.constantFrom(...texts);
const fields = [...new Set(rules.flatMap((rule) => Object.keys(rule.fields)))];
const steps = [
  ...new Set(
    rules.flatMap((rule) => Object.values(rule.states).flatMap((state) => Object.keys(state.steps))),
  ),
];
const value = fc.oneof(
  of([...PLACES, ...PEOPLE, ...HOSTILE, '450481-fire', '2026-11-20', '9999-12-31', 'named-in-under-policy']),
  fc.array(of([...PLACES, ...PEOPLE, '450481-fire']), { maxLength: 3 }),
  fc.jsonValue(),
);
const facts = fc.dictionary(fc.oneof(of(fields), of(HOSTILE)), value, { maxKeys: 3 });
const move: fc.Arbitrary<RehearsalMove> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), facts }, { requiredKeys: ['kind'] }),
  fc.record(
    {
      kind: fc.constant('step' as const),
      matter: of(['m1', 'm1', 'm2', 'm9', ...HOSTILE]),
      step: of([...steps, 'join', ...HOSTILE]),
      as: of(KEYS),
      facts,
    },
    { requiredKeys: ['kind', 'matter', 'step', 'as'] },
  ),
  fc.constant({ kind: 'wait' as const }),
);

it('whatever is sent is played or refused in words, and comes out the same again', () => {
  const scene = sceneOf('cenxi');
  let [played, refused] = [0, 0];
  const plays = fc.property(of(NAMES), fc.array(move, { maxLength: 12 }), (name, moves) => {
    const mechanism = ruleOf('cenxi', name);
    const asked = rehearseRequest.parse({ mechanism: name, text: '…', moves: [{ kind: 'open' }, ...moves] });
    const tell = () =>
      toRehearsed(rehearse(mechanism, asked.moves, scene), mechanism, { ...scene, folder: '' });
    const answer = tell();
    expect(rehearsal.safeParse(answer).error).toBeUndefined();
    expect(tell()).toEqual(answer);
    if (answer.refused) refused += 1;
    if (answer.happened.length > 1) played += 1;
    expect(answer.refused?.words.zh).not.toBe('');
  });
  const found = fc.check(plays, { seed: 20_261_129, numRuns: 300 });
  expect(found.failed, `${fc.defaultReportMessage(found)} ${String(found.errorInstance)}`).toBe(false);
  expect(Math.min(played, refused)).toBeGreaterThan(25);
});
