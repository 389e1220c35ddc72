/** Who hears of an act: whoever is waited on now, whoever a rule reminds, and the requester when things move. */
import { findWaitingKey } from '#core/engine/waiting.ts';
import { personKey } from '#core/engine/keys.ts';
import type { Touched } from '#core/engine/cascade.ts';
import { dayNumberOf, startOfDay } from '#core/calendar/workdays.ts';
import type { QuietHours } from '#core/pack/pack.ts';
import type { Ground } from '#core/ground/ground.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { Words } from '#core/words.ts';
import type { Json, NoticeWrite } from '#database/write.ts';

export type NoticeKind = 'late' | 'reminded' | 'waits-on-you' | 'moved';

/** What stands in the column `params`: enough to say it in both languages, and nothing that anybody wrote. */
export interface NoticeParams {
  readonly mechanism: Words;
  readonly state: Words;
  /** The state's name: while the matter stands there, this is news. */
  readonly stands: string;
}

interface About {
  readonly before: Matter | undefined;
  readonly actor: string | null;
  readonly ground: Ground;
  readonly quiet: QuietHours | null;
  readonly now: number;
  readonly newId: () => string;
}

const NOT_ADDRESSES = new Set(['anyone', 'public', 'system']);
const MINUTE_MS = 60_000;

export function noticesOf(touched: Touched, about: About): NoticeWrite[] {
  const { matter, mechanism, deeds } = touched;
  const wanted = new Map<string, NoticeKind>();
  const moved = about.before?.state !== matter.state;
  const waits = findWaitingKey(mechanism, matter, about.ground);
  const me = about.actor === null ? null : personKey(about.actor);
  if (moved && matter.requester !== null && about.before !== undefined && matter.parent === null)
    wanted.set(personKey(matter.requester), 'moved');
  const waitedBefore = about.before && findWaitingKey(mechanism, about.before, about.ground);
  if (waits !== null && (moved || waits !== waitedBefore)) wanted.set(waits, 'waits-on-you');
  if (me !== null) wanted.delete(me);
  for (const deed of deeds)
    if (deed.kind === 'remind')
      for (const key of deed.keys) wanted.set(key, deed.why === 'late' ? 'late' : 'reminded');
  const params: NoticeParams = {
    mechanism: mechanism.words,
    state: mechanism.states[matter.state]!.words,
    stands: matter.state,
  };
  return [...wanted]
    .filter(([key]) => !NOT_ADDRESSES.has(key))
    .map(([toKey, kind]) => ({
      id: about.newId(),
      toKey,
      matter: matter.id,
      kind,
      params: params as unknown as Json,
      at: new Date(isReminder(kind) ? wakingHour(about.now, about.quiet) : about.now).toISOString(),
    }));
}

const isReminder = (kind: NoticeKind): boolean => kind === 'late' || kind === 'reminded';

/** Now, or when the city's quiet hours end. They may reach over midnight. */
export function wakingHour(now: number, quiet: QuietHours | null): number {
  if (quiet === null) return now;
  const today = startOfDay(dayNumberOf(now));
  const minute = (now - today) / MINUTE_MS;
  const { fromMin, untilMin } = quiet;
  const overMidnight = fromMin > untilMin;
  const isQuiet = overMidnight
    ? minute >= fromMin || minute < untilMin
    : minute >= fromMin && minute < untilMin;
  if (!isQuiet) return now;
  const wakesTomorrow = overMidnight && minute >= fromMin;
  return startOfDay(dayNumberOf(now) + (wakesTomorrow ? 1 : 0)) + untilMin * MINUTE_MS;
}
