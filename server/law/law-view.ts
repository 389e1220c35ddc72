/** The law guard as it stands over this city today. */
import type { DeviationView, LawRuleView, LawView } from '#core/contract/law.ts';
import { citeInWords } from '#core/law/in-words.ts';
import { heldOf, isInForce, type Deviation, type LawRule, type Subject } from '#core/law/law.ts';
import type { LawEffect, ReadAt } from '#core/law/shape.ts';
import { subjectsOf } from '#core/law/tests.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Words } from '#core/words.ts';
import { plain } from '../matters/view/row.ts';

const READ = {
  source: 'source',
  copy: 'copy',
  'title only': 'title-only',
  'not found': 'not-found',
  ours: 'ours',
} as const satisfies Record<ReadAt, string>;

const EFFECT = {
  impossible: 'impossible',
  'off by default': 'off',
  'on only under a public basis': 'public-basis',
} as const satisfies Record<LawEffect, string>;

export function lawView(pack: Pack, today: string): LawView {
  const { texts, risks, rules } = pack.law;
  const views = Object.values(rules).map((rule) => ruleView(rule, pack));
  return {
    today,
    rules: views,
    texts: Object.values(texts).map(({ name, words, readAt, note }) => ({
      name,
      words: plain(words),
      read_at: READ[readAt],
      note: note && plain(note),
    })),
    risks: Object.values(risks).map(({ name, words, rows }) => ({
      name,
      words: plain(words),
      rows: [...rows],
    })),
    deviations: pack.deviations.flatMap((one) => deviationView(one, pack, today)),
    things: thingsOf(views, pack),
  };
}

function ruleView(rule: LawRule, pack: Pack): LawRuleView {
  return {
    name: rule.name,
    words: plain(rule.words),
    cites: rule.cites.map((cite) => ({
      words: plain(citeInWords(cite, pack.law)),
      read_at: READ[pack.law.texts[cite.text]?.readAt ?? 'not found'],
    })),
    risks: [...rule.risks],
    applies_to: [...rule.appliesTo],
    effect: EFFECT[rule.effect],
    at_most_days: rule.atMostDays,
    held: heldOf(rule),
    how: rule.how && plain(rule.how),
    evidence: evidenceOf(rule),
    looks_at: looksAt(rule, pack),
  };
}

function evidenceOf({ tests, enforcedBy }: LawRule): LawRuleView['evidence'] {
  const guards = new Set(tests.map(({ test }) => `law-${test}`));
  const others = enforcedBy.flatMap((one): LawRuleView['evidence'] => {
    switch (one.kind) {
      case 'check':
        return [{ kind: 'check', name: one.rule }];
      case 'test':
        return [{ kind: 'test', name: one.path }];
      case 'not-built':
        return [];
    }
  });
  return [...[...guards].map((name) => ({ kind: 'check' as const, name })), ...others];
}

function looksAt(rule: LawRule, pack: Pack): LawRuleView['looks_at'] {
  const subjects = rule.tests.flatMap((test) => subjectsOf(test, pack));
  return [...Map.groupBy(subjects, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    names: [...new Set(of.map(({ name }) => name))],
  }));
}

function deviationView(one: Deviation, pack: Pack, today: string): DeviationView[] {
  const rule = pack.law.rules[one.rule];
  if (rule === undefined || one.subject === null) return [];
  return [
    {
      rule: rule.name,
      rule_words: plain(rule.words),
      ...one.subject,
      words: plain(wordsOf(one.subject, pack)),
      basis: plain(one.basis),
      person: one.person,
      from: one.from,
      until: one.until,
      published: one.published,
      in_force: isInForce(one, today),
    },
  ];
}

function thingsOf(rules: readonly LawRuleView[], pack: Pack): LawView['things'] {
  const all = rules.flatMap((rule) =>
    rule.looks_at.flatMap(({ kind, names }) => names.map((name): Subject => ({ kind, name }))),
  );
  const each = new Map(all.map((one) => [`${one.kind}/${one.name}`, one]));
  return [...each.values()].map((one) => ({ ...one, words: plain(wordsOf(one, pack)) }));
}

function wordsOf({ kind, name }: Subject, pack: Pack): Words {
  const named = { zh: name, en: name };
  switch (kind) {
    case 'mechanism':
      return pack.mechanisms[name]?.words ?? named;
    case 'field':
      return Object.values(pack.mechanisms).find((one) => name in one.fields)?.fields[name]?.words ?? named;
    case 'indicator':
      return pack.indicators[name]?.words ?? named;
    case 'list':
      return pack.lists[name]?.words ?? named;
    case 'kept-day':
      return pack.keptDays[name]?.words ?? named;
  }
}
