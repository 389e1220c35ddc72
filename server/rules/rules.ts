/**
 * The rules in force: the running city's folder with what was adopted laid over it. Every process holds them, and takes
 * them anew when the pack has one more adoption; whoever decides in between decides by the whole city of before.
 */
import { dayOf } from '#core/calendar/workdays.ts';
import { checkPack } from '#core/check/check-pack.ts';
import type { RuleKnown } from '#core/engine/context.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Pack } from '#core/pack/pack.ts';
import type { Placing } from '#core/pack/placing.ts';
import type { PackProblem } from '#core/pack/problem.ts';
import { readPack } from '#core/pack/read-pack.ts';
import type { PackFiles } from '#core/pack/source.ts';
import { checkInFlight } from '#core/versions/fit.ts';
import { revisionOf, rulesInForce, type AdoptedRule } from '#database/adopted-rules.ts';
import type { Database } from '#database/connect.ts';
import type { AdoptionWrite } from '#database/write.ts';
import { Cities, type City } from '../city/cities.ts';
import { hashOf, type Versions } from '../city/versions.ts';
import type { Installation } from '../installation.ts';
import { findConflicts, hashText, overlay, plainText, textAt, type Conflict } from './overlay.ts';
import { nameOf } from './path.ts';
import { findStranded } from './stranded.ts';

/** What the whole pack would be with another text of one file. */
export interface Weighed {
  readonly problems: readonly PackProblem[];
  /** Undefined where it does not read as a mechanism of the pack. */
  readonly mechanism: Mechanism | undefined;
  readonly pack: Pack | undefined;
  readonly known: RuleKnown;
}

interface Read extends Weighed {
  readonly placing: Placing;
}

interface Opened {
  readonly db: Database;
  readonly versions: Versions;
  readonly cities: Cities;
  readonly files: PackFiles;
  readonly folder: string;
  readonly adopted: readonly AdoptedRule[];
  readonly now: () => number;
  readonly log: Installation['log'];
}

/** Of a file that was not the city's own: what it replaces is that of packs/common. */
export const NONE = 'none';

export class Rules {
  readonly #opened: Opened;
  #cities: Cities;
  #adopted: readonly AdoptedRule[];
  #revision: number;
  #refreshing: Promise<unknown> = Promise.resolve();
  /** What was adopted elsewhere and does not pass here. Until it does, nothing is adopted on top of it. */
  #behind: readonly PackProblem[] = [];
  #lastRead: { readonly key: string; readonly read: Read } | undefined;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#cities = opened.cities;
    this.#adopted = opened.adopted.filter((one) => one.pack === opened.cities.running.pack.name);
    this.#revision = Math.max(0, ...this.#adopted.map((one) => one.revision));
  }

  get cities(): Cities {
    return this.#cities;
  }

  /** How many adoptions are in what is in force here. */
  get revision(): number {
    return this.#revision;
  }

  get conflicts(): Conflict[] {
    return findConflicts(this.#opened.files.own, this.#adopted);
  }

  /** The city's own files in force, and those it shares. */
  files(): PackFiles {
    const { common, own } = this.#opened.files;
    return { common, own: overlay(own, this.#adopted) };
  }

  /** Where the city's own files lie. */
  get folder(): string {
    return this.#opened.folder;
  }

  get adopted(): readonly AdoptedRule[] {
    return this.#adopted;
  }

  findAdopted(path: string): AdoptedRule | undefined {
    return this.#adopted.find((one) => one.path === path);
  }

  /** The text the folder itself holds, whatever was adopted since. */
  folderText(path: string): string | null {
    return textAt(this.#opened.files.own, path);
  }

  /** Looks whether something was adopted and takes it; true when it did. One at a time. */
  refresh(): Promise<boolean> {
    const next = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = next.catch(() => undefined);
    return next;
  }

  async #refresh(): Promise<boolean> {
    const { db, versions, files, now, log } = this.#opened;
    const { running } = this.#cities;
    const { name } = running.pack;
    const revision = await db.local((tx) => revisionOf(tx, name));
    if (revision === this.#revision) return false;
    const all = await db.local((tx) => rulesInForce(tx));
    const adopted = all.filter((one) => one.pack === name);
    const reading = readPack({ common: files.common, own: overlay(files.own, adopted) });
    const problems = checkPack(reading, dayOf(this.#opened.now()));
    if (!reading.pack || problems.length > 0) {
      // Adopted where it passed, with another folder or another Jingwei: better the rules of before than half a city.
      log.error({ revision, problems }, 'what was adopted does not pass here');
      this.#revision = revision;
      this.#behind = problems;
      return false;
    }
    // Only rules are adopted, so the ground is the one we stand on.
    const city: City = { ...running, pack: { ...reading.pack, ground: running.pack.ground } };
    const putInForce = await versions.number(city, now());
    putInForce();
    this.#cities = new Cities(
      city,
      this.#cities.all.filter((one) => one !== running),
    );
    this.#adopted = adopted;
    this.#behind = [];
    this.#revision = Math.max(revision, ...adopted.map((one) => one.revision));
    return true;
  }

  /** The whole pack asked again with this text, and the open matters that lean on what it changes. */
  async weigh(path: string, given: string): Promise<Weighed> {
    await this.refresh();
    const read = this.#readWith(path, plainText(given));
    const { mechanism, pack } = read;
    if (read.problems.length > 0 || !mechanism || !pack) return read;
    const { db, versions } = this.#opened;
    const stranded = await findStranded(db, versions, this.#cities.running.pack, mechanism, read.placing);
    return { ...read, problems: stranded, known: { ...read.known, problems: stranded.length } };
  }

  /** The same question twice, as by proposing what was just checked, is read once. */
  #readWith(path: string, text: string): Read {
    const key = `${this.#revision} ${path} ${text}`;
    if (this.#lastRead?.key === key) return this.#lastRead.read;
    const { common, own } = this.files();
    const now = textAt(own, path);
    const reading = readPack({ common, own: overlay(own, [{ path, text }]) });
    const mechanism = reading.pack?.mechanisms[nameOf(path)];
    const problems = [...this.#behind, ...checkPack(reading, dayOf(this.#opened.now()))];
    const before = this.#cities.running.pack.mechanisms[nameOf(path)];
    if (problems.length === 0 && mechanism && before && hashOf(before) !== hashOf(mechanism))
      problems.push(...checkInFlight(before, mechanism, reading.placing));
    const read: Read = {
      problems,
      mechanism,
      pack: reading.pack,
      placing: reading.placing,
      known: {
        problems: problems.length,
        over: now === null ? NONE : hashText(now),
        same: now === text,
        revision: this.#revision,
        hash: mechanism ? hashOf(mechanism) : '',
      },
    };
    this.#lastRead = { key, read };
    return read;
  }

  /** What is written when it is adopted: nothing comes of it when the pack has moved on since it was weighed. */
  toAdoption(
    deed: { file: string; text: string; over: RuleKnown },
    matter: string,
    as: string,
  ): AdoptionWrite {
    const path = deed.file;
    const folder = this.folderText(path);
    return {
      pack: this.#cities.running.pack.name,
      revision: deed.over.revision + 1,
      path,
      text: plainText(deed.text),
      former: textAt(this.files().own, path),
      folder: folder === null ? null : hashText(folder),
      hash: deed.over.hash,
      matter,
      adoptedAs: as,
    };
  }
}
