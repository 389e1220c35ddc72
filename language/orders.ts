import type { WordList } from './words.ts';

/** Volunteers' orders: to take, mine, done. */
export const ordersWords = {
  'orders.named': {
    zh: '您接了单，点单的人会看到您的名字，好知道来的是谁。',
    en: 'Whoever ordered reads your name once you take it, so that they know who comes.',
  },
  'orders.to-take': { zh: '等人接单', en: 'Waiting to be taken' },
  'orders.to-take-none': {
    zh: '现在没有等人接的单。有了会在这里出现，也会发消息给您。',
    en: 'No order is waiting. New ones appear here and you will be told.',
  },
  'orders.mine': { zh: '我接的', en: 'Taken by me' },
  'orders.mine-none': { zh: '您还没有接单。', en: 'You have taken none yet.' },
  'orders.done': { zh: '做完的', en: 'Done' },
  'orders.done-none': {
    zh: '做完的单会留在这里。谢谢您。',
    en: 'Orders you have done stay here. Thank you.',
  },
  'orders.take': { zh: '我来接', en: 'I take it' },
  'orders.gone': {
    zh: '这一单刚被别的邻居接走了，谢谢您。',
    en: 'Another neighbour has just taken this one. Thank you all the same.',
  },
  'orders.gone-next': { zh: '还有这一单在等人：', en: 'This one is still waiting:' },
  'orders.gone-none': { zh: '现在没有别的单在等。', en: 'No other order is waiting now.' },
  'orders.taken': { zh: '接好了：{title}', en: 'Yours: {title}' },
} as const satisfies WordList;
