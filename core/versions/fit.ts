/**
 * Whether what a version says of open matters fits the version they have: every state they may be open in leads somewhere,
 * nothing that ended opens again, and no rung, try, party or field is lost on the way.
 */
import { unsureOf } from '../check/answers.ts';
import { found, type Found } from '../check/rule.ts';
import type { InFlight, Mechanism } from '../mechanism/mechanism.ts';
import { scopeText } from '../mechanism/scope.ts';
import type { Placing, Subject } from '../pack/placing.ts';
import type { PackProblem } from '../pack/problem.ts';
import { daysLacking } from './until-days.ts';

export interface Unfit extends Found {
  readonly kind: string;
}

type Look = (before: Mechanism, after: Mechanism, rule: InFlight) => Found[];

const STATES = ['in-flight', 'states'] as const;
const many = (names: readonly string[]): string => names.join('」「');
const manyEn = (names: readonly string[]): string => names.join('”, “');

const looks: Readonly<Record<string, Look>> = {
  'in-flight-missing': (before, _, rule) => {
    const missing = Object.values(before.states)
      .filter((state) => !state.final && !passes(before, state.name) && !(state.name in rule.states))
      .map((state) => state.name);
    return when(
      missing.length > 0,
      STATES,
      `在办的事可能正停在「${many(missing)}」，没写该接着到哪个状态`,
      `Open matters may stand in “${manyEn(missing)}”, and it does not say where they go on`,
    );
  },
  'in-flight-unknown': (before, _, rule) =>
    Object.keys(rule.states).flatMap((name) =>
      when(
        !(name in before.states),
        [...STATES, name],
        `原来的版本里没有状态「${name}」`,
        `The version before has no state “${name}”`,
      ),
    ),
  'in-flight-reopens': (before, after, rule) =>
    Object.entries(rule.states).flatMap(([from, to]) =>
      when(
        before.states[from]?.final === true && after.states[to]?.final !== true,
        [...STATES, from],
        `「${from}」已经结束，不能因为换了规则又办起来`,
        `“${from}” is an end: a change of the rule does not take it up again`,
      ),
    ),
  'in-flight-ends': (before, after, rule) =>
    Object.entries(rule.states).flatMap(([from, to]) =>
      when(
        before.states[from]?.final === false && after.states[to]?.final === true,
        [...STATES, from],
        `「${from}」还在办，不能因为换了规则就算结束`,
        `“${from}” is still open: a change of the rule does not end it`,
      ),
    ),
  'in-flight-rung': (before, after) => {
    const levels = after.rungs.map((rung) => rung.level);
    const lost = before.rungs.map((rung) => rung.level).filter((level) => !levels.includes(level));
    const isNew = before.rungs.length === 0 && levels.length > 0;
    return when(
      lost.length > 0 || isNew,
      ['in-flight'],
      isNew
        ? '原来不分级，新版本分级：在办的事不知道在哪一级'
        : `在办的事可能正在「${many(lost)}」这一级，新版本没有这一级`,
      isNew
        ? 'The version before has no levels and this one has: nobody knows the level of an open matter'
        : `Open matters may live on “${manyEn(lost)}”, and this version has no such level`,
    );
  },
  'in-flight-vote': (before, after, rule) =>
    Object.entries(rule.states).flatMap(([from, to]) =>
      when(
        (before.states[from]?.vote ?? null) === null && (after.states[to]?.vote ?? null) !== null,
        [...STATES, from],
        `「${to}」是投票，不能把在办的事直接放进去：名册要从头立`,
        `“${to}” is a vote: no open matter is put into the middle of one, for its roll is made when it begins`,
      ),
    ),
  'in-flight-tries': (before, after, rule) =>
    Object.entries(rule.states).flatMap(([from, to]) => {
      const counted = Object.keys(before.states[from]?.tries ?? {});
      const lost = counted.filter((level) => after.states[to]?.tries[level] === undefined);
      return when(
        lost.length > 0,
        [...STATES, from],
        `在「${from}」用掉的次数（${many(lost)}）到了「${to}」就不算了`,
        `Tries used in “${from}” (${manyEn(lost)}) would no longer count in “${to}”`,
      );
    }),
  'in-flight-party': (before, after) => {
    const readers = after.seenBy.map(scopeText);
    const all = readers.includes('public') || readers.includes('anyone');
    const lost = before.seenBy
      .filter((scope) => scope.kind === 'part')
      .map(scopeText)
      .filter((one) => !all && !readers.includes(one));
    return when(
      lost.length > 0,
      ['in-flight'],
      `「${many(lost)}」现在看得到自己的事，换了版本就看不到了`,
      `“${manyEn(lost)}” may read the matter now and could not under this version`,
    );
  },
  'in-flight-field': (before, after, rule) =>
    Object.values(before.fields).flatMap((field) => {
      const name = rule.fields[field.name] ?? field.name;
      const now = after.fields[name];
      if (now === undefined)
        return when(
          !rule.drops.includes(field.name),
          ['in-flight'],
          `新版本没有字段「${field.name}」：请写清改叫什么（fields），或者不再用（drops）`,
          `This version has no field “${field.name}”: say what it is now (fields) or that it is used no more (drops)`,
        );
      return when(
        now.type !== field.type || (field.personal && !now.personal),
        ['in-flight'],
        `字段「${field.name}」到了新版本换了类型或少了保护，已经填的用不了`,
        `The field “${field.name}” has another type or less protection here, so what was written cannot be used`,
      );
    }),
  // What was written stays under its former name too, so that name is not free for another.
  'in-flight-overwrites': (before, _, rule) =>
    Object.entries(rule.fields).flatMap(([from, to]) => {
      if (!(from in before.fields) || from === to) return [];
      const other = Object.keys(before.fields).find(
        (name) => name !== from && (name === to || rule.fields[name] === to),
      );
      return when(
        other !== undefined,
        ['in-flight', 'fields', from],
        `「${from}」要改叫「${to}」，可是「${other}」填过的也叫这个，会盖掉其中一个：请换个名字`,
        `“${from}” is to become “${to}”, which “${other}” is called too: one answer would stand in place of the other, so take another name`,
      );
    }),
  'in-flight-day': (before, after, rule) => {
    const former = (day: string): string =>
      Object.keys(rule.fields).find((was) => rule.fields[was] === day) ?? day;
    return Object.entries(rule.states).flatMap(([from, to]) => {
      if (before.states[from]?.final !== false || !(to in after.states)) return [];
      const isKnown = (day: string): boolean =>
        former(day) in before.fields && !unsureOf(former(day), before).has(from);
      return daysLacking(after, to, isKnown)
        .slice(0, 1)
        .flatMap(({ state, field }) =>
          when(
            true,
            [...STATES, from],
            `「${state}」的时限到「${field}」那一天为止，停在「${from}」的事不一定填过这一天`,
            `The clock of “${state}” runs until “${field}”, a day that matters in “${from}” may never have been asked`,
          ),
        );
    });
  },
  'in-flight-part': (before, after) => {
    const lost = Object.entries(before.parts)
      .filter(([part, { mechanism }]) => after.parts[part]?.mechanism !== mechanism)
      .map(([part]) => part);
    const wasPart = before.face === 'part';
    return [
      ...when(
        lost.length > 0,
        ['in-flight'],
        `在办的分项「${many(lost)}」到了新版本没有位置`,
        `Open parts “${manyEn(lost)}” have no place in this version`,
      ),
      ...when(
        wasPart !== (after.face === 'part'),
        ['in-flight'],
        wasPart
          ? '在办的事是别的事的分项，新版本不是：接不过去'
          : '在办的事自己立着，新版本成了别的事的分项：接不过去',
        wasPart
          ? 'Open matters are parts of others, and this version is no part: they cannot go over'
          : 'Open matters stand by themselves, and this version is a part of others: they cannot go over',
      ),
    ];
  },
  'in-flight-only-one': (before, after) =>
    when(
      before.onlyOne.join() !== after.onlyOne.join(),
      ['in-flight'],
      '「只许有一件」的依据变了，在办的事占着的位置没法交回',
      'What only one matter may hold is another here, so an open one could not let go of what it holds',
    ),
};

const when = (is: boolean, at: readonly string[], zh: string, en: string): Found[] =>
  is ? [found([[...at], ['in-flight']], zh, en)] : [];

/** Nothing ever rests in a state that moves on without condition. */
const passes = (mechanism: Mechanism, name: string): boolean =>
  mechanism.states[name]!.moves.some((move) => move.when.length === 0);

export function findUnfit(before: Mechanism, after: Mechanism, rule: InFlight): Unfit[] {
  return Object.entries(looks).flatMap(([kind, look]) =>
    look(before, after, rule).map((one) => ({ ...one, kind })),
  );
}

/** As problems of the new version's file. */
export function checkInFlight(before: Mechanism, after: Mechanism, placing: Placing): PackProblem[] {
  const { inFlight } = after;
  if (inFlight === null) return [];
  const file: Subject = `mechanisms/${after.name}.yaml`;
  return findUnfit(before, after, inFlight).map(({ kind, at, words }) =>
    placing.problem(kind, file, at, words),
  );
}
