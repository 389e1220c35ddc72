/**
 * A mechanism may start from another: maps merge by key, lists and plain values replace, `null` takes away.
 * `before: x` puts a new state in its place on the ladder. Works on parsed YAML, before anything is checked.
 */
type Tree = { readonly [key: string]: unknown };

export function extendMechanism(base: Tree, own: Tree): Tree {
  const merged = merge(base, own);
  const { extends: _, ...rest } = merged;
  return isTree(rest['states']) ? { ...rest, states: inOrder(rest['states']) } : rest;
}

function merge(base: Tree, own: Tree): Tree {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const was = result[key];
    if (value === null) delete result[key];
    else result[key] = isTree(was) && isTree(value) ? merge(was, value) : value;
  }
  return result;
}

function inOrder(states: Tree): Tree {
  const names = Object.keys(states);
  for (const [name, state] of Object.entries(states)) {
    const before = isTree(state) ? state['before'] : undefined;
    if (typeof before !== 'string' || !names.includes(before)) continue;
    names.splice(names.indexOf(name), 1);
    names.splice(names.indexOf(before), 0, name);
  }
  return Object.fromEntries(names.map((name) => [name, states[name]]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
