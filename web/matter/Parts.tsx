import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PartView } from '#core/contract/matter.ts';
import { Tag } from '../kit/Tag.tsx';
import { useSay } from '../speech/use-speak.ts';
import { TimeLeft } from './TimeLeft.tsx';
import './parts.css';

/** Everything that was asked of others, each with its own clock; where there is more than one kind, kind by kind. */
export function Parts({ parts }: { readonly parts: readonly PartView[] }) {
  const say = useSay();
  const kinds = [...new Set(parts.map(({ part }) => part))];
  return kinds.map((kind) => {
    const those = parts.filter(({ part }) => part === kind);
    return (
      <div key={kind} className="part-kind">
        {kinds.length > 1 && <h3 className="small">{say(those[0]!.words)}</h3>}
        <ul className="rows">
          {those.map((part) => (
            <li key={part.id}>
              <PartRow part={part} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function PartRow({ part }: { readonly part: PartView }) {
  const line = <PartLine part={part} />;
  return part.readable ? (
    <Link className="row-link part-row" to="/matters/$id" params={{ id: part.id }}>
      {line}
    </Link>
  ) : (
    <div className="row-link part-row">{line}</div>
  );
}

function PartLine({ part }: { readonly part: PartView }) {
  const say = useSay();
  const org = say(part.org.words);
  return (
    <StandingLine
      title={part.title ?? org}
      by={part.title === null ? null : org}
      state={part.state}
      open={part.open}
    >
      {part.open && part.clock && (
        <span className="part-clock">
          <TimeLeft clock={part.clock} />
        </span>
      )}
    </StandingLine>
  );
}

interface StandingLineProps extends Pick<PartView, 'state' | 'open'> {
  readonly title: string;
  /** Said small below the title. */
  readonly by: string | null;
  readonly children?: ReactNode;
}

/** Another matter in one line: what it is, and where it stands. */
export function StandingLine({ title, by, state, open, children }: StandingLineProps) {
  const say = useSay();
  return (
    <>
      <span className="part-org">
        {title}
        {by !== null && <span className="part-by small muted">{by}</span>}
      </span>
      <Tag tone={open ? 'kind' : 'plain'}>{say(state.words)}</Tag>
      {children}
    </>
  );
}
