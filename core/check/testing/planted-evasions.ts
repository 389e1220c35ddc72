/** Defects that get round a guarantee by other words: beside the step that keeps it, over it, or under another name. */
import { plant, type Plant } from './plant.ts';

const POT = 'own/mechanisms/pot.yaml';
const COUNCIL = 'own/mechanisms/council.yaml';
const TALK = 'common/mechanisms/talk.yaml';

const adopting: readonly Plant[] = [
  plant(
    'adopts-alone',
    POT,
    'does: [open quarrel with account from wish], to: sour',
    'does: [adopt wish as wish over wish], to: sour',
    '      - { when: tea is vinegar',
  ),
  plant(
    'adopts-alone',
    POT,
    'clock: { within: settings.brew-within, late: remind brewer@owner and host@owner }',
    'clock: { within: settings.brew-within, late: [remind brewer@owner and host@owner, adopt wish as wish over wish] }',
  ),
  plant('adopts-alone', POT, 'does: [put in wishes]', 'does: [put in wishes, adopt wish as wish over wish]'),
  plant(
    'adopts-own-words',
    POT,
    'by: brewer@owner, asks: [tasting-note, photos?], to: poured }',
    'by: brewer@owner, unless: the requester, asks: [tasting-note, photos?], does: [adopt tasting-note as wish over wish], to: poured }',
    '      pour:',
  ),
];

const VOTING = 'words: { zh: 投票中, en: Voting }\n';
const inVote = (kind: string, more: string, at: string): Plant =>
  plant(kind, COUNCIL, VOTING, `${VOTING}    ${more}\n`, at);
const ownStep = (kind: string, name: string, rest: string): Plant =>
  inVote(kind, `steps: { ${name}: { words: { zh: 点头, en: Nod }, ${rest} } }`, `    steps: { ${name}`);
const ownClock = (kind: string, name: string, rest: string): Plant =>
  inVote(kind, `clocks: { ${name}: { ${rest} } }`, `    clocks: { ${name}`);

const votes: readonly Plant[] = [
  ownStep('voice-asked', 'nod', 'by: patron@owner, asks: [voice]'),
  plant(
    'voice-asked',
    COUNCIL,
    'asks: [motion, topic, place, where]',
    'asks: [motion, topic, place, where, voice?]',
  ),
  ownStep('secret-does-more', 'nod', 'by: patron@owner, asks: [voice], does: [cast the vote, cast the vote]'),
  ownStep(
    'secret-does-more',
    'nod',
    'by: patron@owner, asks: [voice], does: [cast the vote, open pot with wish from voice]',
  ),
  ownStep('counted-too-early', 'nod', 'by: teller@owner, does: [count the votes]'),
  ownStep(
    'counted-too-early',
    'nod',
    'by: teller@owner, when: the vote is complete or else a level above, does: [count the votes]',
  ),
  ownClock('counted-too-early', 'early', 'within: 1 hour, late: [count the votes]'),
  ownStep('paper-by-others', 'nod', 'by: host@owner, asks: [voter, voice], does: [cast the vote on paper]'),
  plant(
    'vote-in-another-word',
    COUNCIL,
    'clock: { within: 3 months, late: remind host@owner, nights: true }',
    'clock: { within: 3 months, late: [remind host@owner, count the votes], nights: true }',
  ),
];

const open: readonly Plant[] = [
  plant(
    'exits-refused',
    TALK,
    'petition, withdrawal]\n',
    'petition, withdrawal]\nleaving: [raise]\n',
    'leaving:',
  ),
  plant(
    'helper-named-by-others',
    POT,
    'mend: { words',
    'speak: { words: { zh: 找人说, en: Who speaks }, by: brewer@owner, asks: [helper], does: [name helper as helper] }\n      mend: { words',
    '      speak:',
  ),
  plant(
    'helper-named-by-others',
    POT,
    'does: [open quarrel with account from wish], to: sour',
    'does: [name helper as helper], to: sour',
    '      - { when: tea is vinegar',
  ),
  plant(
    'helper-named-by-others',
    POT,
    'pour: { words: { zh: 泡好了，请尝',
    'say: { words: { zh: 说一句, en: Say }, by: requester, does: [name helper as helper] }\n      pour: { words: { zh: 泡好了，请尝',
    '      say:',
  ),
  plant(
    'joined-steers',
    POT,
    'asks: [wish, tea, place, photos?]',
    'asks: [wish, tea, place, photos?, me-too?]',
    'joins:',
  ),
  plant('joined-steers', POT, 'when: tea is vinegar', 'when: \'cel: facts["me-too"] == "x"\'', 'joins:'),
];

export const plantedEvasions: readonly Plant[] = [...adopting, ...votes, ...open];
