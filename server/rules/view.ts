/** The rules of the city as its organisers see them: texts, versions, and who adopted what. */
import { schemaText } from '#core/mechanism/schema.ts';
import type { RuleAdoption, RuleRow, RuleView } from '#core/contract/rules.ts';
import { adoptionsOf } from '#database/adopted-rules.ts';
import { systemIn } from '#database/connect.ts';
import { versionsOf } from '#database/mechanisms.ts';
import { versionsInUse } from '#database/open-matters.ts';
import type { Installation } from '../installation.ts';
import { keyInWords } from '../matters/key-in-words.ts';
import { plain } from '../matters/view/row.ts';
import type { Asker } from '../sessions/asker.ts';
import { findChanging, findProposal } from './changing.ts';
import { hashText, textAt } from './overlay.ts';
import { pathOf } from './path.ts';
import { NONE } from './rules.ts';
import { toVocabulary } from './vocabulary.ts';

export async function ruleRows(at: Installation): Promise<RuleRow[]> {
  const { pack } = at.cities.running;
  const versions = await at.db.local((tx) => versionsOf(tx, pack.name));
  return Object.values(pack.mechanisms).map(({ name, words }) => {
    const path = pathOf(name);
    const version = at.versions.findCurrent(pack.name, name)?.version ?? 1;
    const adopted = at.rules.findAdopted(path);
    const came = versions.find((one) => one.name === name && one.version === version);
    return {
      name,
      words: plain(words),
      path,
      from: adopted ? 'adopted' : textAt(at.rules.files().own, path) === null ? 'shared' : 'own',
      version,
      since: adopted?.since ?? came?.adoptedAt ?? null,
      by: adopted ? plain(keyInWords(adopted.adoptedAs, { city: at.cities.running })) : null,
    };
  });
}

export async function findRuleView(
  at: Installation,
  asker: Asker,
  name: string,
): Promise<RuleView | undefined> {
  const row = (await ruleRows(at)).find((one) => one.name === name);
  if (!row) return undefined;
  const { pack } = at.cities.running;
  const { own, common } = at.rules.files();
  const text = textAt(own, row.path);
  const base = text === null ? name : /^extends:\s*([a-z][a-z0-9-]*)/m.exec(text)?.[1];
  const shared = base === undefined ? null : textAt(common, pathOf(base));
  const [versions, adoptions, inUse] = await Promise.all([
    at.db.local((tx) => versionsOf(tx, pack.name)),
    at.db.local((tx) => adoptionsOf(tx, pack.name, row.path)),
    at.db.read(systemIn(...pack.areas), (tx) =>
      Promise.all(pack.areas.map((area) => versionsInUse(tx, area))),
    ),
  ]);
  const mine = versions.filter((one) => one.name === name);
  const openUnder = (version: number): number =>
    inUse
      .flat()
      .filter((one) => one.pack === pack.name && one.mechanism === name && one.version === version)
      .reduce((sum, one) => sum + one.many, 0);
  const changing = findChanging(at.cities.running);
  const conflict = at.rules.conflicts.find((one) => one.path === row.path);
  const isExtension = text !== null && base !== undefined;
  return {
    ...row,
    text,
    shared: shared === null || base === undefined ? null : { name: base, text: shared },
    over: text === null ? NONE : hashText(text),
    schema: JSON.parse(schemaText(isExtension ? 'extension' : 'mechanism')) as Record<string, unknown>,
    vocabulary: toVocabulary(pack),
    versions: mine.map(({ version, adoptedAt }) => ({ version, since: adoptedAt, open: openUnder(version) })),
    adoptions: adoptions.map((one): RuleAdoption => ({
      revision: one.revision,
      version: mine.find(({ hash }) => hash === one.hash)?.version ?? null,
      since: one.since,
      by: plain(keyInWords(one.adoptedAs, { city: at.cities.running })),
      matter: one.matter,
      text: one.text,
      former: one.former,
    })),
    conflict: conflict ? { since: conflict.since, folder: at.rules.folderText(row.path) } : null,
    proposal: changing ? await findProposal(at, changing, row.path, asker.person.id) : null,
  };
}
