/** A bug is a crash. An expected no is a refusal and never comes here. */
export function invariant(condition: unknown, saying: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${saying}`);
}
