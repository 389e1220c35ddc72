/** What follows a step or a lateness, in words. */
import type { Words } from '../words.ts';
import { accountText } from './account.ts';
import type { Effect } from './effect.ts';
import type { Mechanism } from './mechanism.ts';
import { joinWords, midSentence } from './phrase.ts';
import type { Part } from './scope.ts';
import { scopesInWords } from './scope-in-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const BECOMES: Readonly<Record<Extract<Part, 'party' | 'helper' | 'recipient'>, Words>> = {
  party: { zh: '当事人', en: 'parties' },
  helper: { zh: '帮忙确认的人', en: 'the helper' },
  recipient: { zh: '服务对象', en: 'the recipient' },
};

export function effectInWords(effect: Effect, mechanism: Mechanism, vocabulary: Vocabulary): Words {
  const field = (name: string): Words => mechanism.fields[name]?.words ?? { zh: name, en: name };
  const list = (name: string): Words => vocabulary.lists[name]?.words ?? { zh: name, en: name };
  const other = (name: string): Words => vocabulary.mechanisms[name]?.words ?? { zh: name, en: name };
  const partOf = (name: string): Words => {
    const asked = mechanism.parts[name];
    return asked?.words ?? other(asked?.mechanism ?? name);
  };
  switch (effect.kind) {
    case 'ask': {
      const [part, from] = [partOf(effect.part), field(effect.field)];
      return {
        zh: `向「${from.zh}」里的每家发出「${part.zh}」`,
        en: `ask each of “${from.en}” for “${part.en}”`,
      };
    }
    case 'ask-tied': {
      const part = partOf(effect.part);
      const tie = vocabulary.kindWords[effect.tie] ?? { zh: effect.tie, en: effect.tie };
      return {
        zh: `向「${tie.zh}」这里的每家发出「${part.zh}」`,
        en: `ask each org “${midSentence(tie.en)}” here for “${part.en}”`,
      };
    }
    case 'open': {
      const opened = other(effect.mechanism);
      const whose = effect.requester === undefined ? undefined : field(effect.requester);
      return {
        zh: `${whose ? `替「${whose.zh}」` : ''}另开一件「${opened.zh}」`,
        en: `open “${opened.en}”${whose ? ` for “${whose.en}”` : ''}`,
      };
    }
    case 'remind': {
      const who = scopesInWords(effect.who, vocabulary, { zh: '和', en: ' and ' });
      return { zh: `提醒${who.zh}`, en: `remind ${who.en}` };
    }
    case 'assign':
      return assignInWords(effect, field);
    case 'name': {
      const [from, to] = [field(effect.field), BECOMES[effect.part]];
      return { zh: `「${from.zh}」记为${to.zh}`, en: `“${from.en}” become ${to.en}` };
    }
    case 'use-try':
      return { zh: '用掉一次', en: 'uses one try' };
    case 'restart-clock':
      return restartInWords(effect.clock, mechanism);
    case 'raise':
      return effect.ifPossible
        ? { zh: '上面还有一级就上交', en: 'goes one level up where there is one' }
        : { zh: '上交一级', en: 'goes one level up' };
    case 'return': {
      if (effect.to === null) return { zh: '退回下一级', en: 'goes one level down' };
      const level = field(effect.to);
      return { zh: `交给「${level.zh}」所填的那一级`, en: `goes to the level named in “${level.en}”` };
    }
    case 'book': {
      const what = field(effect.field);
      return { zh: `预约「${what.zh}」`, en: `books “${what.en}”` };
    }
    case 'attend':
      return { zh: '预约记为已到', en: 'the booking is attended' };
    case 'release':
      return { zh: '让出预约', en: 'the booking is given up' };
    case 'list':
      return { zh: `记入「${list(effect.list).zh}」`, en: `put in “${list(effect.list).en}”` };
    case 'move': {
      const [from, to] = [list(effect.from), list(effect.to)];
      return { zh: `从「${from.zh}」转入「${to.zh}」`, en: `moves from “${from.en}” to “${to.en}”` };
    }
    case 'strike':
      return { zh: `从「${list(effect.list).zh}」划掉`, en: `struck from “${list(effect.list).en}”` };
    case 'publish': {
      const fields = joinWords(effect.fields.map(field), '、', ', ');
      const document = effect.as === null ? undefined : mechanism.documents[effect.as];
      return document
        ? { zh: `公开「${document.zh}」：${fields.zh}`, en: `publishes “${document.en}”: ${fields.en}` }
        : { zh: `公开${fields.zh}`, en: `publishes ${fields.en}` };
    }
    case 'cast':
      return effect.way === 'paper'
        ? { zh: '记一张纸票，不记谁投了什么', en: 'a paper vote goes in the box, unlinked to the voter' }
        : { zh: '投进票箱，不记谁投了什么', en: 'the vote goes in the box, unlinked to the voter' };
    case 'hand-over-vote':
      return { zh: '把这一票委托出去', en: 'the voice is handed over' };
    case 'count-votes':
      return { zh: '计票，只公布票数', en: 'the votes are counted, and only the counts are told' };
    case 'appoint':
    case 'end-post': {
      const role = vocabulary.roles[effect.role]?.words ?? { zh: effect.role, en: effect.role };
      const who = field(effect.field);
      return effect.kind === 'appoint'
        ? { zh: `任命「${who.zh}」为${role.zh}`, en: `appoints “${who.en}” as ${role.en}` }
        : { zh: `免去「${who.zh}」的${role.zh}`, en: `ends the post of “${who.en}” as ${role.en}` };
    }
    case 'post':
      return {
        zh: `从「${accountText(effect.from)}」记入「${accountText(effect.to)}」`,
        en: `posts from “${accountText(effect.from)}” to “${accountText(effect.to)}”`,
      };
    case 'schedule': {
      const [opened, on] = [other(effect.mechanism), field(effect.on)];
      return { zh: `到「${on.zh}」那天开一件「${opened.zh}」`, en: `opens “${opened.en}” on “${on.en}”` };
    }
    case 'purge': {
      const purged = other(effect.mechanism);
      const { afterDays: days } = effect;
      return {
        zh: `${days} 天后清除「${purged.zh}」里的个人信息`,
        en: `erases what “${purged.en}” holds of persons after ${days} ${days === 1 ? 'day' : 'days'}`,
      };
    }
    case 'rule':
      return effect.does === 'check'
        ? { zh: '先检查新规则有没有问题', en: 'the new rule is checked first' }
        : { zh: '新规则从此生效', en: 'the new rule is in force from here on' };
  }
}

/** A duty’s clock carries the name of the step that reports. */
function restartInWords(clock: string | null, mechanism: Mechanism): Words {
  const step = Object.values(mechanism.states)
    .map((state) => state.steps[clock ?? ''])
    .find((one) => one !== undefined);
  return step
    ? { zh: `这一期的「${step.words.zh}」已做`, en: `“${step.words.en}” is done for this period` }
    : { zh: '时限重新起算', en: 'the clock starts again' };
}

function assignInWords(effect: Effect & { kind: 'assign' }, field: (name: string) => Words): Words {
  if (effect.from === 'actor') return { zh: '由本人接手', en: 'whoever acts takes it on' };
  if (effect.from === 'nobody') return { zh: '退出接手，另等人接', en: 'nobody holds it any more' };
  const from = field(effect.from.field);
  return { zh: `交给「${from.zh}」`, en: `goes to “${from.en}”` };
}
