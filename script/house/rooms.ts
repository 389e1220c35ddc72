/** The rooms of the house, which room may import which, and the picture of what they do import. */

import { findTarget, importsOf } from './imports.ts';

export const rooms = {
  core: { what: 'pure domain', may: [] },
  language: { what: 'words, glossary', may: [] },
  packs: { what: 'cities as data', may: [] },
  database: { what: 'SQL, PostgreSQL', may: ['core'] },
  web: { what: 'React app', may: ['core', 'language'] },
  server: { what: 'HTTP, jobs, wiring', may: ['core', 'language', 'database'] },
  journeys: { what: 'browser tests', may: ['language'] },
} as const satisfies Record<string, { what: string; may: readonly string[] }>;

export type Room = keyof typeof rooms;

/** Beside the house: they may look into any room, and no room may lean on them. */
export const sheds = ['script', 'bench', 'docs'] as const;

export type Source = Readonly<{ path: string; text: string }>;
export type Import = Readonly<{ path: string; from: Room; to: string; target: string }>;

export function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

export function isRoom(name: string): name is Room {
  return Object.hasOwn(rooms, name);
}

/** Imports that leave a room, with the file that makes them. */
export function importsBetweenRooms(sources: readonly Source[]): readonly Import[] {
  return sources.flatMap(({ path, text }) => {
    const from = roomOf(path);
    if (!isRoom(from)) return [];
    return importsOf(path, text)
      .map((name) => findTarget(path, name))
      .filter((target) => target !== undefined)
      .map((target) => ({ path, from, to: roomOf(target), target }))
      .filter((found) => found.to !== from);
  });
}

export function forbidden(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ from, to }) => !(rooms[from].may as readonly string[]).includes(to))
    .map(({ path, from, to, target }) => `${path} imports ${target}, but ${from} may not import ${to}`);
}

/** A way round from a room back to itself along what the imports really do; nothing when there is none. */
export function findCircle(imports: readonly Import[]): readonly string[] | undefined {
  const ways = Map.groupBy(imports, ({ from }) => from as string);
  const walk = (room: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    for (const { to } of ways.get(room) ?? []) {
      const circle = walk(to, [...path, room]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const room of ways.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Mermaid, one arrow for each pair of rooms that import, in the order of the table. */
export function picture(imports: readonly Import[]): string {
  const arrows = Object.keys(rooms).flatMap((from) =>
    [...new Set(imports.filter((found) => found.from === from).map((found) => found.to))]
      .sort()
      .map((to) => `  ${from} --> ${to}`),
  );
  const boxes = Object.entries(rooms).map(([room, { what }]) => `  ${room}["${room}<br>${what}"]`);
  return ['```mermaid', 'graph TD', ...boxes, ...arrows, '```'].join('\n');
}
