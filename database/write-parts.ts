// A part of the statement that writes, one per list of rows in its JSON ($2); $1 is the area. Each row names its write
// (w), for several travel together. A part reads only its own list, locks what it changes in the order of ids, names
// what it lost, and writes only what is in `go`: the writes that lost nothing.
// Each row carries the area and is asked for it: that also tells the planner to expect one row, not a hundred.
// A null in the JSON arrives as no value at all, so columns of JSON turn it back.

export interface WritePart {
  readonly list: string;
  /** Common table expressions before `go`: what is asked, and the locked rows that are still as they were read. */
  readonly checks?: string;
  /** Selects the write and one JSON for each row that somebody quicker changed. */
  readonly lost?: string;
  /** Data-modifying expressions after `go`. */
  readonly writes?: string;
}
