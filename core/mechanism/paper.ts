/** What a rule says can be printed of a matter, and which of its steps are counted instead of told one by one. */
import type { Words } from '../words.ts';
import type { Amount } from './amount.ts';
import type { Scope } from './scope.ts';
import type { MechanismFile } from './shape.ts';

/** A paper writes itself from the record: minutes, a sign-in sheet. */
export interface PaperRule {
  readonly name: string;
  readonly words: Words;
  /** Fields, in the order they are printed. */
  readonly shows: readonly string[];
  /** Roles, each with a line to sign on. */
  readonly signedBy: readonly string[];
  /** Empty numbered rows, for names written by hand. */
  readonly lines: number;
  /** Parts by name, as a table: what was asked, of whom, how it stands. */
  readonly parts: readonly string[];
}

/** A step that many take and that is told as a number: of people, or, where it asks for words, of times. */
export interface CountRule {
  /** What the number counts: 到场. */
  readonly words: Words;
  /** Who learns who took it, or what was said and not by whom. Everybody else reads how many, and of their own act. */
  readonly toldTo: readonly Scope[];
  /** How often one person may say something there. Absent: as often as they like. */
  readonly most?: Amount;
}

export function papersOf(file: MechanismFile): Record<string, PaperRule> {
  return Object.fromEntries(
    Object.entries(file.papers ?? {}).map(([name, paper]): [string, PaperRule] => [
      name,
      {
        name,
        words: paper.words,
        shows: paper.shows,
        signedBy: paper['signed-by'] ?? [],
        lines: paper.lines ?? 0,
        parts: paper.parts ?? [],
      },
    ]),
  );
}
