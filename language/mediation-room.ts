import type { WordList } from './words.ts';

/** The mediator’s room: quiet, private, with the next lawful step and the ways out in sight. */
export const mediationRoomWords = {
  'mediation-room.open': { zh: '在调解的', en: 'In mediation' },
  'mediation-room.ended': { zh: '已结束的（{count}）', en: 'Ended ({count})' },
  'mediation-room.none': {
    zh: '现在没有要您调解的事。交给您调解的纠纷会列在这里，只写纠纷类型，不写谁和谁。',
    en: 'Nothing is with you to mediate. Disputes given to you will stand here by their kind, never by who is in them.',
  },
  'mediation-room.choose': { zh: '选一间，进去看。', en: 'Choose a room to enter it.' },
  'mediation-room.private': {
    zh: '只有当事人和调解员看得到这里。',
    en: 'Only the parties and the mediator can see this.',
  },
  'mediation-room.back': { zh: '全部调解室', en: 'All rooms' },
  'mediation-room.own-page': { zh: '全部经过', en: 'The whole record' },
  'mediation-room.print': { zh: '打印', en: 'Print' },
  'mediation-room.rungs': { zh: '还有几次', en: 'Sessions left' },
  'mediation-room.rung-used': {
    zh: '{rung}：用了 {used} 次，共 {most} 次',
    en: '{rung}: {used} of {most} used',
  },
  'mediation-room.here': { zh: '现在在这一级', en: 'here now' },
  'mediation-room.visit': { zh: '回访', en: 'Return visit' },
  'mediation-room.next': { zh: '下一步', en: 'Next step' },
  'mediation-room.next-mine': { zh: '等您', en: 'It is your turn' },
  'mediation-room.next-whom': { zh: '在等 {whom}', en: 'Waiting on {whom}' },
  'mediation-room.next-others': { zh: '等当事人', en: 'The parties’ turn' },
  'mediation-room.exits': { zh: '当事人随时可以', en: 'The parties may at any time' },
  'mediation-room.exits-about': {
    zh: '法律给的路一直开着。走了不算谁失败，也不算没调成。',
    en: 'The ways the law gives stay open. Taking one counts as nobody’s failure.',
  },
  'mediation-room.parties': { zh: '当事人', en: 'Parties' },
  'mediation-room.parties-none': { zh: '还没有登记当事人', en: 'No parties are named yet' },
  'mediation-room.sessions': { zh: '调解过几次', en: 'Sessions held' },
  'mediation-room.sessions-none': {
    zh: '还没有调解过。每次调解的笔录会按顺序列在这里。',
    en: 'No session has been held. The note of each one will stand here in order.',
  },
  'mediation-room.session': { zh: '第 {at} 次', en: 'Session {at}' },
  'mediation-room.agreement': { zh: '协议', en: 'Agreement' },
  'mediation-room.agreement-none': {
    zh: '还没有谈成。谈成以后，协议和双方的签字会在这里。',
    en: 'Nothing is agreed yet. Once it is, the agreement and the signatures will stand here.',
  },
  'mediation-room.agreed-on': { zh: '{moment} 谈成', en: 'agreed {moment}' },
  'mediation-room.signed': { zh: '{who} 已签字', en: '{who} has signed' },
  'mediation-room.to-sign': { zh: '在等 {who} 签字', en: 'Waiting for {who} to sign' },
  'mediation-room.all-signed': { zh: '都签了', en: 'Everybody has signed' },
  'mediation-room.signature-line': {
    zh: '当事人签字：',
    en: 'Signature of a party:',
  },
  'mediation-room.mediator-line': {
    zh: '调解员签字：',
    en: 'Signature of the mediator:',
  },
  'mediation-room.date-line': { zh: '日期：', en: 'Date:' },
} as const satisfies WordList;
