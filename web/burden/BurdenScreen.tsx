import type { BurdenView } from '#core/contract/burden.ts';
import { burdenWords } from '#language/burden.ts';
import { useQuestion } from '../api/question.ts';
import { burdenQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Printed } from '../kit/Printed.tsx';
import { Section } from '../kit/Sheet.tsx';
import { RulesNav } from '../mechanisms/RulesNav.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { BurdenOfMechanism } from './BurdenOfMechanism.tsx';
import { RoleMonths } from './RoleMonths.tsx';
import './burden.css';

/** Whose time the rules take, and for what. */
export function BurdenScreen() {
  const speak = useSpeak(burdenWords);
  const heard = useQuestion(burdenQuestion);
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const burden = heard.value;
  return (
    <Page title={speak('burden.title')} about={speak('burden.about')} above={<RulesNav here="burden" />}>
      <Section title={speak('burden.by-role')}>
        <RoleMonths roles={burden.roles} />
        <p className="small muted">
          {speak('burden.over')} {speak('burden.matters-ours')}
        </p>
      </Section>
      <Section title={speak('burden.by-mechanism')}>
        <ul className="rows burden-mechanisms">
          {burden.mechanisms.map((mechanism) => (
            <BurdenOfMechanism key={mechanism.name} mechanism={mechanism} />
          ))}
        </ul>
        <p className="small muted">{speak('burden.base', { seconds: burden.base_s })}</p>
      </Section>
      <AskedAgain again={burden.asks_again} />
      <Printed />
    </Page>
  );
}

function AskedAgain({ again }: { readonly again: BurdenView['asks_again'] }) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  const byReason = new Map<string, BurdenView['asks_again']>();
  for (const one of again) {
    const key = `${one.field.zh} ${one.why.zh}`;
    byReason.set(key, [...(byReason.get(key) ?? []), one]);
  }
  return (
    <Section title={speak('burden.again')}>
      <p className="small muted">{speak('burden.again-about')}</p>
      {again.length === 0 ? (
        <Empty>{speak('burden.again-none')}</Empty>
      ) : (
        <ul className="rows burden-mechanisms">
          {[...byReason].map(([key, all]) => (
            <li key={key}>
              <h3>{say(all[0]!.field)}</h3>
              <p>{say(all[0]!.why)}</p>
              <p className="small muted">
                {all
                  .map(({ words, step }) =>
                    words.zh === step.zh ? say(words) : `${say(words)} › ${say(step)}`,
                  )
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
