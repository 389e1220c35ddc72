import { trialPanelsWords } from '#language/trial-panels.ts';
import { useLocale } from '../../speech/locale.ts';
import { useSpeak } from '../../speech/use-speak.ts';
import {
  isReal,
  isUnnoticed,
  sayAmount,
  sayChange,
  sayWithin,
  type Estimate,
  type Figure,
} from './differences.ts';

/** A figure with its error. */
export function Estimated({ figure, estimate }: { readonly figure: Figure; readonly estimate: Estimate }) {
  const locale = useLocale();
  return (
    <>
      {sayAmount(figure, estimate.mean, locale)}{' '}
      <span className="small muted nowrap">{sayWithin(figure, estimate, locale)}</span>
    </>
  );
}

/** A difference with its error; where it is real, the word says so and not its weight alone. */
export function Changed({ figure }: { readonly figure: Figure }) {
  const speak = useSpeak(trialPanelsWords);
  const locale = useLocale();
  if (figure.difference === null) return null;
  const real = isReal(figure);
  return (
    <>
      <span className={real ? 'strong' : 'muted'}>{sayChange(figure, locale)}</span>{' '}
      {!isUnnoticed(figure) && (
        <span className="small muted nowrap">{sayWithin(figure, figure.difference, locale)}</span>
      )}{' '}
      {real && <span className="small nowrap">{speak('trial-panels.for-sure')}</span>}
    </>
  );
}
