import { useMemo, useState } from 'react';
import type { RuleCheck, RuleView } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { useRoomBeside } from '../desk/use-room-beside.ts';
import { Empty } from '../kit/Empty.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { EditingContext, type Editing } from './form/editing.ts';
import { RuleForm } from './form/RuleForm.tsx';
import { slotsOf } from './source/fillings.ts';
import { readLenient } from './source/lenient-yaml.ts';
import { namedHere } from './source/named-here.ts';
import { SourceEditor } from './source/SourceEditor.tsx';
import { lineOf } from './text/edit-text.ts';
import { findRule, without, withValue } from './text/rule-text.ts';

interface Props {
  readonly rule: RuleView;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problems: RuleCheck['problems'];
  readonly revealed: { readonly line: number; readonly nth: number } | undefined;
  readonly onReveal: (line: number) => void;
}

/** The same rule twice: as a form and as its text. Where there is no room for both, one at a time. */
export function FormBesideSource({ rule, text, onText, problems, revealed, onReveal }: Props) {
  const speak = useSpeak(designerWords);
  const beside = useRoomBeside();
  const [shown, show] = useState<'form' | 'source'>('form');
  const read = useMemo(() => findRule(text, rule.shared?.text ?? null), [text, rule.shared]);
  const trees = useMemo(
    () => ({ own: readLenient(text), shared: readLenient(rule.shared?.text ?? '') }),
    [text, rule.shared],
  );
  const editing: Editing | undefined = read && {
    rule: read.whole,
    vocabulary: rule.vocabulary,
    slotsAt: (path) => slotsOf(namedHere(trees.own, path, trees.shared), rule.vocabulary),
    set: (path, value) => onText(withValue(read, path, value)),
    drop: (path) => onText(without(read, path)),
    reveal: (path) => {
      show('source');
      onReveal(lineOf(text, path));
    },
  };
  const form = (
    <section className="designer-side" aria-label={speak('designer.form')}>
      {editing ? (
        <EditingContext value={editing}>
          <RuleForm />
        </EditingContext>
      ) : (
        <Empty>{speak('designer.unreadable')}</Empty>
      )}
    </section>
  );
  const source = (
    <section className="designer-side" aria-label={speak('designer.source')}>
      <SourceEditor
        text={text}
        onText={onText}
        problems={problems}
        schema={rule.schema}
        vocabulary={rule.vocabulary}
        shared={rule.shared?.text ?? ''}
        label={speak('designer.source-of', { path: rule.path })}
        reveal={revealed}
      />
      {rule.shared && <SharedText shared={rule.shared} />}
    </section>
  );
  if (beside) {
    return (
      <div className="designer-both">
        {form}
        {source}
      </div>
    );
  }
  return (
    <Tabs
      label={speak('designer.ways')}
      shown={shown}
      onShow={show}
      tabs={[
        { name: 'form', title: speak('designer.form'), render: () => form },
        { name: 'source', title: speak('designer.source'), render: () => source },
      ]}
    />
  );
}

/** What the text leans on, to be read and not written. */
function SharedText({ shared }: { readonly shared: NonNullable<RuleView['shared']> }) {
  const speak = useSpeak(designerWords);
  return (
    <details className="fold designer-shared">
      <summary>{speak('designer.shared', { name: shared.name })}</summary>
      {/* A long text scrolls by itself, and a keyboard must be able to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{shared.text}</pre>
    </details>
  );
}
