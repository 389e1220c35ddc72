import { useId } from 'react';
import { designerWords } from '#language/designer.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { textAt } from '../text/rule-text.ts';
import { useEditing } from './editing.ts';

interface Props {
  readonly path: Path;
  readonly label: string;
}

/** What stands in a line of the form at its narrowest; nothing is hidden, and nothing is taller than it must be. */
const IN_A_LINE = { zh: 13, en: 24 } as const;
const MOST_LINES = 8;

/** What people read, in both languages. */
export function WordsInput({ path, label }: Props) {
  const speak = useSpeak(designerWords);
  const { rule, set } = useEditing();
  const id = useId();
  return (
    <div className="designer-words" role="group" aria-label={label}>
      <span className="designer-label" aria-hidden="true">
        {label}
      </span>
      {(['zh', 'en'] as const).map((language) => (
        <label key={language} htmlFor={`${id}-${language}`}>
          <span className="small muted">{speak(`designer.in-${language}`)}</span>
          <textarea
            id={`${id}-${language}`}
            className="input"
            rows={Math.min(
              MOST_LINES,
              Math.ceil(textAt(rule, [...path, language]).length / IN_A_LINE[language]) || 1,
            )}
            lang={language === 'zh' ? 'zh-CN' : 'en'}
            value={textAt(rule, [...path, language])}
            onChange={(event) => set([...path, language], event.target.value.replaceAll(/\s/g, ' '))}
          />
        </label>
      ))}
    </div>
  );
}
