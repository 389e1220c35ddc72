import type { LawRuleView, LawView } from '#core/contract/law.ts';
import { lawWords } from '#language/law.ts';
import { useQuestion } from '../api/question.ts';
import { lawQuestion } from '../api/questions.ts';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Printed } from '../kit/Printed.tsx';
import { Section } from '../kit/Sheet.tsx';
import { RulesNav } from '../mechanisms/RulesNav.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { Deviations } from './Deviations.tsx';
import { LawRule } from './LawRule.tsx';
import { LawSources } from './LawSources.tsx';
import './law.css';

const EFFECTS = ['impossible', 'off', 'public-basis'] as const;

/** Every rule that binds this city, for anybody: with its source, what holds it, and each deviation in force. */
export function LawScreen() {
  const heard = useQuestion(lawQuestion);
  return heard.is === 'answered' ? <Law law={heard.value} /> : <NotYet heard={heard} />;
}

function Law({ law }: { readonly law: LawView }) {
  const speak = useSpeak(lawWords);
  const count = (held: LawRuleView['held']): number => law.rules.filter((rule) => rule.held === held).length;
  return (
    <Page title={speak('law.title')} about={speak('law.about')} above={<RulesNav here="law" />}>
      <p className="law-counts">
        {speak('law.counts', {
          all: law.rules.length,
          held: count('held'),
          partly: count('partly'),
          missing: count('not-built'),
        })}
      </p>
      <Deviations deviations={law.deviations} today={law.today} />
      {EFFECTS.map((effect) => {
        const rules = law.rules.filter((rule) => rule.effect === effect);
        return (
          <Section key={effect} title={speak(`law.effect-${effect}`)}>
            <p className="small muted">{speak(`law.effect-${effect}-about`)}</p>
            <ul className="rows">
              {rules.map((rule) => (
                <LawRule key={rule.name} rule={rule} law={law} />
              ))}
            </ul>
          </Section>
        );
      })}
      <LawSources law={law} />
      <Printed />
    </Page>
  );
}
