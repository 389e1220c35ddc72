import type { CSSProperties } from 'react';
import type { LanePart } from './ladder-roads.ts';
import './roads.css';

interface Props {
  readonly parts: readonly LanePart[];
  readonly lanes: number;
  readonly trunkAbove: boolean;
  readonly trunkBelow: boolean;
  readonly end: boolean;
  readonly outcome: string | null;
}

/**
 * The strip of roads beside one state. Drawn with borders that stretch with the row, so that the picture holds
 * at any letter size, on paper too. What it shows is said in the steps of the state as well.
 */
export function Roads({ parts, lanes, trunkAbove, trunkBelow, end, outcome }: Props) {
  return (
    <div className="roads" aria-hidden="true" style={{ '--lanes': lanes } as CSSProperties}>
      {trunkAbove && <i className="trunk above" />}
      {trunkBelow && <i className="trunk below" />}
      {parts.map((part) => (
        <Lane key={part.lane} part={part} />
      ))}
      <i className={`node ${end ? `end ${endLook(outcome)}` : ''}`} />
    </div>
  );
}

// Ends that the people concerned said yes to themselves.
const GROWN = ['confirmed', 'settled', 'answered', 'in-grid', 'set'];

function endLook(outcome: string | null): string {
  return outcome !== null && GROWN.includes(outcome) ? 'grown' : '';
}

function Lane({ part }: { readonly part: LanePart }) {
  const { lane, above, below, joins, back } = part;
  const style = { '--lane': lane } as CSSProperties;
  const look = back ? 'back' : '';
  // A road that leaves sits a little under the middle of the state, one that arrives a little above it.
  const port = joins === null ? '' : joins;
  return (
    <>
      {above && <i className={`lane above ${port} ${look}`} style={style} />}
      {below && <i className={`lane below ${port} ${look}`} style={style} />}
      {joins !== null && (
        <i
          className={`lane across ${port} ${look} ${above ? 'turns-up' : ''} ${below ? 'turns-down' : ''}`}
          style={style}
        />
      )}
    </>
  );
}
