/** How a request to act ended. */
import type { Refusal } from '#core/engine/refusal.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Matter } from '#core/engine/matter.ts';
import type { City } from '../city/cities.ts';
import type { SightAfter } from './sight.ts';

/** What a refusal is about, so that its sentence can name who may and where it stands. */
export interface About {
  readonly city: City;
  readonly mechanism: Mechanism | undefined;
  readonly matter: Matter | undefined;
  readonly step: string | undefined;
}

export type Outcome =
  | {
      readonly kind: 'done';
      readonly area: string;
      readonly matter: string;
      readonly repeated: boolean;
      /** What the asker sees of it now, where that is known without reading it again. */
      readonly after?: SightAfter | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly about: About }
  /** Photos that are not there, not the asker's, or already part of another matter. */
  | { readonly kind: 'photos-unknown'; readonly field: string; readonly about: About }
  /** It is not there, or not for these eyes: the answer is the same. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'key-reused' }
  /** Others were quicker every time. */
  | { readonly kind: 'busy' };
