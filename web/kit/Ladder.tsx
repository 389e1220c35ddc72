import type { ReactNode } from 'react';
import './ladder.css';

export interface Rung {
  readonly name: string;
  readonly words: string;
  readonly stands?: 'passed' | 'now' | 'ahead' | 'end';
  /** Who acts, how long, which steps lead on: what a neighbour reads beside the state. */
  readonly about?: ReactNode;
  /** Read out where sight shows a mark. */
  readonly mark?: string;
}

interface Props {
  readonly rungs: readonly Rung[];
  readonly label: string;
}

/** A picture of states, top to bottom, that anyone can read. */
export function Ladder({ rungs, label }: Props) {
  return (
    <ol className="ladder" aria-label={label}>
      {rungs.map(({ name, words, stands = 'ahead', about, mark }) => (
        <li key={name} className={stands} aria-current={stands === 'now' ? 'step' : undefined}>
          <p className="ladder-state">
            {words}
            {mark && <span className="ladder-mark"> {mark}</span>}
          </p>
          {about}
        </li>
      ))}
    </ol>
  );
}
