/** Defects of parts, effects, fields, closing, words and indicators. */
import { plant, type Plant } from './plant.ts';

const POT = 'own/mechanisms/pot.yaml';
const FETCH = 'own/mechanisms/fetch.yaml';
const TASTING = 'own/mechanisms/tasting.yaml';
const BLEND = 'own/mechanisms/blend.yaml';
const TALK = 'common/mechanisms/talk.yaml';
const PACK = 'own/pack.yaml';
const COUNTS = 'own/indicators.yaml';

const parts: readonly Plant[] = [
  plant('undeclared-part', POT, 'every fetching is', 'every fetch is'),
  plant('undeclared-part', POT, 'ask repair as fetching', 'ask repair as mending'),
  plant('unused-part', POT, '{ fetching: fetch }', '{ fetching: fetch, carrying: fetch }'),
  plant('part-is-no-part', POT, '{ fetching: fetch }', '{ fetching: blend }'),
  plant('missing-part-state', POT, 'is brought or excused', 'is brought or excuses'),
  plant('join-never-complete', POT, 'is brought or excused', 'is brought'),
  plant(
    'parent-outside-a-part',
    POT,
    'en: I brew it }, by: brewer@owner,',
    'en: I brew it }, by: brewer@owner, when: parent is closed,',
    '      brew:',
  ),
  plant('missing-parent-state', FETCH, 'parent is gathering or brewing', 'parent is gathering or boiling'),
  plant('inherits-outside-a-part', BLEND, 'face: form', 'face: form\ninherits: [leaf]', 'inherits:'),
  plant('part-opened-by-hand', FETCH, 'opens:\n', 'opens:\n  by: brewer@owner\n', '  by: brewer@owner'),
  plant(
    'opens-itself',
    POT,
    'does: [put in wishes]',
    'does: [put in wishes, open pot with wish from wish with tea from tea]',
  ),
  plant(
    'opens-saying-nothing',
    POT,
    'open quarrel with account from wish]',
    'open quarrel with account as sour]',
  ),
  plant(
    'opens-for-nobody',
    TASTING,
    'guests, guest]\n  owner: garden\n  does: [name guest as recipient, put in wishes]',
    'guests, guest?]\n  owner: garden\n  does: [name guest as recipient, put in wishes, open quarrel for guest with account from wish]',
    'open quarrel for guest',
  ),
  plant(
    'known-from-no-rule',
    'own/fields.yaml',
    'talk-note:    { type: text,',
    'talk-note:    { type: text, known-from: open.kettle,',
  ),
  plant('nobody-opens', BLEND, '  by: host@garden\n', '', 'opens:'),
];

const joins: readonly Plant[] = [
  plant('joins-unpublished', TALK, 'states:', 'joins: [me-too?]\nstates:', 'joins:'),
  plant(
    'joiner-told-on',
    'own/fields.yaml',
    'en: How it is for me }, purpose: tea, basis: request, seen-by: [brewer@owner]',
    'en: How it is for me }, purpose: tea, basis: request, seen-by: [readers]',
    'joins:',
    POT,
  ),
];

const effects: readonly Plant[] = [
  plant(
    'wrong-field',
    POT,
    '[ask shops as fetching], to: gathering',
    '[ask wish as fetching], to: gathering',
  ),
  plant('wrong-field', TASTING, 'name guest as recipient', 'name wish as recipient'),
  plant('wrong-field', TASTING, '[book seat], to: seated', '[book wish], to: seated'),
  plant('never-asked', POT, 'asks: [repair], does', 'does', '      mend:'),
  plant('never-asked', FETCH, 'parent is gathering or brewing,', 'guests is many,', '      again:'),
  plant('unknown-list', TASTING, 'strike from wishes', 'strike from hopes'),
  plant('list-holds-no-matters', TASTING, 'strike from wishes', 'strike from teas'),
  plant('opens-unknown', POT, 'open quarrel with', 'open squabble with'),
  plant('opens-unknown', POT, 'with account from wish', 'with reason from wish'),
  plant('unknown-value', POT, 'tea is vinegar', 'tea is coffee'),
  plant('missing-step', TASTING, 'do: decline }', 'do: refuse }'),
  plant('missing-step', TALK, 'taken sit-down', 'taken sit'),
];

const fields: readonly Plant[] = [
  plant('private-published', POT, 'publishes: [tea]', 'publishes: [wish]'),
  plant('private-published', POT, 'publishes: [tea]', 'publishes: [repair]'),
  plant('published-never-asked', POT, 'publishes: [tea]', 'publishes: [tea, month]'),
  plant(
    'private-for-all',
    'own/fields.yaml',
    'en: What you would like }, purpose: tea, basis: request, seen-by: [readers]',
    'en: What you would like }, purpose: tea, basis: request, seen-by: [anyone]',
  ),
  plant('private-in-public', BLEND, 'asks: [place, month, leaf]', 'asks: [place, month, leaf, reason?]'),
  plant('asked-again', POT, 'asks: [tasting-note, photos?]', 'asks: [tasting-note, tea]'),
  plant('title-not-asked', POT, 'title: wish', 'title: reason'),
  plant('only-one-not-asked', BLEND, 'only-one: [place, month]', 'only-one: [place, day]'),
  plant(
    'asks-too-much',
    PACK,
    'mechanisms: [pot,',
    'asks-at-most: 190 s\nmechanisms: [pot,',
    'states:',
    'own/mechanisms/quarrel.yaml',
  ),
];

const closing: readonly Plant[] = [
  plant(
    'closed-by-others',
    POT,
    '      mend: {',
    '      finish: { words: { zh: 收工, en: Finish }, by: brewer@owner, to: closed }\n      mend: {',
    '      finish:',
  ),
  plant(
    'requester-never-asked',
    TASTING,
    'confirm: { by: requester, not-solved: taken, silence: 7 days, does: [move from wishes to memories] }',
    'final: tasted',
    'states:',
  ),
  plant('exits-missing', TALK, 'exits: [court, arbitration, petition, withdrawal]', 'exits: [petition]'),
  plant(
    'silent-end-for-good',
    POT,
    '  sour: {',
    '  closed-unconfirmed: { words: { zh: 没人说话, en: Silence }, final: unconfirmed }\n  sour: {',
    '  closed-unconfirmed:',
  ),
];

const words: readonly Plant[] = [
  plant('long-button', POT, 'zh: 叫茶铺送', 'zh: 叫镇上所有的茶铺都赶快送一些茶叶过来'),
  plant('same-words', POT, 'zh: 叫茶铺送', 'zh: 我来泡'),
  plant('zh-not-chinese', POT, 'zh: 泡茶中', 'zh: Brewing'),
  plant('zh-not-chinese', 'common/pack.yaml', 'zh: 茶铺', 'zh: Shop'),
  plant('en-not-english', POT, 'en: Brewing }', 'en: 泡茶 }'),
  plant('en-not-english', 'own/places.yaml', 'en: Lotus Pavilion', 'en: 荷花亭'),
];

const city: readonly Plant[] = [
  plant('area-without-divisions', PACK, 'areas: [990001, 990002]', 'areas: [990001, 990002, 990003]'),
  plant('same-number-prefix', PACK, '990002: 杯会', '990002: 茶会'),
  plant('counts-as-unknown', 'common/pack.yaml', 'counts-as: [peacemaker]', 'counts-as: [peacemonger]'),
  plant('counts-as-unknown', 'common/pack.yaml', 'counts-as: [peacemaker]', 'counts-as: [elder]'),
  plant('indicator-of-nothing', COUNTS, 'of: pot', 'of: kettle'),
  plant(
    'indicator-unknown-outcome',
    COUNTS,
    'denominator: { outcome: [confirmed, unconfirmed] }',
    'denominator: { outcome: [confirmed, lost] }',
  ),
  plant(
    'indicator-covers-nothing',
    COUNTS,
    'denominator: { outcome: [done] }',
    'denominator: { places: moon }',
  ),
  plant(
    'indicator-covers-nothing',
    COUNTS,
    'denominator: { outcome: [done] }',
    'denominator: { places: garden }',
    'numerator: { outcome: [done], rung: [garden] }',
  ),
  plant('indicator-unknown-rung', COUNTS, 'rung: [garden]', 'rung: [moon]'),
  plant(
    'indicator-unknown-state',
    COUNTS,
    'denominator: { outcome: [settled, unsettled] }',
    'denominator: { outcome: [settled, unsettled], state: [foes] }',
  ),
  plant('numerator-of-everything', COUNTS, 'numerator: { outcome: [settled] }', 'numerator: {}'),
  plant(
    'numerator-outside',
    COUNTS,
    'denominator: { outcome: [settled, unsettled] }',
    'denominator: { outcome: [unsettled] }',
    'numerator: { outcome: [settled] }',
  ),
  plant(
    'exit-counted-as-failure',
    COUNTS,
    'denominator: { outcome: [settled, unsettled] }',
    'denominator: { outcome: [settled, unsettled, left] }',
  ),
];

export const plantedForms: readonly Plant[] = [
  ...parts,
  ...joins,
  ...effects,
  ...fields,
  ...closing,
  ...words,
  ...city,
];
