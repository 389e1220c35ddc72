/** What somebody typed, kept on this device until it is sent. Written by name: `<person>.open.whistle`. */
import { namesInMemory, recall, remember } from '../device/memory.ts';
import type { Answers } from './answers.ts';

export interface Draft {
  readonly answers: Answers;
  readonly savedAt: number;
}

const KEPT_DAYS = 30;

/** Undefined when nothing could be saved. */
export function keepDraft(name: string, answers: Answers, now: number): Draft | undefined {
  const draft = { answers, savedAt: now };
  return remember(`draft.${name}`, JSON.stringify(draft)) ? draft : undefined;
}

export function findDraft(name: string, now: number): Draft | undefined {
  const text = recall(`draft.${name}`);
  if (text === undefined) return undefined;
  const draft = readDraft(text);
  if (draft && now - draft.savedAt < KEPT_DAYS * 86_400_000) return draft;
  dropDraft(name);
  return undefined;
}

export function dropDraft(name: string): void {
  remember(`draft.${name}`, undefined);
}

/** It became part of something else, and may turn out not to belong there: out of the way, and not gone. */
export function setAside(name: string): void {
  remember(`aside.${name}`, recall(`draft.${name}`));
  dropDraft(name);
}

/** Names of what lies aside and begins so. */
export function findAside(beginning: string, now: number): readonly string[] {
  return namesInMemory(`aside.${beginning}`)
    .map((name) => name.slice('aside.'.length))
    .filter((name) => {
      const draft = readDraft(recall(`aside.${name}`) ?? '');
      return draft !== undefined && now - draft.savedAt < KEPT_DAYS * 86_400_000;
    });
}

/** It is the draft again, in the place of one begun meanwhile. */
export function takeUp(name: string): void {
  remember(`draft.${name}`, recall(`aside.${name}`));
  remember(`aside.${name}`, undefined);
}

/** Another version of the product may have written it. */
export function readDraft(text: string): Draft | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null || !('answers' in found) || !('savedAt' in found))
    return false;
  return typeof found.answers === 'object' && found.answers !== null && typeof found.savedAt === 'number';
}
