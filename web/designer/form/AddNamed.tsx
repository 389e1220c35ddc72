import { useId, useState } from 'react';
import { designerWords } from '#language/designer.ts';
import { Button } from '../../kit/Button.tsx';
import { useSpeak } from '../../speech/use-speak.ts';
import { AddButtons } from './AddButtons.tsx';

interface Props {
  readonly label: string;
  readonly onAdd: (words: { readonly zh: string; readonly en: string }) => void;
}

/** Something new is called something first, in both languages. */
export function AddNamed({ label, onAdd }: Props) {
  const speak = useSpeak(designerWords);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  if (!isOpen) {
    return (
      <Button look="quiet" onPress={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  const isReady = zh.trim() !== '' && en.trim() !== '';
  const close = (): void => {
    setOpen(false);
    setZh('');
    setEn('');
  };
  return (
    <form
      className="designer-add"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onAdd({ zh: zh.trim(), en: en.trim() });
        close();
      }}
    >
      <label htmlFor={`${id}-zh`}>
        <span className="small muted">{speak('designer.in-zh')}</span>
        <input
          id={`${id}-zh`}
          className="input"
          lang="zh-CN"
          // It opened by a press: what comes next is its name.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={zh}
          onChange={(event) => setZh(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-en`}>
        <span className="small muted">{speak('designer.in-en')}</span>
        <input
          id={`${id}-en`}
          className="input"
          lang="en"
          value={en}
          onChange={(event) => setEn(event.target.value)}
        />
      </label>
      <AddButtons off={isReady ? undefined : speak('designer.both-languages')} onCancel={close} />
    </form>
  );
}
