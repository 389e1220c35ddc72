/** Figures of simulated months as lines of text: each with its error bar, and beside a candidate's where there is one. */
import type { Estimate } from '#core/simulate/estimate.ts';
import { FIGURES, type FigureKind } from '#core/simulate/figure-kinds.ts';
import { RESIDENTS } from '#core/simulate/figures.ts';
import type { Compared, Extent, Figured, Simulated } from '#core/simulate/simulate.ts';
import type { Pack } from '#core/pack/pack.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import { simulateWords } from '#language/simulate.ts';
import { speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';

export function sayFigures(
  outcome: Simulated | Compared,
  { days, runs }: Extent,
  pack: Pack,
  locale: Locale,
): string {
  const speak = speaker(simulateWords, locale);
  const before = 'before' in outcome ? outcome.before : outcome;
  const after = 'before' in outcome ? outcome.after : undefined;
  const differences = 'before' in outcome ? outcome.differences : [];
  const acts = before.acts + (after?.acts ?? 0);
  const assumed = [...new Set([...before.assumed, ...(after?.assumed ?? [])])];
  const all = new Map(
    [...before.figures, ...(after?.figures ?? [])].map((figure) => [nameOf(figure), figure]),
  );
  const sorted = [...all.values()].sort((a, b) => FIGURES.indexOf(a.kind) - FIGURES.indexOf(b.kind));
  const find = (list: readonly Figured[], figure: Figured): Estimate =>
    list.find((one) => nameOf(one) === nameOf(figure))?.is ?? { mean: 0, within: null };
  const lines = sorted.flatMap((figure, nth) => {
    const is = (list: readonly Figured[]): string => sayEstimate(figure.kind, find(list, figure), locale);
    const values = after
      ? [
          `${speak('simulate.present')} ${is(before.figures)}`,
          `${speak('simulate.candidate')} ${is(after.figures)}`,
          `${speak('simulate.difference')} ${is(differences)}`,
        ].join('   ')
      : is(before.figures);
    const heading = sorted[nth - 1]?.kind === figure.kind ? [] : [speak(`simulate.${figure.kind}`)];
    return [...heading, `  ${sayOf(figure, pack)[locale]}: ${values}`];
  });
  return [
    speak('simulate.extent', { days, runs, acts }),
    ...(assumed.length > 0 ? [speak('simulate.assumed', { posts: assumed.join(' ') })] : []),
    ...lines,
  ].join('\n');
}

export const nameOf = ({ kind, of }: Pick<Figured, 'kind' | 'of'>): string => [kind, ...of].join('/');

function sayEstimate(kind: FigureKind, { mean, within }: Estimate, locale: Locale): string {
  const share = unitOf(kind) === 'share';
  const scaled = share ? 100 : 1;
  const number = (value: number): string => (value * scaled).toFixed(Math.abs(value * scaled) < 10 ? 2 : 0);
  const bar = within === null ? '' : ` ± ${number(within)}`;
  const text = `${number(mean)}${bar}`;
  if (share) return `${text} %`;
  return unitOf(kind) === 'minutes'
    ? speaker(simulateWords, locale)('simulate.minutes', { count: text })
    : text;
}

/** What a figure counts in. */
export function unitOf(kind: FigureKind): 'count' | 'share' | 'minutes' {
  switch (kind) {
    case 'arrived':
    case 'ended':
    case 'open':
    case 'stuck':
    case 'refused-at-the-door':
    case 'refused':
    case 'clocks-started':
    case 'clocks-late':
    case 'backlog-mean':
    case 'missing':
      return 'count';
    case 'lasted-mean':
    case 'lasted-nine-in-ten':
    case 'wait-mean':
    case 'wait-nine-in-ten':
    case 'work-per-week':
      return 'minutes';
    case 'used':
      return 'share';
  }
}

/** Mechanism and state or outcome, role and level: as the city says them. */
export function sayOf({ kind, of }: Pick<Figured, 'kind' | 'of'>, pack: Pack): Words {
  const [first = '', second = '', third = ''] = of;
  const mechanism = pack.mechanisms[first];
  const plainly = (name: string): Words => ({ zh: name, en: name });
  const joined = (...words: readonly Words[]): Words => ({
    zh: words.map((one) => one.zh).join(' · '),
    en: words.map((one) => one.en).join(' · '),
  });
  if (mechanism) {
    const state = mechanism.states[second];
    const ending = Object.values(mechanism.states).find((one) => one.outcome === second);
    const about = kind === 'ended' ? ending : state;
    const clock = third === '' || third === second ? [] : [plainly(third)];
    return second === ''
      ? mechanism.words
      : joined(mechanism.words, about?.words ?? plainly(second), ...clock);
  }
  if (first === RESIDENTS) return simulateWords['simulate.residents'];
  const role = pack.roles[first]?.words ?? plainly(first);
  const { kindWords } = vocabularyOf(pack, '');
  return second === '' ? role : joined(kindWords[second] ?? plainly(second), role);
}
