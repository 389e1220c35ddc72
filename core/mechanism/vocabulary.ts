/** What a rule needs of its city to be said in words: names of roles, levels, lists and neighbouring mechanisms. */
import type { Pack } from '../pack/pack.ts';
import type { Words } from '../words.ts';
import type { Mechanism } from './mechanism.ts';

type Named = Readonly<Record<string, { readonly words: Words }>>;

export interface Vocabulary {
  readonly roles: Named;
  readonly levelWords: Readonly<Record<string, Words>>;
  /** Levels, kinds of places and orgs that are none, and kinds of ties. */
  readonly kindWords: Readonly<Record<string, Words>>;
  readonly lists: Named;
  /** Marks that items of lists carry. */
  readonly marks: Readonly<Record<string, Words>>;
  readonly mechanisms: Readonly<Record<string, Mechanism>>;
  /** The city's own values for the settings of the mechanism that is being said. */
  readonly settings: Readonly<Record<string, string>>;
}

export function vocabularyOf(pack: Pack, mechanism: string): Vocabulary {
  const { main = [], ...others } = pack.ground.ladders;
  const rungs = [...Object.values(others).flat(), ...main];
  const levelWords = Object.fromEntries(rungs.map((rung) => [rung.level, rung.words]));
  return {
    roles: pack.roles,
    levelWords,
    kindWords: { ...pack.ground.kindWords, ...levelWords },
    lists: pack.lists,
    marks: pack.marks,
    mechanisms: pack.mechanisms,
    settings: pack.settings[mechanism] ?? {},
  };
}
