import { Link } from '@tanstack/react-router';
import type { MechanismRow } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { useQuestion } from '../api/question.ts';
import { mechanismsQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { RulesNav } from './RulesNav.tsx';
import './mechanisms.css';

/** Every rule of the city, each leading to its picture. */
export function MechanismsScreen() {
  const speak = useSpeak({ ...appWords, ...mechanismWords });
  const heard = useQuestion(mechanismsQuestion);
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const whole = heard.value.filter(({ face }) => face !== 'part');
  const parts = heard.value.filter(({ face }) => face === 'part');
  return (
    <Page
      title={speak('app.mechanisms')}
      about={speak('mechanism.about')}
      above={<RulesNav here="mechanisms" />}
      width="full"
    >
      {heard.value.length === 0 && <Empty>{speak('mechanism.none')}</Empty>}
      <Rules rules={whole} />
      {parts.length > 0 && (
        <Section title={speak('mechanism.as-part')}>
          <Rules rules={parts} />
        </Section>
      )}
    </Page>
  );
}

function Rules({ rules }: { readonly rules: readonly MechanismRow[] }) {
  const say = useSay();
  return (
    <ul className="rule-cards">
      {rules.map(({ name, words, about }) => (
        <li key={name}>
          <Link className="rule-card" to="/mechanisms/$name" params={{ name }}>
            <span className="rule-name">{say(words)}</span>
            {about && <span className="rule-about">{say(about)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
