import { useState } from 'react';
import type { MechanismView } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { useAll } from '../api/all.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion, mattersQuestion, mechanismQuestion, mechanismsQuestion } from '../api/questions.ts';
import type { Unanswered } from '../kit/NotYet.tsx';
import { answered, boardOf, findMissing, type Board } from './board.ts';

// More than a wall can show; a board with more under way is read as a list.
const MOST = 40;

interface Calls extends Board {
  readonly heard: Unanswered | undefined;
  /** Rules by which this viewer may call. */
  readonly rules: readonly { readonly name: string; readonly words: MatterView['mechanism']['words'] }[];
}

export function useCalls(): Calls {
  const mechanisms = useQuestion(mechanismsQuestion);
  const called =
    mechanisms.is === 'answered'
      ? mechanisms.value.filter(({ face }) => face === 'board' || face === 'report')
      : [];
  const names = called.map(({ name }) => name).join(',');
  const listed = useQuestion(
    names === '' ? undefined : mattersQuestion({ open: 'true', mechanism: names, limit: MOST }),
  );
  const rows = listed.is === 'answered' ? listed.value.rows : [];
  const asked = useAll<MatterView>(rows.map(({ id }) => matterQuestion(id)));
  const rules = useAll<MechanismView>(called.map(({ name }) => mechanismQuestion(name)));
  const partNames = [...new Set(answered(rules).flatMap(({ parts }) => parts))];
  const partRules = useAll<MechanismView>(partNames.map(mechanismQuestion));
  const parts = new Map(partRules.map((heard, at) => [partNames[at] ?? '', heard]));
  const read = { rows, asked, rules, parts };
  // Once it stands, what comes anew joins it when it is read; the board does not go blank for it.
  const [isFirst, setFirst] = useState(true);
  const heard = findMissing([mechanisms, ...(names === '' ? [] : [listed])], read, isFirst);
  if (isFirst && heard === undefined) setFirst(false);
  return {
    ...boardOf(read),
    heard,
    rules: answered(rules).filter(({ may_open: may, face }) => may && face === 'board'),
  };
}
