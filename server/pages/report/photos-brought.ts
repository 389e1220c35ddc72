/** Photos that come with a form: drawn anew one by one as they arrive, kept once it is known whose they are. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { problemWords } from '#language/problem.ts';
import { reportWords } from '#language/report.ts';
import { speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../../installation.ts';
import { drawPhoto, keepPhoto, type Drawing } from '../../photos/store.ts';
import type { Asker } from '../../sessions/asker.ts';
import type { Fault } from './faults.ts';
import type { SentPhoto } from './read-sent.ts';
import { fieldOfType } from './submission.ts';

export class PhotosBrought {
  readonly #field: string | null;
  readonly #most: number;
  readonly #locale: Locale;
  readonly #drawings: Drawing[] = [];
  readonly #faults: Fault[] = [];

  constructor(mechanism: Mechanism, locale: Locale) {
    this.#field = fieldOfType(mechanism, 'photos') ?? null;
    this.#most = this.#field === null ? 0 : (mechanism.fields[this.#field]?.max ?? 0);
    this.#locale = locale;
  }

  get any(): boolean {
    return this.#drawings.length > 0;
  }

  async take({ name, bytes }: SentPhoto): Promise<void> {
    if (this.#drawings.length >= this.#most) return this.#refuseMore();
    const drawing = bytes === null ? ({ fault: 'photo-too-large' } as const) : await drawPhoto(bytes);
    if ('fault' in drawing) this.#refuse(name, problemWords[`problem.${drawing.fault}`][this.#locale]);
    else this.#drawings.push(drawing);
  }

  /** What was wrong with those not taken, so far. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Ids of those kept before and now, at most as many as the form takes. */
  async keep(at: Installation, asker: Asker, before: readonly string[]): Promise<string[]> {
    const ids = [...before];
    for (const drawing of this.#drawings) {
      if (ids.length < this.#most) ids.push((await keepPhoto(at, asker, drawing)).id);
      else this.#refuseMore();
    }
    return ids;
  }

  #refuse(name: string, why: string): void {
    const speak = speaker(reportWords, this.#locale);
    this.#faults.push({ field: this.#field, says: speak('report.photo-refused', { name, why }) });
  }

  #refuseMore(): void {
    const says = speaker(reportWords, this.#locale)('report.photo-too-many', { most: this.#most });
    if (!this.#faults.some((fault) => fault.says === says)) this.#faults.push({ field: this.#field, says });
  }
}
