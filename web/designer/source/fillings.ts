/** What fills the slots of a phrase: names of this file before names of the city. */
import { findRecurrence } from '#core/calendar/recurrence.ts';
import type { RuleVocabulary } from '#core/contract/rules.ts';
import type { Words } from '#language/words.ts';
import type { Named, NamedHere } from './named-here.ts';
import type { Fillings, Slots } from './phrase-options.ts';

export function slotsOf(here: NamedHere, vocabulary: RuleVocabulary): Slots {
  const { fields, who, levels, lists, mechanisms } = vocabulary;
  const near = here.askedNear.length > 0 ? here.askedNear : here.asked;
  const spoken = here.lists.filter((name) => lists.some((list) => list.name === name));
  return {
    field: both(calledIn(near, fields), [...calledIn(here.asked, fields), ...fields]),
    who: both(calledIn(here.who, who), who),
    role: both(rolesIn(here.who), rolesIn(who.map(({ name }) => name))),
    state: only([...here.states, ...here.unwritten.states.map((name) => ({ name }))]),
    step: only(here.steps),
    clock: only(here.clocks),
    part: only([...here.parts, ...here.unwritten.parts.map((name) => ({ name }))]),
    mechanism: both(calledIn(here.mechanisms, mechanisms), mechanisms),
    level: only(levels),
    list: both(spoken.length > 0 ? calledIn(spoken, lists) : lists, lists),
    document: only([...here.documents, ...here.unwritten.documents.map((name) => ({ name }))]),
    switch: only(here.settings.filter(isSwitch).map(asSetting)),
    span: only([
      ...here.settings.filter((one) => !isSwitch(one)).map(asSetting),
      ...here.unwritten.settings.map((name) => ({ name: `settings.${name}` })),
    ]),
    days: only([
      ...here.settings.filter((one) => findRecurrence(one.value)).map(asSetting),
      ...['Thursday', 'weekend', 'first Friday'].map((name) => ({ name })),
    ]),
    free: only([]),
  };
}

export function rolesIn(who: readonly string[]): readonly Named[] {
  const roles = who.flatMap((name) => (name.includes('@') ? [name.slice(0, name.indexOf('@'))] : []));
  return distinct(roles.map((name) => ({ name })));
}

const only = (all: readonly Named[]): Fillings => ({ near: distinct(all), all: distinct(all) });

const both = (near: readonly Named[], more: readonly Named[]): Fillings => ({
  near: distinct(near),
  all: distinct([...near, ...more]),
});

/** What the city calls them, where it does. */
const calledIn = (names: readonly string[], known: readonly Named[]): readonly Named[] =>
  names.map((name) => known.find((one) => one.name === name) ?? { name });

const distinct = (all: readonly Named[]): readonly Named[] =>
  all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index);

const isSwitch = ({ value }: { readonly value: string }): boolean => /^(yes|no|true|false)$/.test(value);

function asSetting({ name, words, value }: NamedHere['settings'][number]): Named {
  const said: Words | undefined = words && {
    zh: `${words.zh} · ${value}`,
    en: `${words.en} · ${value}`,
  };
  return { name: `settings.${name}`, words: said };
}
