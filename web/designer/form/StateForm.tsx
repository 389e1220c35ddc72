import { designerWords } from '#language/designer.ts';
import { Tag } from '../../kit/Tag.tsx';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import { findAt, nameFrom, textAt, treeAt } from '../text/rule-text.ts';
import { AddNamed } from './AddNamed.tsx';
import { AlsoSays } from './AlsoSays.tsx';
import { Choose } from './Choose.tsx';
import { DurationInput } from './DurationInput.tsx';
import { useEditing } from './editing.ts';
import { PhrasesInput } from './PhrasesInput.tsx';
import { StateChoose, StepForm } from './StepForm.tsx';
import { WordsInput } from './WordsInput.tsx';

const SHOWN = ['words', 'waits-on', 'steps', 'clock', 'confirm', 'final'];

/** One state: what it is called, who is waited on, how long, and every step from it. */
export function StateForm({ name }: { readonly name: string }) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  const { rule, vocabulary, set, drop } = useEditing();
  const path = ['states', name];
  const words = textAt(rule, [...path, 'words', locale]) || name;
  const isEnd = findAt(rule, [...path, 'final']) !== undefined;
  const steps = Object.keys(treeAt(rule, [...path, 'steps']));
  return (
    <details className="designer-state">
      <summary>
        <span className="strong">{words}</span>
        {isEnd && <Tag tone="plain">{speak('designer.an-end')}</Tag>}
        {!isEnd && (
          <span className="small muted">{speak('designer.step-count', { count: steps.length })}</span>
        )}
      </summary>
      <div className="designer-fields">
        <WordsInput path={[...path, 'words']} label={speak('designer.called')} />
        {!isEnd && (
          <Choose
            label={speak('designer.waits-on')}
            value={textAt(rule, [...path, 'waits-on'])}
            none={speak('designer.nobody')}
            options={vocabulary.who.map((one) => ({ name: one.name, words: one.words[locale] }))}
            onChoose={(who) => (who === '' ? drop([...path, 'waits-on']) : set([...path, 'waits-on'], who))}
          />
        )}
        {!isEnd && <ClockForm state={name} />}
        {findAt(rule, [...path, 'confirm']) !== undefined && <ConfirmForm state={name} />}
        {steps.map((step) => (
          <StepForm key={step} path={[...path, 'steps', step]} />
        ))}
        <AlsoSays path={path} shown={SHOWN} />
        <div className="designer-ends">
          {!isEnd && (
            <AddNamed
              label={speak('designer.add-step')}
              onAdd={(called) => {
                const by = textAt(rule, [...path, 'waits-on']) || 'requester';
                set([...path, 'steps', nameFrom(called.en, steps)], { words: called, by });
              }}
            />
          )}
          <button type="button" className="designer-remove" onClick={() => drop(path)}>
            {speak('designer.remove-state', { name: words })}
          </button>
        </div>
      </div>
    </details>
  );
}

function ClockForm({ state }: { readonly state: string }) {
  const speak = useSpeak(designerWords);
  const { rule, set, drop } = useEditing();
  const path = ['states', state, 'clock'];
  const waitsOn = textAt(rule, ['states', state, 'waits-on']);
  if (findAt(rule, path) === undefined) {
    return (
      <button
        type="button"
        className="designer-plain"
        onClick={() => set(path, { within: '3 workdays', late: `remind ${waitsOn || 'requester'}` })}
      >
        {speak('designer.add-clock')}
      </button>
    );
  }
  return (
    <fieldset className="designer-step">
      <legend>{speak('designer.clock')}</legend>
      <DurationInput path={[...path, 'within']} label={speak('designer.within')} />
      <PhrasesInput
        path={[...path, 'late']}
        kind="effect"
        label={speak('designer.late-does')}
        more={speak('designer.add-late')}
      />
      <StateChoose
        label={speak('designer.late-to')}
        value={textAt(rule, [...path, 'to'])}
        none={speak('designer.stays')}
        onChoose={(to) => (to === '' ? drop([...path, 'to']) : set([...path, 'to'], to))}
      />
      <AlsoSays path={path} shown={['within', 'late', 'to']} />
      <button type="button" className="designer-remove" onClick={() => drop(path)}>
        {speak('designer.remove-clock')}
      </button>
    </fieldset>
  );
}

function ConfirmForm({ state }: { readonly state: string }) {
  const speak = useSpeak(designerWords);
  const { rule, set } = useEditing();
  const path = ['states', state, 'confirm'];
  return (
    <fieldset className="designer-step">
      <legend>{speak('designer.confirm')}</legend>
      <StateChoose
        label={speak('designer.not-solved-to')}
        value={textAt(rule, [...path, 'not-solved'])}
        onChoose={(to) => set([...path, 'not-solved'], to)}
      />
      <DurationInput path={[...path, 'silence']} label={speak('designer.silence')} />
      <PhrasesInput
        path={[...path, 'silent']}
        kind="effect"
        label={speak('designer.silent-does')}
        more={speak('designer.add-silent')}
      />
      <AlsoSays path={path} shown={['by', 'not-solved', 'silence', 'silent']} />
    </fieldset>
  );
}
