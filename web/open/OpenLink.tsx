import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MechanismRow } from '#core/contract/api.ts';

interface Props {
  readonly mechanism: Pick<MechanismRow, 'name' | 'changes_rules'>;
  readonly className: string;
  readonly children: ReactNode;
}

/** To where a matter of this rule is begun: its form, or the designer where it is a rule that is to change. */
export function OpenLink({ mechanism, className, children }: Props) {
  if (mechanism.changes_rules) {
    return (
      <Link className={className} to="/rules">
        {children}
      </Link>
    );
  }
  return (
    <Link className={className} to="/new/$mechanism" params={{ mechanism: mechanism.name }}>
      {children}
    </Link>
  );
}
