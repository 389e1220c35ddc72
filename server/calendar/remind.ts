/**
 * What is owed in a period and not held on its last day is told once to whom its rule names, and to nobody else (GL-068).
 * A day on which no server ran is made up for within a week; any number of servers may do it at once.
 */
import { wakingMoment } from '#core/calendar/waking.ts';
import { dayNumberOf, dayOf, dayText } from '#core/calendar/workdays.ts';
import { keysOf, SYSTEM } from '#core/engine/keys.ts';
import { placeFieldOf } from '#core/engine/open.ts';
import { holdsOn } from '#core/ground/span.ts';
import { isHeldAt } from '#core/mechanism/rhythm.ts';
import { occasionsIn } from '#core/rhythm/occasions.ts';
import { systemIn } from '#database/connect.ts';
import { remindOnce, type ReminderWrite } from '#database/rhythm-reminders.ts';
import type { Json } from '#database/write.ts';
import { sayDay } from '#language/figures.ts';
import type { Installation } from '../installation.ts';
import type { NoticeParams } from '../matters/notices.ts';
import { startRounds, type Rounds } from '../rounds.ts';
import type { Reader } from '../sessions/asker.ts';
import { begunAt, partnersAt, rhythmsOf, type RhythmPlace, type WithRhythm } from './places.ts';
import { readRhythms, type RhythmAt } from './rhythm-at.ts';

const MADE_UP_DAYS = 6;
const EVERY_MS = 60_000;
/** So many places are read at once. */
const BATCH = 200;

/** Answers how many were told now. */
export async function remindOwed(at: Installation): Promise<number> {
  const window = windowOf(at);
  let told = 0;
  for (const mechanism of rhythmsOf(at, at.cities.running))
    if (mechanism.rhythm.remind && endsIn(window, at, mechanism))
      told += await remindOf(at, mechanism, window);
  return told;
}

/** The days on which a period that ended is still told of. */
interface Window {
  readonly from: string;
  readonly today: string;
  /** Those they lie in: one or two. */
  readonly months: readonly string[];
}

function windowOf(at: Installation): Window {
  const today = dayOf(at.now());
  const from = dayText(dayNumberOf(at.now()) - MADE_UP_DAYS);
  return { from, today, months: [...new Set([from.slice(0, 7), today.slice(0, 7)])] };
}

const isIn = ({ from, today }: Window, day: string): boolean => day >= from && day <= today;

/** Whether any of its periods ends these days: on most days nothing is read at all. */
const endsIn = (window: Window, at: Installation, mechanism: WithRhythm): boolean =>
  window.months
    .flatMap((month) => occasionsIn(month, mechanism.rhythm, mechanism, at.cities.running.pack) ?? [])
    .some(({ until }) => isIn(window, until));

async function remindOf(at: Installation, mechanism: WithRhythm, window: Window): Promise<number> {
  const city = at.cities.running;
  const field = placeFieldOf(mechanism) ?? '';
  const wanted = city.ground.data.places
    .filter(
      (place) => place.area !== null && isHeldAt(mechanism.rhythm, place) && holdsOn(place, window.today),
    )
    .flatMap((place) =>
      partnersAt(mechanism.rhythm, place, city, at.now()).map((partner): RhythmPlace => ({
        mechanism,
        field,
        place,
        partner,
      })),
    );
  const system: Reader = { city, keys: new Set([SYSTEM]), viewer: systemIn(...city.pack.areas) };
  let told = 0;
  for (let first = 0; first < wanted.length; first += BATCH) {
    const some = wanted.slice(first, first + BATCH);
    const months = await Promise.all(window.months.map((month) => readRhythms(at, system, some, month)));
    const owed = months
      .flat()
      .flatMap((one) => lacking(one, window).map((until) => toReminder(at, one, until)));
    for (const [area, reminders] of Map.groupBy(owed, (one) => one.area))
      told += await at.db.as(systemIn(area), (tx) =>
        remindOnce(
          tx,
          area,
          reminders.map(({ write }) => write),
        ),
      );
  }
  return told;
}

/** The last days of those of its periods that end these days and lack a meeting. */
function lacking({ wheel }: RhythmAt, window: Window): string[] {
  const days = wheel.parts
    .filter(({ occasion: { until }, is }) => isIn(window, until) && (is === 'due' || is === 'missed'))
    .map(({ occasion }) => occasion.until);
  return [...new Set(days)];
}

function toReminder(
  at: Installation,
  one: RhythmAt,
  until: string,
): { readonly area: string; readonly write: ReminderWrite } {
  const { mechanism, place, partner } = one;
  const { ground, pack } = at.cities.running;
  const matter = begunAt(at, at.cities.running, one);
  const keys = matter
    ? (mechanism.rhythm.remind ?? []).flatMap((scope) => keysOf(scope, mechanism, matter, ground))
    : [];
  const now = at.now();
  const heard = pack.quietHours === null ? now : wakingMoment(now, pack.quietHours);
  const where = (locale: 'zh' | 'en'): string =>
    [place.words[locale], ...(partner ? [partner.words[locale]] : []), sayDay(until, locale)].join(' · ');
  const params: NoticeParams = {
    mechanism: mechanism.words,
    state: { zh: where('zh'), en: where('en') },
    stands: '',
  };
  return {
    area: place.area!,
    write: {
      mechanism: mechanism.name,
      place: place.id,
      partner: partner?.id ?? null,
      until,
      at: new Date(now).toISOString(),
      notices: [...new Set(keys)].map((toKey) => ({
        id: at.newId(),
        toKey,
        matter: null,
        kind: 'owed',
        params: params as unknown as Json,
        at: new Date(heard).toISOString(),
      })),
    },
  };
}

/** Once a day, and again when a rule is adopted. */
export function keepReminding(at: Installation, everyMs = EVERY_MS): Rounds {
  let done: string | undefined;
  return startRounds(
    everyMs,
    async () => {
      const day = `${dayOf(at.now())} ${at.rules.revision}`;
      if (done === day) return;
      await remindOwed(at);
      done = day;
    },
    (error) => at.log.error({ error }, 'what is owed could not be told'),
  );
}
