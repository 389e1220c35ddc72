import { designerWords } from '#language/designer.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { listAt, oneOrMany } from '../text/rule-text.ts';
import { useEditing } from './editing.ts';
import { Several } from './Several.tsx';

interface Props {
  readonly path: Path;
  readonly label: string;
}

/** One or several who may: posts, and what somebody is to the matter. */
export function WhoInput({ path, label }: Props) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const { rule, vocabulary, set, drop } = useEditing();
  const chosen = listAt(rule, path);
  const options = vocabulary.who.map(({ name, words }) => ({ name, words: say(words) }));
  const write = (next: readonly string[]): void =>
    next.length > 0 ? set(path, oneOrMany(next)) : drop(path);
  return (
    <Several
      label={label}
      chosen={chosen.map((name) => options.find((one) => one.name === name) ?? { name, words: name })}
      options={options}
      more={speak(chosen.length === 0 ? 'designer.choose-who' : 'designer.more-who')}
      onAdd={(name) => write([...chosen, name])}
      onRemove={(at) => write(chosen.filter((_, nth) => nth !== at))}
    />
  );
}
