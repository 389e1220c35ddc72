/** An account in a ledger: `budget@owner`, `points@recipient`. Units come from `@ledger` and go back there. */
import type { Part } from './scope.ts';

export type AccountHolder = Part | 'owner' | 'place' | 'ledger';

export interface Account {
  readonly account: string;
  readonly of: AccountHolder;
}

/** The pattern of an account, for phrases that hold one. */
export const ACCOUNT = '[a-z][a-z0-9-]*@(?:requester|recipient|assignee|helper|party|owner|place|ledger)';

/** Whoever calls has matched `ACCOUNT`. */
export function readAccount(text: string): Account {
  const [account = '', of = ''] = text.split('@');
  return { account, of: of as AccountHolder };
}

export const accountText = ({ account, of }: Account): string => `${account}@${of}`;
