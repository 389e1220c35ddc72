/** Lives the invented weeks, acted through the engine like everything else. Cut short, they go on where they stopped. */
import { endDemonstration } from '#database/demonstrations.ts';
import type { Installation } from '../installation.ts';
import type { Demonstration } from './demonstration.ts';
import { openStage } from './installation-stage.ts';
import { LifePlayer, type Lived } from './life-player.ts';

export interface Filled extends Lived {
  readonly ms: number;
}

/** Hears how far it is: from 0 to 1. */
export type Telling = (share: number) => void;

/** Undefined when there is nothing to do. */
export async function fillDemo(
  at: Installation,
  { people, life, since, end, isDone }: Demonstration,
  told: Telling = () => undefined,
): Promise<Filled | undefined> {
  if (isDone || !life) return undefined;
  const began = performance.now();
  const { pack, ground } = at.cities.running;
  const stage = await openStage(at, people, since);
  const player = new LifePlayer(life, stage, { pack, ground, calendar: at.calendar, people }, end);
  const lived = await player.play((moment) => told((moment - since) / (end - since)));
  for (const sentence of lived.refused) at.log.warn(`the demonstration meant otherwise: ${sentence}`);
  await at.db.local((tx) => endDemonstration(tx, pack.name, new Date(at.now()).toISOString()));
  return { ...lived, ms: Math.round(performance.now() - began) };
}
