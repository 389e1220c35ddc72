import type { MeetingOnDay, RhythmTurn } from '#core/contract/calendar.ts';

/** How a turn is toned; its word says it too. */
export function toneOf(is: RhythmTurn['is']): 'done' | 'kind' | 'plain' | 'soon' {
  switch (is) {
    case 'held':
      return 'done';
    case 'planned':
      return 'kind';
    case 'missed':
    case 'due':
    case 'late':
      return 'soon';
    case 'called-off':
    case 'excused':
    case 'to-come':
    case 'before':
      return 'plain';
  }
}

/** Nothing stands there yet, and one may still be begun. */
export const isOpenToBegin = (is: RhythmTurn['is']): boolean =>
  is === 'to-come' || is === 'due' || is === 'missed';

/** How one stands that was held besides. */
export function turnOfMeeting({ held, open }: MeetingOnDay): RhythmTurn['is'] {
  if (held) return 'held';
  return open ? 'planned' : 'called-off';
}

/** A sign for a cell too small for a word; the word stands beside it for whoever does not see. */
export const signOf = {
  held: '✓',
  late: '✓',
  due: '!',
  excused: '免',
  planned: '○',
  'called-off': '–',
  missed: '!',
  'to-come': '·',
  before: '',
} as const;
