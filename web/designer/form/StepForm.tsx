import { designerWords } from '#language/designer.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { textAt, treeAt } from '../text/rule-text.ts';
import { AlsoSays } from './AlsoSays.tsx';
import { AsksInput } from './AsksInput.tsx';
import { Choose } from './Choose.tsx';
import { useEditing } from './editing.ts';
import { PhrasesInput } from './PhrasesInput.tsx';
import { WhoInput } from './WhoInput.tsx';
import { WordsInput } from './WordsInput.tsx';

const SHOWN = ['words', 'by', 'unless', 'when', 'asks', 'does', 'to'];

/** One step: what it is called, who takes it, what it asks, where it leads. */
export function StepForm({ path }: { readonly path: Path }) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  const { rule, set, drop } = useEditing();
  const name = textAt(rule, [...path, 'words', locale]) || String(path[path.length - 1]);
  return (
    <fieldset className="designer-step">
      <legend>{speak('designer.step', { name })}</legend>
      <WordsInput path={[...path, 'words']} label={speak('designer.called')} />
      <WhoInput path={[...path, 'by']} label={speak('designer.by')} />
      <PhrasesInput
        path={[...path, 'unless']}
        kind="bar"
        label={speak('designer.unless')}
        more={speak('designer.add-unless')}
      />
      <PhrasesInput
        path={[...path, 'when']}
        kind="condition"
        label={speak('designer.when')}
        more={speak('designer.add-when')}
      />
      <AsksInput path={[...path, 'asks']} />
      <PhrasesInput
        path={[...path, 'does']}
        kind="effect"
        label={speak('designer.does')}
        more={speak('designer.add-effect')}
      />
      <StateChoose
        label={speak('designer.leads-to')}
        value={textAt(rule, [...path, 'to'])}
        none={speak('designer.stays')}
        onChoose={(to) => (to === '' ? drop([...path, 'to']) : set([...path, 'to'], to))}
      />
      <AlsoSays path={path} shown={SHOWN} />
      <button type="button" className="designer-remove" onClick={() => drop(path)}>
        {speak('designer.remove-step', { name })}
      </button>
    </fieldset>
  );
}

interface StateChooseProps {
  readonly label: string;
  readonly value: string;
  readonly none?: string | undefined;
  readonly onChoose: (state: string) => void;
}

/** One of the rule’s states. */
export function StateChoose(props: StateChooseProps) {
  const locale = useLocale();
  const { rule } = useEditing();
  const options = Object.keys(treeAt(rule, ['states'])).map((name) => ({
    name,
    words: textAt(rule, ['states', name, 'words', locale]) || name,
  }));
  return <Choose {...props} options={options} />;
}
