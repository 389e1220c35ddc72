import type { WordList } from './words.ts';

/** 议事室: one meeting while it is held. */
export const deliberationRoomWords = {
  'deliberation-room.title': { zh: '议事室', en: 'Deliberation room' },
  'deliberation-room.own-page': { zh: '这件事的全部', en: 'All about it' },
  'deliberation-room.next': { zh: '下一步', en: 'Next' },
  'deliberation-room.agenda': { zh: '议什么', en: 'Agenda' },
  'deliberation-room.agenda-none': {
    zh: '还没定议题。定下来会写在这里，大屏上也看得到。',
    en: 'No topic yet. Once it is set it stands here, and on the wall.',
  },
  'deliberation-room.here': { zh: '人数', en: 'How many people' },
  'deliberation-room.here-none': { zh: '{what}：还没有人按。', en: '{what}: nobody has pressed it yet.' },
  'deliberation-room.here-names': {
    zh: '名字只有召集的人看得到，大屏只报人数。',
    en: 'Names are for whoever runs it; the wall tells only how many.',
  },
  'deliberation-room.said': { zh: '大家说的', en: 'What was said' },
  'deliberation-room.said-none': {
    zh: '还没有人发言。说的话会按先后写在这里，只给写记录的人看，不写人名。',
    en: 'Nobody has spoken. What is said stands here in order, for whoever writes the minutes, and without names.',
  },
  'deliberation-room.said-hidden': {
    zh: '说了什么，只给写记录的人看，不写人名。写好的记录会公布在下面。',
    en: 'What was said is for whoever writes the minutes, without names. The minutes stand below once written.',
  },
  'deliberation-room.said-mine': {
    zh: '您说了 {count} 次。',
    en: 'You spoke {count, plural, one {once} other {# times}}.',
  },
  'deliberation-room.said-kept': {
    zh: '写记录时这些会先填好，不用再打一遍。',
    en: 'These are filled into the minutes beforehand; nobody types them again.',
  },
  'deliberation-room.vote': { zh: '表决', en: 'The vote' },
  'deliberation-room.not-on-roll': {
    zh: '这次投票的名册上没有您。票数计出来会公布在这里。',
    en: 'You are not on the roll of this vote. Its counts stand here once they are known.',
  },
  'deliberation-room.minutes': { zh: '记录', en: 'Minutes' },
  'deliberation-room.decided': { zh: '定了什么', en: 'What is decided' },
  'deliberation-room.decided-none': {
    zh: '还没定。定下来会写在这里，也会公开。',
    en: 'Nothing yet. What is decided stands here, and is made public.',
  },
  'deliberation-room.none': {
    zh: '这件事没有议事室。',
    en: 'This matter has no deliberation room.',
  },
} as const satisfies WordList;
