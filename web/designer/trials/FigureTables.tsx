import { simulateWords } from '#language/simulate.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { useLayout } from '../../device/layout.ts';
import { Fold } from '../../kit/Fold.tsx';
import { Table, type Column } from '../../kit/Table.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { isNothing, isReal, type Figure } from './differences.ts';
import { Changed, Estimated } from './FigureCells.tsx';

/** Every figure, under its heading; those that differ for sure stand first and say so. */
export function FigureTables({ figures }: { readonly figures: readonly Figure[] }) {
  const speak = useSpeak(trialPanelsWords);
  const told = figures.filter((figure) => !isNothing(figure));
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  return (
    <div className="stack tight">
      <h3>{speak('trial-panels.figures')}</h3>
      <div>
        {kinds.map((kind) => (
          <FiguresOfKind key={kind} figures={told.filter((figure) => figure.kind === kind)} />
        ))}
      </div>
      {told.length < figures.length && (
        <p className="small muted">
          {speak('trial-panels.nothing', { count: figures.length - told.length })}
        </p>
      )}
    </div>
  );
}

function FiguresOfKind({ figures }: { readonly figures: readonly Figure[] }) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const layout = useLayout();
  const heading = figures[0] ? say(figures[0].heading) : '';
  const real = figures.filter(isReal);
  const rows = [...real, ...figures.filter((figure) => !isReal(figure))];
  const title =
    real.length === 0
      ? speak('trial-panels.figures-of', { heading, count: figures.length })
      : speak('trial-panels.figures-real', { heading, count: figures.length, real: real.length });
  return (
    <Fold title={title}>
      {layout === 'phone' ? <FigureList rows={rows} /> : <FigureTable rows={rows} heading={heading} />}
    </Fold>
  );
}

const presentOf = (figure: Figure) => <Estimated figure={figure} estimate={figure.present} />;
const candidateOf = (figure: Figure) =>
  figure.candidate && <Estimated figure={figure} estimate={figure.candidate} />;
const changeOf = (figure: Figure) => <Changed figure={figure} />;

interface TableProps {
  readonly rows: readonly Figure[];
  readonly heading: string;
}

function FigureTable({ rows, heading }: TableProps) {
  const speak = useSpeak({ ...trialPanelsWords, ...simulateWords });
  const say = useSay();
  const compared: readonly Column<Figure>[] = [
    { head: speak('simulate.candidate'), cell: candidateOf, figures: true },
    { head: speak('simulate.difference'), cell: changeOf, figures: true },
  ];
  return (
    <Table
      caption={heading}
      captionHidden
      rows={rows}
      keyOf={({ of }) => of.join(' ')}
      columns={[
        { head: speak('trial-panels.of-what'), cell: ({ words }) => say(words) },
        { head: speak('simulate.present'), cell: presentOf, figures: true },
        ...(rows.some(({ candidate }) => candidate !== null) ? compared : []),
      ]}
    />
  );
}

/** Four columns do not fit on a phone: there each row is a few lines. */
function FigureList({ rows }: { readonly rows: readonly Figure[] }) {
  const speak = useSpeak(simulateWords);
  const say = useSay();
  return (
    <ul className="rows figure-list">
      {rows.map((figure) => (
        <li key={figure.of.join(' ')}>
          <p>{say(figure.words)}</p>
          <dl>
            <div>
              <dt>{speak('simulate.present')}</dt>
              <dd>{presentOf(figure)}</dd>
            </div>
            {figure.candidate && (
              <>
                <div>
                  <dt>{speak('simulate.candidate')}</dt>
                  <dd>{candidateOf(figure)}</dd>
                </div>
                <div>
                  <dt>{speak('simulate.difference')}</dt>
                  <dd>{changeOf(figure)}</dd>
                </div>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
