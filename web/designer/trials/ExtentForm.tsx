import { useId, useState, type ReactNode } from 'react';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { findSeed, MONTHS, RUNS, type Extent } from './extent.ts';
import '../../form/field.css';

interface Props {
  readonly extent: Extent;
  readonly onExtent: (extent: Extent) => void;
}

/** How long, how often, and with which luck: each with what it means. */
export function ExtentForm({ extent, onExtent }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const [seed, setSeed] = useState(String(extent.seed));
  const wrong = findSeed(seed) === undefined;
  return (
    <div className="extent-form">
      <Asked name={speak('trial-panels.months')} about={speak('trial-panels.months-about')}>
        {(id, about) => (
          <select
            id={id}
            className="input"
            aria-describedby={about}
            value={extent.months}
            onChange={(event) => onExtent({ ...extent, months: Number(event.target.value) })}
          >
            {MONTHS.map((count) => (
              <option key={count} value={count}>
                {speak('trial-panels.count-months', { count })}
              </option>
            ))}
          </select>
        )}
      </Asked>
      <Asked name={speak('trial-panels.runs')} about={speak('trial-panels.runs-about')}>
        {(id, about) => (
          <select
            id={id}
            className="input"
            aria-describedby={about}
            value={extent.runs}
            onChange={(event) => onExtent({ ...extent, runs: Number(event.target.value) })}
          >
            {RUNS.map((count) => (
              <option key={count} value={count}>
                {speak('trial-panels.count-runs', { count })}
              </option>
            ))}
          </select>
        )}
      </Asked>
      <Asked
        name={speak('trial-panels.seed')}
        about={speak(wrong ? 'trial-panels.seed-wrong' : 'trial-panels.seed-about')}
      >
        {(id, about) => (
          <input
            id={id}
            className="input figures"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={about}
            aria-invalid={wrong}
            value={seed}
            onChange={(event) => {
              setSeed(event.target.value);
              const found = findSeed(event.target.value);
              if (found !== undefined) onExtent({ ...extent, seed: found });
            }}
          />
        )}
      </Asked>
    </div>
  );
}

interface AskedProps {
  readonly name: string;
  readonly about: string;
  readonly children: (id: string, about: string) => ReactNode;
}

function Asked({ name, about, children }: AskedProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="strong">
        {name}
      </label>
      {children(id, `${id}-about`)}
      <p id={`${id}-about`} className="small muted">
        {about}
      </p>
    </div>
  );
}
