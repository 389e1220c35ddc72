import { useId, useState } from 'react';
import { designerWords } from '#language/designer.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { slotIn, type Slots } from '../source/phrase-options.ts';
import type { Phrase, Slot } from '../source/phrases.ts';
import { AddButtons } from './AddButtons.tsx';
import { Choose } from './Choose.tsx';

interface Props {
  readonly label: string;
  readonly phrases: readonly Phrase[];
  readonly slots: Slots;
  readonly onAdd: (phrase: string) => void;
  readonly onCancel: () => void;
}

/** A phrase is chosen by what it means, then its slots are filled one by one. */
export function PhraseBuilder({ label, phrases, slots, onAdd, onCancel }: Props) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const [says, setSays] = useState('');
  const [filled, fill] = useState<Readonly<Record<number, string>>>({});
  const tokens = says === '' ? [] : says.split(' ');
  const text = tokens.map((token, at) => (slotIn(token) ? (filled[at] ?? '').trim() : token));
  const isReady = tokens.length > 0 && text.every((word) => word !== '');
  return (
    <form
      className="designer-add"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAdd(text.join(' '));
      }}
    >
      <Choose
        label={speak('designer.phrase')}
        value={says}
        none={speak('designer.choose-phrase')}
        options={phrases.map((phrase) => ({
          name: phrase.says,
          words: phrase.words ? `${say(phrase.words)} · ${phrase.says}` : phrase.says,
        }))}
        onChoose={(chosen) => {
          setSays(chosen);
          fill({});
        }}
      />
      {tokens.map((token, at) => {
        const slot = slotIn(token);
        if (!slot) return null;
        return (
          <SlotInput
            key={`${says}-${at}`}
            slot={slot}
            slots={slots}
            value={filled[at] ?? ''}
            onFill={(value) => fill({ ...filled, [at]: value })}
          />
        );
      })}
      {tokens.length > 0 && (
        <code className="designer-building">
          {tokens.map((token, at) => (slotIn(token) ? filled[at] || token : token)).join(' ')}
        </code>
      )}
      <AddButtons off={isReady ? undefined : speak('designer.fill-phrase')} onCancel={onCancel} />
    </form>
  );
}

interface SlotProps {
  readonly slot: Slot;
  readonly slots: Slots;
  readonly value: string;
  readonly onFill: (value: string) => void;
}

/** Names to choose from where there are any; else, it is written. */
function SlotInput({ slot, slots, value, onFill }: SlotProps) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const id = useId();
  const label = speak(`designer.slot.${slot}`);
  const { all } = slots[slot];
  // Days are many more than any list: some are offered, and any may be written.
  if (all.length > 0 && slot !== 'days') {
    return (
      <Choose
        label={label}
        value={value}
        none={speak('designer.choose-one')}
        options={all.map(({ name, words }) => ({ name, words: words ? say(words) : name }))}
        onChoose={onFill}
      />
    );
  }
  return (
    <label htmlFor={id}>
      <span className="designer-label">{label}</span>
      <input
        id={id}
        className="input"
        list={`${id}-offered`}
        value={value}
        onChange={(event) => onFill(event.target.value)}
      />
      <datalist id={`${id}-offered`}>
        {all.map(({ name, words }) => (
          <option key={name} value={name}>
            {words ? say(words) : name}
          </option>
        ))}
      </datalist>
    </label>
  );
}
