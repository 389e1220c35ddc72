import { useId } from 'react';
import { findDuration, type Unit } from '#core/mechanism/duration.ts';
import { designerWords } from '#language/designer.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import type { Path } from '../text/edit-text.ts';
import { textAt, treeAt } from '../text/rule-text.ts';
import { Choose } from './Choose.tsx';
import { useEditing } from './editing.ts';

const UNITS: readonly Unit[] = ['minutes', 'hours', 'days', 'workdays', 'months', 'years'];

/** How long: so many of a unit, or one of the rule’s own settings. */
export function DurationInput({ path, label }: { readonly path: Path; readonly label: string }) {
  const speak = useSpeak(designerWords);
  const locale = useLocale();
  const { rule, set } = useEditing();
  const id = useId();
  const text = textAt(rule, path);
  const duration = findDuration(text);
  const settings = Object.keys(treeAt(rule, ['settings'])).filter((name) =>
    findDuration(textAt(rule, ['settings', name, 'value'])),
  );
  const count = duration?.kind === 'fixed' ? duration.count : Number.parseInt(text, 10) || 1;
  const kind = duration?.kind === 'fixed' ? duration.unit : text;
  return (
    <div className="designer-duration">
      {duration?.kind === 'fixed' && (
        <label htmlFor={id}>
          <span className="designer-label">{label}</span>
          <input
            id={id}
            className="input figures"
            type="number"
            min={1}
            max={99_999}
            value={count}
            onChange={(event) => set(path, `${event.target.value || '1'} ${duration.unit}`)}
          />
        </label>
      )}
      <Choose
        label={duration?.kind === 'fixed' ? speak('designer.unit') : label}
        labelHidden={duration?.kind === 'fixed'}
        value={kind}
        options={[
          ...UNITS.map((unit) => ({ name: unit as string, words: speak(`designer.unit.${unit}`) })),
          ...settings.map((name) => ({
            name: `settings.${name}`,
            words: speak('designer.by-setting', {
              name: textAt(rule, ['settings', name, 'words', locale]) || name,
            }),
          })),
        ]}
        onChoose={(chosen) =>
          set(path, UNITS.some((unit) => unit === chosen) ? `${count} ${chosen}` : chosen)
        }
      />
    </div>
  );
}
