/** A value as a reader reads it, in both languages. Persons and photos are said by those who know them. */
import type { Ground } from '#core/ground/ground.ts';
import { toPlaceId } from '#core/ground/place.ts';
import type { Value } from '#core/engine/matter.ts';
import type { Field } from '#core/mechanism/field.ts';
import type { Words } from '#core/words.ts';
import { citationWords } from '#language/citation.ts';
import { sayCount, sayDay, sayMoney } from '#language/figures.ts';
import { tallyWords } from '#language/tally.ts';
import type { City } from '../city/cities.ts';

export function factInWords(field: Field, value: Value, city: City): Words {
  const text = String(value);
  switch (field.type) {
    case 'text':
    case 'month':
      return same(text);
    case 'number':
      return { zh: sayCount(Number(value), 'zh'), en: sayCount(Number(value), 'en') };
    case 'money':
      return { zh: sayMoney(Number(value), 'zh'), en: sayMoney(Number(value), 'en') };
    case 'date':
      return { zh: sayDay(text, 'zh'), en: sayDay(text, 'en') };
    case 'choice':
      return choiceOf(field, text);
    case 'choices':
      return joined(manyOf(value).map((one) => choiceOf(field, one)));
    case 'attendance':
      return joined(manyOf(value).map((one) => presenceOf(field, one)));
    case 'tally':
      return tallyOf(field, manyOf(value));
    case 'yes-no':
      return value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
    case 'rating':
      return { zh: `${text} 星（最多 ${field.max}）`, en: `${text} of ${field.max} stars` };
    case 'place':
    case 'org':
      return nameOf(text, city);
    case 'orgs':
      return joined(manyOf(value).map((one) => nameOf(one, city)));
    case 'person':
    case 'persons':
      return { zh: `${manyOf(value).length} 人`, en: people(manyOf(value).length) };
    case 'photos':
      return { zh: `${manyOf(value).length} 张照片`, en: photos(manyOf(value).length) };
    case 'matter':
      return citationWords['citation.hidden'];
    case 'resource':
      return same(text);
  }
}

const choiceOf = (field: Field, value: string): Words =>
  field.choices.find((choice) => choice.value === value)?.words ?? same(value);

/** `owners-committee:excused` → 业主委员会（请假） */
function presenceOf(field: Field, entry: string): Words {
  const [who = '', is = ''] = entry.split(':');
  const [name, came] = [choiceOf(field, who), tallyWords[`tally.${is}` as keyof typeof tallyWords]];
  return { zh: `${name.zh}（${came.zh}）`, en: `${name.en} (${came.en})` };
}

/** `for:12:108050` → 同意 12 票（1,080.50 ㎡） */
function tallyOf(field: Field, entries: readonly string[]): Words {
  return joined(
    entries.map((entry) => {
      const [name = '', heads = '0', area] = entry.split(':');
      const what = name === 'voted' || name === 'roll' ? tallyWords[`tally.${name}`] : choiceOf(field, name);
      const square = area === undefined ? '' : (Number(area) / 100).toFixed(2);
      return {
        zh: `${what.zh} ${sayCount(Number(heads), 'zh')}${square && `（${square} ㎡）`}`,
        en: `${what.en} ${sayCount(Number(heads), 'en')}${square && ` (${square} m²)`}`,
      };
    }),
  );
}

/** Any place or org, whatever the day; its id where the city no longer knows it. */
export function nameOf(seat: string, city: City, role?: string): Words {
  return seatsOf(city.ground).has(seat) ? city.ground.nameOf(toPlaceId(seat), role) : same(seat);
}

const seatsByGround = new WeakMap<Ground, ReadonlySet<string>>();

function seatsOf(ground: Ground): ReadonlySet<string> {
  const known = seatsByGround.get(ground);
  if (known) return known;
  const seats = new Set<string>([...ground.data.places, ...ground.data.orgs].map((one) => one.id));
  seatsByGround.set(ground, seats);
  return seats;
}

const same = (text: string): Words => ({ zh: text, en: text });
const manyOf = (value: Value): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
const joined = (all: readonly Words[]): Words => ({
  zh: all.map((one) => one.zh).join('、'),
  en: all.map((one) => one.en).join(', '),
});
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const photos = (count: number): string => (count === 1 ? '1 photo' : `${count} photos`);
