import { Link } from '@tanstack/react-router';
import type { BurdenView } from '#core/contract/burden.ts';
import { burdenWords } from '#language/burden.ts';
import { Fold } from '../kit/Fold.tsx';
import { Table } from '../kit/Table.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { ActAsks, ActName, ActTime } from './ActCells.tsx';
import { useSaySeconds } from './say-time.ts';

type OfMechanism = BurdenView['mechanisms'][number];
type Act = OfMechanism['acts'][number];

interface Props {
  readonly mechanism: OfMechanism;
}

const nameOf = (act: Act) => <ActName act={act} />;
const asksOf = (act: Act) => <ActAsks act={act} />;
const timeOf = (act: Act) => <ActTime act={act} />;

/** One mechanism: what a matter asks of whom, and every act with its form, one press away. */
export function BurdenOfMechanism({ mechanism }: Props) {
  const speak = useSpeak(burdenWords);
  const say = useSay();
  const saySeconds = useSaySeconds();
  const { name, words, per_matter: perMatter, acts } = mechanism;
  return (
    <li>
      <h3>
        <Link to="/mechanisms/$name" params={{ name }}>
          {say(words)}
        </Link>
      </h3>
      <dl className="burden-who" aria-label={speak('burden.per-matter')}>
        {perMatter.map(({ who, role, seconds }) => (
          <div key={role ?? who.zh}>
            <dt>{say(who)}</dt>
            <dd>{saySeconds(seconds)}</dd>
          </div>
        ))}
      </dl>
      <Fold title={speak('burden.acts', { count: acts.length })}>
        <Table
          caption={say(words)}
          captionHidden
          rows={acts}
          keyOf={({ state, step }) => `${state?.zh ?? ''} ${step}`}
          columns={[
            { head: speak('burden.act'), cell: nameOf },
            { head: speak('burden.asked'), cell: asksOf },
            { head: speak('burden.time'), cell: timeOf, figures: true },
          ]}
        />
      </Fold>
    </li>
  );
}
