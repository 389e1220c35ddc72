import { describe, expect, it } from 'vitest';
import { invariant } from '../invariant.ts';
import type { Refusal } from '../engine/refusal.ts';
import { rehearse, type Played } from './rehearse.ts';
import { MINUTE, MONDAY_9 } from './testing/five-cities.ts';
import { CITIES, OPEN, play, ruleOf, sceneOf, step, WAIT } from './testing/rehearsing.ts';

const COMMUNITY = '450481100007';
const UNIT = `${COMMUNITY}-sihu-b1-u1`;
const DESK = `desk@${COMMUNITY}`;
const RESIDENT = 'person:resident';

const matterIn = (played: Played, id: string) => {
  const matter = played.table.matters.get(id);
  invariant(matter, `${id} is on the table`);
  return matter;
};
const offered = ({ choices }: Played, matter: string, name: string) =>
  choices.filter((choice) => choice.matter.id === matter && choice.step.name === name);
const refusalOf = ({ stopped }: Played): Refusal => {
  invariant(stopped?.why.kind === 'refused', `a rule refuses: ${JSON.stringify(stopped)}`);
  return stopped.why.refusal;
};

describe('beginning', () => {
  const rules = CITIES.flatMap((city) =>
    Object.keys(sceneOf(city).pack.mechanisms).map((name) => [city, name] as const),
  );

  it('every rule of every city is begun by an invented person, or by an invented whole', () => {
    expect(rules.length).toBeGreaterThan(50);
    const begun = rules.map(([city, name]) => {
      const played = play(city, name, OPEN);
      return { rule: `${city} ${name}`, stopped: played.stopped, offers: played.choices.length > 0 };
    });
    expect(begun.filter(({ stopped, offers }) => stopped !== null || !offers)).toEqual([]);
  });

  it('happens at the lowest place, and whoever it concerns needs no post', () => {
    const { beginning, table } = play('cenxi', 'whistle');
    expect(beginning).toEqual({
      as: RESIDENT,
      facts: { what: '…', place: UNIT },
      place: UNIT,
      asked: null,
    });
    expect(table.matters.size).toBe(0);
    const first = matterIn(play('cenxi', 'whistle', OPEN), 'm1');
    expect(first).toMatchObject({ state: 'whistled', owner: COMMUNITY, requester: 'resident' });
  });

  it('a rule for posts is begun by the post that stands there, with answers it accepts', () => {
    expect(play('cenxi', 'policy').beginning.as).toBe('organiser@450481');
    expect(play('nanning', 'finding').beginning.as).toBe('grid-worker@450105002018-g1');
    // Not the court's: hosts belong to the house of the quarter.
    expect(play('example', 'street-closure').beginning.as).toBe('host@998801100001');
    const { as, facts } = play('cenxi', 'task').beginning;
    expect(as).toBe(`desk@${String(facts['department'])}`);
    // Tasks of the first kind were cancelled, and cannot be handed down.
    const [first] = ruleOf('cenxi', 'task').fields['task-kind']!.choices;
    expect(first!.marks).toContain('cancelled');
    expect(facts['task-kind']).not.toBe(first!.value);
  });

  it('answers given go before invented ones, and the place decides who is in charge', () => {
    const elsewhere = sceneOf('cenxi').ground.placesOn('community', '2026-11-16')[3]!.id;
    const played = play('cenxi', 'whistle', { kind: 'open', facts: { what: '井盖', place: elsewhere } });
    expect(elsewhere).not.toBe(COMMUNITY);
    expect(matterIn(played, 'm1')).toMatchObject({ owner: elsewhere, facts: { what: '井盖' } });
    const finding = play('nanning', 'finding', { kind: 'open', facts: { place: '450105002018-g2' } });
    expect(finding.table.line[0]!.as).toBe('grid-worker@450105002018-g2');
  });

  it('an answer that is none is refused at its field', () => {
    const nowhere = play('cenxi', 'whistle', { kind: 'open', facts: { place: 'atlantis', tea: 1 } }, WAIT);
    expect(nowhere.stopped?.move).toBe(0);
    expect(refusalOf(nowhere).fields).toEqual([
      { field: 'tea', fault: 'unknown-field' },
      { field: 'place', fault: 'unknown-place' },
    ]);
    expect(nowhere.table.matters.size).toBe(0);
    const odd = { 'rule-over': { toString: 1 } };
    expect(refusalOf(play('cenxi', 'rule-change', { kind: 'open', facts: odd })).kind).toBe('form');
  });

  it('a part is asked of one org by a whole that is not there, and takes over what that says', () => {
    const played = play('cenxi', 'answer', { kind: 'open', facts: { what: '漏水' } });
    const part = matterIn(played, 'm1');
    expect(part).toMatchObject({ state: 'asked', owner: COMMUNITY, asked: '450481-justice' });
    expect(part.facts).toEqual({ what: '漏水', place: UNIT });
    expect(played.beginning.asked?.by.name).toBe('whistle');
    expect(played.granted).toEqual([{ kind: 'whole', mechanism: 'whistle', state: 'answered' }]);
    const again = play(
      'cenxi',
      'answer',
      OPEN,
      step('m1', 'accept', 'desk@450481-justice'),
      step('m1', 'arrive', 'desk@450481-justice'),
      step('m1', 'done', 'desk@450481-justice'),
    );
    // The whole stands where it may ask again, and not where it may rate.
    expect(offered(again, 'm1', 'again')[0]!.refusal).toBeNull();
    expect(offered(again, 'm1', 'rate')[0]!.refusal?.kind).toBe('condition-unmet');
    expect(refusalOf(play('cenxi', 'answer', { kind: 'open', facts: { tea: 1 } })).kind).toBe('form');
  });

  it('a part no rule of the city asks for says so', () => {
    const scene = sceneOf('cenxi');
    const answer = ruleOf('cenxi', 'answer');
    const alone = { ...scene, pack: { ...scene.pack, mechanisms: { answer } } };
    expect(rehearse(answer, [OPEN], alone).stopped).toEqual({ move: 0, why: { kind: 'begun-by-others' } });
  });

  it('an order without which a rule is off is taken for granted, and told', () => {
    const played = play('example', 'water-share', OPEN);
    expect(played.stopped).toBeNull();
    expect(played.granted).toEqual([{ kind: 'order', mechanism: 'drought-order' }]);
  });
});

describe('going on', () => {
  const handled = [OPEN, step('m1', 'answer', DESK), step('m1', 'handle', DESK, { result: '换了灯' })];

  it('offers every step of the state to whoever might take it, on or off', () => {
    const { choices } = play('cenxi', 'mediation', OPEN);
    const said = choices.map(({ step: { name }, as, refusal }) => [name, as, refusal?.kind ?? 'on']);
    expect(said).toContainEqual(['hold', `mediator@${COMMUNITY}`, 'on']);
    expect(said).toContainEqual(['agree', `mediator@${COMMUNITY}`, 'condition-unmet']);
    expect(said).toContainEqual(['court', RESIDENT, 'on']);
    expect(said).toContainEqual(['court', 'person:resident-other', 'on']);
  });

  it('goes to its end, and may still be taken up from there', () => {
    const ended = play('cenxi', 'whistle', ...handled, step('m1', 'solved', RESIDENT));
    expect(ended.stopped).toBeNull();
    expect(matterIn(ended, 'm1')).toMatchObject({ open: false, outcome: 'confirmed' });
    const declined = play('cenxi', 'whistle', OPEN, step('m1', 'decline', DESK));
    expect(offered(declined, 'm1', 'dispute').map(({ as, refusal }) => [as, refusal])).toEqual([
      [RESIDENT, null],
    ]);
  });

  it('stops at the first move that is refused, and nothing after it happens', () => {
    const played = play('cenxi', 'whistle', ...handled, step('m1', 'solved', DESK), WAIT);
    expect(played.stopped?.move).toBe(3);
    expect(refusalOf(played).kind).toBe('not-by-you');
    expect([matterIn(played, 'm1').state, played.table.now]).toEqual(['handled', MONDAY_9]);
    expect(refusalOf(play('cenxi', 'whistle', OPEN, step('m1', 'constructor', DESK))).kind).toBe(
      'unknown-step',
    );
  });

  it('parts come onto the table, and what they do is told in order', () => {
    const called = [OPEN, step('m1', 'call', DESK, { called: ['450481-fire'] })];
    const played = play('cenxi', 'whistle', ...called, step('m2', 'accept', 'desk@450481-fire'));
    expect(played.table.line.map(({ matter, step: name }) => `${matter} ${name}`)).toEqual([
      'm1 open',
      'm1 call',
      'm2 open',
      'm2 accept',
      'm1 part:accept',
    ]);
  });

  it('an org that was asked already is not the one a form names next', () => {
    const call = offered(play('cenxi', 'whistle', OPEN), 'm1', 'call')[0]!;
    const called = play('cenxi', 'whistle', OPEN, step('m1', 'call', DESK));
    expect(matterIn(called, 'm2').asked).toBe('450481-justice');
    expect(call.facts['called']).toEqual(['450481-justice']);
    const more = offered(called, 'm1', 'call-more')[0]!;
    expect(more.facts['called']).not.toEqual(call.facts['called']);
    const again = play('cenxi', 'whistle', OPEN, step('m1', 'call', DESK), step('m1', 'call-more', DESK));
    expect(again.stopped).toBeNull();
  });

  it('waits until a clock runs out and no longer, and says when none runs', () => {
    const late = play('cenxi', 'whistle', OPEN, WAIT);
    expect(late.table.now).toBe(MONDAY_9 + 30 * MINUTE);
    expect(late.table.line.at(-1)).toMatchObject({ step: 'clock:whistled', actor: null });
    expect(late.nextClock).toBeNull();
    expect(play('cenxi', 'whistle', OPEN, WAIT, WAIT).stopped).toEqual({
      move: 2,
      why: { kind: 'no-clock' },
    });
    const silent = play('cenxi', 'whistle', ...handled, WAIT);
    expect(matterIn(silent, 'm1')).toMatchObject({ open: false, outcome: 'unconfirmed' });
    expect(play('cenxi', 'whistle', WAIT).stopped?.why.kind).toBe('no-clock');
  });

  it('says when what should follow a late clock cannot be done, and the time does not pass', () => {
    const scene = sceneOf('cenxi');
    const whistle = ruleOf('cenxi', 'whistle');
    const { whistled } = whistle.states;
    const late = [{ kind: 'raise', ifPossible: false }] as const;
    const clocks = whistled!.clocks.map((clock) => ({ ...clock, late }));
    const stuck = {
      ...whistle,
      rungs: [],
      states: { ...whistle.states, whistled: { ...whistled!, clocks } },
    };
    const pack = { ...scene.pack, mechanisms: { ...scene.pack.mechanisms, whistle: stuck } };
    const played = rehearse(stuck, [OPEN, WAIT], { ...scene, pack });
    expect([played.stopped?.why.kind, played.table.now]).toEqual(['clock-stuck', MONDAY_9]);
  });

  it('nobody plays who could not be there', () => {
    const taken = (as: string) => play('cenxi', 'whistle', OPEN, step('m1', 'answer', as)).stopped?.why.kind;
    for (const as of ['desk@atlantis', 'emperor@450481', 'system', 'desk', `${DESK}@x`, 'constructor@450481'])
      expect(taken(as), as).toBe('nobody');
    expect(taken('person:stranger')).toBe('refused');
    expect(play('cenxi', 'whistle', step('m1', 'answer', DESK)).stopped?.why.kind).toBe('no-matter');
  });

  it('where it may not be the same person twice, a colleague is offered', () => {
    const organiser = 'organiser@450481';
    const asked = play('cenxi', 'rule-change', OPEN);
    expect(offered(asked, 'm1', 'adopt').map(({ as, refusal }) => [as, refusal?.kind ?? 'on'])).toEqual([
      [organiser, 'is-part'],
      ['person:organiser.450481.2', 'on'],
    ]);
    const adopted = play('cenxi', 'rule-change', OPEN, step('m1', 'adopt', 'person:organiser.450481.2'));
    expect(matterIn(adopted, 'm1').state).toBe('adopted');
  });

  it('each voice of a vote is somebody’s, and counted', () => {
    const voters = [1, 2, 3].map((nth) => `person:neighbour.998801100001.${nth}`);
    const choosing = [OPEN, step('m1', 'agree', 'person:resident-other')];
    const open = play('example', 'bell-keeper', ...choosing);
    expect(offered(open, 'm1', 'vote').map(({ as, refusal }) => [as, refusal])).toEqual(
      voters.map((voter) => [voter, null]),
    );
    const voice = (voter: string, vote: string) => step('m1', 'vote', voter, { vote });
    const one = play('example', 'bell-keeper', ...choosing, voice(voters[0]!, 'for'));
    expect(offered(one, 'm1', 'vote').map(({ refusal }) => refusal?.kind ?? 'on')).toEqual([
      'already-taken',
      'on',
      'on',
    ]);
    const count = step('m1', 'count', 'host@998801100001');
    const all = [voice(voters[0]!, 'for'), voice(voters[1]!, 'for'), voice(voters[2]!, 'against')];
    const chosen = play('example', 'bell-keeper', ...choosing, ...all, count);
    expect(chosen.stopped).toBeNull();
    expect(matterIn(chosen, 'm1')).toMatchObject({ state: 'chosen' });
  });

  it('a thing that is booked is taken for whoever comes second', () => {
    const { table, stopped } = play('example', 'tool-loan', OPEN, OPEN);
    expect(stopped).toBeNull();
    expect([...table.matters.values()].map(({ state }) => state)).toEqual(['ready', 'in-line']);
  });

  it('does not follow a rule that opens itself without end, and ends with a table full of matters', () => {
    const scene = sceneOf('cenxi');
    const whistle = ruleOf('cenxi', 'whistle');
    const does = [{ kind: 'open', mechanism: 'whistle', with: {} }] as const;
    const endless = { ...whistle, opens: { ...whistle.opens, does } };
    const pack = { ...scene.pack, mechanisms: { ...scene.pack.mechanisms, whistle: endless } };
    expect(() => rehearse(endless, [OPEN], { ...scene, pack })).toThrow(/without end/);
    const crowd = play('cenxi', 'whistle', ...Array.from({ length: 60 }, () => OPEN));
    expect(crowd.stopped?.why.kind).toBe('crowded');
    expect(crowd.table.matters.size).toBeLessThan(60);
  });
});
