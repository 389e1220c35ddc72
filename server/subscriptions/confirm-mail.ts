import type { Words } from '#core/words.ts';
import { speaker } from '#language/speak.ts';
import { subscriptionWords } from '#language/subscription.ts';
import type { Locale } from '#language/words.ts';
import type { Mail } from '../mail/mail-sender.ts';
import { mailBodies } from './mail-page.ts';

export interface ToConfirm {
  readonly city: Words;
  readonly place: Words;
  /** The whole address of the page with the button. */
  readonly confirm: string;
  /** And of the one that erases the address, confirmed or not. */
  readonly end: string;
  readonly waitsDays: number;
  readonly livesDays: number;
  readonly locale: Locale;
}

/** The same whether or not the mailbox subscribes already: then confirming it only lets it live on. */
export function confirmMail({
  city,
  place,
  confirm,
  end,
  waitsDays,
  livesDays,
  locale,
}: ToConfirm): Omit<Mail, 'to'> {
  const speak = speaker(subscriptionWords, locale);
  const names = { city: city[locale], place: place[locale] };
  const subject = speak('subscription.confirm-subject', names);
  const blocks = [
    { lines: [speak('subscription.confirm-asked', names)] },
    { lines: [{ href: confirm, says: speak('subscription.confirm-link') }] },
    {
      lines: [
        speak('subscription.confirm-waits', { days: waitsDays }),
        speak('subscription.lives', { days: livesDays }),
        speak('subscription.confirm-not-you'),
        { href: end, says: speak('subscription.never-mind') },
      ],
      isSmall: true,
    },
  ];
  return { as: names.city, locale, subject, ...mailBodies(subject, blocks, locale) };
}
