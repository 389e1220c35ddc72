import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly look?: string;
}

export function RoomPart({ title, children, look = '' }: Props) {
  return (
    <section className={`room-part ${look}`}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
