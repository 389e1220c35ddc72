import type { MatterView, TimelineEntry } from '#core/contract/matter.ts';
import { sayNear } from '#language/figures.ts';
import { mediationRoomWords } from '#language/mediation-room.ts';
import { useServerNow } from '../device/server-time.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { RoomPart } from './RoomPart.tsx';
import { findValue, storyOf, type RoomStory } from './room-story.ts';

/** Sessions, the agreement with its signatures, and return visits. */
export function RoomRecord({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(mediationRoomWords);
  const story = storyOf(matter);
  return (
    <>
      <RoomPart title={speak('mediation-room.agreement')}>
        {story.agreement ? (
          <Agreement agreement={story.agreement} matter={matter} />
        ) : (
          <p className="muted">{speak('mediation-room.agreement-none')}</p>
        )}
      </RoomPart>
      <RoomPart title={speak('mediation-room.sessions')}>
        {story.sessions.length === 0 ? (
          <p className="muted">{speak('mediation-room.sessions-none')}</p>
        ) : (
          <ol className="room-sessions">
            {story.sessions.map((entry, index) => (
              <Noted
                key={entry.seq}
                entry={entry}
                title={speak('mediation-room.session', { at: index + 1 })}
                field="session-note"
              />
            ))}
          </ol>
        )}
      </RoomPart>
      {story.visits.length > 0 && (
        <RoomPart title={speak('mediation-room.visit')}>
          <ol className="room-sessions">
            {story.visits.map((entry) => (
              <Noted key={entry.seq} entry={entry} field="visit-note" />
            ))}
          </ol>
        </RoomPart>
      )}
    </>
  );
}

interface NotedProps {
  readonly entry: TimelineEntry;
  readonly field: string;
  readonly title?: string;
}

function Noted({ entry, field, title }: NotedProps) {
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  return (
    <li>
      <p className="dots small muted">
        <span className="strong">{title ?? say(entry.words)}</span>
        <span>{sayNear(entry.at, now, locale)}</span>
        <span>{say(entry.who)}</span>
      </p>
      <p className="room-note">{findValue(entry, field)?.text}</p>
    </li>
  );
}

interface AgreementProps {
  readonly agreement: NonNullable<RoomStory['agreement']>;
  readonly matter: MatterView;
}

function Agreement({ agreement, matter }: AgreementProps) {
  const speak = useSpeak(mediationRoomWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const { entry, signatures, whole } = agreement;
  return (
    <div className="room-agreement">
      <p className="small muted">
        {speak('mediation-room.agreed-on', { moment: sayNear(entry.at, now, locale) })}
      </p>
      <p className="room-note">{findValue(entry, 'agreement')?.text}</p>
      <ul className="room-signatures">
        {signatures.map((signature) => (
          <li key={signature.seq} className="signed">
            <span aria-hidden="true">✓ </span>
            {speak('mediation-room.signed', { who: say(signature.who) })}
            <span className="small muted"> · {sayNear(signature.at, now, locale)}</span>
          </li>
        ))}
        {whole ? (
          <li className="signed">{speak('mediation-room.all-signed')}</li>
        ) : (
          matter.waiting && <li>{speak('mediation-room.to-sign', { who: say(matter.waiting.words) })}</li>
        )}
      </ul>
      <div className="print-only room-lines">
        {(['signature-line', 'signature-line', 'mediator-line'] as const).map((line, at) => (
          <p key={`${line}-${at}`}>
            {speak(`mediation-room.${line}`)}
            <span /> {speak('mediation-room.date-line')}
            <span />
          </p>
        ))}
      </div>
    </div>
  );
}
