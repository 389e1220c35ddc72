import type { WordList } from './words.ts';

/** What script/console says before its prompt. */
export const consoleWords = {
  'console.hello': {
    zh: `{city} · 只读
  await sql('select state, count(*) from matter group by 1')   任何查询
  await matter('编号')          一件事项和它的动作
  city.pack  city.ground        规则和地方
  matters people posts disclosures notices   database/ 里的查询，第一个参数用 read(tx => …)
  .exit 离开`,
    en: `{city} · reading only
  await sql('select state, count(*) from matter group by 1')   any query
  await matter('number')        one matter and its acts
  city.pack  city.ground        rules and places
  matters people posts disclosures notices   the queries in database/, inside read(tx => …)
  .exit leaves`,
  },
} as const satisfies WordList;
