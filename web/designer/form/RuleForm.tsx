import { useId } from 'react';
import { designerWords } from '#language/designer.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { nameFrom, textAt, treeAt } from '../text/rule-text.ts';
import { AddNamed } from './AddNamed.tsx';
import { AlsoSays } from './AlsoSays.tsx';
import { AsksInput } from './AsksInput.tsx';
import { useEditing } from './editing.ts';
import { PhrasesInput } from './PhrasesInput.tsx';
import { StateForm } from './StateForm.tsx';
import { StateChoose } from './StepForm.tsx';
import { WhoInput } from './WhoInput.tsx';
import { WordsInput } from './WordsInput.tsx';

const OPENING = ['by', 'asks', 'does', 'to'];
const WHOLE = ['mechanism', 'extends', 'words', 'about', 'seen-by', 'opens', 'states', 'settings'];

/** A rule as a form: whatever is changed here is changed in its text, and the other way round. */
export function RuleForm() {
  const speak = useSpeak(designerWords);
  const { rule, set } = useEditing();
  const states = Object.keys(treeAt(rule, ['states']));
  return (
    <div className="designer-form">
      <section className="designer-fields" aria-label={speak('designer.whole')}>
        <WordsInput path={['words']} label={speak('designer.rule-called')} />
        <WordsInput path={['about']} label={speak('designer.about')} />
        <WhoInput path={['seen-by']} label={speak('designer.seen-by')} />
        <AlsoSays path={[]} shown={WHOLE} />
      </section>
      <h2>{speak('designer.opening')}</h2>
      <section className="designer-fields" aria-label={speak('designer.opening')}>
        <WhoInput path={['opens', 'by']} label={speak('designer.opens-by')} />
        <AsksInput path={['opens', 'asks']} />
        <PhrasesInput
          path={['opens', 'does']}
          kind="effect"
          label={speak('designer.does')}
          more={speak('designer.add-effect')}
        />
        <StateChoose
          label={speak('designer.opens-to')}
          value={textAt(rule, ['opens', 'to'])}
          onChoose={(to) => set(['opens', 'to'], to)}
        />
        <AlsoSays path={['opens']} shown={OPENING} />
      </section>
      <h2>{speak('designer.states')}</h2>
      <div>
        {states.map((name) => (
          <StateForm key={name} name={name} />
        ))}
      </div>
      <div className="designer-ends">
        <AddNamed
          label={speak('designer.add-state')}
          onAdd={(words) => set(['states', nameFrom(words.en, states)], { words, 'waits-on': 'requester' })}
        />
        <AddNamed
          label={speak('designer.add-end')}
          onAdd={(words) => {
            const name = nameFrom(words.en, states);
            set(['states', name], { words, final: name });
          }}
        />
      </div>
      <Settings />
    </div>
  );
}

function Settings() {
  const speak = useSpeak(designerWords);
  const { rule } = useEditing();
  const settings = Object.keys(treeAt(rule, ['settings']));
  if (settings.length === 0) return null;
  return (
    <>
      <h2>{speak('designer.settings')}</h2>
      <section className="designer-fields" aria-label={speak('designer.settings')}>
        {settings.map((name) => (
          <Setting key={name} name={name} />
        ))}
      </section>
    </>
  );
}

function Setting({ name }: { readonly name: string }) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  const { rule, set, reveal } = useEditing();
  const id = useId();
  return (
    <div className="designer-setting">
      <label htmlFor={id}>{textAt(rule, ['settings', name, 'words', locale]) || name}</label>
      <input
        id={id}
        className="input"
        value={textAt(rule, ['settings', name, 'value'])}
        onChange={(event) => set(['settings', name, 'value'], event.target.value)}
      />
      <button type="button" className="designer-plain" onClick={() => reveal(['settings', name])}>
        {speak('designer.in-text')}
      </button>
    </div>
  );
}
