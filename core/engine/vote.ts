/**
 * Many voices. A voice leaves no act on the matter’s line: the roll is told that somebody voted, the box what was voted,
 * and nothing holds both. Counting is one act, and only its counts are on the record.
 */
import { invariant } from '../invariant.ts';
import type { Mechanism, Share, ShareRule, Step, VoteRule } from '../mechanism/mechanism.ts';
import { findShare, reaches } from '../mechanism/share.ts';
import type { Act, Changes } from './act.ts';
import { ruleOf } from './clock.ts';
import type { Context, VoteKnown, Weight } from './context.ts';
import type { Deed } from './deed.ts';
import type { Followed } from './effects.ts';
import { keysOf } from './keys.ts';
import type { Facts, Matter, VoteState } from './matter.ts';
import { refuse, type Refusal } from './refusal.ts';
import { settingOf } from './setting.ts';

/** What the roll calls the vote of a state that is one: entering it again is another vote. */
export function votesOnEntering(matter: Matter, to: string): Changes {
  const fresh: VoteState = { name: `${to}/${matter.seq + 1}`, result: null };
  return { votes: { ...matter.votes, [to]: fresh } };
}

/** Whether an act enters or leaves a vote: few do, and only those are asked what follows. */
export const touchesVote = ({ from, to }: Act, { states }: Mechanism): boolean =>
  from !== to && (states[to]!.vote !== null || (from !== null && states[from]!.vote !== null));

/** The roll is written when a vote is entered and may be erased some days after it is left. */
export function voteDeeds(act: Act, mechanism: Mechanism, after: Matter, context: Context): Deed[] {
  if (!touchesVote(act, mechanism)) return [];
  const left = act.from === null ? null : mechanism.states[act.from]!.vote;
  const entered = mechanism.states[act.to]!.vote;
  const deeds: Deed[] = [];
  if (left)
    deeds.push({
      kind: 'close-vote',
      vote: after.votes![act.from!]!.name,
      eraseAfterDays: left.keepRollDays,
    });
  if (entered)
    deeds.push({
      kind: 'open-vote',
      vote: after.votes![act.to]!.name,
      keys: entered.roll.flatMap((scope) => keysOf(scope, mechanism, after, context.ground)),
      byArea: entered.byArea,
    });
  return deeds;
}

/** Why this actor may not vote here, whatever they would say; undefined when they may. */
export function findVoteRefusal(
  step: Step,
  mechanism: Mechanism,
  matter: Matter,
  context: Context,
): Refusal | undefined {
  if (!step.secret || context.actor.kind === 'system') return undefined;
  if (isOver(mechanism, matter, context)) return refuse('vote-over', { says: { step: step.words } });
  if (step.does.some((effect) => effect.kind === 'cast' && effect.way === 'paper')) return undefined;
  const { vote } = mechanism.states[matter.state]!;
  const known = context.known.vote;
  const says = { says: { step: step.words } };
  if (!vote || !known?.roll.has(context.actor.id)) return refuse('not-on-roll', says);
  const handedOver = known.handedTo[context.actor.id] !== undefined;
  const others = step.does.some((effect) => effect.kind === 'cast') && holdsVoices(context.actor.id, known);
  const own = known.roll.get(context.actor.id) === false && !handedOver;
  return own || others ? undefined : refuse(handedOver ? 'handed-over' : 'already-taken', says);
}

/** Its time has run out and it waits to be counted: a voice cast now could be missed by who is counting. */
const isOver = (mechanism: Mechanism, matter: Matter, context: Context): boolean =>
  matter.clocks.some(
    (clock) =>
      clock.state === matter.state &&
      clock.pausedAt === null &&
      clock.due <= context.now &&
      ruleOf(clock, mechanism).late.some((effect) => effect.kind === 'count-votes'),
  );

const holdsVoices = (person: string, known: VoteKnown): boolean =>
  Object.entries(known.handedTo).some(([from, to]) => to === person && known.roll.get(from) === false);

export function castVote(
  way: 'own' | 'paper',
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  const vote = voteOf(mechanism, matter);
  const choice = String(facts[vote.rule.field] ?? '');
  const actor = context.actor.kind === 'person' ? context.actor.id : '';
  const known = context.known.vote;
  const whom = way === 'paper' ? facts['voter'] : (facts['for-whom'] ?? actor);
  const field = way === 'paper' ? 'voter' : 'for-whom';
  if (typeof whom !== 'string' || !known?.roll.has(whom)) return notOnRoll(field);
  const mine = whom === actor;
  const holder = known.handedTo[whom];
  // A paper vote counts although the voice was handed over: who comes in person speaks in person. Whose voice was not
  // handed to them, others do not hear whether it was given.
  if (way === 'own' && (mine ? holder !== undefined : holder !== actor)) return notOnRoll(field);
  if (known.roll.get(whom) === true) return notOnRoll(field, 'voted-already');
  return {
    changes: {},
    deeds: [
      { kind: 'cast', vote: vote.name, voter: whom, way: mine || way === 'paper' ? way : 'proxy', choice },
    ],
  };
}

const notOnRoll = (field: string, fault: 'not-on-roll' | 'voted-already' = 'not-on-roll'): Refusal =>
  refuse('form', { fields: [{ field, fault }] });

export function handOverVote(
  mechanism: Mechanism,
  matter: Matter,
  facts: Facts,
  context: Context,
): Followed | Refusal {
  const vote = voteOf(mechanism, matter);
  const from = context.actor.kind === 'person' ? context.actor.id : '';
  const to = facts['proxy'];
  const known = context.known.vote;
  if (typeof to !== 'string' || to === from || !known?.roll.has(to)) return notOnRoll('proxy');
  // Who has handed their own voice over cannot speak for others, and nobody speaks for too many.
  const holds = Object.values(known.handedTo).filter((one) => one === to).length;
  if (known.handedTo[to] !== undefined || holdsVoices(from, known)) return notOnRoll('proxy');
  if (holds >= vote.rule.proxies)
    return refuse('form', { fields: [{ field: 'proxy', fault: 'too-many', limit: vote.rule.proxies }] });
  return { changes: {}, deeds: [{ kind: 'hand-over', vote: vote.name, from, to }] };
}

export function countVotes(mechanism: Mechanism, matter: Matter, context: Context): Followed {
  const { rule, name } = voteOf(mechanism, matter);
  const known = context.known.vote;
  invariant(known, `what was voted in ${matter.id} is known when it is counted`);
  const [whole, voted] = [known.whole, known.voted];
  const inFavour = known.box['for'] ?? NOTHING;
  const suffices = (share: Share, part: Weight, of: Weight): boolean =>
    reaches(share, part.heads, of.heads) && (!rule.byArea || reaches(share, part.area, of.area));
  const quorum = suffices(shareOf(rule.quorum, mechanism, context), voted, whole);
  const passed = quorum && suffices(shareOf(rule.passes, mechanism, context), inFavour, voted);
  const result: NonNullable<VoteState['result']> = { whole, voted, box: known.box, quorum, passed };
  return {
    changes: { votes: { ...matter.votes, [matter.state]: { name, result } } },
    deeds: [],
    facts: { [rule.tally]: tallyText(result, rule, mechanism) },
  };
}

const NOTHING: Weight = { heads: 0, area: 0 };

/** `for:12`, with floor area in hundredths of a square metre where it weighs: `for:12:108050`. */
function tallyText(
  { whole, voted, box }: NonNullable<VoteState['result']>,
  rule: VoteRule,
  mechanism: Mechanism,
): string[] {
  const line = (name: string, { heads, area }: Weight): string =>
    rule.byArea ? `${name}:${heads}:${area}` : `${name}:${heads}`;
  // In the order of the choices: the order in which voices came tells of voters.
  const choices = (mechanism.fields[rule.field]?.choices ?? []).map((choice) => choice.value);
  return [
    ...choices.flatMap((choice) => (box[choice] ? [line(choice, box[choice])] : [])),
    line('voted', voted),
    line('roll', whole),
  ];
}

function voteOf(mechanism: Mechanism, matter: Matter): { rule: VoteRule; name: string } {
  const rule = mechanism.states[matter.state]!.vote;
  const state = matter.votes?.[matter.state];
  invariant(rule && state, `${mechanism.name} votes in ${matter.state}`);
  return { rule, name: state.name };
}

function shareOf(rule: ShareRule, mechanism: Mechanism, context: Context): Share {
  if (!('setting' in rule)) return rule;
  const share = findShare(settingOf(rule.setting, mechanism, context));
  invariant(share, `setting ${rule.setting} is a share`);
  return share;
}
