import type { SimulatedView } from '#core/contract/trial.ts';
import { sayCount } from '#language/figures.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { Empty } from '../../kit/Empty.tsx';
import { useLocale } from '../../speech/locale.ts';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { BacklogChart } from './BacklogChart.tsx';
import { realDifferences, sayDifference, sayWithin, type Figure } from './differences.ts';
import { FigureTables } from './FigureTables.tsx';

interface Props {
  readonly simulated: SimulatedView;
  readonly mechanism: string;
  readonly months: number;
}

/** What differs for sure in sentences; then the days as a picture, every figure, and what was assumed. */
export function SimulatedResult({ simulated, mechanism, months }: Props) {
  const speak = useSpeak(trialPanelsWords);
  const locale = useLocale();
  const real = realDifferences(simulated.figures, mechanism);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <h3>{speak('trial-panels.real')}</h3>
        <p className="small muted">
          {speak('trial-panels.extent', {
            months,
            runs: simulated.runs,
            acts: sayCount(simulated.acts, locale),
          })}
        </p>
        {real.length === 0 ? (
          <Empty>{speak('trial-panels.real-none')}</Empty>
        ) : (
          <RealDifferences figures={real} />
        )}
        <p className="small muted">{speak('trial-panels.error-about')}</p>
      </div>
      <BacklogChart simulated={simulated} />
      <FigureTables figures={simulated.figures} />
      <Assumed simulated={simulated} />
    </div>
  );
}

/** Of one place or post after another: everything that is otherwise there. */
function RealDifferences({ figures }: { readonly figures: readonly Figure[] }) {
  const say = useSay();
  const locale = useLocale();
  const places = [...new Set(figures.map(({ words }) => words.zh))];
  return (
    <ul className="rows difference-lines">
      {places.map((place) => {
        const here = figures.filter(({ words }) => words.zh === place);
        return (
          <li key={place}>
            <p className="muted">{here[0] && say(here[0].words)}</p>
            <ul className="real-differences">
              {here.map((figure) => (
                <li key={`${figure.kind} ${figure.of.join(' ')}`}>
                  <strong>{sayDifference(figure, locale)}</strong>{' '}
                  <span className="small muted nowrap">
                    {figure.difference && sayWithin(figure, figure.difference, locale)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

/** Posts come as keys, role@seat: the role is named by a figure about it, the seats are counted. */
function Assumed({ simulated }: { readonly simulated: SimulatedView }) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const { assumed, figures } = simulated;
  if (assumed.length === 0) return null;
  const roles = [...new Set(assumed.map(roleOf))];
  const sayRole = (role: string): string => {
    const figure = figures.find(({ kind, of }) => kind === 'used' && of[0] === role);
    return figure ? (say(figure.words).split(' · ').pop() ?? role) : role;
  };
  return (
    <div className="stack tight">
      <h3>{speak('trial-panels.assumed')}</h3>
      <p className="small muted">{speak('trial-panels.assumed-about')}</p>
      <ul className="assumed">
        {roles.map((role) => (
          <li key={role}>
            {speak('trial-panels.assumed-role', {
              role: sayRole(role),
              count: assumed.filter((post) => roleOf(post) === role).length,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function roleOf(post: string): string {
  return post.split('@', 1)[0] ?? post;
}
