import { Link } from '@tanstack/react-router';
import type { RuleRow } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { sayMoment } from '#language/figures.ts';
import { API } from '../api/call.ts';
import { useQuestion } from '../api/question.ts';
import { rulesQuestion } from '../api/questions.ts';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import './designer.css';

/** Every rule of the city, for the people who may change it. */
export function RulesScreen() {
  const speak = useSpeak(designerWords);
  const heard = useQuestion(rulesQuestion);
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  return (
    <Page
      title={speak('designer.title')}
      about={speak('designer.title-about')}
      width="full"
      tools={
        <a className="button plain" href={`${API}/rules/export`} download>
          {speak('designer.export')}
        </a>
      }
    >
      <ul className="rows designer-rules">
        {heard.value.map((rule) => (
          <RuleLine key={rule.name} rule={rule} />
        ))}
      </ul>
    </Page>
  );
}

function RuleLine({ rule }: { readonly rule: RuleRow }) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const locale = useLocale();
  return (
    <li>
      <Link to="/rules/$name" params={{ name: rule.name }}>
        <span className="strong">{say(rule.words)}</span>
        <span className="small muted">
          {speak(`designer.from.${rule.from}`)} · {speak('designer.version-n', { version: rule.version })}
          {rule.since && ` · ${speak('designer.since-when', { when: sayMoment(rule.since, locale) })}`}
          {rule.by && ` · ${speak('designer.adopted-by', { who: say(rule.by) })}`}
        </span>
      </Link>
    </li>
  );
}
