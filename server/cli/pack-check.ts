/** `jingwei pack check [pack…]`: every problem of a pack as a sentence with file and line. */
import { checkPack, mechanismRules, packRules } from '#core/check/check-pack.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { findCity, knownPacks, shippedCities, type CityRead } from './read-city.ts';

const RULES = mechanismRules.length + packRules.length;

export function packCheck({ names, json, locale, today }: Given): Answer {
  const speak = speaker(commandLineWords, locale);
  const cities: CityRead[] = names.length === 0 ? shippedCities() : [];
  for (const pack of names) {
    const city = findCity(pack);
    if (!city) {
      const known = knownPacks().join(', ');
      return {
        code: USED_WRONGLY,
        says: '',
        complains: speak('command-line.unknown-pack', { pack, known }),
      };
    }
    cities.push(city);
  }
  const checked = cities.map((city) => ({ city, problems: checkPack(city.reading, today) }));
  const code = checked.every(({ problems }) => problems.length === 0) ? FINE : HAS_PROBLEMS;
  if (json) {
    const packs = checked.map(({ city, problems }) => ({
      pack: city.name,
      rules: RULES,
      problems: problems.map((one) => ({ ...one, file: city.pathOf(one) })),
    }));
    return { code, says: jsonText({ packs }) };
  }
  const lines = checked.flatMap(({ city, problems }) => [
    ...problems.map((one) => `${city.pathOf(one)}:${one.line}\n  ${one.words[locale]} [${one.kind}]`),
    problems.length === 0
      ? speak('command-line.pack-fine', {
          pack: city.name,
          mechanisms: Object.keys(city.reading.pack?.mechanisms ?? {}).length,
          rules: RULES,
        })
      : speak('command-line.pack-problems', { pack: city.name, count: problems.length }),
  ]);
  return { code, says: lines.join('\n') };
}
