/** What a person reads, in both languages. A word without both does not load. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
