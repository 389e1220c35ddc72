import type { MatterView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { paperWords } from '#language/paper.ts';
import { Section } from '../kit/Sheet.tsx';
import { Values } from '../matter/Values.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** How many pressed that they are here; by name only for whoever may learn it, and each their own. */
export function Here({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...paperWords });
  const say = useSay();
  const attendance = matter.values.filter(({ type }) => type === 'attendance');
  // Once it is written down who came, a nought says nothing more.
  const counts = matter.counts.filter(
    ({ of, count }) => of === 'people' && (count > 0 || (attendance.length === 0 && matter.open)),
  );
  if (counts.length + attendance.length === 0) return null;
  const steps = new Set(counts.map(({ step }) => step));
  const came = matter.timeline.filter(({ step }) => steps.has(step));
  return (
    <Section title={speak('deliberation-room.here')}>
      {counts.map(({ step, words, count }) => (
        <p key={step}>
          {count === 0 ? (
            <span className="muted">{speak('deliberation-room.here-none')}</span>
          ) : (
            <span className="deliberation-count">
              {say(words)} {speak('paper.people', { count })}
            </span>
          )}
        </p>
      ))}
      {came.length > 0 && (
        <>
          <ul className="deliberation-names">
            {came.map(({ seq, who }) => (
              <li key={seq}>{say(who)}</li>
            ))}
          </ul>
          {came.some(({ mine }) => !mine) && (
            <p className="small muted">{speak('deliberation-room.here-names')}</p>
          )}
        </>
      )}
      <Values values={attendance} />
    </Section>
  );
}
