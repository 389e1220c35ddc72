/** What happened in a room, read from its timeline: sessions, the agreement that stands, who signed it, visits. */
import type { MatterView, TimelineEntry, ValueView } from '#core/contract/matter.ts';

export interface RoomStory {
  readonly sessions: readonly TimelineEntry[];
  /** The last agreement reached, unless the talks were taken up again after it. */
  readonly agreement: Agreement | undefined;
  readonly visits: readonly TimelineEntry[];
}

interface Agreement {
  readonly entry: TimelineEntry;
  readonly signatures: readonly TimelineEntry[];
  /** All who must sign have signed. */
  readonly whole: boolean;
}

type Told = Pick<MatterView, 'timeline' | 'state'>;

/** Steps are known by what they leave behind; who must still sign only the state can say. */
export function storyOf({ timeline, state }: Told): RoomStory {
  const told = [...timeline].sort((a, b) => a.seq - b.seq);
  const agreed = told.filter((entry) => findValue(entry, 'agreement')).pop();
  const after = agreed ? told.filter(({ seq }) => seq > agreed.seq) : [];
  const reopened = after.some(({ step }) => step === 'refuse' || step === 'visit-broken');
  return {
    sessions: told.filter((entry) => findValue(entry, 'session-note') !== undefined),
    visits: told.filter((entry) => findValue(entry, 'visit-note') !== undefined),
    agreement:
      agreed && !reopened
        ? {
            entry: agreed,
            signatures: after.filter(({ step }) => step === 'sign'),
            whole: state.name !== agreed.to,
          }
        : undefined,
  };
}

export function findValue(entry: Pick<TimelineEntry, 'values'>, field: string): ValueView | undefined {
  return entry.values.find((value) => value.field === field);
}
