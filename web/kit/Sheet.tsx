import { useId, type ReactNode } from 'react';
import './sheet.css';

interface Props {
  readonly children: ReactNode;
  /** Warm: it waits on you. Calm: for your information. Grown: it went well. Alarm: it went wrong. */
  readonly tone?: 'plain' | 'warm' | 'calm' | 'grown' | 'alarm';
}

/** A sheet of paper on the desk. */
export function Sheet({ children, tone = 'plain' }: Props) {
  return <div className={`sheet ${tone}`}>{children}</div>;
}

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Beside the title: how many, a link to all. */
  readonly aside?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, children, aside }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
