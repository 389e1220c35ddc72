import type { WordList } from './words.ts';

/** What somebody is called who is not named: what they are to a matter. */
export const partyWords = {
  'party.you': { zh: '您', en: 'You' },
  'party.requester': { zh: '居民', en: 'Resident' },
  'party.helper': { zh: '帮忙确认的人', en: 'Named helper' },
  'party.your-helper': { zh: '您请的人', en: 'The person you named' },
  'party.recipient': { zh: '服务对象', en: 'Recipient' },
  'party.party': { zh: '当事人', en: 'Disputant' },
  'party.other-side': { zh: '对方', en: 'The other side' },
  'party.mediator': { zh: '调解员', en: 'Mediator' },
  'party.assignee': { zh: '志愿者', en: 'Volunteer' },
  'party.resident': { zh: '居民', en: 'Resident' },
  'party.speaker': { zh: '有人', en: 'Somebody' },
  'party.anyone': { zh: '任何登录的人', en: 'Anyone signed in' },
  'party.public': { zh: '公众', en: 'The public' },
  'party.system': { zh: '系统', en: 'System' },
  'party.clock': { zh: '时限', en: 'Clock' },
} as const satisfies WordList;
