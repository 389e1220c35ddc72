import type { ReactNode } from 'react';
import './fold.css';

interface Props {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}

/** What most people do not need, one press away. */
export function Fold({ title, children, open = false }: Props) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      <div className="folded">{children}</div>
    </details>
  );
}
