/** Defects against the law guard, of deviations from it, and of what costs more than it may. */
import { plant, type Plant } from './plant.ts';

const POT = 'own/mechanisms/pot.yaml';
const FETCH = 'own/mechanisms/fetch.yaml';
const TASTING = 'own/mechanisms/tasting.yaml';
const QUARREL = 'own/mechanisms/quarrel.yaml';
const BLEND = 'own/mechanisms/blend.yaml';
const LOAN = 'own/mechanisms/loan.yaml';
const TALK = 'common/mechanisms/talk.yaml';
const FIELDS = 'own/fields.yaml';
const COUNTS = 'own/indicators.yaml';
const LISTS = 'own/lists.yaml';
const PACK = 'own/pack.yaml';
const LAW = 'common/law.yaml';
const AWAY = 'own/deviations.yaml';

const files: readonly Plant[] = [
  plant('law-unknown-text', LAW, '{ text: tea-rules, articles: [1] }', '{ text: wine-rules, articles: [1] }'),
  plant('law-unknown-risk', LAW, 'risks: [F-01]', 'risks: [F-02]'),
  plant(
    'law-held-by-nothing',
    LAW,
    '    tests: [{ test: exits-uncounted }, { test: all-parties-sign }]\n',
    '',
    '  leaving-is-free:',
  ),
  plant('not-a-choice', LAW, 'read-at: copy', 'read-at: hearsay'),
  plant('missing-word', AWAY, '    person: 陆茶主人\n', '', '  - rule:'),
  plant('missing-word', AWAY, '    until: 2026-12-31\n', '', '  - rule:'),
  plant(
    'missing-word',
    AWAY,
    '    basis: { zh: 茶社〔2026〕1号, en: Tea club order 1 of 2026 }\n',
    '',
    '  - rule:',
  ),
  plant('wrong-form', PACK, 'areas: [990001, 990002]', 'areas: [990001, 990001100]'),
];

const guard: readonly Plant[] = [
  plant('law-no-field', FIELDS, 'words: { zh: 几颗星,', 'words: { zh: 几杯,', '  stars:'),
  plant('law-no-field', FIELDS, 'guests:       { type: number', 'guests:       { type: money'),
  plant('law-no-mechanism', BLEND, 'words: { zh: 当月茶,', 'words: { zh: 当月斗茶,'),
  plant('law-no-mechanism', BLEND, 'zh: 换一种', 'zh: 斗茶换一种'),
  plant('law-no-indicator', COUNTS, 'words: { zh: 喝好的茶,', 'words: { zh: 喝了几杯,', '  pots-confirmed:'),
  plant('law-no-list', LISTS, 'zh: 茶忆', 'zh: 酒客茶忆', '  memories:'),
  plant('law-no-kept-day', PACK, 'zh: 第一杯茶的日子', 'zh: 醉茶的日子', '  first-cup:'),
  plant('law-no-kept-day', PACK, 'zh: 每年这天桌上给您留一杯', 'zh: 每年这天喝醉 茶', '  first-cup:'),
  plant('law-no-kept-day', PACK, 'by: patron', 'by: teller', '  first-cup:'),
  plant(
    'law-exits-uncounted',
    COUNTS,
    'numerator: { outcome: [settled] }\n    denominator: { outcome: [settled, unsettled] }',
    'numerator: { outcome: [left] }\n    denominator: { outcome: [settled, unsettled, left] }',
  ),
  plant('law-all-parties-sign', TALK, 'by: every party', 'by: parties', '  friends:'),
  plant('law-photos-optional', POT, 'asks: [tasting-note, photos?]', 'asks: [tasting-note, photos]'),
  plant('law-rates-organisations', TASTING, 'by: assignee, asks: [day]', 'by: guide@place, asks: [stars]'),
  plant('law-rated-may-answer', FETCH, 'when: taken rate, once', 'when: taken bring, once', '      rate:'),
  plant(
    'law-personal-ends',
    FIELDS,
    'words: { zh: 茶评, en: Tasting note }, purpose: tea, basis: request, seen-by: [readers], keep: 1 year after end',
    'words: { zh: 茶评, en: Tasting note }, purpose: tea, basis: request, seen-by: [readers], keep: with matter',
    '  tasting-note:',
  ),
  plant(
    'law-keep-at-most',
    FIELDS,
    'en: What you would like }, purpose: tea, basis: request, seen-by: [readers], keep: 1 year after end',
    'en: What you would like }, purpose: tea, basis: request, seen-by: [readers], keep: 3 years after end',
  ),
  plant(
    'law-keep-at-most',
    FIELDS,
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, seen-by: [parties, peacemaker@owner], keep: 2 years',
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, seen-by: [parties, peacemaker@owner], keep: 5 years',
  ),
  plant(
    'law-asks-beside',
    'common/law.yaml',
    'named: [seat], field: guests',
    'named: [month], field: guests',
    '  asks: [place, month, leaf]',
    BLEND,
  ),
  plant(
    'law-unread-by',
    TALK,
    'seen-by: [requester, parties,',
    'seen-by: [requester, shopkeeper@owner, parties,',
  ),
  plant(
    'law-unread-by',
    FIELDS,
    'zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, seen-by: [parties,',
    'zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, seen-by: [shopkeeper@owner, parties,',
  ),
  plant('law-clock-at-most', TALK, 'clock: { within: 7 days, late', 'clock: { within: 31 days, late'),
  plant(
    'law-clock-at-most',
    TALK,
    'visit-within: { value: 30 days',
    'visit-within: { value: 23 workdays',
    'clock: { within: settings.visit-within',
  ),
  plant(
    'law-clock-at-least',
    TASTING,
    'clock: { within: 14 days, late: [remind host@owner], to: declined }',
    'clock: { within: 9 days, late: [remind host@owner], to: declined }',
    '  queueing:',
  ),
  plant(
    'law-has-mechanism',
    LAW,
    'named: pot, by: anyone',
    'named: samovar, by: anyone',
    'mechanisms:',
    PACK,
  ),
];

/** What a law forbids, said in other words, by others, or at another time. */
const wording: readonly Plant[] = [
  plant('law-all-parties-sign', TALK, 'by: every party', 'by: every requester', '  friends:'),
  plant('law-photos-optional', TASTING, 'by: assignee, asks: [day]', 'by: assignee, asks: [day, photos]'),
  plant('law-photos-optional', LOAN, 'place, day, under?]', 'place, day, photos, under?]'),
  plant('law-rates-organisations', TASTING, 'by: assignee, asks: [day]', 'by: assignee, asks: [day, stars]'),
  plant('law-rates-organisations', LOAN, 'place, day, under?]', 'place, day, stars, under?]'),
  plant(
    'law-personal-ends',
    FIELDS,
    'words: { zh: 理由, en: Reason }, purpose: tea, basis: request, seen-by: [readers], keep: 1 year after end',
    'words: { zh: 理由, en: Reason }, purpose: tea, basis: request, personal: false, seen-by: [readers], keep: with matter',
    '  reason:',
  ),
  plant(
    'law-personal-ends',
    FIELDS,
    'words: { zh: 理由, en: Reason }, purpose: tea, basis: request',
    'words: { zh: 理由, en: Reason }, purpose: tea, basis: request, personal: false',
    '  reason:',
  ),
  plant(
    'law-keep-at-most',
    FIELDS,
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, seen-by: [parties, peacemaker@owner], keep: 2 years',
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, personal: false, seen-by: [parties, peacemaker@owner], keep: 5 years',
    '  visit-note:',
  ),
  plant(
    'law-keep-at-most',
    FIELDS,
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent',
    'words: { zh: 看到什么, en: What was seen }, purpose: peace, basis: consent, personal: false',
    '  visit-note:',
  ),
  plant('law-no-field', FIELDS, 'words: { zh: 几颗星,', 'words: { zh: 几\u3000 杯,', '  stars:'),
  plant('law-no-field', FIELDS, 'words: { zh: 几颗星,', 'words: { zh: 几\u200b杯,', '  stars:'),
  plant(
    'law-no-field',
    FIELDS,
    'en: Stars }, purpose',
    'en: Stars }, hint: { zh: 写喝了几杯, en: How much }, purpose',
    '  stars:',
  ),
  plant('law-no-field', LISTS, 'zh: 杯子裂了', 'zh: 记几杯', '  repair:', FIELDS),
  plant('law-no-mechanism', BLEND, 'zh: 换一种', 'zh: 斗 茶', '      change:'),
];

const AWAY_FROM = '  - rule: no-guests-at-night\n';
const another = (fields: string): string =>
  `  - { ${fields}, basis: { zh: 口头, en: By word }, person: 陆茶主人, from: 2026-01-01, until: 2026-12-31, published: 荷花亭公告栏 }\n${AWAY_FROM}`;

const deviations: readonly Plant[] = [
  plant('deviation-unknown-rule', AWAY, AWAY_FROM, another('rule: no-shoes, field: guests')),
  plant('deviation-impossible', AWAY, AWAY_FROM, another('rule: no-counting-cups, field: wish')),
  plant('deviation-of-nothing', AWAY, AWAY_FROM, another('rule: kindly-asked, field: sugar')),
  plant('deviation-of-nothing', AWAY, AWAY_FROM, another('rule: kindly-asked, field: wish, mechanism: pot')),
  plant('deviation-of-nothing', AWAY, AWAY_FROM, another('rule: kindly-asked, kept-day: last-cup')),
  plant('deviation-backwards', AWAY, 'until: 2026-12-31', 'until: 2025-12-31'),
  plant('deviation-expired', AWAY, 'until: 2026-12-31', 'until: 2026-05-31'),
  plant('law-no-field', AWAY, 'from: 2026-01-01', 'from: 2026-06-02', '  guests:', FIELDS),
  plant('deviation-too-long', AWAY, 'until: 2026-12-31', 'until: 2028-12-31'),
  plant('deviation-unpublished', AWAY, '    published: 荷花亭公告栏\n', '', '    basis:'),
  plant('deviation-unneeded', AWAY, AWAY_FROM, another('rule: kindly-asked, field: wish')),
];

const costs: readonly Plant[] = [
  plant(
    'asked-again',
    TASTING,
    'words: { zh: 有人领了, en: Guided }\n    waits-on: assignee\n    steps:\n',
    'words: { zh: 有人领了, en: Guided }\n    waits-on: assignee\n    steps:\n      ask: { words: { zh: 再问几位, en: Ask how many }, by: assignee, asks: [guests], to: tasted }\n',
    '      ask:',
  ),
  plant(
    'asked-though-known',
    FIELDS,
    'seen-by: [public], keep: with matter, costs: 3 s }\n  leaf:',
    'seen-by: [public], keep: with matter, costs: 3 s, known-from: post }\n  leaf:',
    '  asks: [place, month, leaf]',
    BLEND,
  ),
  plant(
    'asked-of-the-whole',
    FETCH,
    'bring: { words: { zh: 送到了, en: Brought }, by: shopkeeper@asked,',
    'bring: { words: { zh: 送到了, en: Brought }, by: shopkeeper@asked, asks: [wish],',
  ),
  plant(
    'asks-again-of-nothing',
    POT,
    'en: I brew it }, by: brewer@owner,',
    'en: I brew it }, by: brewer@owner, asks-again: { zh: 随便问问, en: For no reason },',
  ),
  plant('expects-of-nobody', QUARREL, 'extends: talk', 'expects: { brewer: 3 }\nextends: talk'),
  plant('expects-unknown', PACK, 'settings:\n', 'expects: { pot: { butler: 3 } }\nsettings:\n'),
  plant('expects-unknown', PACK, 'settings:\n', 'expects: { kettle: { brewer: 3 } }\nsettings:\n'),
  plant('over-budget', PACK, 'settings:\n', 'expects: { quarrel: { peacemaker: 400 } }\nsettings:\n'),
  plant(
    'over-budget',
    'common/pack.yaml',
    'zh: 和事佬, en: Peacemaker }',
    'zh: 和事佬, en: Peacemaker }, budget: 19 minutes',
  ),
  plant('asks-too-much', QUARREL, 'extends: talk', 'opens: { costs: 800 s }\nextends: talk', 'states:'),
];

export const plantedLaw: readonly Plant[] = [...files, ...guard, ...wording, ...deviations, ...costs];
