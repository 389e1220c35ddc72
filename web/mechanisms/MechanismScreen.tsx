import { Link, useParams } from '@tanstack/react-router';
import type { MechanismView } from '#core/contract/api.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { useQuestion } from '../api/question.ts';
import { mechanismQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { NotThere } from '../kit/NotThere.tsx';
import { Page } from '../kit/Page.tsx';
import { Printed } from '../kit/Printed.tsx';
import { Section } from '../kit/Sheet.tsx';
import { Table } from '../kit/Table.tsx';
import { OpenLink } from '../open/OpenLink.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { RuleFacts } from './RuleFacts.tsx';
import { RulePicture } from './RulePicture.tsx';
import './mechanisms.css';

/** One rule, as a picture: the ladder of its states, who acts, how long, where each step leads. */
export function MechanismScreen() {
  const { name } = useParams({ from: '/mechanisms/$name' });
  const heard = useQuestion(mechanismQuestion(name));
  return heard.is === 'answered' ? <Rule rule={heard.value} /> : <NotThere heard={heard} />;
}

function Rule({ rule }: { readonly rule: MechanismView }) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  return (
    <Page
      title={say(rule.words)}
      width="full"
      above={
        <Link className="button quiet rule-back screen-only" to="/mechanisms">
          {speak('mechanism.all')}
        </Link>
      }
      about={rule.about && say(rule.about)}
      tools={
        <div className="line-up screen-only">
          {rule.may_open && (
            <OpenLink className="button plain" mechanism={rule}>
              {speak('mechanism.open-one')}
            </OpenLink>
          )}
          <Button onPress={() => window.print()}>{speak('mechanism.print')}</Button>
        </div>
      }
    >
      <div className="rule">
        <RuleFacts rule={rule} />
        <Section title={speak('mechanism.picture')}>
          <RulePicture states={rule.states} />
        </Section>
      </div>
      {rule.settings.length > 0 && (
        <Section title={speak('mechanism.settings')}>
          <Table
            caption={speak('mechanism.settings')}
            captionHidden
            rows={rule.settings}
            keyOf={({ name }) => name}
            columns={[
              { head: speak('mechanism.setting'), cell: ({ words }) => say(words) },
              { head: speak('mechanism.value'), cell: ({ value }) => say(value), figures: true },
              {
                head: speak('mechanism.whose'),
                cell: ({ ours }) => speak(ours ? 'mechanism.whose-ours' : 'mechanism.whose-rule'),
              },
            ]}
          />
        </Section>
      )}
      <Printed />
    </Page>
  );
}
