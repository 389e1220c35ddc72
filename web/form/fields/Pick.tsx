import type { ReactNode } from 'react';
import './pick.css';

interface Props {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly chosen: boolean;
  readonly children: ReactNode;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** One answer to pick: the whole row is the target, the native mark inside it says whether it is picked. */
export function Pick({ kind, name, chosen, children, id, describedBy, invalid = false, onChoose }: Props) {
  return (
    <label className={chosen ? 'pick chosen' : 'pick'}>
      <input
        type={kind}
        id={id}
        name={name}
        checked={chosen}
        aria-describedby={describedBy}
        aria-invalid={kind === 'checkbox' ? invalid : undefined}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className="pick-words">{children}</span>
    </label>
  );
}
