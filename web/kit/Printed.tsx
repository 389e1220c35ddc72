import { sayMoment } from '#language/figures.ts';
import { printedWords } from '#language/printed.ts';
import { useMe } from '../api/me.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** On paper only: who printed it, when, and where it can be seen as it is now. */
export function Printed() {
  const speak = useSpeak(printedWords);
  const say = useSay();
  const locale = useLocale();
  const moment = sayMoment(useServerNow(), locale);
  const me = useMe();
  const who =
    me &&
    [say(me.city), ...me.posts.slice(0, 1).map(({ seat }) => say(seat.words)), say(me.name)].join(' · ');
  return (
    <p className="print-only small muted">
      {who === undefined ? speak('printed.at', { moment }) : speak('printed.by', { who, moment })}
      <br />
      {decodeURI(window.location.href)}
    </p>
  );
}
