import type { MatterView } from '#core/contract/matter.ts';
import { deliberationRoomWords } from '#language/deliberation-room.ts';
import { paperWords } from '#language/paper.ts';
import { Section } from '../kit/Sheet.tsx';
import { Values } from '../matter/Values.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { peopleCounted } from './people-counted.ts';

/** How many pressed that they mean to come, are here, were there; by name only for whoever may learn it, and each their own. */
export function Here({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak({ ...deliberationRoomWords, ...paperWords });
  const say = useSay();
  const attendance = matter.values.filter(({ type }) => type === 'attendance');
  const counted = peopleCounted(matter, attendance.length > 0);
  if (counted.length + attendance.length === 0) return null;
  const namesOthers = counted.some(({ takers }) => takers.some(({ mine }) => !mine));
  return (
    <Section title={speak('deliberation-room.here')}>
      {counted.map(({ count: { step, words, count }, takers }) => (
        <div key={step}>
          {count === 0 ? (
            <p className="muted">{speak('deliberation-room.here-none', { what: say(words) })}</p>
          ) : (
            <p className="deliberation-count">
              {say(words)} {speak('paper.people', { count })}
            </p>
          )}
          {takers.length > 0 && (
            <ul className="deliberation-names">
              {takers.map(({ seq, who }) => (
                <li key={seq}>{say(who)}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {namesOthers && <p className="small muted">{speak('deliberation-room.here-names')}</p>}
      <Values values={attendance} />
    </Section>
  );
}
