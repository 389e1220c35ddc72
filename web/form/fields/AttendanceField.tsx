import { tallyWords } from '#language/tally.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';
import './attendance-field.css';

const CAME = ['present', 'excused', 'absent'] as const;

/** Who came, class by class: one tap each. Whom nothing is said of counts as absent. */
export function AttendanceField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(tallyWords);
  const entries = Array.isArray(answer) ? (answer as string[]) : [];
  const set = (who: string, is: string): void =>
    onAnswer([...entries.filter((entry) => !entry.startsWith(`${who}:`)), `${who}:${is}`]);
  return (
    <div
      className="attendance"
      role="group"
      aria-label={say(field.words)}
      aria-describedby={describedBy}
      data-invalid={invalid}
    >
      <p className="small muted">{speak('tally.unmarked')}</p>
      {(field.choices ?? []).map(({ value, words }, row) => (
        <div key={value} className="picks short" role="radiogroup" aria-label={say(words)}>
          <span className="field-name">{say(words)}</span>
          {CAME.map((is, index) => (
            <Pick
              key={is}
              kind="radio"
              name={`${id}-${value}`}
              id={row === 0 && index === 0 ? id : undefined}
              chosen={entries.includes(`${value}:${is}`)}
              onChoose={() => set(value, is)}
            >
              {speak(`tally.${is}`)}
            </Pick>
          ))}
        </div>
      ))}
    </div>
  );
}
