/** What of a meeting a reader is told in lists: its day and its title, where their fields are shown to them. */
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Words } from '#core/words.ts';
import { unnamedTitle } from '../matters/title.ts';
import type { Reader } from '../sessions/asker.ts';

/** Lists show days and titles to whoever may read the matter; everybody is told what its field shows to everybody. */
export function isShown(
  name: string | null | undefined,
  rule: Mechanism,
  { keys }: Pick<Reader, 'keys'>,
): boolean {
  if (keys.has('anyone')) return true;
  const field = rule.fields[name ?? ''];
  return !field || field.seenBy.some(({ kind }) => kind === 'public' || kind === 'readers');
}

/** Only the words of a rule can be said in another language, not those of people. */
export function titleTo(
  reader: Pick<Reader, 'keys'>,
  rule: Mechanism,
  where: Words,
  { title, day }: { readonly title: string; readonly day: string },
): Words {
  const isNamed = isShown(rule.title, rule, reader) && title !== unnamedTitle(rule.words, where, day, 'zh');
  return isNamed
    ? { zh: title, en: title }
    : {
        zh: unnamedTitle(rule.words, where, null, 'zh'),
        en: unnamedTitle(rule.words, where, null, 'en'),
      };
}
