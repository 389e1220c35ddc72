/** Defects of votes, duties, orders, and of what a rule asks of the world. */
import { plant, type Plant } from './plant.ts';

const COUNCIL = 'own/mechanisms/council.yaml';
const NIGHT = 'own/mechanisms/night-tea.yaml';
const LEAVE = 'own/mechanisms/reopening.yaml';
const FIELDS = 'own/fields.yaml';
const LISTS = 'own/lists.yaml';

const votes: readonly Plant[] = [
  plant('vote-without-voters', COUNCIL, 'roll: patron@owner', 'roll: requester', '    vote: {'),
  plant('vote-without-yes', LISTS, '      for:     {', '      yes:     {', '    vote: {', COUNCIL),
  plant(
    'voice-read',
    FIELDS,
    'seen-by: [system], keep: with matter, costs: 5 s }\n  votes',
    'seen-by: [readers], keep: with matter, costs: 5 s }\n  votes',
    '  voice:',
  ),
  plant('tally-no-tally', FIELDS, '{ type: tally, from', '{ type: choices, from', '    vote: {', COUNCIL),
  plant('tally-asked', COUNCIL, 'once: each, asks: [reason]', 'once: each, asks: [votes]'),
  plant(
    'vote-in-another-word',
    COUNCIL,
    'once: each, asks: [reason]',
    'once: each, asks: [reason], does: [count the votes]',
  ),
  plant('setting-no-share', COUNCIL, 'value: at least 2/3', 'value: 7 days'),
  plant('bar-at-nothing', COUNCIL, 'value: at least 2/3', 'value: at least 0/3'),
  plant('bar-at-nothing', COUNCIL, 'passes: more than 1/2', 'passes: at least 0/1', '    vote: {'),
  plant(
    'bar-at-nothing',
    'own/pack.yaml',
    '  pot: { brew-within: 20 minutes }',
    '  pot: { brew-within: 20 minutes }\n  council: { quorum: at least 0/1 }',
    '  council: {',
  ),
  plant(
    'bar-at-nothing',
    'own/mechanisms/pot.yaml',
    'when: every fetching is brought or excused',
    'when: 0 fetching are brought or excused',
  ),
  plant('unknown-share', COUNCIL, 'passes: more than 1/2', 'passes: half', '    vote: {'),
  plant(
    'repeating-clock-leads',
    COUNCIL,
    'late: remind host@owner, nights: true }',
    'late: remind host@owner, repeats: true, to: dropped }',
    '    clock: { within: 3 months',
  ),
];

const world: readonly Plant[] = [
  plant('elsewhere-unknown', COUNCIL, 'or else reopening is granted here', 'or else regret is granted here'),
  plant('elsewhere-unknown', NIGHT, 'only-under: reopening is granted', 'only-under: reopening is open'),
  plant(
    'mandate-without-end',
    LEAVE,
    'late: [purge night-tea after 14 days], to: over }',
    'late: [remind host@above, purge night-tea after 14 days] }',
    'only-under:',
    NIGHT,
  ),
  plant(
    'mandate-never-purged',
    LEAVE,
    'late: [purge night-tea after 14 days], to: over',
    'late: [remind host@above], to: over',
    'only-under:',
    NIGHT,
  ),
  plant(
    'purges-nothing',
    LEAVE,
    'does: [purge night-tea after 14 days], to: over',
    'does: [purge night-tea after 14 days, purge day-tea after 1 days], to: over',
  ),
  plant('appoints-nobody', NIGHT, 'appoint guest as patron', 'appoint guest as duke'),
  plant(
    'test-of-wrong-field',
    COUNCIL,
    'that: first of agenda is old-business',
    'that: first of topic is kettle',
  ),
  plant('unknown-item', COUNCIL, 'first of agenda is old-business', 'first of agenda is no-business'),
  plant('unknown-item', COUNCIL, 'every class of came is', 'dogs of came is'),
  plant('mark-never-set', COUNCIL, 'topic is not marked settled', 'topic is not marked urgent'),
  plant('unnamed-mark', LISTS, 'marks: [settled]', 'marks: [settled, urgent]'),
  plant(
    'setting-no-number',
    COUNCIL,
    'at least 1 on wishes',
    'at least settings.enough on wishes',
    '  enough:',
  ),
  plant('unknown-document', COUNCIL, 'publish topic as outcome', 'publish topic as income'),
  plant('unknown-disclosure-class', COUNCIL, 'publishes-as: tea-affairs', 'publishes-as: tea-secrets'),
  plant(
    'waits-above-the-top',
    COUNCIL,
    'words: { zh: 在办, en: Under way }\n    waits-on: host@owner',
    'words: { zh: 在办, en: Under way }\n    waits-on: host@above',
    '    waits-on: host@above',
  ),
  plant('bars-no-org', COUNCIL, 'unless: of the owner', 'unless: of topic'),
  plant('owner-from-nothing', NIGHT, 'rungs: [table, garden]\n', '', '  owner: nearest'),
  plant(
    'owner-from-nothing',
    LISTS,
    '      town:   { words: { zh: 镇, en: Town }, ours: true }',
    '      moon:   { words: { zh: 月, en: Moon }, ours: true }',
    '  owner: where',
    COUNCIL,
  ),
  plant(
    'not-kept-yet',
    NIGHT,
    'does: [appoint guest as patron at owner until day]',
    'does: [appoint guest as patron at owner until day, post 1 from points@ledger to points@requester]',
  ),
  plant('not-kept-yet', COUNCIL, 'at least 1 on wishes', 'at least 1 in points@requester'),
  plant('never-asked', COUNCIL, 'here for the same topic', 'here for the same guests'),
];

const LOAN = 'own/mechanisms/loan.yaml';

const answers: readonly Plant[] = [
  plant('clock-until-nothing', LOAN, 'within: until day,', 'within: until wish,', '    clock: {'),
  plant('clock-until-nothing', LOAN, 'place, day, under?]', 'place, day?, under?]', '    clock: {'),
  // A rule that opens it fills in no form.
  plant(
    'clock-until-nothing',
    'own/mechanisms/pot.yaml',
    'open quarrel with account from wish]',
    'open quarrel with account from wish, open loan]',
    '    clock: { within: until day',
    LOAN,
  ),
  plant(
    'clock-until-nothing',
    LOAN,
    'late: remind shopkeeper@lender, to: overdue }',
    'late: remind shopkeeper@lender, repeats: true }',
    '    clock: {',
  ),
  plant('acts-for-no-org', LOAN, 'asks: [lender, wish', 'asks: [lender?, wish', '  by: shopkeeper@lender'),
  plant(
    'returns-nowhere',
    LISTS,
    'table:  { words: { zh: 桌上',
    'moon:   { words: { zh: 桌上',
    '      place:',
    LOAN,
  ),
  plant('cites-nothing', FIELDS, 'from: [council]', 'from: [counsel]', '  under:'),
  plant('offers-nothing', LOAN, 'do: pot', 'do: kettle'),
  plant('test-of-wrong-field', LOAN, 'that: day is within settings', 'that: wish is within settings'),
  plant('test-of-wrong-field', LOAN, 'when: day is not reached', 'when: wish is not reached'),
  plant('setting-no-duration', LOAN, 'value: 30 days', 'value: many'),
  plant('wrong-field', LOAN, 'return to put-where', 'return to day'),
];

export const plantedVoices: readonly Plant[] = [...votes, ...world, ...answers];
