import type { WordList } from './words.ts';

/** The secretary’s work list and the panel beside it. */
export const deskWords = {
  'desk.lists': { zh: '工作清单', en: 'Work lists' },
  'desk.list.waiting': { zh: '在等您', en: 'Waiting on you' },
  'desk.list.i-wait': { zh: '您在等', en: 'Waiting on others' },
  'desk.list.due': { zh: '今天到期', en: 'Due today' },
  'desk.list.all': { zh: '全部', en: 'All' },
  'desk.view': { zh: '看法', en: 'View' },
  'desk.view.rows': { zh: '一件一行', en: 'One a row' },
  'desk.view.who': { zh: '按在等谁', en: 'By who is waited on' },
  'desk.print': { zh: '打印', en: 'Print' },
  'desk.keys': { zh: '按键', en: 'Keys' },

  'desk.filters': { zh: '筛选', en: 'Filters' },
  'desk.filter.q': { zh: '找事项、编号', en: 'Find by words or number' },
  'desk.filter.mechanism': { zh: '机制', en: 'Mechanism' },
  'desk.filter.mechanism-any': { zh: '全部机制', en: 'Any mechanism' },
  'desk.filter.state': { zh: '状态', en: 'State' },
  'desk.filter.state-any': { zh: '任何状态', en: 'Any state' },
  'desk.filter.due': { zh: '时限', en: 'Time left' },
  'desk.filter.due-any': { zh: '不限时限', en: 'Any time left' },
  'desk.filter.due-late': { zh: '已超时', en: 'Late' },
  'desk.filter.due-today': { zh: '今天到期', en: 'Due today' },
  'desk.filter.due-week': { zh: '七天内到期', en: 'Due within a week' },
  'desk.filter.under': { zh: '地方', en: 'Place' },
  'desk.filter.under-any': { zh: '所有地方', en: 'Any place' },
  'desk.filter.under-one': { zh: '选定的地方', en: 'The chosen place' },
  'desk.filter.none': { zh: '去掉筛选', en: 'Clear filters' },

  'desk.mine-to': { zh: '等您：{step}', en: 'You: {step}' },
  'desk.mine': { zh: '等您', en: 'You' },
  'desk.on-nobody': { zh: '没有在等谁', en: 'Nobody is waited on' },
  'desk.no-clock': { zh: '没有时限', en: 'No clock' },
  'desk.late-count': { zh: '{count} 件超时', en: '{count} late' },
  'desk.count': { zh: '{count} 件', en: '{count, plural, one {# matter} other {# matters}}' },
  'desk.more': { zh: '再看一些', en: 'Show more' },
  'desk.shown': { zh: '已列出 {count} 件', en: '{count} listed' },
  'desk.end': { zh: '共 {count} 件，都在这里了', en: 'All {count} of them are here' },
  'desk.hint': {
    zh: '↑ ↓ 或 J K 换行 · 回车打开 · ? 看全部按键',
    en: '↑ ↓ or J K to move · Enter opens · ? shows all keys',
  },

  'desk.none.waiting': {
    zh: '没有事在等您。轮到您接、派、答的事会排在这里，最急的在最上面。',
    en: 'Nothing waits on you. Matters that are yours to take, pass on or answer will line up here, the most urgent first.',
  },
  'desk.none.i-wait': {
    zh: '您没有在等谁。您派出去、还没办好的事会列在这里，写着在等谁、还剩多久。',
    en: 'You are waiting on nobody. What you passed on and is not done yet will stand here, with who it waits on and how long.',
  },
  'desk.none.due': {
    zh: '今天没有到期的事。今天要到时限的和已经超时的会列在这里。',
    en: 'Nothing is due today. What reaches its limit today, or has passed it, will stand here.',
  },
  'desk.none.all': {
    zh: '这里还没有事项。辖区里您看得到的、没办完的事都会列在这里。',
    en: 'There are no matters yet. Everything open in your area that is yours to see will stand here.',
  },
  'desk.none.filtered': { zh: '没有符合筛选的事。', en: 'Nothing passes these filters.' },

  'desk.beside': { zh: '选中的事项', en: 'The chosen matter' },
  'desk.beside-none': {
    zh: '选一件事，它的经过和能走的步骤会在这里。',
    en: 'Choose a matter; what happened and what you can do will stand here.',
  },
  'desk.own-page': { zh: '单独打开', en: 'Open on its own page' },
  'desk.gone': { zh: '这件事已经不在当前清单里', en: 'This matter has left the list' },
  'desk.waits-for-sending': {
    zh: '等这一步提交以后，才能走别的步骤。',
    en: 'Other steps are possible once this one has been sent.',
  },

  'desk.keys.title': { zh: '按键', en: 'Keys' },
  'desk.keys.move': { zh: '下一件、上一件', en: 'Next, previous' },
  'desk.keys.board': {
    zh: '下一组、上一组（按在等谁时）',
    en: 'Next and previous group (by who is waited on)',
  },
  'desk.keys.open': { zh: '打开选中的事项', en: 'Open the chosen matter' },
  'desk.keys.primary': { zh: '最先给您的那一步', en: 'The step offered first' },
  'desk.keys.letter': {
    zh: '按钮上的字母：走那一步。同一状态里每次都一样',
    en: 'The letter on a button takes that step. It is the same each time in that state',
  },
  'desk.keys.send': { zh: '提交正在填的表', en: 'Send the form being filled in' },
  'desk.keys.back': { zh: '收起表单；再按回到清单', en: 'Close the form; once more, back to the list' },
  'desk.keys.undo': { zh: '撤销刚才那一步（10 秒内）', en: 'Take back the last step (within 10 s)' },
  'desk.keys.find': { zh: '找', en: 'Find' },
  'desk.keys.lists': { zh: '换清单', en: 'Change list' },
  'desk.keys.view': { zh: '换看法', en: 'Change view' },
  'desk.keys.help': { zh: '这张表', en: 'This table' },
  'desk.keys.on': { zh: '用单个字母当按键', en: 'Use single letters as keys' },
  'desk.keys.enter': { zh: '回车', en: 'Enter' },
  'desk.keys.key': { zh: '键', en: 'Key' },
  'desk.keys.does': { zh: '做什么', en: 'What it does' },
} as const satisfies WordList;
