/** The text somebody is writing, kept on this device until it is proposed or given up. */
import { useCallback, useEffect, useState } from 'react';
import { recall, remember } from '../device/memory.ts';

interface Kept {
  readonly text: string;
  /** Hash of the text in force it was begun on. */
  readonly over: string;
}

export interface Candidate {
  readonly text: string;
  readonly write: (text: string) => void;
  /** It came back from an earlier visit. */
  readonly cameBack: boolean;
  /** Hash of the text in force it was begun on; another now means that the rule has changed since. */
  readonly over: string;
  readonly startOver: () => void;
}

const PAUSE_MS = 400;

export function useCandidate(name: string, inForce: string, over: string): Candidate {
  const [found] = useState(() => readKept(recall(name)));
  const [text, setText] = useState(found?.text ?? inForce);
  const [begun, setBegun] = useState(found?.over ?? over);
  const [cameBack, setCameBack] = useState(found !== undefined && found.text !== inForce);
  useEffect(() => {
    const keep = (): void => {
      remember(name, text === inForce ? undefined : JSON.stringify({ text, over: begun } satisfies Kept));
    };
    const timer = setTimeout(keep, PAUSE_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [name, text, begun, inForce]);
  const startOver = useCallback(() => {
    setText(inForce);
    setBegun(over);
    setCameBack(false);
  }, [inForce, over]);
  return { text, write: setText, cameBack, over: begun, startOver };
}

/** Another version of the product may have written it. */
function readKept(text: string | undefined): Kept | undefined {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    return typeof found?.text === 'string' && typeof found.over === 'string'
      ? { text: found.text, over: found.over }
      : undefined;
  } catch {
    return undefined;
  }
}
