/** Values as a reader sees them: field by field, each with its own readers. */
import type { ValueView } from '#core/contract/matter.ts';
import type { Value } from '#core/engine/matter.ts';
import type { Field } from '#core/mechanism/field.ts';
import type { Words } from '#core/words.ts';
import { isCommitment } from '#core/record/commitment.ts';
import type { ActValue } from '#database/acts.ts';
import type { Photo } from '#database/photos.ts';
import type { Resource } from '#database/resources.ts';
import type { ActWrite } from '#database/write.ts';
import { factInWords } from '../fact-in-words.ts';
import { recordedFacts } from '../record-acts.ts';
import type { Eyes } from './eyes.ts';
import { plain } from './row.ts';
import type { RuleAt } from './rule-at.ts';

export interface Shown {
  readonly eyes: Eyes;
  readonly values: readonly ActValue[];
  readonly photos: readonly Photo[];
  readonly resources: readonly Resource[];
  /** What answers that name another matter say. */
  readonly cited: ReadonlyMap<string, Words>;
  readonly ruleAt: RuleAt;
}

/** What one act brought, in the order of the rule's fields: the database keeps none. */
export function valuesOfAct(act: ActWrite, shown: Shown): ValueView[] {
  const { given: all } = recordedFacts(act);
  return Object.entries(shown.ruleAt(act.seq).fields).flatMap(([name, field]) => {
    const given = all[name];
    if (given === undefined || !shown.eyes.mayRead(field)) return [];
    if (!isCommitment(given)) return [toValue(field, given as Value, shown)];
    const kept = shown.values.find((one) => one.seq === act.seq && one.field === name);
    return [kept ? toValue(field, kept.value as Value, shown) : erased(field)];
  });
}

/** The newest value of each field. */
export function newestValues(acts: readonly ActWrite[], shown: Shown): ValueView[] {
  const newest = new Map<string, ValueView>();
  for (const act of acts) for (const value of valuesOfAct(act, shown)) newest.set(value.field, value);
  return [...newest.values()];
}

function toValue(field: Field, value: Value, shown: Shown): ValueView {
  const photos = field.type === 'photos' ? { photos: photosIn(value, shown.photos) } : {};
  return {
    field: field.name,
    words: plain(field.words),
    type: field.type,
    text: textOf(field, value, shown),
    ...photos,
    masked: false,
  };
}

const erased = (field: Field): ValueView => ({
  field: field.name,
  words: plain(field.words),
  type: field.type,
  text: null,
  masked: false,
});

function textOf(field: Field, value: Value, { eyes, resources, cited }: Shown): string {
  const ids = Array.isArray(value) ? value.map(String) : [String(value)];
  if (field.type === 'person' || field.type === 'persons')
    return ids.map((id) => eyes.personIn(field, id)[eyes.locale]).join(eyes.locale === 'zh' ? '、' : ', ');
  const resource = field.type === 'resource' ? resources.find((one) => one.id === value) : undefined;
  const other = field.type === 'matter' ? cited.get(String(value)) : undefined;
  if (other) return other[eyes.locale];
  if (resource) return (resource.words as { zh: string; en: string })[eyes.locale];
  return factInWords(field, value, eyes.standing.city)[eyes.locale];
}

function photosIn(value: Value, photos: readonly Photo[]): NonNullable<ValueView['photos']> {
  const ids = Array.isArray(value) ? value.map(String) : [];
  return ids.flatMap((id) => {
    const photo = photos.find((one) => one.id === id);
    return photo ? [toPhotoView(photo)] : [];
  });
}

const toPhotoView = ({ id, width, height }: Photo): NonNullable<ValueView['photos']>[number] => ({
  id,
  url: `/api/v1/photos/${id}?size=full`,
  thumb: `/api/v1/photos/${id}?size=thumb`,
  width,
  height,
});
