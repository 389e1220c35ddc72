import type { OwnVoteView } from '#core/contract/vote.ts';

/** Where I stand in a vote, as the words say it. Which way never comes into it. */
export function standingIn({ open, over, voted, way, handed_over, uncounted }: OwnVoteView) {
  if (voted) return way ?? 'own';
  if (uncounted) return 'uncounted';
  if (open && over) return 'over';
  if (handed_over && open) return 'handed-over';
  return open ? 'not-yet' : 'missed';
}

/** Whether there is something for me to give: my own voice, or one that was handed to me. */
export const mayGive = ({ open, over, voted, handed_over, holds_left }: OwnVoteView): boolean =>
  open && !over && ((!voted && !handed_over) || holds_left > 0);
