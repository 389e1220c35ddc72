import type { LaddersBlock, PlaceKindsBlock } from './files.ts';
import type { Ladders, Rung } from './ladder.ts';
import { toOrgId } from './org.ts';
import type { GroundProblem } from './problem.ts';

export interface LadderReading {
  readonly ladders: Ladders;
  readonly levelByKind: ReadonlyMap<string, string>;
  readonly problems: readonly GroundProblem[];
}

/** A rung without places takes those of the same level in another ladder; every kind of place gets its one level. */
export function readLadders(block: LaddersBlock, placeKinds: PlaceKindsBlock): LadderReading {
  const problems: GroundProblem[] = [];
  const kindsByLevel = new Map<string, readonly string[]>();
  for (const rung of Object.values(block).flat()) {
    if (rung.places !== undefined && !kindsByLevel.has(rung.level)) kindsByLevel.set(rung.level, rung.places);
  }
  const levelByKind = new Map<string, string>();
  const ladders: Record<string, Rung[]> = {};
  for (const [ladder, rungs] of Object.entries(block)) {
    ladders[ladder] = rungs.map((rung, index) => {
      const at = ['ladders', ladder, index];
      const kinds = rung.org === undefined ? (rung.places ?? kindsByLevel.get(rung.level) ?? []) : [];
      if (rung.org === undefined && kinds.length === 0) {
        problems.push({ kind: 'rung-without-places', file: 'pack.yaml', at, name: rung.level });
      }
      for (const kind of kinds) {
        if (!(kind in placeKinds))
          problems.push({ kind: 'unknown-place-kind', file: 'pack.yaml', at, name: kind });
        const level = levelByKind.get(kind) ?? rung.level;
        if (level !== rung.level)
          problems.push({ kind: 'kind-on-two-levels', file: 'pack.yaml', at, name: kind });
        levelByKind.set(kind, level);
      }
      return {
        level: rung.level,
        words: rung.words,
        kinds,
        org: rung.org === undefined ? null : toOrgId(rung.org),
        orgs: rung.orgs,
      };
    });
  }
  if (!('main' in ladders))
    problems.push({ kind: 'no-main-ladder', file: 'pack.yaml', at: ['ladders'], name: 'main' });
  return { ladders, levelByKind, problems };
}
