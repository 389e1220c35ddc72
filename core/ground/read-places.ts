/** Builds the space tree over all time out of division codes, places.yaml and lineage.yaml. */
import { kindOfCode, parentOfCode, readDivisions, shortName } from './divisions.ts';
import type { LineageFile, PlaceKindsBlock, PlacesFile } from './files.ts';
import { toAreaCode, toPlaceId, type Place } from './place.ts';
import type { GroundProblem } from './problem.ts';
import type { Day } from './span.ts';

/** A place as written, before its parent is known. */
interface Draft {
  readonly id: string;
  readonly file: string;
  readonly at: GroundProblem['at'];
  kind: string;
  official: string;
  name: { readonly zh: string; readonly en: string };
  parent: string | null;
  since: Day | null;
  until: Day | null;
  predecessors: readonly string[];
  ours: boolean;
  rows: readonly string[];
}

export interface PlaceSource {
  /** The text of each division file, by its path inside the pack: `divisions/450481.tsv`. */
  readonly divisions: Readonly<Record<string, string>>;
  readonly places: PlacesFile;
  readonly lineage: LineageFile;
  readonly placeKinds: PlaceKindsBlock;
  readonly levelByKind: ReadonlyMap<string, string>;
}

export function readPlaces(source: PlaceSource): {
  places: readonly Place[];
  problems: readonly GroundProblem[];
} {
  const problems: GroundProblem[] = [];
  const drafts = new Map<string, Draft>();
  draftDivisions(source, drafts, problems);
  draftPlaces(source.places, drafts, problems);
  draftLineage(source.lineage, drafts, problems);
  for (const draft of drafts.values()) {
    if (!(draft.kind in source.placeKinds)) {
      problems.push({ kind: 'unknown-place-kind', file: draft.file, at: draft.at, name: draft.kind });
    }
  }
  return { places: hangTree(drafts, source.levelByKind, problems), problems };
}

function draftDivisions(source: PlaceSource, drafts: Map<string, Draft>, problems: GroundProblem[]): void {
  for (const [file, text] of Object.entries(source.divisions)) {
    const { divisions, bad } = readDivisions(text);
    for (const line of bad) {
      problems.push({ kind: 'bad-division-line', file, at: [line.line], name: line.text });
    }
    for (const { code, official, line } of divisions) {
      const at = [line];
      if (drafts.has(code)) problems.push({ kind: 'duplicate-id', file, at, name: code });
      const zh = shortName(official);
      const parent = parentOfCode(code);
      // An area hangs from its prefecture only where the pack has one: 岑溪 and 汕尾城区 are their own root.
      const isRoot = code.length === 6 && !(parent in source.places.places);
      drafts.set(code, {
        id: code,
        file,
        at,
        kind: kindOfCode(code),
        official,
        name: { zh, en: zh },
        parent: isRoot ? null : parent,
        since: null,
        until: null,
        predecessors: [],
        ours: false,
        rows: [],
      });
    }
  }
}

function draftPlaces(file: PlacesFile, drafts: Map<string, Draft>, problems: GroundProblem[]): void {
  for (const [id, entry] of Object.entries(file.places)) {
    const at = ['places', id];
    const division = drafts.get(id);
    if (division !== undefined) {
      division.name = entry.name ?? division.name;
      division.rows = entry.row ?? [];
      division.since = entry.since ?? null;
      division.until = entry.until ?? null;
      if (entry.kind !== undefined || entry.in !== undefined) {
        problems.push({ kind: 'duplicate-id', file: 'places.yaml', at, name: id });
      }
      continue;
    }
    if (entry.name === undefined || entry.kind === undefined) {
      problems.push({ kind: 'place-without-name', file: 'places.yaml', at, name: id });
      continue;
    }
    if (entry.in === undefined && entry.kind !== 'prefecture') {
      problems.push({ kind: 'place-without-parent', file: 'places.yaml', at, name: id });
      continue;
    }
    drafts.set(id, {
      id,
      file: 'places.yaml',
      at,
      kind: entry.kind,
      official: entry.name.zh,
      name: entry.name,
      parent: entry.in ?? null,
      since: entry.since ?? null,
      until: entry.until ?? null,
      predecessors: [],
      ours: entry.ours ?? false,
      rows: entry.row ?? [],
    });
  }
}

/** Ends the old places and begins the new ones on the day of the change, so no day has both and none has neither. */
function draftLineage(file: LineageFile, drafts: Map<string, Draft>, problems: GroundProblem[]): void {
  for (const [index, change] of file.changes.entries()) {
    const at = ['changes', index];
    for (const [id, name] of Object.entries(change.ended)) {
      if (drafts.has(id))
        problems.push({ kind: 'duplicate-id', file: 'lineage.yaml', at: [...at, 'ended', id], name: id });
      const zh = shortName(name.zh);
      drafts.set(id, {
        id,
        file: 'lineage.yaml',
        at: [...at, 'ended', id],
        kind: change.kind,
        official: name.zh,
        name: { zh, en: name.en === name.zh ? zh : name.en },
        parent: change.in,
        since: null,
        until: change.on,
        predecessors: [],
        ours: change.ours ?? false,
        rows: change.row,
      });
    }
    for (const [id, predecessors] of Object.entries(change.began)) {
      const draft = drafts.get(id);
      if (draft === undefined) {
        problems.push({ kind: 'unknown-place', file: 'lineage.yaml', at: [...at, 'began', id], name: id });
        continue;
      }
      draft.since = change.on;
      draft.predecessors = predecessors;
      for (const name of predecessors) {
        if (!drafts.has(name))
          problems.push({ kind: 'unknown-place', file: 'lineage.yaml', at: [...at, 'began', id], name });
      }
    }
  }
}

/** Hangs each draft below its parent. What a parent cannot hold (a stranger, a circle) is left out and said. */
function hangTree(
  drafts: ReadonlyMap<string, Draft>,
  levelByKind: ReadonlyMap<string, string>,
  problems: GroundProblem[],
): readonly Place[] {
  // Null: left out, and said at the one place where it went wrong.
  const hung = new Map<string, Place | null>();
  const hanging = new Set<string>();
  const hang = (draft: Draft): Place | null => {
    const known = hung.get(draft.id);
    if (known !== undefined) return known;
    const say = (kind: GroundProblem['kind'], name: string) => {
      problems.push({ kind, file: draft.file, at: draft.at, name });
      hung.set(draft.id, null);
      return null;
    };
    let parent: Place | null = null;
    if (draft.parent !== null) {
      const above = drafts.get(draft.parent);
      if (above === undefined) return say('unknown-place', draft.parent);
      if (hanging.has(above.id)) return say('circle', draft.parent);
      hanging.add(draft.id);
      parent = hang(above);
      hanging.delete(draft.id);
      if (parent === null) {
        hung.set(draft.id, null);
        return null;
      }
    }
    const place = toPlace(draft, parent, levelByKind);
    if (place.since !== null && place.until !== null && place.since >= place.until) {
      return say('ends-before-it-begins', draft.id);
    }
    if (parent !== null && !isWithin(place, parent)) return say('outside-parent-span', draft.id);
    hung.set(draft.id, place);
    return place;
  };
  return [...drafts.values()].map(hang).filter((place) => place !== null);
}

function toPlace(draft: Draft, parent: Place | null, levelByKind: ReadonlyMap<string, string>): Place {
  const id = toPlaceId(draft.id);
  return {
    id,
    area: draft.kind === 'county' ? toAreaCode(draft.id) : (parent?.area ?? null),
    kind: draft.kind,
    level: levelByKind.get(draft.kind) ?? null,
    words: draft.name,
    official: draft.official,
    parent: parent?.id ?? null,
    path: `${parent?.path ?? '/'}${draft.id}/`,
    since: draft.since ?? parent?.since ?? null,
    until: draft.until ?? parent?.until ?? null,
    predecessors: draft.predecessors.map(toPlaceId),
    ours: draft.ours,
    rows: draft.rows,
  };
}

function isWithin(place: Place, parent: Place): boolean {
  const beginsInside = parent.since === null || (place.since !== null && place.since >= parent.since);
  const endsInside = parent.until === null || (place.until !== null && place.until <= parent.until);
  return beginsInside && endsInside;
}
