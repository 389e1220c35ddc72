import type { MechanismView } from '#core/contract/api.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { isTrunk, lanesBeside, roadsOf, statesInCourse } from './ladder-roads.ts';
import { Roads } from './Roads.tsx';
import { StateCard } from './StateCard.tsx';
import { stateId } from './state-id.ts';
import './rule-picture.css';

interface Props {
  readonly states: MechanismView['states'];
}

/** The states one under another; beside them the roads that do not simply lead to the next one. */
export function RulePicture({ states }: Props) {
  const shown = statesInCourse(states);
  const roads = roadsOf(shown);
  const beside = lanesBeside(roads, shown.length);
  const lanes = Math.max(0, ...beside.flat().map(({ lane }) => lane + 1));
  const trunks = new Set(roads.filter(isTrunk).map(({ from }) => from));
  return (
    <>
      <ol className="rule-picture">
        {shown.map((state, at) => (
          <li
            key={state.name}
            id={stateId(state.name)}
            className={state.final ? 'rule-state end' : 'rule-state'}
          >
            <Roads
              parts={beside[at] ?? []}
              lanes={lanes}
              trunkAbove={trunks.has(at - 1)}
              trunkBelow={trunks.has(at)}
              end={state.final}
              outcome={state.outcome}
            />
            <StateCard state={state} at={at} states={shown} />
          </li>
        ))}
      </ol>
      <Legend />
    </>
  );
}

function Legend() {
  const speak = useSpeak(mechanismWords);
  return (
    <ul className="rule-legend small muted" aria-label={speak('mechanism.legend')}>
      <li>
        <i className="node" /> {speak('mechanism.legend-state')}
      </li>
      <li>
        <i className="node end" /> {speak('mechanism.legend-end')}
      </li>
      <li>
        <i className="stroke" /> {speak('mechanism.legend-on')}
      </li>
      <li>
        <i className="stroke back" /> {speak('mechanism.legend-back')}
      </li>
    </ul>
  );
}
