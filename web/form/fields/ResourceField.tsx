import type { FormField } from '#core/contract/form.ts';
import { formWords } from '#language/form.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { ControlProps } from '../control.ts';
import { Pick } from './Pick.tsx';

type Resource = NonNullable<FormField['choices']>[number] & {
  readonly free?: number | undefined;
  readonly capacity?: number | undefined;
};

/** Something with places to book, and how many are left. A full one may be chosen: one waits in line. */
export function ResourceField({ field, id, answer, describedBy, invalid, onAnswer }: ControlProps) {
  const say = useSay();
  const resources: readonly Resource[] = field.choices ?? [];
  return (
    <div
      className="picks"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-label={say(field.words)}
    >
      {resources.map((resource, index) => (
        <Pick
          key={resource.value}
          kind="radio"
          name={id}
          id={index === 0 ? id : undefined}
          chosen={answer === resource.value}
          onChoose={() => onAnswer(resource.value)}
        >
          {say(resource.words)}
          <Free resource={resource} />
        </Pick>
      ))}
    </div>
  );
}

function Free({ resource: { free, capacity } }: { readonly resource: Resource }) {
  const speak = useSpeak(formWords);
  if (free === undefined || capacity === undefined) return null;
  return (
    <span className="pick-more small muted">
      {free > 0 ? speak('form.resource-free', { free, capacity }) : speak('form.resource-full')}
    </span>
  );
}
