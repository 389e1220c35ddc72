import type { RuleCheck } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly check: RuleCheck;
  readonly path: string;
  readonly onReveal: (line: number) => void;
}

/** Every sentence about what does not hold; one about this text leads to its line. */
export function Problems({ check, path, onReveal }: Props) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  return (
    <ul className="designer-problems">
      {check.problems.map(({ kind, file, line, words }) => (
        <li key={`${kind}-${file}-${line}-${words.zh}`}>
          {isHere(file, path) ? (
            <button type="button" onClick={() => onReveal(line)}>
              <span className="figures">{speak('designer.line', { line })}</span> {say(words)}
            </button>
          ) : (
            <span>
              <code>{`${file}:${line}`}</code> {say(words)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The check names a file by its place under the pack, or under packs. */
export const isHere = (file: string, path: string): boolean => file === path || file.endsWith(`/${path}`);
