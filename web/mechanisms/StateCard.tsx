import type { MechanismView } from '#core/contract/api.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { Tag } from '../kit/Tag.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { stateId } from './state-id.ts';

type State = MechanismView['states'][number];

interface Props {
  readonly state: State;
  readonly at: number;
  readonly states: readonly State[];
}

/** One state: who is waited on, how long, and every step that may be taken from it. */
export function StateCard({ state, at, states }: Props) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const steps = state.steps.filter(({ exit }) => !exit);
  const whoOf = (step: State['steps'][number] | undefined): string => (step ? say(step.who) : '');
  return (
    <div className="rule-card-body">
      <h3>
        {say(state.words)}
        {state.initial && <Tag tone="plain">{speak('mechanism.start')}</Tag>}
        {state.final && <Tag tone="plain">{speak('mechanism.end')}</Tag>}
      </h3>
      <Facts state={state} />
      {(steps.length > 0 || state.moves.length > 0) && (
        <ul className="rule-steps">
          {steps.map((step, index) => (
            <li key={step.name}>
              <span className="rule-step-who">
                {/* Said once for the steps of the same people; a screen reader hears it each time. */}
                <span className={say(step.who) === whoOf(steps[index - 1]) ? 'unseen' : ''}>
                  {say(step.who)}
                </span>
              </span>
              <span className="rule-step-what">
                <strong>{say(step.words)}</strong>
                <Leads to={step.to} at={at} states={states} />
                {step.needs && (
                  <span className="rule-needs">{speak('mechanism.needs', { what: say(step.needs) })}</span>
                )}
              </span>
            </li>
          ))}
          {state.moves.map(({ when, to }) => (
            <li key={`${to}-${when.zh}`}>
              <span className="rule-step-who">{speak('mechanism.by-itself')}</span>
              <span className="rule-step-what">
                {say(when)}
                <Leads to={to} at={at} states={states} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Facts({ state }: { readonly state: State }) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const { who, clock, tries } = state;
  if (!who && !clock && !tries) return null;
  return (
    <dl className="rule-waits">
      {who && (
        <div>
          <dt>{speak('mechanism.waits-on')}</dt>
          <dd>{say(who)}</dd>
        </div>
      )}
      {clock && (
        <div>
          <dt>{speak('mechanism.within')}</dt>
          <dd>
            {say(clock.words)}
            {clock.ours && <span className="rule-ours">{speak('mechanism.ours')}</span>}
          </dd>
        </div>
      )}
      {tries && (
        <div>
          <dt>{speak('mechanism.tries')}</dt>
          <dd>{say(tries)}</dd>
        </div>
      )}
      {clock && say(clock.late) !== '' && (
        <div className="rule-late">
          <dt>{speak('mechanism.late')}</dt>
          <dd>{say(clock.late)}</dd>
        </div>
      )}
    </dl>
  );
}

interface LeadsProps {
  readonly to: string | null;
  readonly at: number;
  readonly states: readonly State[];
}

/** Where a step leads, as a link to that state. */
function Leads({ to, at, states }: LeadsProps) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const index = states.findIndex(({ name }) => name === to);
  const state = states[index];
  if (!state || index === at)
    return <span className="rule-leads stays">{speak('mechanism.step-stays')}</span>;
  const name = say(state.words);
  return (
    <a className={index < at ? 'rule-leads back' : 'rule-leads'} href={`#${stateId(state.name)}`}>
      {index < at
        ? speak('mechanism.step-back', { state: name })
        : speak('mechanism.step-to', { state: name })}
    </a>
  );
}
