import { useState } from 'react';
import { designerWords } from '#language/designer.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { gistOf, PHRASE_KINDS } from '../source/gist.ts';
import type { Path } from '../text/edit-text.ts';
import { listAt, oneOrMany, textAt } from '../text/rule-text.ts';
import { useEditing } from './editing.ts';
import { PhraseBuilder } from './PhraseBuilder.tsx';

interface Props {
  readonly path: Path;
  readonly kind: keyof typeof PHRASE_KINDS;
  readonly label: string;
  /** On the button that adds one. */
  readonly more: string;
}

/** Conditions stand on one line, and all of them must hold. */
const ALL_OF = ' and ';
const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(ALL_OF));

/** What follows, what must hold, who may not: phrases, each in words above how it is written. */
export function PhrasesInput({ path, kind, label, more }: Props) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const { rule, slotsAt, set, drop } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const written = kind === 'condition' ? linesOf(textAt(rule, path)) : listAt(rule, path);
  const { phrases } = PHRASE_KINDS[kind];
  const write = (next: readonly string[]): void =>
    next.length === 0 ? drop(path) : set(path, kind === 'condition' ? next.join(ALL_OF) : oneOrMany(next));
  const slots = slotsAt(path);
  return (
    <div className="designer-many" role="group" aria-label={label}>
      {(written.length > 0 || isAdding) && (
        <span className="designer-label" aria-hidden="true">
          {label}
        </span>
      )}
      {written.length > 0 && (
        <ul className="designer-phrases">
          {written.map((phrase, at) => {
            const gist = gistOf(phrase, PHRASE_KINDS[kind], slots);
            return (
              <li key={`${at}-${phrase}`}>
                <span>
                  {gist && <span className="designer-gist">{say(gist)}</span>}
                  <code>{phrase}</code>
                </span>
                <button
                  type="button"
                  className="designer-out"
                  aria-label={speak('designer.take-out', { what: gist ? say(gist) : phrase })}
                  onClick={() => write(written.filter((_, nth) => nth !== at))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {isAdding ? (
        <PhraseBuilder
          label={more}
          phrases={phrases}
          slots={slots}
          onAdd={(phrase) => {
            write([...written, phrase]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button type="button" className="designer-plain" onClick={() => setAdding(true)}>
          {more}
        </button>
      )}
    </div>
  );
}
