/** `jingwei pack diagram <pack> <mechanism>`: a mechanism as a ladder to read aloud, or as text for drawing. */
import { diagram, ladderOf, ladderText } from '#core/mechanism/diagram.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import { commandLineWords } from '#language/command-line.ts';
import { speaker } from '#language/speak.ts';
import { FINE, HAS_PROBLEMS, jsonText, USED_WRONGLY, type Answer, type Given } from './command.ts';
import { findCity, knownPacks } from './read-city.ts';

export function packDiagram({ names, json, mermaid, locale }: Given): Answer {
  const speak = speaker(commandLineWords, locale);
  const [pack, name] = names;
  if (pack === undefined || name === undefined || names.length > 2)
    return { code: USED_WRONGLY, says: '', complains: speak('command-line.help') };
  const city = findCity(pack);
  if (!city) {
    const known = knownPacks().join(', ');
    return { code: USED_WRONGLY, says: '', complains: speak('command-line.unknown-pack', { pack, known }) };
  }
  const read = city.reading.pack;
  if (!read || city.reading.problems.length > 0)
    return { code: HAS_PROBLEMS, says: '', complains: speak('command-line.check-first', { pack }) };
  const mechanism = read.mechanisms[name];
  if (!mechanism) {
    const known = Object.keys(read.mechanisms).join(', ');
    return {
      code: USED_WRONGLY,
      says: '',
      complains: speak('command-line.unknown-mechanism', { pack, mechanism: name, known }),
    };
  }
  const vocabulary = vocabularyOf(read, name);
  const drawn = diagram(mechanism, vocabulary, locale);
  if (json)
    return {
      code: FINE,
      says: jsonText({
        name,
        words: mechanism.words,
        states: ladderOf(mechanism, vocabulary),
        mermaid: drawn,
      }),
    };
  return { code: FINE, says: (mermaid ? drawn : ladderText(mechanism, vocabulary, locale)).trimEnd() };
}
