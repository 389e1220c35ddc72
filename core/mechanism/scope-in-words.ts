/** Who, in words: 主办单位的承办人, the desk officer of the org in charge. */
import type { Words } from '../words.ts';
import { joinWords, midSentence } from './phrase.ts';
import type { Bar, Part, Scope, Where } from './scope.ts';
import type { Vocabulary } from './vocabulary.ts';

export const PART_WORDS: Readonly<Record<Part, Words>> = {
  requester: { zh: '提出人', en: 'the requester' },
  helper: { zh: '帮忙确认的人', en: 'the named helper' },
  recipient: { zh: '服务对象', en: 'the recipient' },
  party: { zh: '当事人', en: 'the parties' },
  assignee: { zh: '接手的人', en: 'whoever took it on' },
};

/** Roles at the same seat share its name: 主办单位的值班台或承办人. */
export function scopesInWords(
  scopes: readonly Scope[],
  vocabulary: Vocabulary,
  joint: { readonly zh: string; readonly en: string },
): Words {
  const said: Words[] = [];
  const seen = new Set<string>();
  for (const scope of scopes) {
    if (scope.kind !== 'role') {
      said.push(plainInWords(scope));
      continue;
    }
    const seat = whereText(scope.where);
    if (seen.has(seat)) continue;
    seen.add(seat);
    const roles = scopes.flatMap((one) =>
      one.kind === 'role' && whereText(one.where) === seat ? [roleWords(one.role, vocabulary)] : [],
    );
    said.push(atSeat(joinWords(roles, joint.zh, joint.en), scope.where, vocabulary));
  }
  return joinWords(said, joint.zh, joint.en);
}

function plainInWords(scope: Exclude<Scope, { kind: 'role' }>): Words {
  switch (scope.kind) {
    case 'part':
      return PART_WORDS[scope.part];
    case 'anyone':
      return { zh: '任何人', en: 'anyone' };
    case 'public':
      return { zh: '公众', en: 'the public' };
    case 'system':
      return { zh: '系统', en: 'the system' };
    case 'readers':
      return { zh: '能看这件事的人', en: 'whoever may read the matter' };
  }
}

const whereText = (where: Where): string => {
  if (where.kind === 'field') return `#${where.field}`;
  return where.kind === 'level' ? where.level : `@${where.kind}`;
};

function roleWords(role: string, vocabulary: Vocabulary): Words {
  const words = vocabulary.roles[role]?.words ?? { zh: role, en: role };
  return { zh: words.zh, en: midSentence(words.en) };
}

function atSeat(roles: Words, where: Where, vocabulary: Vocabulary): Words {
  const at = (zh: string, en: string): Words => ({ zh: `${zh}${roles.zh}`, en: `the ${roles.en} ${en}` });
  switch (where.kind) {
    case 'owner':
      return at('主办单位的', 'of the org in charge');
    case 'above':
      return at('上一级的', 'one level up');
    case 'asked':
      return at('被叫单位的', 'of the org that was asked');
    case 'place':
      return at('当地的', 'of the place');
    case 'field':
      return at(`「${where.words.zh}」的`, `of “${where.words.en}”`);
    case 'level': {
      const level = vocabulary.levelWords[where.level] ?? { zh: where.level, en: where.level };
      return at(`${level.zh}的`, `of the ${midSentence(level.en)}`);
    }
  }
}

export function barInWords(bar: Bar): Words {
  switch (bar.kind) {
    case 'related-to-a-party':
      return { zh: '和当事人有关系的人不能办', en: 'nobody related to a party' };
    case 'own-work':
      return { zh: '不能评自己单位的事', en: 'nobody about their own work' };
    case 'of-owner':
      return { zh: '承办单位的人不能办', en: 'nobody of the org in charge' };
    case 'of-org':
      return { zh: '这家单位自己的人不能办', en: 'nobody of the very org' };
    case 'is-part':
      return { zh: `${PART_WORDS[bar.part].zh}本人不能办`, en: `not ${PART_WORDS[bar.part].en} in person` };
  }
}
