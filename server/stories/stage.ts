/** A story's stage: one city over a database of its own, a cast with posts, and the public interface to play it through. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { systemIn } from '#database/connect.ts';
import { savePosts } from '#database/posts.ts';
import { saveResource } from '#database/resources.ts';
import { remindOwed } from '../calendar/remind.ts';
import { endActingOrg, type ActingEnded } from '../city/acting-ends.ts';
import { addMember, giveToken, relate } from '../testing/cast.ts';
import { city, type TestCity, type TestCityOptions } from '../testing/city.ts';
import { Client } from '../testing/client.ts';
import { runUpkeep, type Upkept } from '../upkeep/upkeep.ts';
import { Player } from './player.ts';
import { Backstage } from './backstage.ts';

const AREAS: Readonly<Record<string, string>> = {
  nanning: '450105',
  jining: '370811',
  shanwei: '441502',
  cenxi: '450481',
  guilin: '450304',
  example: '998801',
};
const PACKS = new URL('../../packs/', import.meta.url).pathname;

/** Who plays, with the posts each holds. */
export type Cast<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export class Stage<Name extends string> extends Backstage {
  readonly as: Readonly<Record<Name, Player>>;
  readonly #city: TestCity;
  /** The pack it runs, by name or where it lies. */
  readonly #folder: string;
  readonly #cast: Cast<Name>;
  readonly #persons: Readonly<Record<Name, string>>;

  constructor(
    set: TestCity,
    folder: string,
    cast: Cast<Name>,
    persons: Readonly<Record<Name, string>>,
    as: Readonly<Record<Name, Player>>,
  ) {
    super(set, Object.values<Player>(as)[0]!);
    this.#city = set;
    this.#folder = folder;
    this.#cast = cast;
    this.#persons = persons;
    this.as = as;
  }

  idOf = (name: Name): string => this.#persons[name];
  nameOf = (name: Name): string => `演员${name}`;
  close = (): Promise<void> => this.#city.close();

  /** Time passes without anybody looking at the clocks. */
  later = (time: { minutes?: number; days?: number }): Promise<void> => this.#city.pass(time);
  /** Until nine in the morning of that day. */
  until = (day: string): Promise<void> =>
    this.#city.pass({ minutes: (Date.parse(`${day}T09:00:00+08:00`) - this.#city.now()) / 60_000 });
  /** Tells what is owed and not held, as a server does each day. */
  remind = (): Promise<number> => remindOwed(this.#city.at);
  /** Erases what has come to its end, as a server does each hour. */
  upkeep = (): Promise<Upkept> => runUpkeep(this.#city.at);
  ringClocks = (): Promise<void> => this.#city.pass({});

  async appoint(name: Name, key: string): Promise<void> {
    const [role = '', seat = ''] = key.split('@');
    const { at, area } = this.#city;
    const post = {
      area,
      id: at.newId(),
      person: this.idOf(name),
      role,
      seat,
      since: '2020-01-01',
      until: null,
    };
    await at.db.as(systemIn(area), (tx) => savePosts(tx, [post]));
  }

  declareTie = (one: Name, other: Name): Promise<void> =>
    relate(this.#city.at, this.#city.area, this.idOf(one), this.idOf(other));

  /** As `jingwei acting end` does it. */
  endActing = (
    org: string,
    created: { readonly created: string; readonly level: string; readonly since: string },
  ): Promise<ActingEnded> => {
    const { db, at } = this.#city;
    return endActingOrg(db, at.cities.running, {
      org,
      operator: 'organiser',
      at: this.#city.now(),
      ...created,
    });
  };

  /** A thing with places to book; its id. */
  async offers(
    words: { zh: string; en: string },
    capacity: number,
    org: string,
    list = 'resources',
  ): Promise<string> {
    const { at, area } = this.#city;
    const id = at.newId();
    const resource = {
      area,
      id,
      list,
      org,
      place: null,
      words,
      startsAt: null,
      endsAt: null,
      capacity,
      readers: ['anyone'],
    };
    await at.db.as(systemIn(area), (tx) => saveResource(tx, resource));
    return id;
  }

  /** The same people and matters under another pack, as after a restart. */
  restartAs = (pack: string): Promise<Stage<Name>> => this.#again(pack, { at: this.#city.now() });
  asOf = (day: string): Promise<Stage<Name>> =>
    this.#again(this.#folder, { at: Date.parse(`${day}T09:00:00+08:00`) });

  withSetting = (mechanism: string, setting: string, value: string): Promise<Stage<Name>> =>
    this.#again(
      edited(this.#folder, (text) => `${text}\nsettings: { ${mechanism}: { ${setting}: "${value}" } }\n`),
      {},
    );

  /** Switched on by a rule of the city's own, which is data too. */
  withMechanism = (mechanism: string, rule: string): Promise<Stage<Name>> => {
    const folder = edited(this.#folder, (text) =>
      text.replace(/^mechanisms: \[/m, `mechanisms: [${mechanism}, `),
    );
    writeFileSync(join(folder, 'mechanisms', `${mechanism}.yaml`), rule);
    return this.#again(folder, {});
  };

  withMechanismText = (mechanism: string, change: (text: string) => string): Promise<Stage<Name>> =>
    this.#again(edited(this.#folder, change, `mechanisms/${mechanism}.yaml`), {});

  async #again(pack: string, options: TestCityOptions): Promise<Stage<Name>> {
    const set = await city(pack, {
      at: this.#city.now(),
      area: this.#city.area,
      ...options,
      db: this.#city.db,
    });
    return seatCast(set, pack, this.#cast, this.#persons);
  }
}

/** `when`: another beginning than a Monday morning of this year. */
export async function stage<Name extends string>(
  pack: string,
  cast: Cast<Name>,
  when: Pick<TestCityOptions, 'at'> = {},
): Promise<Stage<Name>> {
  const set = await city(pack, { area: AREAS[basename(pack)]!, ...when });
  const persons: Record<string, string> = {};
  for (const [name, posts] of Object.entries<readonly string[]>(cast))
    persons[name] = await addMember(set.at, set.area, { name: `演员${name}`, posts });
  return seatCast(set, pack, cast, persons as Record<Name, string>);
}

async function seatCast<Name extends string>(
  set: TestCity,
  folder: string,
  cast: Cast<Name>,
  persons: Readonly<Record<Name, string>>,
): Promise<Stage<Name>> {
  const as: Record<string, Player> = {};
  for (const [name, person] of Object.entries<string>(persons)) {
    as[name] = new Player(new Client(set.server.app, person, await giveToken(set.at, set.area, person)));
  }
  return new Stage(set, folder, cast, persons, as as Record<Name, Player>);
}

/** The path of a copy of a pack with its pack.yaml changed: a city keeps its pack in a folder anywhere. */
function edited(pack: string, change: (text: string) => string, path = 'pack.yaml'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'pack-')), basename(pack));
  cpSync(resolve(PACKS, pack), folder, { recursive: true });
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}
