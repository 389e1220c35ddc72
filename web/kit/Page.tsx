import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';
import './page.css';

interface Props {
  /** The one h1, and the title of the window. */
  readonly title: string;
  readonly children: ReactNode;
  /** Above the title: where this belongs. */
  readonly above?: ReactNode;
  /** Under the title: one line about it. */
  readonly about?: ReactNode;
  /** Beside the title on a desk: what can be done with the whole page. */
  readonly tools?: ReactNode;
  /** Reading width for text, full for tables and boards. */
  readonly width?: 'reading' | 'full';
  readonly titleHidden?: boolean;
}

export function Page({
  title,
  children,
  above,
  about,
  tools,
  width = 'reading',
  titleHidden = false,
}: Props) {
  useTitle(title);
  return (
    <div className={`page ${width}`}>
      <header className={titleHidden ? 'unseen' : 'page-head'}>
        {above}
        <div className="page-title">
          <h1>{title}</h1>
          {tools}
        </div>
        {about && <p className="muted">{about}</p>}
      </header>
      {children}
    </div>
  );
}
