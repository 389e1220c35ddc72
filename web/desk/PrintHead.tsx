import type { Me } from '#core/contract/api.ts';
import { deskWords } from '#language/desk.ts';
import { sayMoment } from '#language/figures.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** On paper only: whose list this was, and when. */
export function PrintHead({ me }: { readonly me: Me }) {
  const speak = useSpeak(deskWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const seat = me.posts[0]?.seat.words;
  const who = [say(me.city), seat && say(seat), say(me.name)].filter(Boolean).join(' · ');
  return <p className="print-only small">{speak('desk.printed', { who, moment: sayMoment(now, locale) })}</p>;
}
