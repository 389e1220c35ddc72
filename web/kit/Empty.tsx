import type { ReactNode } from 'react';
import './empty.css';

interface Props {
  /** What will appear here. */
  readonly children: ReactNode;
  /** The first step: a link or a button. */
  readonly first?: ReactNode;
}

export function Empty({ children, first }: Props) {
  return (
    <div className="empty">
      <p>{children}</p>
      {first}
    </div>
  );
}
