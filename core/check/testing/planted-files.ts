/** Defects that already show when a file is read. */
import { plant, type Plant } from './plant.ts';

const POT = 'own/mechanisms/pot.yaml';
const BLEND = 'own/mechanisms/blend.yaml';
const QUARREL = 'own/mechanisms/quarrel.yaml';
const FIELDS = 'own/fields.yaml';
const PACK = 'own/pack.yaml';
const WISH =
  '{ type: text, max: 200, words: { zh: 想喝什么, en: What you would like }, purpose: tea, basis: request, seen-by: [readers], keep: 1 year after end, costs: 20 s }';
const wish = (part: string, other: string): [string, string] => [WISH, WISH.replace(part, other)];

const shapes: readonly Plant[] = [
  plant('not-yaml', POT, 'rungs: [garden, town]', 'rungs: [garden, town', 'opens:'),
  plant(
    'unknown-word',
    POT,
    '    waits-on: brewer@owner\n    moves:\n      - { when: tea',
    '    wait-on: brewer@owner\n    moves:\n      - { when: tea',
    '    wait-on:',
  ),
  plant(
    'unknown-word',
    POT,
    'words: { zh: 泡茶中, en: Brewing }',
    'words: { zh: 泡茶中, en: Brewing, slowly }',
  ),
  plant('missing-word', POT, 'words: { zh: 泡茶中, en: Brewing }', 'words: { zh: 泡茶中 }'),
  plant('missing-word', POT, 'words: { zh: 泡茶中, en: Brewing }', 'words: { en: Brewing }'),
  plant(
    'missing-word',
    POT,
    'late: remind brewer@owner and host@above }',
    '}',
    '    clock: { within: 2 hours',
  ),
  plant(
    'missing-word',
    'own/indicators.yaml',
    '    denominator: { outcome: [confirmed, unconfirmed] }\n',
    '',
    '  pots-confirmed:',
  ),
  plant('wrong-type', POT, 'title: wish', 'title: [wish]'),
  plant('not-a-choice', POT, 'face: report', 'face: poster'),
  plant('wrong-form', POT, 'mechanism: pot', 'mechanism: Pot'),
  plant('wrong-form', FIELDS, ...wish('20 s', 'a moment')),
  plant('too-small', PACK, 'areas: [990001, 990002]', 'areas: []'),
  plant('too-big', FIELDS, ...wish('max: 200', 'max: 200000')),
  plant('too-big', QUARREL, 'garden: 2', 'garden: 200'),
];

const names: readonly Plant[] = [
  plant(
    'unknown-mechanism',
    PACK,
    'mechanisms: [pot, quarrel, tasting, blend, ',
    'mechanisms: [pot, quarrel, tasting, blend, kettle, ',
  ),
  plant('unknown-base', QUARREL, 'extends: talk', 'extends: chatter'),
  plant('misnamed', BLEND, 'mechanism: blend', 'mechanism: mixture'),
  plant('no-purpose', FIELDS, ...wish('purpose: tea', 'purpose: fun')),
  plant('no-basis', FIELDS, ...wish('basis: request', 'basis: whim')),
  plant('no-end', FIELDS, ...wish('1 year after end', 'for ever')),
  plant('no-readers', FIELDS, ...wish('[readers]', '[]')),
  plant('unknown-who', FIELDS, ...wish('[readers]', '[everybody]')),
  plant(
    'unknown-who',
    POT,
    'requester-seen-by: [helper, brewer@owner]',
    'requester-seen-by: [helper, brewer in charge]',
  ),
  plant('known-from-nothing', FIELDS, 'known-from: sign-in', 'known-from: parts.neighbours'),
  plant('known-from-nothing', FIELDS, 'known-from: sign-in', 'known-from: said.neighbours'),
  plant('from-today-no-date', FIELDS, 'type: number, words', 'type: number, from: today, words'),
  plant('no-choices', FIELDS, 'from: [repairs]', 'from: [reparations]'),
  plant(
    'unknown-bar',
    'common/mechanisms/talk.yaml',
    'unless: related to a party, when: tries left',
    'unless: cousin, when: tries left',
  ),
  plant('unknown-condition', POT, 'when: tea is vinegar', 'when: the tea tastes odd'),
  plant('bad-cel', 'own/mechanisms/tasting.yaml', 'facts.guests <= 8', 'facts.guests <='),
  plant('unknown-effect', BLEND, '  to: chosen', '  does: [boil water]\n  to: chosen', '  does:'),
  plant('unknown-duration', POT, 'within: 2 hours', 'within: a while'),
  plant('unknown-level', QUARREL, 'rungs: [garden, town, county]', 'rungs: [garden, town, country]'),
  plant('unknown-field', POT, 'asks: [wish, tea, place, photos?]', 'asks: [wish, tee, place, photos?]'),
  plant('unknown-part', POT, '{ fetching: fetch }', '{ fetching: fetching }'),
];

const COUNCIL = 'own/mechanisms/council.yaml';
const TALK = 'common/mechanisms/talk.yaml';
const VOTING = 'words: { zh: 投票中, en: Voting }\n';
const inVote = (more: string, at: string): Plant =>
  plant('written-over', COUNCIL, VOTING, `${VOTING}    ${more}\n`, at);

/** Names of the record’s own, and what a short form writes out already. */
const taken: readonly Plant[] = [
  ...['join', 'open', 'move', 'migrated', 'call-off', 'booking-held', 'name-helper', 'court'].map((name) =>
    plant(
      'reserved-step',
      POT,
      'pour: { words: { zh: 泡好了，请尝',
      `${name}: { words: { zh: 说一句, en: Say }, by: host@owner, asks: [reason] }\n      pour: { words: { zh: 泡好了，请尝`,
      `      ${name}:`,
    ),
  ),
  plant(
    'reserved-step',
    TALK,
    'exits: [court, arbitration, petition, withdrawal]\n\nstates:\n  talking:\n    words: { zh: 说和中, en: Talking }\n    waits-on: peacemaker@owner\n    steps:\n',
    'exits: [court, arbitration, petition]\n\nstates:\n  talking:\n    words: { zh: 说和中, en: Talking }\n    waits-on: peacemaker@owner\n    steps:\n      withdrawal: { words: { zh: 算了, en: Leave it }, by: peacemaker@owner, to: parted }\n',
    '      withdrawal:',
  ),
  inVote(
    'steps: { vote: { words: { zh: 我投, en: Say }, by: patron@owner, asks: [voice], does: [cast the vote] } }',
    '    steps: { vote',
  ),
  inVote(
    'steps: { count: { words: { zh: 数票, en: Sum }, by: teller@owner, does: [count the votes] } }',
    '    steps: { count',
  ),
  inVote('clocks: { voting: { within: 1 year, late: [remind host@owner] } }', '    clocks: { voting'),
  inVote('clock: { within: 1 year, late: remind host@owner }', '    clock: { within: 1 year'),
  inVote(
    'duties: { vote: { words: { zh: 我投, en: Say }, by: patron@owner, every: 1 month, asks: [reason] } }',
    '    duties: { vote',
  ),
  plant(
    'written-over',
    POT,
    'words: { zh: 等您说好不好, en: Waiting for your word }\n',
    'words: { zh: 等您说好不好, en: Waiting for your word }\n    steps: { not-solved: { words: { zh: 不好, en: Not good }, by: brewer@owner, to: brewing } }\n',
    '    steps: { not-solved',
  ),
  plant(
    'written-over',
    COUNCIL,
    '      finish: { words: { zh: 办完了',
    '      report: { words: { zh: 报一报, en: Say it }, by: host@owner, asks: [reason] }\n      finish: { words: { zh: 办完了',
    '      report: { words: { zh: 报一报',
  ),
];

const ground: readonly Plant[] = [
  plant(
    'bad-division-line',
    'own/divisions/990001.tsv',
    '990001100201\t云村村委会',
    '990001100201 云村村委会',
  ),
  plant('unknown-place', 'own/places.yaml', 'in: 990001100002,', 'in: 990001100009,'),
  plant(
    'unknown-place-kind',
    'own/places.yaml',
    'kind: pavilion, in: 990001100001',
    'kind: palace, in: 990001100001',
  ),
  plant('unknown-org-kind', 'own/orgs.yaml', 'en: Cup Shop }, kind: shop', 'en: Cup Shop }, kind: shoppe'),
  plant('unknown-tie-kind', 'own/orgs.yaml', 'tie: serves', 'tie: adores'),
  plant('no-main-ladder', PACK, '  main:', '  chief:', 'ladders:'),
];

export const plantedFiles: readonly Plant[] = [...shapes, ...names, ...taken, ...ground];
