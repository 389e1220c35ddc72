import type { ReactNode } from 'react';
import './tag.css';

interface Props {
  readonly children: ReactNode;
  readonly tone?: 'kind' | 'done' | 'soon' | 'late' | 'plain';
}

/** A word in a frame: the kind of matter, its state. The colour never says anything the word does not. */
export function Tag({ children, tone = 'kind' }: Props) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
