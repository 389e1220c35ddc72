/** A paper as one reader may have it: written from the record, and what was corrected stands beside what was before. */
import type { MatterView, PartView, TimelineEntry, ValueView } from '#core/contract/matter.ts';
import type { Field, FieldType } from '#core/mechanism/field.ts';
import type { PaperRule } from '#core/mechanism/paper.ts';
import type { Words } from '#core/words.ts';
import { partyWords } from '#language/party.ts';
import type { Seen } from './matter.ts';
import { plain } from './row.ts';

export interface Paper {
  readonly words: Words;
  readonly city: Words;
  readonly view: MatterView;
  readonly fields: readonly PaperField[];
  /** Null: the paper has no table of parts. */
  readonly parts: readonly PartView[] | null;
  readonly signers: readonly Words[];
  readonly lines: number;
}

export interface PaperField {
  readonly words: Words;
  readonly type: FieldType;
  /** Null: nobody has answered yet, and it is filled in by hand. */
  readonly value: ValueView | null;
  /** Characters a hand may need. */
  readonly max: number;
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

export interface Correction {
  readonly who: Words;
  readonly at: string;
  /** Null: erased by law. */
  readonly before: string | null;
}

/** Undefined when its rule has no such paper. */
export function findPaper({ view, eyes }: Seen, name: string): Paper | undefined {
  const { mechanism, city } = eyes.standing;
  const papers = mechanism.papers ?? {};
  const rule: PaperRule | undefined = Object.hasOwn(papers, name) ? papers[name] : undefined;
  if (!rule) return undefined;
  const shown = rule.shows
    .flatMap((field) => mechanism.fields[field] ?? [])
    .filter((field) => eyes.mayRead(field));
  return {
    words: rule.words,
    city: city.pack.words,
    view,
    fields: shown.map((field) => toPaperField(field, view)),
    parts: rule.parts.length === 0 ? null : view.parts.filter(({ part }) => rule.parts.includes(part)),
    signers: rule.signedBy.map((role) => plain(city.pack.roles[role]?.words ?? { zh: role, en: role })),
    lines: rule.lines,
  };
}

interface Answer {
  readonly entry: TimelineEntry;
  readonly value: ValueView;
}

function toPaperField(field: Field, { timeline }: MatterView): PaperField {
  const answers = timeline.flatMap((entry): Answer[] => {
    const value = entry.values.find((one) => one.field === field.name);
    return value ? [{ entry, value }] : [];
  });
  return {
    words: plain(field.words),
    type: field.type,
    value: answers.at(-1)?.value ?? null,
    max: field.max,
    corrections: answers.flatMap((answer, at) => correctionOf(answer, answers[at - 1])).toReversed(),
  };
}

/** Said again word for word, nothing was corrected. */
function correctionOf({ entry, value }: Answer, former: Answer | undefined): Correction[] {
  if (!former || isSame(former.value, value)) return [];
  return [{ who: whoOf(entry), at: entry.at, before: former.value.text }];
}

const isSame = (a: ValueView, b: ValueView): boolean =>
  a.text === b.text && JSON.stringify(a.photos) === JSON.stringify(b.photos);

/** “You” means somebody else to whoever holds the paper next. */
const whoOf = ({ who, mine }: TimelineEntry): Words =>
  mine && who.zh === partyWords['party.you'].zh ? partyWords['party.resident'] : who;
