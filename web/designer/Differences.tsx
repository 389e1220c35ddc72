import type { RuleCheck } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { Empty } from '../kit/Empty.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** What would differ from the rule in force, sentence by sentence; what wants a second look says why. */
export function Differences({ check }: { readonly check: RuleCheck }) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  if (check.problems.length > 0) return <Empty>{speak('designer.problems-first')}</Empty>;
  if (check.differences.length === 0) return <Empty>{speak('designer.no-difference')}</Empty>;
  return (
    <div className="designer-differences">
      {check.differences.map((group) => (
        <section key={group.state ?? 'whole'} aria-label={say(group.words)}>
          <h2>{say(group.words)}</h2>
          <ul className="rows">
            {group.differences.map((one) => (
              <li key={`${one.of}-${one.name}-${one.property}-${one.change}-${one.words.zh}`}>
                <p>{say(one.words)}</p>
                {one.sharp && (
                  <p>
                    <Tag tone="soon">{speak('designer.second-look')}</Tag> {say(one.sharp.words)}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
