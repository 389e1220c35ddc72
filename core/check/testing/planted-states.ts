/** Defects of states, of who, of levels and of clocks. */
import { plant, type Plant } from './plant.ts';

const POT = 'own/mechanisms/pot.yaml';
const FETCH = 'own/mechanisms/fetch.yaml';
const TASTING = 'own/mechanisms/tasting.yaml';
const BLEND = 'own/mechanisms/blend.yaml';
const QUARREL = 'own/mechanisms/quarrel.yaml';
const LOAN = 'own/mechanisms/loan.yaml';
const REOPENING = 'own/mechanisms/reopening.yaml';
const TALK = 'common/mechanisms/talk.yaml';

const reach: readonly Plant[] = [
  plant('missing-state', POT, 'by: brewer@owner, to: brewing }', 'by: brewer@owner, to: brewin }'),
  plant('missing-state', POT, 'not-solved: brewing', 'not-solved: brewin'),
  plant('missing-state', TASTING, 'to: declined }\n  taken', 'to: decline }\n  taken'),
  plant('opens-nowhere', POT, '  to: wished\n', '  to: wishing\n'),
  plant(
    'unreachable-state',
    POT,
    '    moves:\n      - { when: tea is vinegar, does: [open quarrel with account from wish], to: sour }\n',
    '',
    '  sour:',
  ),
  plant('dead-end', POT, ', final: passed }', ' }', '  sour:'),
  plant(
    'no-way-to-an-end',
    FETCH,
    'excused: { words: { zh: 说明了来不了, en: Excused }, final: excused }',
    'excused: { words: { zh: 说明了来不了, en: Excused }, waits-on: shopkeeper@asked, steps: { sigh: { words: { zh: 叹气, en: Sigh }, by: shopkeeper@asked, asks: [reason] } } }',
  ),
  plant(
    'move-never-reached',
    TALK,
    '    moves:\n      - { when: level is county',
    '    moves:\n      - { to: friends }\n      - { when: level is county',
    '      - { when: level is county',
  ),
  plant('idle-step', BLEND, 'by: host@owner, asks: [leaf] }', 'by: host@owner }'),
];

const who: readonly Plant[] = [
  plant('unknown-role', POT, 'remind brewer@owner and host@above', 'remind brewer@owner and butler@above'),
  plant(
    'unknown-role',
    POT,
    'requester-seen-by: [helper, brewer@owner]',
    'requester-seen-by: [helper, butler@owner]',
  ),
  plant('asked-outside-a-part', POT, 'host@owner, host@above]', 'host@owner, host@above, shopkeeper@asked]'),
  plant('nobody-above', POT, 'rungs: [garden, town]', 'rungs: [garden]', '    clock: { within: 2 hours'),
  plant('nobody-named', BLEND, 'by: host@owner, asks', 'by: assignee, asks'),
  plant('public-acts', BLEND, 'by: host@owner, asks', 'by: public, asks'),
  plant('readers-of-readers', BLEND, 'seen-by: [public]', 'seen-by: [readers]'),
  plant('nobody-reads', BLEND, 'seen-by: [public]', 'seen-by: []'),
  plant(
    'waits-in-vain',
    POT,
    'en: Waiting for the shops }\n    waits-on: brewer@owner',
    'en: Waiting for the shops }\n    waits-on: host@owner',
    '    waits-on: host@owner',
  ),
  plant('waits-on-unnamed', TALK, 'parties are named and ', '', 'waits-on: parties'),
  plant(
    'waits-on-nobody',
    POT,
    'en: Waiting for the shops }\n    waits-on: brewer@owner',
    'en: Waiting for the shops }',
    '  gathering:',
  ),
  plant('outsider-acts', FETCH, 'Once more }, by: brewer@owner', 'Once more }, by: guide@owner'),
  plant(
    'outsider-reminded',
    TALK,
    'clock: { within: settings.visit-within, late: remind peacemaker@owner }',
    'clock: { within: settings.visit-within, late: remind peacemaker@owner and host@owner }',
  ),
  plant('requester-cannot-read', TALK, 'seen-by: [requester, parties,', 'seen-by: [parties,'),
  plant('every-of-a-post', TALK, 'by: every party', 'by: [every party, peacemaker@owner]', '      sign:'),
  plant('once-and-every', TALK, 'by: every party,', 'by: every party, once: true,', '      sign:'),
  plant(
    'bar-for-nobody',
    POT,
    'en: I brew it }, by: brewer@owner,',
    'en: I brew it }, by: brewer@owner, unless: own work,',
    '      brew:',
  ),
  plant(
    'bar-for-nobody',
    TASTING,
    'by: host@owner, asks: [reason]',
    'by: host@owner, unless: related to a party, asks: [reason]',
  ),
];

const levels: readonly Plant[] = [
  plant('level-off-ladder', BLEND, 'by: host@garden', 'by: host@orchard'),
  plant('level-off-ladder', TALK, 'level is county', 'level is country'),
  plant('no-owner', BLEND, '  owner: garden\n', '', 'opens:'),
  plant('owner-off-rungs', TALK, 'owner: garden', 'owner: table'),
  plant('place-not-asked', POT, 'asks: [wish, tea, place, photos?]', 'asks: [wish, tea, place?, photos?]'),
  plant('no-rungs', POT, 'rungs: [garden, town]\n', '', '      pass-on:'),
  plant(
    'tries-differ',
    QUARREL,
    'town: 1, county: 1 }\n',
    'town: 1, county: 1 }\n  visit-due:\n    tries: { garden: 3 }\n',
    '    tries: { garden: 3 }',
  ),
  plant('tries-off-ladder', QUARREL, 'county: 1 }', 'county: 1, table: 1 }', 'tries:'),
  plant(
    'raise-unguarded',
    POT,
    'when: a level above, otherwise: { zh: 上面没有了, en: There is nobody above, do: brew }, asks: [reason], does: [raise]',
    'asks: [reason], does: [raise]',
    '      pass-on:',
  ),
  plant(
    'raise-unguarded',
    POT,
    'asks: [reason], does: [raise] }',
    'asks: [reason], does: [raise, raise] }',
    '      pass-on:',
  ),
  plant('raise-unguarded', POT, '  does: [put in wishes]', '  does: [put in wishes, raise]'),
  plant(
    'raise-unguarded',
    POT,
    'clock: { within: 2 hours, late: remind brewer@owner and host@above }',
    'clock: { within: 2 hours, late: [remind brewer@owner and host@above, raise], to: brewing }',
  ),
  plant(
    'return-unguarded',
    TALK,
    'when: a level below, asks: [reason], does: [return]',
    'asks: [reason], does: [return]',
    '      pass-down:',
  ),
  plant(
    'return-unguarded',
    TALK,
    'within: settings.visit-within, late: remind peacemaker@owner }',
    'within: settings.visit-within, late: [remind peacemaker@owner, return] }',
  ),
  plant(
    'return-unguarded',
    TALK,
    '      - { to: friends }',
    '      - { when: level is town, does: [return], to: friends }\n      - { to: friends }',
  ),
  plant(
    'return-unasked',
    LOAN,
    'by: host@place, asks: [put-where], does',
    'by: host@place, asks: [put-where?], does',
    '      place:',
  ),
  plant(
    'return-unasked',
    LOAN,
    'late: remind shopkeeper@lender, to: overdue',
    'late: [remind shopkeeper@lender, return to put-where], to: overdue',
  ),
  plant('tries-unguarded', TALK, 'when: tries left, ', '', '      sit-down:'),
  plant('tries-without-end', QUARREL, 'town: 1, county: 1 }', 'town: 1 }', 'tries:'),
];

const clocks: readonly Plant[] = [
  plant('clock-without-late', POT, 'late: remind brewer@owner and host@above', 'late: []'),
  plant(
    'clock-at-the-end',
    POT,
    'final: passed }',
    'final: passed, clock: { within: 1 days, late: remind host@owner } }',
    '  sour:',
  ),
  plant(
    'clock-until-personal',
    REOPENING,
    'asks: [topic, place]\n  owner: garden\n  to: granted\n\nstates:\n',
    'asks: [topic, place, birthday]\n  owner: garden\n  to: waiting\n\nstates:\n  waiting:\n    words: { zh: 等到那天, en: Waiting for the day }\n    waits-on: host@above\n    clock: { within: until birthday, late: remind host@above, to: granted }\n',
    '    clock: { within: until birthday',
  ),
  plant('missing-pause', POT, 'pauses-in: [poured]', 'pauses-in: [pouring]'),
  plant('missing-pause', POT, 'pauses-in: [poured]', 'pauses-in: [brewing]'),
  plant('lateness-loop', TASTING, 'to: declined }\n  taken', 'to: seated }\n  taken'),
  plant(
    'move-loop',
    TASTING,
    'booking is held, to: seated',
    'booking is waiting, to: seated',
    'booking is waiting, to: queueing',
  ),
  // What the circle itself changes does not keep it from turning.
  plant(
    'move-loop',
    TASTING,
    'booking is held, to: seated',
    'booking is held, does: [release booking], to: seated',
    'booking is waiting, to: queueing',
  ),
  plant(
    'move-loop',
    TALK,
    `      - { when: level is county or else settings.visit-always, to: visit-due }
      - { to: friends }
  visit-due:
    words: { zh: 等回访, en: Visit due }
    waits-on: peacemaker@owner
`,
    `      - { when: level is garden, does: [raise where possible], to: visit-due }
      - { when: level is county and settings.visit-always, to: visit-due }
      - { to: friends }
  visit-due:
    words: { zh: 等回访, en: Visit due }
    waits-on: peacemaker@owner
    moves:
      - { when: level is town and a level below, does: [return], to: at-peace }
`,
    'level is town and',
  ),
  plant('undeclared-setting', FETCH, 'clock: { within: 2 hours', 'clock: { within: settings.soon'),
  plant(
    'unused-setting',
    POT,
    '  silence:     {',
    '  spare: { value: 1 days, words: { zh: 备用, en: Spare } }\n  silence:     {',
    '  spare:',
  ),
  plant('setting-no-duration', POT, 'silence:     { value: 7 days', 'silence:     { value: a week'),
  plant('setting-no-duration', 'own/pack.yaml', 'brew-within: 20 minutes', 'brew-within: soon'),
  plant('setting-not-yes-no', TALK, 'value: no,', 'value: sometimes,'),
  plant(
    'unknown-setting',
    'own/pack.yaml',
    'pot: { brew-within: 20 minutes }',
    'pot: { boil-within: 20 minutes }',
  ),
  plant(
    'unknown-setting',
    'own/pack.yaml',
    'pot: { brew-within: 20 minutes }',
    'kettle: { brew-within: 20 minutes }',
  ),
];

const inFlight: readonly Plant[] = [
  plant(
    'in-flight-nowhere',
    BLEND,
    'face: form',
    'face: form\nin-flight: { states: { chosen: choosn }, clocks: keep }',
    'in-flight:',
  ),
  plant(
    'in-flight-no-field',
    BLEND,
    'face: form',
    'face: form\nin-flight: { states: { chosen: chosen }, clocks: keep, fields: { herb: leaves } }',
    'in-flight:',
  ),
  plant(
    'adopts-alone',
    POT,
    'asks: [tasting-note, photos?], to: poured }',
    'asks: [tasting-note, photos?], does: [adopt wish as wish over wish], to: poured }',
    '      pour:',
  ),
];

export const plantedStates: readonly Plant[] = [...reach, ...who, ...levels, ...clocks, ...inFlight];
