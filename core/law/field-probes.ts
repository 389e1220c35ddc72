/** What is asked of people, for how long it is kept, and who may read it. */
import { scopesOf, stepAt, stepsOf } from '../check/walk.ts';
import { PERSONAL, type Field } from '../mechanism/field.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import { scopeText, type Scope } from '../mechanism/scope.ts';
import type { Pack } from '../pack/pack.ts';
import type { Path } from '../pack/source.ts';
import {
  fieldsOf,
  fieldSubject,
  inMechanism,
  matches,
  mechanismsOf,
  ofField,
  subjectOf,
  mechanismFile,
  type LawFinding,
  type LawProbe,
} from './finding.ts';
import type { TestOf } from './tests.ts';

type Asked = 'personal-ends' | 'keep-at-most' | 'asks-beside' | 'unread-by';

export const fieldProbes: { readonly [Name in Asked]: LawProbe<TestOf<Name>> } = {
  'personal-ends': {
    looksAt: (test, pack) => personalOf(test, pack).map(fieldSubject),
    find: (test, pack) =>
      personalOf(test, pack).flatMap((field) =>
        !field.personal
          ? ofField(
              field,
              `字段「${field.words.zh}」是为「${field.purpose.zh}」写的，写的就是个人的事，不能说不是（personal: false），不然到期删不掉`,
              `The field “${field.words.en}” is for “${field.purpose.en}” and so holds something personal, whatever it says (personal: false); else it is never erased`,
              'personal',
            )
          : field.keep.days === null
            ? ofField(
                field,
                `字段「${field.words.zh}」写着个人的事，要有到期日，不能跟着事项一直留着`,
                `The field “${field.words.en}” holds something personal and must end; it cannot stay as long as the matter`,
                'keep',
              )
            : [],
      ),
  },
  'keep-at-most': {
    looksAt: (test, pack) => keptUnder(test, pack).map(fieldSubject),
    find: (test, pack) =>
      keptUnder(test, pack).flatMap((field) =>
        field.keep.days === null || field.keep.days > test.days
          ? ofField(
              field,
              `字段「${field.words.zh}」最多保存 ${test.days} 天`,
              `The field “${field.words.en}” may be kept for ${test.days} days at most`,
              'keep',
            )
          : !field.personal
            ? ofField(
                field,
                `字段「${field.words.zh}」最多保存 ${test.days} 天，写了 personal: false，到期就删不掉`,
                `The field “${field.words.en}” may be kept for ${test.days} days at most, and with personal: false it is never erased`,
                'personal',
              )
            : [],
      ),
  },
  'asks-beside': {
    looksAt: (test, pack) =>
      mechanismsOf(pack)
        .filter((mechanism) => concerns(test, mechanism).length > 0)
        .map(subjectOf),
    find: (test, pack) =>
      mechanismsOf(pack).flatMap((mechanism) =>
        concerns(test, mechanism)
          .filter(({ asks }) => !asksFor(test.field, [...mechanism.opens.asks, ...asks]))
          .map(({ at }) =>
            inMechanism(
              mechanism,
              at,
              `这里要同时问「${test.field}」，而且必填`,
              `“${test.field}” must be asked here too, and answered`,
            ),
          ),
      ),
  },
  'unread-by': {
    looksAt: (test, pack) =>
      mechanismsOf(pack)
        .filter((one) => serves(test, one, pack))
        .map(subjectOf),
    find: (test, pack) => {
      const barred = new Set(test.roles.flatMap((role) => [role, ...(pack.roles[role]?.countsAs ?? [])]));
      const isBarred = (scope: Scope): boolean => scope.kind === 'role' && barred.has(scope.role);
      return mechanismsOf(pack)
        .filter((one) => serves(test, one, pack))
        .flatMap((mechanism) =>
          readersAndActors(mechanism)
            .filter(({ scope }) => isBarred(scope))
            .map(({ scope, at, file = mechanismFile(mechanism) }) => ({
              subject: subjectOf(mechanism),
              file,
              at,
              zh: `「${scopeText(scope)}」不能看「${mechanism.words.zh}」`,
              en: `“${scopeText(scope)}” may not see “${mechanism.words.en}”`,
            })),
        );
    },
  },
};

const hasPurpose = (field: Field, purposes: readonly string[], pack: Pack): boolean =>
  purposes.some((purpose) => pack.purposes[purpose]?.zh === field.purpose.zh);

/** What somebody writes, or who it names, may be of a person; what the field says of itself does not decide it. */
const mayBePersonal = (field: Field): boolean => field.personal || PERSONAL.has(field.type);

function personalOf({ purposes }: TestOf<'personal-ends'>, pack: Pack): Field[] {
  return fieldsOf(pack).filter(
    (field) => field.personal || (mayBePersonal(field) && hasPurpose(field, purposes, pack)),
  );
}

function keptUnder(test: TestOf<'keep-at-most'>, pack: Pack): Field[] {
  return fieldsOf(pack).filter(
    (field) =>
      mayBePersonal(field) &&
      (matches(test, field.name, field.words.zh) || hasPurpose(field, test.purposes, pack)),
  );
}

const serves = ({ purposes }: TestOf<'unread-by'>, mechanism: Mechanism, pack: Pack): boolean =>
  Object.values(mechanism.fields).some((field) => hasPurpose(field, purposes, pack));

interface ReaderAt {
  readonly scope: Scope;
  readonly at: readonly Path[];
  readonly file?: LawFinding['file'];
}

const readersAndActors = (mechanism: Mechanism): ReaderAt[] => [
  ...scopesOf(mechanism),
  ...Object.values(mechanism.fields).flatMap(({ name, seenBy }) =>
    seenBy.map((scope): ReaderAt => ({ scope, at: [['fields', name, 'seen-by']], file: 'fields.yaml' })),
  ),
];

interface FormAt {
  readonly asks: readonly Ask[];
  readonly at: readonly Path[];
}

/** Forms that ask of such a thing; the opening of a rule that is named for it. */
function concerns(test: TestOf<'asks-beside'>, mechanism: Mechanism): FormAt[] {
  const isFor = ({ field }: Ask): boolean => {
    const known = mechanism.fields[field];
    return known !== undefined && field !== test.field && matches(test, field, known.words.zh);
  };
  const opening: FormAt = { asks: mechanism.opens.asks, at: [['opens', 'asks'], ['opens']] };
  const steps = stepsOf(mechanism).map((one): FormAt => ({ asks: one.step.asks, at: stepAt(one, 'asks') }));
  const named = matches(test, mechanism.name, mechanism.words.zh);
  return [opening, ...steps].filter((form) => (named && form === opening) || form.asks.some(isFor));
}

const asksFor = (field: string, asks: readonly Ask[]): boolean =>
  asks.some((ask) => ask.field === field && ask.required);
