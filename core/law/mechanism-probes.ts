/** What a mechanism may ask of posts, whom it may judge, and what must come before an end. */
import { hasParties, statesOf, stepAt, stepsOf, type StepAt } from '../check/walk.ts';
import { reachedFrom, waysOf } from '../check/ways.ts';
import type { Ask, Mechanism } from '../mechanism/mechanism.ts';
import type { Scope } from '../mechanism/scope.ts';
import type { Path } from '../pack/source.ts';
import type { Words } from '../words.ts';
import { inMechanism, mechanismsOf, subjectOf, type LawProbe } from './finding.ts';
import type { TestOf } from './tests.ts';

type Done =
  | 'all-parties-sign'
  | 'photos-optional'
  | 'rates-organisations'
  | 'rated-may-answer'
  | 'has-mechanism';

export const mechanismProbes: { readonly [Name in Done]: LawProbe<TestOf<Name>> } = {
  'all-parties-sign': {
    looksAt: (_, pack) => mechanismsOf(pack).filter(hasParties).map(subjectOf),
    find: (_, pack) =>
      mechanismsOf(pack)
        .filter(hasParties)
        .flatMap((mechanism) =>
          settledUnsigned(mechanism).map((state) =>
            inMechanism(
              mechanism,
              [['states', state]],
              `不经各方都签字，也能走到「${mechanism.states[state]!.words.zh}」`,
              `“${mechanism.states[state]!.words.en}” can be reached without every party having signed`,
            ),
          ),
        ),
  },
  'photos-optional': {
    looksAt: (_, pack) =>
      mechanismsOf(pack)
        .filter((mechanism) => Object.values(mechanism.fields).some((field) => field.type === 'photos'))
        .map(subjectOf),
    find: (_, pack) =>
      mechanismsOf(pack).flatMap((mechanism) =>
        formsOf(mechanism)
          .filter(({ by, needsPhotos }) => by.some(isAtWork) && !needsPhotos)
          .flatMap((form) =>
            form.asks.flatMap((ask, nth) =>
              ask.required && typeOf(mechanism, ask) === 'photos'
                ? [inMechanism(mechanism, form.at('asks', nth), ...demandsPhotos(form))]
                : [],
            ),
          ),
      ),
  },
  // Whoever is served may judge the service, and one organisation another; a post never grades a person.
  'rates-organisations': {
    looksAt: (_, pack) =>
      mechanismsOf(pack)
        .filter((mechanism) => gradings(mechanism).length > 0)
        .map(subjectOf),
    find: (_, pack) =>
      mechanismsOf(pack)
        .filter(({ face }) => face !== 'part')
        .flatMap((mechanism) =>
          gradings(mechanism)
            .filter(({ by }) => by.some(isAtWork))
            .map((form) =>
              inMechanism(
                mechanism,
                form.at('asks'),
                `「${form.words.zh}」是任职的人给人打分；只能给被叫来的单位打分`,
                `By “${form.words.en}” a post grades a person; only an organisation that was asked may be rated`,
              ),
            ),
        ),
  },
  'rated-may-answer': {
    looksAt: (_, pack) =>
      mechanismsOf(pack)
        .filter(({ face }) => face === 'part')
        .filter((mechanism) => ratings(mechanism).length > 0)
        .map(subjectOf),
    find: (_, pack) =>
      mechanismsOf(pack)
        .filter(({ face }) => face === 'part')
        .flatMap((mechanism) =>
          ratings(mechanism)
            .filter(({ step }) => !isAnswered(mechanism, step.name))
            .map((one) =>
              inMechanism(
                mechanism,
                stepAt(one),
                `被评的单位没有机会答复「${one.step.words.zh}」`,
                `The organisation rated by “${one.step.words.en}” has no chance to answer`,
              ),
            ),
        ),
  },
  'has-mechanism': {
    looksAt: ({ named }, pack) => (named in pack.mechanisms ? [{ kind: 'mechanism', name: named }] : []),
    find: ({ named, by }, pack) =>
      pack.mechanisms[named]?.opens.by.some((scope) => scope.kind === by) === true
        ? []
        : [
            {
              subject: { kind: 'mechanism', name: named },
              file: 'pack.yaml',
              at: [['mechanisms']],
              zh: `要启用「${named}」，而且谁都能提`,
              en: `“${named}” must be switched on, and open to anybody`,
            },
          ],
  },
};

/** In a post, or given this matter to do. */
const isAtWork = (scope: Scope): boolean =>
  scope.kind === 'role' || (scope.kind === 'part' && scope.part === 'assignee');
const typeOf = (mechanism: Mechanism, { field }: Ask): string | undefined => mechanism.fields[field]?.type;

interface Form {
  readonly by: readonly Scope[];
  readonly words: Words;
  readonly asks: readonly Ask[];
  readonly isOpening: boolean;
  readonly needsPhotos: boolean;
  readonly at: (...inside: Path) => readonly Path[];
}

/** The form that opens a matter, and those of its steps. */
function formsOf(mechanism: Mechanism): Form[] {
  const { opens, words } = mechanism;
  return [
    {
      by: opens.by,
      words,
      asks: opens.asks,
      isOpening: true,
      needsPhotos: false,
      at: (...inside) => [['opens', ...inside], ['opens']],
    },
    ...stepsOf(mechanism).map(({ state, step }): Form => ({
      by: step.by,
      words: step.words,
      asks: step.asks,
      isOpening: false,
      needsPhotos: step.needsPhotos !== undefined,
      at: (...inside) => stepAt({ state, step }, ...inside),
    })),
  ];
}

const demandsPhotos = ({ words, isOpening }: Form): [zh: string, en: string] =>
  isOpening
    ? [
        `一提出「${words.zh}」就一定要照片；要能不传`,
        `“${words.en}” cannot even be opened without photos; they may be left out`,
      ]
    : [
        `「${words.zh}」一定要照片，却没有写为什么（needs-photos）`,
        `“${words.en}” demands photos and does not say why (needs-photos)`,
      ];

const gradings = (mechanism: Mechanism): Form[] =>
  formsOf(mechanism).filter(({ asks }) => asks.some((ask) => typeOf(mechanism, ask) === 'rating'));

const ratings = (mechanism: Mechanism): StepAt[] =>
  stepsOf(mechanism).filter(({ step }) => step.asks.some((ask) => typeOf(mechanism, ask) === 'rating'));

const isAnswered = (mechanism: Mechanism, rating: string): boolean =>
  stepsOf(mechanism).some(
    ({ step }) =>
      step.by.some((scope) => scope.kind === 'role' && scope.where.kind === 'asked') &&
      step.when.some(({ any }) =>
        any.some((test) => test.kind === 'taken' && test.is && test.step === rating),
      ),
  );

const isParty = (scope: Scope): boolean => scope.kind === 'part' && scope.part === 'party';

/** Ends called settled that some road reaches without the step that every party must take. */
function settledUnsigned(mechanism: Mechanism): string[] {
  const signing = new Set(
    stepsOf(mechanism)
      .filter(({ step }) => step.every && step.by.some(isParty))
      .map(({ step }) => step),
  );
  const ways = waysOf(mechanism).filter((way) => way.by !== 'step' || !signing.has(way.step));
  const reached = reachedFrom([mechanism.opens.to], ways);
  return statesOf(mechanism)
    .filter(({ outcome, name }) => outcome === 'settled' && reached.has(name))
    .map(({ name }) => name);
}
