import { useCallback, useEffect, useRef, useState } from 'react';
import type { Form } from '#core/contract/form.ts';
import { startingAnswers, type Answers } from './answers.ts';
import { dropDraft, findDraft, keepDraft } from './draft.ts';

const PAUSE_MS = 400;

interface Drafted {
  readonly answers: Answers;
  /** When the device last kept it; null when the device refused to. */
  readonly savedAt: number | null | undefined;
  readonly cameBack: boolean;
  readonly answer: (field: string, answer: unknown) => void;
  readonly startOver: () => void;
  readonly drop: () => void;
}

/** Answers that save themselves a moment after each change, and at once when the page is left. */
export function useDraft(form: Form, name: string): Drafted {
  const [found] = useState(() => findDraft(name, Date.now()));
  const [answers, setAnswers] = useState<Answers>(() => startingAnswers(form, found?.answers));
  const [savedAt, setSavedAt] = useState<number | null | undefined>(found?.savedAt);
  const [cameBack, setCameBack] = useState(found !== undefined);
  const unsaved = useRef<Answers | undefined>(undefined);

  const save = useCallback(() => {
    if (unsaved.current === undefined) return;
    setSavedAt(keepDraft(name, unsaved.current, Date.now())?.savedAt ?? null);
    unsaved.current = undefined;
  }, [name]);

  useEffect(() => {
    if (unsaved.current === undefined) return undefined;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [answers, save]);

  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  const forget = (): void => {
    unsaved.current = undefined;
    dropDraft(name);
    setSavedAt(undefined);
    setCameBack(false);
  };
  return {
    answers,
    savedAt,
    cameBack,
    answer: (field, answer) =>
      setAnswers((before) => {
        unsaved.current = { ...before, [field]: answer };
        return unsaved.current;
      }),
    startOver: () => {
      forget();
      setAnswers(startingAnswers(form, undefined));
    },
    drop: forget,
  };
}
