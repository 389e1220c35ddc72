/** What simulated months are measured by. On its own, so that a screen may know the kinds without the engine. */
export const FIGURES = [
  'arrived',
  'ended',
  'open',
  'stuck',
  'refused-at-the-door',
  'refused',
  'lasted-mean',
  'lasted-nine-in-ten',
  'clocks-started',
  'clocks-late',
  'backlog-mean',
  'wait-mean',
  'wait-nine-in-ten',
  'work-per-week',
  'used',
  'missing',
] as const;

export type FigureKind = (typeof FIGURES)[number];
