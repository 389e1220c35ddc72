import { useEffect, useReducer, useRef, useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { Rehearsal, RehearseRequest, Rehearsed } from '#core/contract/rehearsal.ts';
import { call } from '../../api/call.ts';
import type { Candidate } from './candidate.ts';
import { changeMoves, countHappened, type Made } from './moves.ts';

/** Long enough that a word is typed, short enough that the story seems to move by itself. */
const PAUSE_MS = 500;

type Problems = Extract<Rehearsal, { readonly kind: 'problems' }>['problems'];

interface Lived {
  readonly story: Rehearsed;
  readonly text: string;
  readonly moves: readonly Made[];
}

export interface Rehearsing {
  /** As they were made, also those that could not happen. */
  readonly moves: readonly Made[];
  readonly make: (made: Made) => void;
  readonly back: () => void;
  readonly anew: () => void;
  /** The last story that could be lived; of an earlier text while a newer one is on its way, or cannot be lived. */
  readonly lived: Lived | undefined;
  /** The same moves on the text on which the last of them was made, where that is another text. */
  readonly before: Rehearsed | undefined;
  readonly problems: Problems | undefined;
  readonly problem: Problem | undefined;
  /** The last move is on its way; a mere edit of the text keeps nobody from going on. */
  readonly busy: boolean;
  readonly again: () => void;
}

interface Kept {
  readonly moves: readonly Made[];
  readonly lived: Lived | undefined;
  readonly base: Lived | undefined;
}

/**
 * By name. A story outlives its panel: whoever looks at another one, or types what does not pass for a moment, finds
 * it where they left it. In memory only: it is invented.
 */
const stories = new Map<string, Kept>();
const NOTHING: Kept = { moves: [], lived: undefined, base: undefined };

/** Lives the story again whenever a move is made, or the text has rested for a moment. */
export function useRehearsal(name: string, { mechanism, text }: Candidate): Rehearsing {
  const [kept] = useState(() => stories.get(name) ?? NOTHING);
  const [moves, change] = useReducer(changeMoves, kept.moves);
  const [lived, setLived] = useState(kept.lived);
  const [base, setBase] = useState(kept.base);
  const [no, setNo] = useState<{ readonly problem?: Problem; readonly problems?: Problems }>({});
  const [tries, setTries] = useState(0);
  const asked = useRef<string | undefined>(undefined);
  useEffect(() => {
    stories.set(name, { moves, lived, base });
  }, [name, moves, lived, base]);

  useEffect(() => {
    let isHere = true;
    const ask = async (): Promise<void> => {
      asked.current = text;
      const body: RehearseRequest = { mechanism, text, moves: moves.map(({ move }) => move) };
      const answer = await call<Rehearsal>({ method: 'POST', path: '/trials/rehearse', body });
      if (!isHere) return;
      if (!answer.ok) setNo({ problem: answer.problem });
      else if (answer.value.kind === 'problems') setNo({ problems: answer.value.problems });
      else {
        const now = { story: answer.value, text, moves };
        setNo({});
        setLived(now);
        setBase((former) => (former?.moves === moves ? former : now));
      }
    };
    const typing = asked.current !== undefined && asked.current !== text;
    const timer = setTimeout(() => void ask(), typing ? PAUSE_MS : 0);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [mechanism, text, moves, tries]);

  const failed = no.problem !== undefined || no.problems !== undefined;
  const compares = lived && base && base.moves === lived.moves && base.text !== lived.text;
  const happened = countHappened(moves, lived?.story.refused ?? null);
  return {
    moves,
    make: (made) => change({ kind: 'make', made, happened }),
    back: () => change({ kind: 'back', happened }),
    anew: () => change({ kind: 'anew' }),
    lived,
    before: compares ? base.story : undefined,
    problem: no.problem,
    problems: no.problems,
    busy: !failed && lived?.moves !== moves,
    again: () => {
      setNo({});
      setTries((before) => before + 1);
    },
  };
}
