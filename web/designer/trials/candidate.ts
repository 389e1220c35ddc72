/** What is tried: a text that passed the check, changing as somebody types. */
export interface Candidate {
  readonly mechanism: string;
  readonly text: string;
}
