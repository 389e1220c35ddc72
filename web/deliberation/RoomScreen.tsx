import { Link, useParams } from '@tanstack/react-router';
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { paperWords } from '#language/paper.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { useLayout } from '../device/layout.ts';
import { Empty } from '../kit/Empty.tsx';
import { Fold } from '../kit/Fold.tsx';
import { NotThere } from '../kit/NotThere.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { Tag } from '../kit/Tag.tsx';
import { AskedOfOthers } from '../matter/AskedOfOthers.tsx';
import { Papers } from '../matter/Papers.tsx';
import { Timeline } from '../matter/Timeline.tsx';
import { Values } from '../matter/Values.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { Here } from './Here.tsx';
import { Next } from './Next.tsx';
import { Said } from './Said.tsx';
import { isVotedOn, TheVote } from './TheVote.tsx';
import './deliberation.css';

/** 议事室: what is discussed, who is here, what was said, what is put to the vote and what is decided. */
export function RoomScreen() {
  const { id } = useParams({ from: '/signed-in/matters/$id/room' });
  const heard = useQuestion(matterQuestion(id));
  if (heard.is !== 'answered') return <NotThere heard={heard} />;
  return <RoomOf key={heard.value.id} matter={heard.value} />;
}

function RoomOf({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...matterPageWords });
  const say = useSay();
  const { room } = matter;
  const layout = useLayout();
  const place = matter.place ?? { words: matter.owner.words };
  return (
    <Page
      title={matter.title}
      width="full"
      above={
        <p className="line-up small muted">
          <span>{speak('deliberation-room.title')}</span>
          <Tag>{say(matter.mechanism.words)}</Tag>
          <span>{say(place.words)}</span>
          <span className="nowrap">{matter.number}</span>
        </p>
      }
      about={say(matter.state.words)}
      tools={layout === 'desk' && <Tools matter={matter} />}
    >
      {room ? (
        <div className="deliberation">
          <div className="deliberation-act">
            {isVotedOn(matter) && <TheVote matter={matter} question={valuesIn(matter, room.question)} />}
            <Next matter={matter} />
            <Here matter={matter} />
          </div>
          <div className="deliberation-story">
            <Agenda matter={matter} fields={room.agenda} />
            <Said matter={matter} />
            <Told title={speak('deliberation-room.minutes')} values={valuesIn(matter, room.minutes)} />
            <Decided matter={matter} values={valuesIn(matter, room.decided)} />
            <AskedOfOthers parts={matter.parts} />
            <div>
              <Fold title={speak('matter-page.timeline')}>
                <Timeline matter={matter} />
              </Fold>
              <Papers matter={{ ...matter, wall: false }} />
              {layout === 'phone' && <Tools matter={matter} />}
            </div>
          </div>
        </div>
      ) : (
        <Empty
          first={
            <Link className="button" to="/matters/$id" params={{ id: matter.id }}>
              {speak('deliberation-room.own-page')}
            </Link>
          }
        >
          {speak('deliberation-room.none')}
        </Empty>
      )}
    </Page>
  );
}

/** A wall is put up from a desk; on a phone it stands at the foot. */
function Tools({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...paperWords });
  return (
    <p className="line-up screen-only">
      {matter.wall && (
        <a className="button plain" href={`/matters/${encodeURIComponent(matter.number)}/wall`}>
          {speak('paper.wall')}
        </a>
      )}
      <Link className="button quiet" to="/matters/$id" params={{ id: matter.id }}>
        {speak('deliberation-room.own-page')}
      </Link>
    </p>
  );
}

/** In the order of the rule. */
const valuesIn = ({ values }: MatterView, fields: readonly string[]): readonly ValueView[] =>
  fields.flatMap((field) => values.filter((value) => value.field === field));

interface AgendaProps {
  readonly matter: MatterView;
  readonly fields: readonly string[];
}

function Agenda({ matter, fields }: AgendaProps) {
  const speak = useSpeak(deliberationRoomWords);
  const values = valuesIn(matter, fields);
  const besides = values.filter(({ text }) => text !== matter.title);
  // One topic alone is the title of the room.
  if (values.length > 0 && besides.length === 0) return null;
  return (
    <Section title={speak('deliberation-room.agenda')}>
      {besides.length > 0 ? (
        <Values values={besides} />
      ) : (
        <p className="muted">{speak('deliberation-room.agenda-none')}</p>
      )}
    </Section>
  );
}

interface ToldProps {
  readonly title: string;
  readonly values: readonly ValueView[];
}

function Told({ title, values }: ToldProps) {
  if (values.length === 0) return null;
  return (
    <Section title={title}>
      <Values values={values} />
    </Section>
  );
}

function Decided({ matter, values }: { readonly matter: MatterView; readonly values: readonly ValueView[] }) {
  const speak = useSpeak(deliberationRoomWords);
  const title = speak('deliberation-room.decided');
  if (values.length > 0) return <Told title={title} values={values} />;
  // Where a rule decides nothing, as in a course, nothing is waited for.
  if (!matter.open || matter.room?.decided.length === 0) return null;
  return (
    <Section title={title}>
      <p className="muted">{speak('deliberation-room.decided-none')}</p>
    </Section>
  );
}
