/** Numbers with their formula, both parts shown. Counts only: nobody's matter can be told from them. */
import type { IndicatorView } from '#core/contract/api.ts';
import type { Indicator } from '#core/pack/pack.ts';
import { dayNumberFrom, startOfDay } from '#core/calendar/workdays.ts';
import { systemIn, type Tx } from '#database/connect.ts';
import { countEnded, type EndedCount } from '#database/indicators.ts';
import type { City } from '../city/cities.ts';
import type { Installation } from '../installation.ts';
import { plain } from '../matters/view/row.ts';
import { coverageOf, type Wheres } from './coverage.ts';

export interface Period {
  /** `2026` or `2026-03`. */
  readonly text: string;
  readonly from: string;
  readonly before: string;
}

export function findPeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < 2000 || year > 2999) return undefined;
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const first = (y: number, m: number): string =>
    new Date(startOfDay(dayNumberFrom(`${y}-${String(m).padStart(2, '0')}-01`))).toISOString();
  if (month === undefined) return { text, from: first(year, 1), before: first(year + 1, 1) };
  return {
    text,
    from: first(year, month),
    before: month === 12 ? first(year + 1, 1) : first(year, month + 1),
  };
}

export async function indicatorViews(
  at: Installation,
  city: City,
  period: Period,
  place: string | null,
  wheres: Wheres,
): Promise<IndicatorView[]> {
  const moment = new Date(at.now()).toISOString();
  return at.db.read(systemIn(...city.pack.areas), async (tx) => {
    // What stands now is told of now: nobody keeps how it stood in another year.
    const isNow = moment >= period.from && moment < period.before;
    const told = Object.values(city.pack.indicators).filter(({ covers }) => !covers || isNow);
    const views = told.map(async (indicator): Promise<IndicatorView> => {
      const { numerator, denominator } = indicator.covers
        ? await coverageOf(tx, city, indicator, indicator.covers, wheres, at.now())
        : await endedOf(tx, indicator, period, wheres);
      return {
        name: indicator.name,
        words: plain(indicator.words),
        formula: plain(indicator.formula),
        numerator,
        denominator,
        rate: denominator === 0 ? null : numerator / denominator,
        period: period.text,
        place,
        at: moment,
        rows: [...indicator.rows],
      };
    });
    return Promise.all(views);
  });
}

async function endedOf(
  tx: Tx,
  { mechanism, numerator, denominator }: Indicator,
  period: Period,
  wheres: Wheres,
): Promise<{ readonly numerator: number; readonly denominator: number }> {
  const counts = await Promise.all(
    wheres.map(({ area, under }) =>
      countEnded(tx, {
        areas: [area],
        mechanism,
        endedFrom: period.from,
        endedBefore: period.before,
        ...(under ? { under } : {}),
      }),
    ),
  );
  return {
    numerator: countOf(numerator, counts.flat()),
    denominator: countOf(denominator, counts.flat()),
  };
}

function countOf({ outcomes, states, rungs }: Indicator['numerator'], counts: readonly EndedCount[]): number {
  return counts
    .filter(
      ({ outcome, state, rung }) =>
        (outcomes.length === 0 || (outcome !== null && outcomes.includes(outcome))) &&
        (states.length === 0 || states.includes(state)) &&
        (rungs.length === 0 || (rung !== null && rungs.includes(rung))),
    )
    .reduce((sum, { matters }) => sum + matters, 0);
}
