/** The field register: entries of packs/common, replaced or added to by the city's own. */
import { findKeep, PERSONAL, type Field, type FieldType } from '../mechanism/field.ts';
import { findScope, type Scope } from '../mechanism/scope.ts';
import type { Words } from '../words.ts';
import type { List } from './pack.ts';
import type { PackProblem } from './problem.ts';
import type { FieldsFile } from './shape.ts';
import type { Source } from './source.ts';

/** Answered from the items of lists. */
const FROM_LISTS: ReadonlySet<FieldType> = new Set(['choice', 'choices', 'attendance', 'tally']);
const DEFAULT_MAX: Readonly<Partial<Record<FieldType, number>>> = {
  text: 500,
  number: Number.MAX_SAFE_INTEGER,
  money: Number.MAX_SAFE_INTEGER,
  rating: 5,
  photos: 9,
  persons: 10,
  orgs: 12,
  choices: 20,
};

export interface Register {
  readonly fields: Readonly<Record<string, Field>>;
  readonly purposes: Readonly<Record<string, Words>>;
  readonly problems: readonly PackProblem[];
}

interface Sheet {
  readonly source: Source;
  readonly file: FieldsFile;
}

/** Later sheets win. */
export function readRegister(sheets: readonly Sheet[], lists: Readonly<Record<string, List>>): Register {
  const problems: PackProblem[] = [];
  const purposes = Object.assign({}, ...sheets.map((sheet) => sheet.file.purposes)) as FieldsFile['purposes'];
  const bases = Object.assign({}, ...sheets.map((sheet) => sheet.file.bases)) as FieldsFile['bases'];
  const fields: Record<string, Field> = {};
  const registered = new Set(sheets.flatMap(({ file }) => Object.keys(file.fields)));
  for (const { source, file } of sheets) {
    for (const [name, entry] of Object.entries(file.fields)) {
      const fault = (kind: string, key: string, zh: string, en: string): void =>
        void problems.push({
          kind,
          file: source.file,
          line: source.findLine(['fields', name, key]) ?? 1,
          words: { zh, en },
        });
      const purpose = purposes[entry.purpose];
      const basis = bases[entry.basis];
      const keep = findKeep(entry.keep);
      if (!purpose)
        fault(
          'no-purpose',
          'purpose',
          `字段「${name}」的用途「${entry.purpose}」没有登记`,
          `The purpose “${entry.purpose}” of field “${name}” is not registered`,
        );
      if (!basis)
        fault(
          'no-basis',
          'basis',
          `字段「${name}」的依据「${entry.basis}」没有登记`,
          `The basis “${entry.basis}” of field “${name}” is not registered`,
        );
      if (!keep)
        fault(
          'no-end',
          'keep',
          `字段「${name}」没有写清保存到什么时候（如 2 years after end、with matter）`,
          `Field “${name}” does not say how long it is kept (such as 2 years after end, with matter)`,
        );
      const seenBy = entry['seen-by'].flatMap((who): Scope[] => {
        const scope = findScope(who);
        if (!scope)
          fault(
            'unknown-who',
            'seen-by',
            `字段「${name}」：看不懂「${who}」是谁`,
            `Field “${name}”: “${who}” is nobody we know`,
          );
        return scope ? [scope] : [];
      });
      if (entry['seen-by'].length === 0)
        fault(
          'no-readers',
          'seen-by',
          `字段「${name}」没有写谁能看`,
          `Field “${name}” does not say who may see it`,
        );
      const told = findTold(entry['known-from']);
      if (told !== undefined && !registered.has(told))
        fault(
          'known-from-nothing',
          'known-from',
          `字段「${name}」要从各家应答的「${told}」里知道，没有这个字段`,
          `Field “${name}” is to be known from “${told}” of the parts, and there is no such field`,
        );
      const said = findSaid(entry['known-from']);
      const isSaid = said === undefined || (registered.has(said) && entry.type === 'text');
      if (!isSaid)
        fault(
          'known-from-nothing',
          'known-from',
          `字段「${name}」要先填上大家说的「${said}」：要登记这个字段，自己也要是文字`,
          `Field “${name}” is to be filled in with what was said to “${said}”: register that field, and make this one a text`,
        );
      const isFromToday = entry.from === 'today';
      const from = entry.from === undefined || entry.from === 'today' ? [] : entry.from;
      if (isFromToday && entry.type !== 'date')
        fault(
          'from-today-no-date',
          'from',
          `字段「${name}」不是日期，不能写 from: today`,
          `Field “${name}” is no date, so it cannot be “from: today”`,
        );
      const choices = FROM_LISTS.has(entry.type) ? from.flatMap((list) => lists[list]?.items ?? []) : [];
      if (FROM_LISTS.has(entry.type) && choices.length === 0)
        fault(
          'no-choices',
          'from',
          `选择字段「${name}」没有可选项：本市没有清单「${from.join('、')}」`,
          `Choice “${name}” has nothing to choose from: this city has no list “${from.join(', ')}”`,
        );
      fields[name] = {
        name,
        type: entry.type,
        words: entry.words,
        hint: entry.hint ?? null,
        purpose: purpose ?? entry.words,
        basis: basis ?? entry.words,
        seenBy,
        keep: keep ?? { days: null, words: entry.words },
        costsS: Number.parseInt(entry.costs, 10),
        max: entry.max ?? DEFAULT_MAX[entry.type] ?? 1,
        choices: choices.map(({ name: value, words, org, marks }) => ({ value, words, org, marks })),
        from,
        earliest: isFromToday ? 'today' : null,
        knownFrom: entry['known-from'] ?? null,
        personal: entry.personal ?? PERSONAL.has(entry.type),
        ...(entry['asks-again'] ? { asksAgain: entry['asks-again'] } : {}),
      };
    }
  }
  return { fields, purposes, problems };
}

/** The field of the parts that `known-from: parts.<field>` names. */
export const findTold = (knownFrom: Field['knownFrom'] | undefined): string | undefined =>
  knownFrom?.startsWith('parts.') ? knownFrom.slice('parts.'.length) : undefined;

/** The field that many answer in the room, which `known-from: said.<field>` names. */
export const findSaid = (knownFrom: Field['knownFrom'] | undefined): string | undefined =>
  knownFrom?.startsWith('said.') ? knownFrom.slice('said.'.length) : undefined;

/** The mechanisms whose open matters `known-from: open.<mechanism>.<mechanism>` tells. */
export const findListed = (knownFrom: Field['knownFrom'] | undefined): readonly string[] =>
  knownFrom?.startsWith('open.') ? knownFrom.slice('open.'.length).split('.') : [];
