/** The moves of one invented matter, as somebody makes them. All are played again for every answer. */
import type { RehearsalMove } from '#core/contract/rehearsal.ts';
import type { Words } from '#language/words.ts';

/** A move with what its button said, so that it can be named also where the rule no longer has it. */
export interface Made {
  readonly move: RehearsalMove;
  readonly what: Words;
  readonly who: Words | null;
}

/** `happened`: so many of the moves happened; the next one was refused, or there is none. */
export type Change =
  | { readonly kind: 'make'; readonly made: Made; readonly happened: number }
  | { readonly kind: 'back'; readonly happened: number }
  | { readonly kind: 'anew' };

/** As many as the server plays. */
export const MOST_MOVES = 60;

/** Whoever goes on, or back, from where the story stands leaves behind what could not happen any more. */
export function changeMoves(moves: readonly Made[], change: Change): readonly Made[] {
  switch (change.kind) {
    case 'make':
      return change.happened < MOST_MOVES ? [...moves.slice(0, change.happened), change.made] : moves;
    case 'back':
      return moves.slice(0, change.happened < moves.length ? change.happened : -1);
    case 'anew':
      return [];
  }
}

export function countHappened(moves: readonly Made[], refused: { readonly move: number } | null): number {
  return Math.min(refused?.move ?? moves.length, moves.length);
}
