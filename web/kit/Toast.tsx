/** A word at the foot of the screen; with the way back for ten seconds where there is one. */
import { useEffect, useSyncExternalStore } from 'react';
import { appWords } from '#language/app.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { Button } from './Button.tsx';
import './toast.css';

interface Toasted {
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

const READ_MS = 4000;
const UNDO_MS = 10_000;
const listeners = new Set<() => void>();
let shown: Toasted | undefined;

export function toast(text: string, undo?: () => void): void {
  show({ text, undo });
}

export function endToast(): void {
  show(undefined);
}

function show(next: Toasted | undefined): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function ToastPlace() {
  const speak = useSpeak(appWords);
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => shown,
  );
  useEffect(() => {
    if (!current) return undefined;
    const timer = setTimeout(endToast, current.undo ? UNDO_MS : READ_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div className="toast-place" role="status">
      {current && (
        <div className="toast">
          <span>{current.text}</span>
          {current.undo && (
            <Button
              onPress={() => {
                current.undo?.();
                endToast();
              }}
            >
              {speak('app.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
