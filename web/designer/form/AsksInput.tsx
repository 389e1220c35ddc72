import { designerWords } from '#language/designer.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { listAt } from '../text/rule-text.ts';
import { useEditing } from './editing.ts';
import { Several } from './Several.tsx';

/** What is asked, from the register; each must be answered or may be left. */
export function AsksInput({ path }: { readonly path: Path }) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const { rule, vocabulary, set, drop } = useEditing();
  const asked = listAt(rule, path);
  const options = vocabulary.fields.map(({ name, words }) => ({ name, words: say(words) }));
  const write = (next: readonly string[]): void => (next.length > 0 ? set(path, next) : drop(path));
  const chosen = asked.map((written, at) => {
    const name = written.replace(/\?$/, '');
    const words = options.find((one) => one.name === name)?.words ?? name;
    const tick = (
      <label className="designer-tick">
        <input
          type="checkbox"
          checked={written !== name}
          aria-label={speak('designer.may-be-left-of', { what: words })}
          onChange={(event) =>
            write(asked.map((was, nth) => (nth !== at ? was : event.target.checked ? `${name}?` : name)))
          }
        />
        <span aria-hidden="true">{speak('designer.may-be-left')}</span>
      </label>
    );
    return { name, words, aside: tick };
  });
  return (
    <Several
      label={speak('designer.asks')}
      chosen={chosen}
      options={options}
      more={speak('designer.ask-more')}
      onAdd={(name) => write([...asked, name])}
      onRemove={(at) => write(asked.filter((_, nth) => nth !== at))}
    />
  );
}
