/** Who can see a person: the readers of every matter they are in, in words, and who looked. */
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import { personKey } from '#core/engine/keys.ts';
import type { Matter as Snapshot } from '#core/engine/matter.ts';
import type { Words } from '#core/words.ts';
import { involvementsOf } from '#database/involvement.ts';
import { looksAt } from '#database/looks.ts';
import type { Look } from '#database/write.ts';
import { findMatters, type Matter } from '#database/matters.ts';
import { privacyFactWords } from '#language/privacy-fact.ts';
import { sayInAll } from '#language/speak.ts';
import type { Installation } from '../installation.ts';
import { rowsOf } from '../kept-days/offered.ts';
import { keyInWords } from '../matters/key-in-words.ts';
import { NAME_ON_ROLL } from '../matters/roll.ts';
import { NAME, NAME_OF_ASSIGNEE, NAME_OF_TAKER } from '../matters/view/note-look.ts';
import type { Asker } from '../sessions/asker.ts';

const NAMES: ReadonlySet<string> = new Set([NAME, NAME_OF_ASSIGNEE, NAME_OF_TAKER, NAME_ON_ROLL]);

type Reader = WhoCanSeeMe['readers'][number];
const MOST_LOOKS = 200;

export async function whoCanSee(at: Installation, asker: Asker): Promise<WhoCanSeeMe> {
  const { matters, looks } = await at.db.read(asker.viewer, async (tx) => {
    const each = asker.viewer.areas.map(async (area) => {
      const involved = await involvementsOf(tx, area, asker.person.id);
      const ids = [...new Set(involved.map((one) => one.matter))];
      const [matters, looks] = await Promise.all([
        ids.length > 0 ? findMatters(tx, area, ids) : [],
        looksAt(tx, area, asker.person.id, MOST_LOOKS),
      ]);
      const parts = new Map(involved.map((one) => [one.matter, one.part]));
      const inParts = matters.flatMap((matter) => Object.keys(snapshotOf(matter).parts));
      const answers = inParts.length > 0 ? await findMatters(tx, area, inParts) : [];
      return {
        matters: [...matters, ...answers].map((matter) => ({
          matter,
          part: parts.get(matter.id) ?? parts.get(matter.parent ?? '') ?? 'requester',
        })),
        looks,
      };
    });
    const all = await Promise.all(each);
    return { matters: all.flatMap((one) => one.matters), looks: all.flatMap((one) => one.looks) };
  });
  const me = personKey(asker.person.id);
  const readers = new Map<string, Reader>();
  for (const { matter, part } of matters.sort((a, b) => b.matter.openedAt.localeCompare(a.matter.openedAt))) {
    for (const key of matter.readers) {
      if (key === me) continue;
      const who = sayWho(at, key, matter);
      const reader: Reader = readers.get(who.zh) ?? { who, matters: [] };
      if (!reader.matters.some((one) => one.id === matter.id))
        reader.matters.push({ id: matter.id, number: matter.number ?? '', why: sayWhy(at, matter, part) });
      readers.set(who.zh, reader);
    }
  }
  return {
    readers: [...readers.values()],
    looks: looks.map((look) => toLook(look, asker)),
    kept_days: (await rowsOf(at, asker)).map(({ name, toldTo }) => ({
      who: keyInWords(toldTo, { city: asker.city }),
      what: asker.city.pack.keptDays[name]?.words ?? { zh: name, en: name },
    })),
  };
}

const snapshotOf = (row: Matter): Snapshot => row.snapshot as unknown as Snapshot;

function sayWho(at: Installation, key: string, row: Matter): Words {
  const city = at.cities.ofMatter(row);
  return keyInWords(key, { city, matter: snapshotOf(row) });
}

function sayWhy(at: Installation, row: Matter, part: keyof typeof PART_WORDS): Words {
  const mechanism = at.cities.ofMatter(row).pack.mechanisms[row.mechanism]?.words ?? {
    zh: row.mechanism,
    en: row.mechanism,
  };
  const mine = PART_WORDS[part];
  const words = privacyFactWords['privacy-fact.why'];
  return {
    zh: sayInAll(words, { mechanism: mechanism.zh, part: mine.zh }).zh,
    en: sayInAll(words, { mechanism: mechanism.en, part: mine.en }).en,
  };
}

const PART_WORDS = {
  requester: privacyFactWords['privacy-fact.requester'],
  helper: privacyFactWords['privacy-fact.helper'],
  recipient: privacyFactWords['privacy-fact.recipient'],
  party: privacyFactWords['privacy-fact.party'],
  assignee: privacyFactWords['privacy-fact.assignee'],
  joiner: privacyFactWords['privacy-fact.joiner'],
} as const;

function toLook(look: Look, asker: Asker): WhoCanSeeMe['looks'][number] {
  const fields = look.fields.map((name) => {
    if (NAMES.has(name)) return privacyFactWords['privacy-fact.name'];
    const field = Object.values(asker.city.pack.mechanisms).find((one) => one.fields[name])?.fields[name];
    return field?.words ?? { zh: name, en: name };
  });
  return {
    at: look.at,
    who: keyInWords(look.byKey, { city: asker.city }),
    what: {
      zh: [...fields.map((one) => one.zh), ...(look.reason === null ? [] : [look.reason])].join('、'),
      en: [...fields.map((one) => one.en), ...(look.reason === null ? [] : [look.reason])].join(', '),
    },
    matter: look.matter,
  };
}
