/** From the parsed files of a pack to everything the city stands on, with what is wrong said as values. */
import type { Words } from '../words.ts';
import type { Fact } from './fact.ts';
import type {
  LaddersBlock,
  LineageFile,
  OrgKindsBlock,
  OrgsFile,
  PlaceKindsBlock,
  PlacesFile,
  TieKindsBlock,
} from './files.ts';
import type { GroundData } from './ground.ts';
import type { Lineage } from './lineage.ts';
import { toPlaceId, type Place } from './place.ts';
import type { GroundProblem } from './problem.ts';
import { readLadders } from './read-ladders.ts';
import { readOrgs } from './read-orgs.ts';
import { readPlaces } from './read-places.ts';

export interface GroundSource {
  /** The text of each division file, by its path inside the pack: `divisions/450481.tsv`. */
  readonly divisions: Readonly<Record<string, string>>;
  readonly places: PlacesFile;
  readonly orgs: OrgsFile;
  readonly lineage: LineageFile;
  readonly ladders: LaddersBlock;
  readonly placeKinds: PlaceKindsBlock;
  readonly orgKinds: OrgKindsBlock;
  readonly tieKinds: TieKindsBlock;
}

export interface GroundReading {
  readonly data: GroundData;
  readonly problems: readonly GroundProblem[];
}

export function readGround(source: GroundSource): GroundReading {
  const { ladders, levelByKind, problems: ladderProblems } = readLadders(source.ladders, source.placeKinds);
  const { places, problems: placeProblems } = readPlaces({ ...source, levelByKind });
  const { orgs, ties, problems: orgProblems } = readOrgs({ ...source, places, ladders });
  const { facts, problems: factProblems } = readFacts(source.places, places);
  return {
    data: {
      places,
      orgs,
      ties,
      lineage: readLineage(source.lineage),
      facts,
      ladders,
      orgKindsByRole: byRole(source.orgKinds),
      kindWords: kindWordsOf({ ...source.tieKinds, ...source.orgKinds, ...source.placeKinds }),
    },
    problems: [...ladderProblems, ...placeProblems, ...orgProblems, ...factProblems],
  };
}

const kindWordsOf = (kinds: Readonly<Record<string, { readonly words: Words }>>): Record<string, Words> =>
  Object.fromEntries(Object.entries(kinds).map(([name, { words }]) => [name, words]));

function readLineage(file: LineageFile): readonly Lineage[] {
  return file.changes.map((change) => ({
    on: change.on,
    words: change.words,
    ended: Object.keys(change.ended).map(toPlaceId),
    began: Object.keys(change.began).map(toPlaceId),
    rows: change.row,
    ours: change.ours ?? false,
    because: change.because ?? null,
  }));
}

function readFacts(file: PlacesFile, places: readonly Place[]) {
  const known = new Set<string>(places.map((place) => place.id));
  const problems: GroundProblem[] = [];
  const facts = file.facts.map((fact, index): Fact => {
    if (!known.has(fact.of)) {
      problems.push({ kind: 'unknown-place', file: 'places.yaml', at: ['facts', index], name: fact.of });
    }
    const told = {
      about: toPlaceId(fact.of),
      what: fact.what,
      text: fact.text,
      row: fact.row,
      told: fact.told,
    };
    return 'figure' in fact ? { kind: 'figure', value: fact.figure, ...told } : { kind: 'claim', ...told };
  });
  return { facts, problems };
}

function byRole(orgKinds: OrgKindsBlock): Readonly<Record<string, readonly string[]>> {
  const kindsByRole: Record<string, string[]> = {};
  for (const [kind, { roles }] of Object.entries(orgKinds)) {
    for (const role of roles) (kindsByRole[role] ??= []).push(kind);
  }
  return kindsByRole;
}
