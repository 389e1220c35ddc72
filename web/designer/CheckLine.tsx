import type { RuleCheck } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { useSpeak } from '../speech/use-speak.ts';
import type { Checked } from './use-check.ts';

/** One line: does it hold, what differs, what wants a second look. */
export function CheckLine({ checked }: { readonly checked: Checked & { readonly busy: boolean } }) {
  const speak = useSpeak(designerWords);
  const { check, busy, problem } = checked;
  return (
    <p className={`designer-check ${toneOf(check)}`} role="status">
      {problem === undefined && <CheckWords check={check} />}
      {problem !== undefined && speak('designer.not-asked')}
      {busy && <span className="muted"> {speak('designer.checking')}</span>}
    </p>
  );
}

function CheckWords({ check }: { readonly check: RuleCheck | undefined }) {
  const speak = useSpeak(designerWords);
  if (!check) return null;
  if (check.problems.length > 0)
    return <strong>{speak('designer.has-problems', { count: check.problems.length })}</strong>;
  const many = check.differences.reduce((sum, group) => sum + group.differences.length, 0);
  return (
    <>
      <strong>{speak('designer.holds')}</strong>{' '}
      {many === 0 ? speak('designer.same') : speak('designer.differs', { count: many })}
      {check.sharp > 0 && ` ${speak('designer.sharp', { count: check.sharp })}`}
    </>
  );
}

const toneOf = (check: RuleCheck | undefined): string =>
  check === undefined ? '' : check.problems.length > 0 ? 'faulty' : 'whole';
