import type { Words } from '../words.ts';

/** One word of the house. The key it stands under is the word itself: in folder, file, type, table, route. */
export type Entry = Readonly<{
  zh: string;
  is: Words;
  /** Words a reader may know for something near it, which would mislead here. */
  not?: readonly string[];
  /** The tables that keep it. Every table belongs to one word. */
  tables?: readonly string[];
}>;
