/**
 * The names a source file gives to things of its own: variables, functions, parameters, types and their
 * fields. Names it merely uses belong to others (`window.location`, `user` in a driver's settings).
 */

import { parseSync, Visitor } from 'vite';

export function declaredNames(path: string, source: string): readonly string[] {
  const names = new Set<string>();
  const declare = (node: unknown): void => {
    for (const name of bound(node as Pattern)) names.add(name);
  };
  const declareParams = (node: unknown): void => {
    for (const param of (node as { params: readonly unknown[] }).params) declare(param);
  };
  new Visitor({
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: (node) => {
      declare(node.id);
      declareParams(node);
    },
    FunctionExpression: declareParams,
    ArrowFunctionExpression: declareParams,
    ClassDeclaration: (node) => declare(node.id),
    TSTypeAliasDeclaration: (node) => declare(node.id),
    TSInterfaceDeclaration: (node) => declare(node.id),
    TSPropertySignature: (node) => declare(node.key),
    PropertyDefinition: (node) => declare(node.key),
  }).visit(parseSync(path, source).program);
  return [...names];
}

// The parts of a binding pattern; a node of any other kind binds nothing.
type Pattern = null | Readonly<{
  type: string;
  name: string;
  properties: readonly Pattern[];
  elements: readonly Pattern[];
  value: Pattern;
  left: Pattern;
  argument: Pattern;
}>;

function bound(node: Pattern): readonly string[] {
  if (node?.type === 'Identifier') return [node.name];
  if (node?.type === 'ObjectPattern') return node.properties.flatMap(bound);
  if (node?.type === 'ArrayPattern') return node.elements.flatMap(bound);
  if (node?.type === 'Property') return bound(node.value);
  if (node?.type === 'AssignmentPattern') return bound(node.left);
  if (node?.type === 'RestElement') return bound(node.argument);
  return [];
}

/** `lateAfterMin` → late, after, min; `work-list` → work, list */
export function wordsIn(name: string): readonly string[] {
  return name
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
