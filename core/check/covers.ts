/** Does one scope stand for everybody another stands for? */
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Scope, Where } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';

export function covers(wide: Scope, narrow: Scope, mechanism: Mechanism, pack: Pack): boolean {
  if (narrow.kind === 'system' || wide.kind === 'public') return true;
  if (wide.kind === 'anyone') return narrow.kind !== 'public';
  if (wide.kind === 'part') return narrow.kind === 'part' && wide.part === narrow.part;
  if (wide.kind !== 'role' || narrow.kind !== 'role') return false;
  const counts = wide.role === narrow.role || pack.roles[narrow.role]?.countsAs.includes(wide.role) === true;
  return counts && coversWhere(wide.where, narrow.where, mechanism);
}

/** The owner is a place above the matter's own, so whoever stands anywhere above it stands there too. */
function coversWhere(wide: Where, narrow: Where, mechanism: Mechanism): boolean {
  const [outer, inner] = [seatText(wide, mechanism), seatText(narrow, mechanism)];
  return outer === inner || (outer === 'place' && inner !== 'asked' && narrow.kind !== 'field');
}

/** Where a matter never changes its rung, its owner is the seat of one level. */
function seatText(where: Where, mechanism: Mechanism): string {
  if (where.kind === 'field') return `field ${where.field}`;
  if (where.kind !== 'level') return where.kind;
  const settled = mechanism.rungs.length <= 1;
  return settled && where.level === mechanism.opens.owner ? 'owner' : `level ${where.level}`;
}
