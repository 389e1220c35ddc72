import { stringify } from 'yaml';
import { designerWords } from '#language/designer.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { treeAt } from '../text/rule-text.ts';
import { useEditing } from './editing.ts';

interface Props {
  readonly path: Path;
  /** Keys that stand in the form. */
  readonly shown: readonly string[];
}

/** What the form has no field for, as it is written, each leading to its line. */
export function AlsoSays({ path, shown }: Props) {
  const speak = useSpeak(designerWords);
  const { rule, reveal } = useEditing();
  const others = Object.entries(treeAt(rule, path)).filter(([key]) => !shown.includes(key));
  if (others.length === 0) return null;
  return (
    <details className="fold designer-also">
      <summary>{speak('designer.also', { count: others.length })}</summary>
      <ul>
        {others.map(([key, value]) => {
          const written = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
          return (
            <li key={key}>
              <button type="button" onClick={() => reveal([...path, key])}>
                <code>{`${key}: ${written}`}</code>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
