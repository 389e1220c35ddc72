/** The held acts of this tab: in sight until they are sent, on the device until the server has answered. */
import { useSyncExternalStore } from 'react';
import type { MatterView } from '#core/contract/matter.ts';
import { heldActWords } from '#language/held-act.ts';
import { speaker } from '#language/speak.ts';
import { stepWords } from '#language/step.ts';
import { isPassing } from '../api/answer.ts';
import { call } from '../api/call.ts';
import { hold } from '../api/held.ts';
import { newKey } from '../api/intention.ts';
import { askAgain } from '../api/question.ts';
import { actOn } from '../api/writes.ts';
import { namesInMemory, recall, remember } from '../device/memory.ts';
import { toast } from '../kit/Toast.tsx';
import { locale } from '../speech/locale.ts';
import { adopt, findHeldAct, HELD_MS, type HeldAct } from './held-act.ts';

const PLACE = 'held.';
const listeners = new Set<() => void>();
const takers = new Map<string, () => void>();
let acts: readonly HeldAct[] = [];

export function useHeldActs(): readonly HeldAct[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => acts,
  );
}

export function holdAct(pressed: Omit<HeldAct, 'key' | 'until' | 'stands' | 'problem'>): void {
  start({ ...pressed, key: newKey(), until: Date.now() + HELD_MS, stands: 'held', problem: null });
}

/** Takes the act back, or lets a refused one go. What was filled in comes with it. */
export function takeBack(key: string): void {
  takers.get(key)?.();
  forget(key);
}

/** Sends a refused act again, with the same key. */
export function trySending(key: string): void {
  const act = acts.find((one) => one.key === key);
  if (act) void send(act);
}

/** Acts this person pressed in a tab that died before it could send them. */
export function resumeHeldActs(person: string): void {
  const kept = namesInMemory(PLACE).flatMap((name) => {
    const act = findHeldAct(recall(name) ?? '');
    return act && !acts.some(({ key }) => key === act.key) ? [act] : [];
  });
  for (const act of adopt(kept, person, Date.now())) {
    if (act.stands === 'held') start(act);
    else if (act.stands === 'sending') void send(act);
    else keep(act);
  }
}

function start(act: HeldAct): void {
  keep(act);
  takers.set(
    act.key,
    hold(() => send(act), HELD_MS),
  );
}

async function send(act: HeldAct): Promise<void> {
  takers.delete(act.key);
  keep({ ...act, stands: 'sending', problem: null });
  const { path, changes } = actOn(act.matter);
  const body = { step: act.step, facts: act.facts, seen_seq: act.seenSeq };
  const speak = speaker({ ...heldActWords, ...stepWords }, locale());
  const step = act.words[locale()];
  const answer = await call<MatterView>({ method: 'POST', path, body, key: act.key });
  if (answer.ok) {
    forget(act.key);
    askAgain(changes);
    toast(speak('step.done', { step }));
    return;
  }
  const seen = listeners.size > 0;
  keep({ ...act, stands: 'refused', problem: answer.problem });
  // On another screen there is no tray that would show it.
  if (!seen) toast(speak('held-act.refused-why', { step, why: answer.problem.words[locale()] }));
  // Somebody else may have acted meanwhile; a person told no should see what is so now.
  if (!isPassing(answer.problem)) askAgain(changes);
}

function keep(act: HeldAct): void {
  remember(PLACE + act.key, JSON.stringify(act));
  const others = acts.filter(({ key }) => key !== act.key);
  tell([...others, act].sort((a, b) => a.until - b.until));
}

function forget(key: string): void {
  takers.delete(key);
  remember(PLACE + key, undefined);
  tell(acts.filter((act) => act.key !== key));
}

function tell(next: readonly HeldAct[]): void {
  acts = next;
  for (const listener of listeners) listener();
}
