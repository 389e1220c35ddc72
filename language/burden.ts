import type { WordList } from './words.ts';

/** What the rules ask of people's time. */
export const burdenWords = {
  'burden.title': { zh: '规则占多少时间', en: 'What the rules ask' },
  'burden.about': {
    zh: '照规则办一件事，谁要在屏幕前花多久：找到、看明白、填好、发出。上门、修理、谈话本身不算在内。',
    en: 'How long the rules keep whom at a screen: to find a matter, read it, fill in its form and send it. Going there, mending and talking are not counted.',
  },
  'burden.base': {
    zh: '每一步先算 {seconds} 秒，再加每个字段登记的秒数；可不填的也算上。这些数是做软件的人先估的，还没有量过。',
    en: 'Each act counts {seconds} s, and the seconds the register gives each field, optional ones included. These are estimates by the makers of the software; nobody has measured them yet.',
  },
  'burden.seconds': { zh: '{count} 秒', en: '{count} s' },
  'burden.minutes': { zh: '{count} 分钟', en: '{count} min' },

  'burden.by-role': { zh: '一个月占一个人多少', en: 'What a month asks of one person' },
  'burden.budget': { zh: '上限', en: 'Limit' },
  'burden.ours': { zh: '软件的默认值', en: 'the software’s default' },
  'burden.share': { zh: '{mechanism} {time}（按 {count} 件）', en: '{mechanism} {time} ({count} matters)' },
  'burden.over': {
    zh: '超过上限的方案装不进来。',
    en: 'A pack that asks more than the limit does not load.',
  },
  'burden.matters-ours': {
    zh: '一个月几件，来源都没写：数是做软件的人先估的，本市可以改。',
    en: 'No source says how many matters a month; the numbers are estimates by the makers of the software, and the city can change them.',
  },

  'burden.by-mechanism': { zh: '每条机制，每件事', en: 'Each mechanism, each matter' },
  'burden.per-matter': { zh: '一件事照常走完', en: 'One matter along its usual road' },
  'burden.acts': {
    zh: '{count, plural, other {全部 # 个步骤}}',
    en: '{count, plural, one {its # act} other {all # acts}}',
  },
  'burden.act': { zh: '步骤', en: 'Act' },
  'burden.time': { zh: '时间', en: 'Time' },
  'burden.asked': { zh: '要填', en: 'Asked' },
  'burden.on-road': { zh: '常走', en: 'usual' },
  'burden.field': { zh: '{field} {seconds} 秒', en: '{field} {seconds} s' },

  'burden.again': { zh: '已经知道、还要问的', en: 'Known, and asked all the same' },
  'burden.again-about': {
    zh: '知道的不再问。例外要写明为什么，都列在这里。',
    en: 'What is known is not asked again. Exceptions say why, and all stand here.',
  },
  'burden.again-none': { zh: '没有。', en: 'None.' },

  'burden.of-rule': { zh: '占谁多少时间', en: 'Whose time it takes' },
  'burden.of-role': { zh: '{who} 每件约 {time}', en: '{who}: {time} for each matter' },
  'burden.of-person': { zh: '{who} 约 {time}', en: '{who}: {time}' },
  'burden.of-month': {
    zh: '一个月约 {time}（按 {count} 件）',
    en: 'about {time} a month ({count} matters)',
  },
} as const satisfies WordList;
