/** What anybody may look up in a story's city, and what a test reads behind the curtain. */
import type { IndicatorView, ListView, OrgView, PlaceView } from '#core/contract/api.ts';
import type { DisclosureList, DisclosureView } from '#core/contract/disclosure.ts';
import { dayNumberFrom, dayText } from '#core/calendar/workdays.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Pack } from '#core/pack/pack.ts';
import { actsOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { findMatter } from '#database/matters.ts';
import type { Matter } from '#core/engine/matter.ts';
import { countEnded } from '#database/indicators.ts';
import type { TestCity } from '../testing/city.ts';
import type { Player } from './player.ts';

export class Backstage {
  readonly #set: TestCity;
  readonly #looker: Player;

  constructor(set: TestCity, looker: Player) {
    this.#set = set;
    this.#looker = looker;
  }

  get pack(): Pack {
    return this.#set.at.cities.running.pack;
  }

  listOf = (name: string): Promise<ListView> => this.#looker.reads<ListView>(`/lists/${name}`);

  async indicator(name: string): Promise<IndicatorView> {
    const indicators = await this.#looker.reads<readonly IndicatorView[]>('/indicators');
    const found = indicators.find((one) => one.name === name);
    if (!found) throw new Error(`no indicator ${name}`);
    return found;
  }

  /** A page that anybody may open, as its text. */
  async page(path: string): Promise<string> {
    const { statusCode, body } = await this.#set.server.app.inject({ method: 'GET', url: path });
    if (statusCode !== 200) throw new Error(`${path} answers ${statusCode}`);
    return body;
  }

  /** A city that has done this for years: the same matter so many times more, straight in the database. */
  async copies(matter: string, many: number): Promise<void> {
    const { at, area } = this.#set;
    const ids = Array.from({ length: many }, () => at.newId());
    await at.db.as(systemIn(area), (tx) =>
      tx.rows(
        {
          name: 'copy-matter',
          text: `insert into matter
            select (jsonb_populate_record(m, jsonb_build_object('id', i.id, 'number', null))).*
            from matter m, unnest($3::uuid[]) as i (id) where m.area = $1 and m.id = $2`,
        },
        [area, matter, ids],
      ),
    );
  }

  /** What everybody may read, newest first. */
  async disclosures(number?: string): Promise<readonly DisclosureView[]> {
    const query = number === undefined ? '' : `?number=${encodeURIComponent(number)}`;
    return (await this.#looker.reads<DisclosureList>(`/disclosures${query}`)).rows;
  }

  /** 社区 only, not 村. */
  async communitiesOf(town: string, day: string): Promise<readonly PlaceView[]> {
    const places = await this.#looker.reads<readonly PlaceView[]>(
      `/places?under=${town}&level=community&as-of=${day}`,
    );
    return places.filter((place) => place.kind === 'community');
  }

  placesOn = (under: string, level: string): Promise<readonly PlaceView[]> =>
    this.#looker.reads<readonly PlaceView[]>(`/places?under=${under}&level=${level}`);

  orgsOf = (under: string, kind: string): Promise<readonly OrgView[]> =>
    this.#looker.reads<readonly OrgView[]>(`/orgs?under=${under}&kind=${kind}`);

  dayBefore = (day: string): string => dayText(dayNumberFrom(day) - 1);

  /** Short names from the place up to the city. */
  ancestorsOf(id: string): string[] {
    const { ground } = this.#set.at.cities.running;
    return ground.ancestors(toPlaceId(id), this.#today()).map((place) => place.words.zh);
  }

  /** Every owner the matter ever had, in order: its own acts tell. */
  async ownersOverTime(matter: string): Promise<string[]> {
    const acts = await this.#set.db.read(systemIn(this.#set.area), (tx) =>
      actsOf(tx, this.#set.area, matter),
    );
    return acts.flatMap((act) => {
      const { changes } = act.facts as unknown as { changes: { owner?: string; begun?: { owner: string } } };
      return [changes.begun?.owner, changes.owner].filter((owner) => owner !== undefined);
    });
  }

  /** Periods of each duty that went by without its report. */
  async missedOf(matter: string): Promise<Record<string, number>> {
    const row = await this.#set.db.read(systemIn(this.#set.area), (tx) =>
      findMatter(tx, this.#set.area, matter),
    );
    const { clocks } = row!.snapshot as unknown as Matter;
    return Object.fromEntries(clocks.map((clock) => [clock.name, clock.missed ?? 0]));
  }

  async countEnded(mechanism: string): Promise<Record<string, number>> {
    const question = {
      areas: [this.#set.area],
      mechanism,
      endedFrom: '2000-01-01',
      endedBefore: '2100-01-01',
    };
    const counts = await this.#set.db.read(systemIn(this.#set.area), (tx) => countEnded(tx, question));
    return Object.fromEntries(counts.map((count) => [count.outcome ?? '', count.matters]));
  }

  async columnsOf(table: string): Promise<string[]> {
    const rows = await this.#set.db.local((tx) =>
      tx.rows<{ name: string }>(
        {
          name: 'columns-of',
          text: `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0 order by attnum`,
        },
        [table],
      ),
    );
    return rows.map((row) => row.name);
  }

  #today = (): string => dayText(dayNumberFrom(new Date(this.#set.now()).toISOString().slice(0, 10)));
}
