/** Where a step leads is a link: each state of the picture can be jumped to. */
export function stateId(name: string): string {
  return `state-${name}`;
}
