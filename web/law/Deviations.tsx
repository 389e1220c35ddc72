import type { DeviationView } from '#core/contract/law.ts';
import { sayDay } from '#language/figures.ts';
import { lawWords } from '#language/law.ts';
import { Empty } from '../kit/Empty.tsx';
import { Section, Sheet } from '../kit/Sheet.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly deviations: readonly DeviationView[];
  readonly today: string;
}

export function Deviations({ deviations, today }: Props) {
  const speak = useSpeak(lawWords);
  return (
    <Section title={speak('law.deviations')}>
      {deviations.length === 0 ? (
        <Empty>{speak('law.deviations-none')}</Empty>
      ) : (
        deviations.map((one) => (
          <Deviation key={`${one.rule} ${one.kind} ${one.name} ${one.from}`} one={one} today={today} />
        ))
      )}
    </Section>
  );
}

/** Whoever reads it sees at once who answers for it, and until when. */
function Deviation({ one, today }: { readonly one: DeviationView; readonly today: string }) {
  const speak = useSpeak(lawWords);
  const say = useSay();
  const locale = useLocale();
  const span = speak('law.from-until', { from: sayDay(one.from, locale), until: sayDay(one.until, locale) });
  return (
    <Sheet tone="warm">
      <h3>
        <a href={`#rule-${one.rule}`}>{say(one.rule_words)}</a>
      </h3>
      <p>{speak('law.deviation-of', { thing: say(one.words) })}</p>
      <dl className="law-facts">
        <div>
          <dt>{speak('law.basis')}</dt>
          <dd>{say(one.basis)}</dd>
        </div>
        {one.published !== null && (
          <div>
            <dt>{speak('law.published')}</dt>
            <dd>{one.published}</dd>
          </div>
        )}
        <div>
          <dt>{speak('law.person')}</dt>
          <dd>{one.person}</dd>
        </div>
        <div>
          <dt>{speak('law.span')}</dt>
          <dd>
            {span}{' '}
            {!one.in_force && <Tag tone="late">{speak(today < one.from ? 'law.not-yet' : 'law.ended')}</Tag>}
          </dd>
        </div>
      </dl>
    </Sheet>
  );
}
