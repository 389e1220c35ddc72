/** Entries of lists that rules put in, move and strike out; their states are what is counted. */
import { deedsFor } from '#core/engine/deed.ts';
import type { Item } from '#database/items.ts';
import type { ItemWrite, Json } from '#database/write.ts';
import type { Change } from './changes.ts';

export type ItemState = 'open' | 'done' | 'struck';

export function itemWrites(
  changes: readonly Change[],
  there: readonly Item[],
  newId: () => string,
): ItemWrite[] {
  return changes.flatMap((change) =>
    deedsFor(change.touched.deeds, 'items').flatMap((deed): ItemWrite[] => {
      const { id: matter } = change.touched.matter;
      const find = (list: string): Item | undefined =>
        there.find((item) => item.matter === matter && item.list === list);
      switch (deed.kind) {
        case 'list':
          return [putIn(deed.list, change, newId)];
        case 'move': {
          const item = find(deed.from);
          return item ? [{ ...again(item), list: deed.to, state: 'done' satisfies ItemState }] : [];
        }
        case 'strike': {
          const item = find(deed.list);
          return item ? [{ ...again(item), state: 'struck' satisfies ItemState }] : [];
        }
      }
    }),
  );
}

function putIn(list: string, { touched, title, readers }: Change, newId: () => string): ItemWrite {
  const { matter, mechanism } = touched;
  const classField = Object.values(mechanism.fields).find(
    (field) => field.type === 'choice' && matter.facts[field.name] !== undefined,
  );
  return {
    id: newId(),
    expectVersion: 0,
    list,
    matter: matter.id,
    class: classField ? String(matter.facts[classField.name]) : null,
    state: 'open' satisfies ItemState,
    place: matter.place,
    org: null,
    words: { zh: title, en: title },
    readers,
  };
}

function again(item: Item): ItemWrite {
  const { id, version, list, matter, class: kind, state, place, org, words, readers } = item;
  return {
    id,
    expectVersion: version,
    list,
    matter,
    class: kind,
    state,
    place,
    org,
    words: words satisfies Json,
    readers,
  };
}
