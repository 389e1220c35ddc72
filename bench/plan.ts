/** How much a run does. The quick one only shows that everything still works; its figures mean nothing. */
export interface Plan {
  readonly quick: boolean;
  readonly engineSeconds: number;
  readonly connections: readonly number[];
  readonly actSeconds: number;
  readonly warmUpActs: number;
  /** Starts on an empty folder and on an existing one; the middle one counts. */
  readonly starts: number;
  /** The first is also where acts are measured. */
  readonly packs: readonly string[];
  readonly matters: readonly number[];
  readonly pages: number;
}

export const full: Plan = {
  quick: false,
  engineSeconds: 2,
  connections: [1, 8, 32],
  actSeconds: 8,
  warmUpActs: 1000,
  starts: 2,
  packs: ['cenxi', 'nanning'],
  matters: [100_000, 1_000_000],
  pages: 200,
};

export const quick: Plan = {
  quick: true,
  engineSeconds: 0.2,
  connections: [1, 8],
  actSeconds: 1,
  warmUpActs: 80,
  starts: 1,
  packs: ['cenxi'],
  matters: [2_000, 10_000],
  pages: 30,
};
