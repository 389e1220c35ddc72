/** Builds the org tree: the orgs that stand at every place of a rung, then those of orgs.yaml, and the ties. */
import type { Words } from '../words.ts';
import type { OrgKindsBlock, OrgsFile, TieKindsBlock } from './files.ts';
import type { Ladders } from './ladder.ts';
import { toOrgId, type Org, type Seat, type Tie } from './org.ts';
import type { Place } from './place.ts';
import type { GroundProblem } from './problem.ts';

type OrgKind = OrgKindsBlock[string];

export interface OrgSource {
  readonly places: readonly Place[];
  readonly ladders: Ladders;
  readonly orgs: OrgsFile;
  readonly orgKinds: OrgKindsBlock;
  readonly tieKinds: TieKindsBlock;
}

export interface OrgReading {
  readonly orgs: readonly Org[];
  readonly ties: readonly Tie[];
  readonly problems: readonly GroundProblem[];
}

export function readOrgs(source: OrgSource): OrgReading {
  const problems: GroundProblem[] = [];
  const orgs = new Map<string, Org>();
  const places = new Map<string, Place>(source.places.map((place) => [place.id, place]));
  standOrgs(source, orgs, problems);
  writtenOrgs(source, places, orgs, problems);
  checkRungOrgs(source.ladders, orgs, problems);
  const ties = readTies(source, places, orgs, problems);
  return { orgs: [...orgs.values()], ties, problems };
}

/** `450481100007-service-centre`: at each place of the rung, for as long as the place is there. */
function standOrgs(
  { places, ladders, orgKinds }: OrgSource,
  orgs: Map<string, Org>,
  problems: GroundProblem[],
): void {
  const standingByPlaceKind = new Map<string, Map<string, OrgKind>>();
  for (const [ladder, rungs] of Object.entries(ladders)) {
    for (const [index, rung] of rungs.entries()) {
      for (const kind of rung.orgs) {
        const orgKind = orgKinds[kind];
        if (orgKind === undefined) {
          problems.push({
            kind: 'unknown-org-kind',
            file: 'pack.yaml',
            at: ['ladders', ladder, index],
            name: kind,
          });
          continue;
        }
        for (const placeKind of rung.kinds) {
          if (orgKind.at !== undefined && !orgKind.at.includes(placeKind)) continue;
          const standing = standingByPlaceKind.get(placeKind) ?? new Map<string, OrgKind>();
          standingByPlaceKind.set(placeKind, standing.set(kind, orgKind));
        }
      }
    }
  }
  for (const place of places) {
    for (const [kind, orgKind] of standingByPlaceKind.get(place.kind) ?? []) {
      const id = toOrgId(`${place.id}-${kind}`);
      orgs.set(id, {
        id,
        area: place.area,
        kind,
        words: standingWords(place, orgKind),
        parent: null,
        governs: place.id,
        under: null,
        actsFor: null,
        endsWhen: null,
        since: place.since,
        until: place.until,
        ours: place.ours,
        rows: [],
      });
    }
  }
}

function standingWords(place: Place, { words, named }: OrgKind): Words {
  const isNamed = named === 'official' && place.official !== place.words.zh;
  return {
    zh: isNamed ? place.official : `${place.words.zh}${words.zh}`,
    en: `${place.words.en} ${words.en}`,
  };
}

function writtenOrgs(
  { orgs: file, orgKinds, ladders }: OrgSource,
  places: ReadonlyMap<string, Place>,
  orgs: Map<string, Org>,
  problems: GroundProblem[],
): void {
  const levels = new Set(
    Object.values(ladders)
      .flat()
      .map((rung) => rung.level),
  );
  for (const [id, entry] of Object.entries(file.orgs)) {
    const say = (kind: GroundProblem['kind'], name: string) =>
      problems.push({ kind, file: 'orgs.yaml', at: ['orgs', id], name });
    if (orgs.has(id) || places.has(id)) say('duplicate-id', id);
    if (!(entry.kind in orgKinds)) say('unknown-org-kind', entry.kind);
    const actsFor = entry['acts-for'];
    // It acts for a level the city lacks; once the ladder has that level, its end must be set.
    if (actsFor !== undefined && levels.has(actsFor) && entry.until === undefined)
      say('acts-for-present-level', actsFor);
    const governs = entry.governs === undefined ? undefined : places.get(entry.governs);
    const under = entry.under === undefined ? undefined : places.get(entry.under);
    if (entry.governs !== undefined && governs === undefined) say('unknown-place', entry.governs);
    if (entry.under !== undefined && under === undefined) say('unknown-place', entry.under);
    const partOf = entry['part-of'];
    const whole = partOf === undefined ? undefined : orgs.get(partOf);
    // Written top down: an org stands after the one it is a part of, which also keeps circles out.
    if (partOf !== undefined && whole === undefined) say('unknown-org', partOf);
    if (governs === undefined && under === undefined && whole === undefined) say('org-without-place', id);
    const since = entry.since ?? governs?.since ?? null;
    const until = entry.until ?? governs?.until ?? null;
    if (since !== null && until !== null && since >= until) say('ends-before-it-begins', id);
    orgs.set(id, {
      id: toOrgId(id),
      area: governs?.area ?? under?.area ?? whole?.area ?? null,
      kind: entry.kind,
      words: entry.name,
      parent: whole?.id ?? null,
      governs: governs?.id ?? null,
      under: under?.id ?? null,
      actsFor: actsFor ?? null,
      endsWhen: entry['ends-when'] ?? null,
      since,
      until,
      ours: entry.ours ?? false,
      rows: entry.row ?? [],
    });
  }
}

function checkRungOrgs(ladders: Ladders, orgs: ReadonlyMap<string, Org>, problems: GroundProblem[]): void {
  for (const [ladder, rungs] of Object.entries(ladders)) {
    for (const [index, { org }] of rungs.entries()) {
      if (org !== null && !orgs.has(org)) {
        problems.push({ kind: 'unknown-org', file: 'pack.yaml', at: ['ladders', ladder, index], name: org });
      }
    }
  }
}

function readTies(
  { orgs: file, tieKinds }: OrgSource,
  places: ReadonlyMap<string, Place>,
  orgs: ReadonlyMap<string, Org>,
  problems: GroundProblem[],
): readonly Tie[] {
  const seatNamed = (id: string): Seat | undefined =>
    places.get(id)?.id ?? orgs.get(id)?.governs ?? orgs.get(id)?.id;
  const ties: Tie[] = [];
  for (const [index, entry] of file.ties.entries()) {
    const say = (kind: GroundProblem['kind'], name: string) =>
      problems.push({ kind, file: 'orgs.yaml', at: ['ties', index], name });
    if (!(entry.tie in tieKinds)) say('unknown-tie-kind', entry.tie);
    for (const fromId of entry.from) {
      const from = orgs.get(fromId);
      if (from === undefined) {
        say('unknown-org', fromId);
        continue;
      }
      for (const toId of entry.to) {
        const to = seatNamed(toId);
        if (to === undefined) {
          say('unknown-seat', toId);
          continue;
        }
        ties.push({
          kind: entry.tie,
          from: from.id,
          to,
          since: entry.since ?? from.since,
          until: entry.until ?? from.until,
          ours: entry.ours ?? false,
          rows: entry.row ?? [],
        });
      }
    }
  }
  return ties;
}
