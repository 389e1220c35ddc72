// A part of the write, one per list of rows in its JSON ($2); $1 is the area. It reads only its own list, locks
// what it changes in the order of ids, names what it lost, and writes only when `go` holds: nothing was lost.
// Each row carries the area and is asked for it: that also tells the planner to expect one row, not a hundred.
// A null in the JSON arrives as no value at all, so columns of JSON turn it back.

export interface WritePart {
  readonly list: string;
  /** Common table expressions before `go`: what is asked, and the locked rows that are still as they were read. */
  readonly checks?: string;
  /** Selects one JSON for each row that somebody quicker changed. */
  readonly lost?: string;
  /** Data-modifying expressions after `go`. */
  readonly writes: string;
}
