import { Link } from '@tanstack/react-router';
import type { MatterView } from '#core/contract/matter.ts';
import { mediationRoomWords } from '#language/mediation-room.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Printed } from '../kit/Printed.tsx';
import { Tag } from '../kit/Tag.tsx';
import { stepGroups } from '../matter/step-groups.ts';
import { StepButtons } from '../matter/StepButtons.tsx';
import { Steps } from '../matter/Steps.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { Values } from '../matter/Values.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { Recusals } from './Recusals.tsx';
import { RoomPart } from './RoomPart.tsx';
import { RoomRecord } from './RoomRecord.tsx';
import { Stairs } from './Stairs.tsx';

interface Props {
  readonly id: string;
  /** On a phone the room is the whole screen. */
  readonly alone: boolean;
}

/** One dispute: where it stands on the ladder, the next lawful step, the ways out, and what was said. */
export function Room({ id, alone }: Props) {
  const speak = useSpeak(mediationRoomWords);
  const heard = useQuestion(matterQuestion(id));
  return (
    <div className="room">
      {alone && (
        <Link className="button quiet room-back" to="/rooms">
          {speak('mediation-room.back')}
        </Link>
      )}
      {heard.is === 'answered' ? <RoomOf matter={heard.value} /> : <NotYet heard={heard} />}
    </div>
  );
}

// Each of these has its own place in the room.
const TOLD_ELSEWHERE = ['parties', 'dispute-kind', 'session-note', 'agreement', 'visit-note'];

function RoomOf({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(mediationRoomWords);
  const say = useSay();
  const account = matter.values.filter(({ field }) => !TOLD_ELSEWHERE.includes(field));
  return (
    <article className="room-inside">
      <header className="room-head">
        <div className="line-up">
          <h2>{matter.title}</h2>
          <Tag tone="plain">{say(matter.state.words)}</Tag>
          <span className="small muted">{matter.number}</span>
          <span className="line-up push screen-only">
            <Link className="button quiet" to="/matters/$id" params={{ id: matter.id }}>
              {speak('mediation-room.own-page')}
            </Link>
            <Button look="quiet" onPress={() => window.print()}>
              {speak('mediation-room.print')}
            </Button>
          </span>
        </div>
        <p className="small muted">{speak('mediation-room.private')}</p>
      </header>
      <div className="room-stand">
        {matter.tries.length > 0 && (
          <RoomPart title={speak('mediation-room.rungs')}>
            <Stairs matter={matter} />
          </RoomPart>
        )}
        <Exits matter={matter} />
      </div>
      {matter.open && (
        <RoomPart title={speak('mediation-room.next')} look="room-next">
          {matter.waiting && (
            <p>
              <span className="strong">
                {matter.waiting.mine
                  ? speak('mediation-room.next-mine')
                  : speak('mediation-room.next-whom', { whom: say(matter.waiting.words) })}
              </span>
              {matter.clock && (
                <span className="small">
                  {' · '}
                  <TimeLeft clock={matter.clock} long />
                </span>
              )}
            </p>
          )}
          <Steps matter={matter} />
        </RoomPart>
      )}
      <div className="room-people">
        <RoomPart title={speak('mediation-room.parties')}>
          <Parties matter={matter} />
          <Recusals matter={matter} />
        </RoomPart>
        {account.length > 0 && (
          <div className="room-part">
            <Values values={account} except={matter.title} />
          </div>
        )}
      </div>
      <RoomRecord matter={matter} />
      <Printed />
    </article>
  );
}

function Parties({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(mediationRoomWords);
  const parties = matter.values.find(({ field }) => field === 'parties');
  if (!parties?.text) return <p className="muted">{speak('mediation-room.parties-none')}</p>;
  return (
    <ul className="room-parties">
      {parties.text.split(/[、；;\n]/).map((party) => (
        <li key={party}>{party.trim()}</li>
      ))}
    </ul>
  );
}

/** Never folded away: a person who does not know the door is there cannot use it. */
function Exits({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(mediationRoomWords);
  const say = useSay();
  const { exits } = stepGroups(matter.allowed);
  if (exits.length === 0) return null;
  const on = exits.filter((exit) => exit.on);
  return (
    <RoomPart title={speak('mediation-room.exits')} look="room-exits">
      {on.length > 0 ? (
        <div className="steps">
          <StepButtons steps={on} matter={matter} primary={false} endsThings />
        </div>
      ) : (
        <ul>
          {exits.map((exit) => (
            <li key={exit.name}>{say(exit.words)}</li>
          ))}
        </ul>
      )}
      <p className="small muted">{speak('mediation-room.exits-about')}</p>
    </RoomPart>
  );
}
