/** Puts a run's table between its two marks in docs/bench.md; what is written around them stays. */
const begin = '<!-- the table: written by script/bench -->';
const end = '<!-- end of the table -->';

export function withTable(paper: string, table: string): string {
  const from = paper.indexOf(begin);
  const to = paper.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/bench.md has no place for the table: ${begin} … ${end}`);
  return `${paper.slice(0, from + begin.length)}\n\n${table}\n\n${paper.slice(to)}`;
}
