import { useState } from 'react';
import type { Rehearsed } from '#core/contract/rehearsal.ts';
import { useSay } from '../../speech/use-speak.ts';
import { ChoiceButton } from './ChoiceButton.tsx';
import { InventedForm, type Facts } from './InventedForm.tsx';
import type { Made } from './moves.ts';
import { markOf, type Choice } from './story.ts';

interface Props {
  readonly story: Rehearsed;
  readonly before: Rehearsed | undefined;
  readonly busy: boolean;
  readonly onMake: (made: Made) => void;
  readonly choices: readonly Choice[];
}

/** Those of the same people, on the same matter, stand together. */
export function ChoiceGroups({ choices, story, before, busy, onMake }: Props) {
  const say = useSay();
  const [open, setOpen] = useState<Choice>();
  const keyOf = ({ who, matter }: Choice): string => `${who.zh} ${matter}`;
  const keys = [...new Set(choices.map(keyOf))];
  const take = ({ matter, step, as, words, who }: Choice, facts?: Facts): void =>
    onMake({
      move: { kind: 'step', matter, step, as, ...(facts ? { facts: { ...facts } } : {}) },
      what: words,
      who,
    });
  return (
    <ul className="choice-groups">
      {keys.map((key) => {
        const theirs = choices.filter((choice) => keyOf(choice) === key);
        const part = story.matters.find(
          ({ id, part_of: whole }) => id === theirs[0]?.matter && whole !== null,
        );
        const opened = theirs.find((choice) => isSame(choice, open));
        return (
          <li key={key} aria-label={theirs[0] && say(theirs[0].who)}>
            {part && (
              <p className="small muted">
                {say(part.mechanism.words)} · {say(part.owner)}
              </p>
            )}
            <div className="choice-row">
              {theirs.map((choice) => (
                <ChoiceButton
                  key={choice.step}
                  choice={choice}
                  mark={markOf(before, story, choice)}
                  busy={busy}
                  open={choice === opened}
                  onTake={() => take(choice)}
                  onFill={() => setOpen(choice === opened ? undefined : choice)}
                />
              ))}
            </div>
            {opened && (
              <InventedForm
                key={opened.step}
                form={opened.form}
                filled={opened.filled}
                submit={say(opened.words)}
                onSend={(facts) => take(opened, facts)}
                onCancel={() => setOpen(undefined)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function isSame(one: Choice, other: Choice | undefined): boolean {
  return one.matter === other?.matter && one.step === other.step && one.as === other.as;
}
