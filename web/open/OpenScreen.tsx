import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { MechanismView } from '#core/contract/api.ts';
import type { FormField } from '#core/contract/form.ts';
import type { JoinRequest } from '#core/contract/join.ts';
import { openWords } from '#language/open.ts';
import { learn, useQuestion } from '../api/question.ts';
import { matterQuestion, mechanismQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { openMatter } from '../api/writes.ts';
import { photosFirst, type Answers } from '../form/answers.ts';
import { FormSheet } from '../form/FormSheet.tsx';
import { holdJoin } from '../joins/held-join.ts';
import { NearbyNote } from '../joins/NearbyNote.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotThere } from '../kit/NotThere.tsx';
import { Page } from '../kit/Page.tsx';
import { Tag } from '../kit/Tag.tsx';
import { toast } from '../kit/Toast.tsx';
import { knownFrom } from './open-search.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** Opens a matter of any mechanism the viewer may open, by the form the mechanism carries. */
export function OpenScreen() {
  const { mechanism: name } = useParams({ from: '/signed-in/new/$mechanism' });
  const search = useSearch({ from: '/signed-in/new/$mechanism' });
  const speak = useSpeak(openWords);
  const say = useSay();
  const navigate = useNavigate();
  const heard = useQuestion(mechanismQuestion(name));
  const { send } = useSend(openMatter);
  if (heard.is !== 'answered') return <NotThere heard={heard} />;
  const mechanism = heard.value;
  const { face } = mechanism;
  const form = knownFrom(mechanism.opens.form, search);
  const isReport = face === 'report';
  // Whoever pressed a tile arrives at what the tile said.
  const isTile = isReport || face === 'order';
  return (
    <Page
      title={isTile ? speak(`open.${face}`) : say(mechanism.words)}
      above={isTile && <Tag>{say(mechanism.words)}</Tag>}
      about={mechanism.about && say(mechanism.about)}
    >
      {mechanism.may_open ? (
        <FormSheet
          form={isReport ? photosFirst(form) : form}
          name={`open.${mechanism.name}`}
          submit={speak('open.send')}
          whole
          renderBefore={(answers, draft) =>
            isReport && (
              <Nearby
                mechanism={mechanism}
                answers={answers}
                onJoin={(body) => {
                  const { name: here } = mechanism;
                  holdJoin({
                    body,
                    draft,
                    onTakenBack: () => void navigate({ to: '/new/$mechanism', params: { mechanism: here } }),
                  });
                  void navigate({ to: '/mine' });
                }}
              />
            )
          }
          send={(facts) => send({ mechanism: mechanism.name, version: mechanism.version, facts })}
          onDone={(matter) => {
            // Somebody may open what is then not theirs to read.
            if (matter === undefined) {
              toast(speak('open.done-elsewhere'));
              void navigate({ to: '/mine', replace: true });
              return;
            }
            learn(matterQuestion(matter.id), matter);
            toast(speak('open.done', { number: matter.number }));
            void navigate({ to: '/matters/$id', params: { id: matter.id }, replace: true });
          }}
        />
      ) : (
        <Empty>
          {speak('open.not-yours')} {speak('open.by', { who: say(mechanism.opens.by) })}
        </Empty>
      )}
    </Page>
  );
}

interface NearbyProps {
  readonly mechanism: MechanismView;
  readonly answers: Answers;
  readonly onJoin: (body: JoinRequest) => void;
}

/** Once the place is known: what is open there of the same kind. */
function Nearby({ mechanism, answers, onJoin }: NearbyProps) {
  const answerTo = (type: FormField['type']): string => {
    const field = mechanism.opens.form.fields.find((one) => one.type === type);
    const answer = field && answers[field.name];
    return typeof answer === 'string' ? answer : '';
  };
  const place = answerTo('place');
  if (place === '') return null;
  return <NearbyNote mechanism={mechanism.name} place={place} typed={answerTo('text')} onJoin={onJoin} />;
}
