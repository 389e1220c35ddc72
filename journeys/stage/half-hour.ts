/** What a screen says is left of a desk’s half hour, at the hour of the journey: none of it passes while the city sleeps. */
import { saySpan, sayTime, spanOfMinutes } from '#language/figures.ts';

/** 岑溪's quiet hours, 21:30 to 07:30, as minutes of the day. */
const [FALLS_ASLEEP, WAKES] = [1290, 450];
const HALF_HOUR = 30;
/** A journey may take so long to come there. */
const MINUTES_ON_THE_WAY = 3;

/** To be asked for when the half hour begins. By day 30 minutes and a little less; by night what is left until morning too. */
export function leftOfHalfHour(now = Date.now()): RegExp {
  const [hour = 0, minute = 0] = sayTime(now).split(':').map(Number);
  const today = hour * 60 + minute;
  if (today >= WAKES && today + HALF_HOUR <= FALLS_ASLEEP) return /^还剩 (30|2\d) 分钟/;
  const left = minutesLeft(today);
  const said = Array.from({ length: MINUTES_ON_THE_WAY + 2 }, (_, at) =>
    saySpan(spanOfMinutes(left + 1 - at), 'zh'),
  );
  return new RegExp(`^还剩 (${said.join('|')})`);
}

function minutesLeft(today: number): number {
  if (today < WAKES) return WAKES - today + HALF_HOUR;
  const night = 1440 - Math.max(today, FALLS_ASLEEP) + WAKES;
  return night + HALF_HOUR;
}
