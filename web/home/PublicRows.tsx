import type { DisclosureView } from '#core/contract/disclosure.ts';
import { sayShortDay } from '#language/figures.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay } from '../speech/use-speak.ts';

/** What became public, as rows that lead to the server's own pages. */
export function PublicRows({ disclosures }: { readonly disclosures: readonly DisclosureView[] }) {
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  return (
    <ul className="rows">
      {disclosures.map(({ number, mechanism, place, outcome, closed_at, facts }) => (
        <li key={number}>
          <a className="row-link" href={`/public/${encodeURIComponent(number)}`}>
            <h3>{facts[0]?.text ?? `${say(outcome)} · ${sayShortDay(closed_at, now, locale)}`}</h3>
            <p className="dots small muted">
              <span>{say(mechanism)}</span>
              {place && <span>{say(place)}</span>}
              <span className="nowrap">{number}</span>
              {facts[0] && <span>{say(outcome)}</span>}
              {facts[0] && <span className="nowrap">{sayShortDay(closed_at, now, locale)}</span>}
            </p>
          </a>
        </li>
      ))}
    </ul>
  );
}
