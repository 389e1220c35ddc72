/** From law.yaml and deviations.yaml to what the guard asks. A rule that cites what is not there does not load. */
import type { PackProblem } from '../pack/problem.ts';
import { placed } from '../pack/shape-problems.ts';
import type { Path, Source } from '../pack/source.ts';
import type { Deviation, Evidence, Law, LawRule, Subject, SubjectKind } from './law.ts';
import type { DeviationsFile, LawFile } from './shape.ts';

export interface LawReading {
  readonly law: Law;
  readonly problems: readonly PackProblem[];
}

export function readLaw(file: LawFile, source: Source): LawReading {
  const problems: PackProblem[] = [];
  const fault = (kind: string, path: Path, zh: string, en: string): void =>
    void problems.push(placed(kind, path, { zh, en }, [source]));
  for (const [name, rule] of Object.entries(file.rules)) {
    for (const [at, { text }] of rule.cites.entries())
      if (!(text in file.texts))
        fault(
          'law-unknown-text',
          ['rules', name, 'cites', at],
          `规则「${name}」引的「${text}」不在 texts 里`,
          `The rule “${name}” cites “${text}”, which is not among the texts`,
        );
    for (const [at, risk] of rule.risks.entries())
      if (!(risk in file.risks))
        fault(
          'law-unknown-risk',
          ['rules', name, 'risks', at],
          `规则「${name}」说的风险 ${risk} 没有登记`,
          `The rule “${name}” names the risk ${risk}, which is not registered`,
        );
    if (rule.tests.length === 0 && rule['enforced-by'].length === 0)
      fault(
        'law-held-by-nothing',
        ['rules', name],
        `规则「${name}」没有写靠什么守住；还没做就写 not yet built`,
        `The rule “${name}” does not say what holds it; what is not built says “not yet built”`,
      );
  }
  const law: Law = {
    texts: withNames(file.texts, (one) => ({
      words: one.words,
      readAt: one['read-at'],
      note: one.note ?? null,
    })),
    risks: withNames(file.risks, (one) => one),
    rules: withNames(file.rules, ruleOf),
  };
  return { law, problems };
}

export const NO_LAW: Law = { texts: {}, risks: {}, rules: {} };

function withNames<File, One>(
  entries: Readonly<Record<string, File>>,
  read: (file: File) => One,
): Record<string, One & { name: string }> {
  return Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, { name, ...read(file) }]));
}

function ruleOf(rule: LawFile['rules'][string]): Omit<LawRule, 'name'> {
  return {
    words: rule.words,
    cites: rule.cites.map(({ text, articles }) => ({ text, articles: articles ?? [] })),
    risks: rule.risks,
    appliesTo: rule['applies-to'],
    effect: rule.effect,
    atMostDays: rule['at-most'] === undefined ? null : Number.parseInt(rule['at-most'], 10),
    tests: rule.tests,
    enforcedBy: rule['enforced-by'].map(evidenceOf),
    how: rule.how ?? null,
  };
}

function evidenceOf(phrase: string): Evidence {
  const [what, name = ''] = phrase.split(' ');
  if (what === 'check') return { kind: 'check', rule: name };
  return what === 'test' ? { kind: 'test', path: name } : { kind: 'not-built' };
}

export function deviationsOf(file: DeviationsFile | undefined): Deviation[] {
  return (file?.deviations ?? []).map((one) => ({
    rule: one.rule,
    subject: subjectOf(one),
    basis: one.basis,
    person: one.person,
    from: one.from,
    until: one.until,
    published: one.published ?? null,
  }));
}

const SUBJECT_KINDS = [
  'mechanism',
  'field',
  'indicator',
  'list',
  'kept-day',
] as const satisfies readonly SubjectKind[];

/** One thing, so that everybody sees how far it goes. */
function subjectOf(file: DeviationsFile['deviations'][number]): Subject | null {
  const named = SUBJECT_KINDS.flatMap((kind): Subject[] => {
    const name = file[kind];
    return name === undefined ? [] : [{ kind, name }];
  });
  return named.length === 1 ? named[0]! : null;
}
