/**
 * Versions of mechanisms. What a pack says now is the newest; a matter keeps the version it opened with,
 * read back from the table long after the files have changed.
 */
import { createHash } from 'node:crypto';
import type { Pinned } from '#core/engine/cascade.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import { readStored } from '#core/mechanism/stored.ts';
import type { Database } from '#database/connect.ts';
import { adopt, findMechanism, mechanismsOf, type MechanismVersion } from '#database/mechanisms.ts';
import type { Json } from '#database/write.ts';
import type { City } from './cities.ts';

export class Versions {
  readonly #db: Database;
  readonly #current = new Map<string, Pinned>();
  readonly #pinned = new Map<string, Mechanism>();

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Gives every mechanism of the city its number: the one it had if it is the same to the letter, else the next.
   * Order counts: it is the order of the ladder, and of which step is offered first.
   */
  async adoptAll(city: City, now: number): Promise<void> {
    (await this.number(city, now))();
  }

  /** The same in two parts: what comes back puts all of them in force at once, so that nobody meets half a city. */
  async number({ pack }: City, now: number): Promise<() => void> {
    const numbered: Pinned[] = [];
    for (const mechanism of Object.values(pack.mechanisms)) {
      const version = await this.#adopt({
        pack: pack.name,
        name: mechanism.name,
        hash: hashOf(mechanism),
        body: mechanism as unknown as Json,
        adoptedAt: new Date(now).toISOString(),
      });
      numbered.push({ mechanism, version });
    }
    return () => {
      for (const one of numbered) {
        this.#current.set(`${pack.name}/${one.mechanism.name}`, one);
        this.#pinned.set(keyOf(pack.name, one.mechanism.name, one.version), one.mechanism);
      }
    };
  }

  /** Servers that start at once may reach for the same number: whoever comes second sees the first when it asks again. */
  async #adopt(mechanism: Omit<MechanismVersion, 'version'>): Promise<number> {
    try {
      return await this.#db.local((tx) => adopt(tx, mechanism));
    } catch {
      return this.#db.local((tx) => adopt(tx, mechanism));
    }
  }

  /** What a new matter of that name opens with. */
  findCurrent(pack: string, name: string): Pinned | undefined {
    return this.#current.get(`${pack}/${name}`);
  }

  /** For a matter whose pack is no longer among the files: what was newest when it was. */
  async assureCurrent(pack: string, name: string): Promise<void> {
    if (this.#current.has(`${pack}/${name}`)) return;
    const versions = await this.#db.local((tx) => mechanismsOf(tx, pack));
    const newest = versions.find((one) => one.name === name);
    if (newest)
      this.#current.set(`${pack}/${name}`, {
        mechanism: readStored(newest.body),
        version: newest.version,
      });
  }

  async find(pack: string, name: string, version: number): Promise<Mechanism | undefined> {
    const key = keyOf(pack, name, version);
    const known = this.#pinned.get(key);
    if (known) return known;
    const row = await this.#db.local((tx) => findMechanism(tx, pack, name, version));
    if (!row) return undefined;
    const mechanism = readStored(row.body);
    this.#pinned.set(key, mechanism);
    return mechanism;
  }

  async get(pinned: { pack: string; mechanism: string; version: number }): Promise<Mechanism> {
    const mechanism = await this.find(pinned.pack, pinned.mechanism, pinned.version);
    if (!mechanism)
      throw new Error(`Version ${pinned.version} of ${pinned.pack}/${pinned.mechanism} is gone`);
    return mechanism;
  }
}

export const hashOf = (mechanism: Mechanism): string =>
  createHash('sha256').update(JSON.stringify(mechanism)).digest('hex');

const keyOf = (pack: string, name: string, version: number): string => `${pack}/${name}/${version}`;
