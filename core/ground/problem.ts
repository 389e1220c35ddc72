/** What is wrong with a pack's ground. `at` is the path inside a YAML file; for a division file, its line. */
export interface GroundProblem {
  readonly kind: GroundProblemKind;
  /** Inside the pack's folder: `places.yaml`, `divisions/450481.tsv`. */
  readonly file: string;
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
