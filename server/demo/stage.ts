/** Where a life is acted: the running installation, or in tests a tabletop. The player knows nothing else of either. */
import type { AllowedStep } from '#core/engine/allowed.ts';
import type { Clock, Matter } from '#core/engine/matter.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { CastPerson } from '#core/pack/people.ts';

/** A matter as it stands on the stage. */
export interface Staged {
  readonly id: string;
  readonly area: string;
  /** The public number: the same in every run, as the id is not. */
  readonly number: string;
  readonly mechanism: Mechanism;
  readonly matter: Matter;
  /** When its last act was taken. */
  readonly at: number;
}

export type Acted =
  | {
      readonly kind: 'done';
      readonly matter: string;
      /** Everything that changed by it, this matter included. */
      readonly touched: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };

export interface Stage {
  readonly matters: ReadonlyMap<string, Staged>;
  /** What an earlier run that was cut short opened under this key. */
  findOpened(who: CastPerson, key: string): Promise<string | undefined>;
  /** The virtual now of whatever is asked next. */
  setNow(at: number): void;
  /** `key`: asked again with the same one, nothing happens twice. */
  open(who: CastPerson, mechanism: string, facts: Facts, key: string): Promise<Acted>;
  act(who: CastPerson, id: string, step: string, facts: Facts, key: string): Promise<Acted>;
  /** The late action of a clock that has run out. */
  late(id: string, clock: Clock): Promise<Acted>;
  allowed(who: CastPerson, id: string): readonly AllowedStep[];
  /** Draws a picture and hands it in as a photo; answers its id. */
  photo(who: CastPerson, area: string, picture: string, key: string): Promise<string>;
  /** The id of a resource of life.yaml. */
  resource(slug: string): string;
}

export type Facts = Readonly<Record<string, unknown>>;
