import type { ReactNode } from 'react';
import { designerWords } from '#language/designer.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { Choose, type Option } from './Choose.tsx';

interface Props {
  readonly label: string;
  readonly chosen: readonly (Option & { readonly aside?: ReactNode })[];
  readonly options: readonly Option[];
  /** In the list that adds one. */
  readonly more: string;
  readonly onAdd: (name: string) => void;
  /** By its place: the same may have been written twice. */
  readonly onRemove: (at: number) => void;
}

/** Several of many, one beside the other, each to be taken out; the rest wait in a list. */
export function Several({ label, chosen, options, more, onAdd, onRemove }: Props) {
  const speak = useSpeak(designerWords);
  return (
    <div className="designer-many" role="group" aria-label={label}>
      <span className="designer-label" aria-hidden="true">
        {label}
      </span>
      {chosen.length > 0 && (
        <ul className="designer-chosen">
          {chosen.map(({ name, words, aside }, at) => (
            <li key={`${at}-${name}`}>
              <span>{words}</span>
              {aside}
              <button
                type="button"
                className="designer-out"
                aria-label={speak('designer.take-out', { what: words })}
                onClick={() => onRemove(at)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Choose
        label={more}
        labelHidden
        value=""
        none={more}
        options={options.filter(({ name }) => !chosen.some((one) => one.name === name))}
        onChoose={(name) => name !== '' && onAdd(name)}
      />
    </div>
  );
}
