/** What is wrong with a pack's ground. `at` is the path inside the file; for divisions, the line. */
export interface GroundProblem {
  readonly kind: GroundProblemKind;
  readonly file: 'divisions' | 'places' | 'orgs' | 'lineage' | 'pack';
  readonly at: readonly (string | number)[];
  /** The id, kind, level or text that is wrong. */
  readonly name: string;
}

export type GroundProblemKind =
  | 'bad-division-line'
  | 'duplicate-id'
  | 'unknown-place'
  | 'unknown-org'
  | 'unknown-seat'
  | 'unknown-place-kind'
  | 'unknown-org-kind'
  | 'unknown-tie-kind'
  | 'acts-for-present-level'
  | 'no-main-ladder'
  | 'kind-on-two-levels'
  | 'rung-without-places'
  | 'place-without-name'
  | 'place-without-parent'
  | 'org-without-place'
  | 'ends-before-it-begins'
  | 'outside-parent-span'
  | 'circle';
