/** Two organisers of a city, and how they change a rule. */
import type { Problem } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import type { TestCity } from '#server/testing/city.ts';
import type { Answer, Client } from '#server/testing/client.ts';

export interface Organisers {
  readonly one: Client;
  readonly other: Client;
  propose(path: string, text: string): Promise<Answer<MatterView & Problem>>;
  /** Proposed by one, adopted by the other. */
  adopt(path: string, text: string): Promise<MatterView>;
  /** The text in force, the city's own or the shared one. */
  textOf(path: string): string;
}

export async function organisersOf(city: TestCity, seat: string): Promise<Organisers> {
  const posts = [`organiser@${seat}`];
  const one = await city.as({ name: '何静', posts });
  const other = await city.as({ name: '梁宁', posts });
  const propose: Organisers['propose'] = (path, text) =>
    one.send('POST', '/rules/proposals', { path, text, why: '试过了，大家觉得好' });
  return {
    one,
    other,
    propose,
    adopt: async (path, text) => {
      const { status, body } = await propose(path, text);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return other.act(body.id, 'adopt');
    },
    textOf: (path) => {
      const { own, common } = city.at.rules.files();
      const found = own.find((file) => file.path === path) ?? common.find((file) => file.path === path);
      if (!found) throw new Error(`${path} is there`);
      return found.text;
    },
  };
}
