/** What every part of the form reads and writes: the rule as it stands in the text beside it. */
import { createContext, useContext } from 'react';
import type { RuleVocabulary } from '#core/contract/rules.ts';
import { invariant } from '#core/invariant.ts';
import type { Slots } from '../source/phrase-options.ts';
import type { Path } from '../text/edit-text.ts';
import type { Tree } from '../text/rule-text.ts';

export interface Editing {
  readonly rule: Tree;
  readonly vocabulary: RuleVocabulary;
  /** What may fill the phrases that stand at a place of the rule. */
  readonly slotsAt: (path: Path) => Slots;
  readonly set: (path: Path, value: unknown) => void;
  readonly drop: (path: Path) => void;
  /** Shows the line in the text. */
  readonly reveal: (path: Path) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  invariant(editing, 'a form of a rule stands inside its text');
  return editing;
}
