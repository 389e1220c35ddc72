import { dayOf, sayShortDay, saySpan, sayTime, sayWeekday, spanOfMinutes } from '#language/figures.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { useServerNow } from '../../device/server-time.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';

/** A moment of a story with its weekday, for clocks stand still on some: 11月3日 周二 08:15. */
export function useSayMoment(): (at: string) => string {
  const speak = useSpeak(trialPanelsWords);
  const locale = useLocale();
  const now = useServerNow();
  return (at) =>
    speak('trial-panels.moment', {
      day: sayShortDay(at, now, locale),
      weekday: sayWeekday(dayOf(at), locale),
      time: sayTime(at),
    });
}

export function useSayMinutes(): (minutes: number) => string {
  const locale = useLocale();
  return (minutes) => saySpan(spanOfMinutes(minutes), locale);
}
