/** Hears from the server that something changed and reads it again. Without server-sent events it asks by itself. */
import { API } from './call.ts';
import { askAgain } from './question.ts';

const NOUNS = ['matters', 'work', 'notices', 'me', 'votes'];
const GATHER_MS = 300;
const ASK_EVERY_MS = 15_000;

/** Returns the way to stop listening. */
export function hearChanges(): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const readAgain = (): void => {
    // One act can change a matter and its parts; gathering makes that one reading.
    gathering ??= setTimeout(() => {
      gathering = undefined;
      askAgain(NOUNS);
    }, GATHER_MS);
  };
  const source = typeof EventSource === 'undefined' ? undefined : new EventSource(`${API}/events`);
  let wasCut = false;
  source?.addEventListener('changed', readAgain);
  source?.addEventListener('look-again', readAgain);
  source?.addEventListener('error', () => {
    wasCut = true;
  });
  source?.addEventListener('open', () => {
    if (wasCut) readAgain();
    wasCut = false;
  });
  const asking = setInterval(() => {
    if (source?.readyState !== EventSource.OPEN && !document.hidden) readAgain();
  }, ASK_EVERY_MS);
  const onLook = (): void => {
    if (!document.hidden) readAgain();
  };
  document.addEventListener('visibilitychange', onLook);
  return () => {
    source?.close();
    clearInterval(asking);
    clearTimeout(gathering);
    document.removeEventListener('visibilitychange', onLook);
  };
}
