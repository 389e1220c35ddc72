import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { InFlightReport } from '#core/contract/rules.ts';
import { trialPanelsWords } from '#language/trial-panels.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { ProblemNote } from '../../kit/ProblemNote.tsx';
import { Section } from '../../kit/Sheet.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import type { Candidate } from './candidate.ts';
import { EarlierText } from './EarlierText.tsx';
import './trials.css';

interface Heard {
  readonly report: InFlightReport;
  readonly asked: Candidate;
}

/** What becomes of matters that are open on the day the candidate is adopted. */
export function InFlightPanel({ mechanism, text }: Candidate) {
  const speak = useSpeak(trialPanelsWords);
  const [heard, setHeard] = useState<Heard>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const body = { path: `mechanisms/${mechanism}.yaml`, text };
    const answer = await call<InFlightReport>({ method: 'POST', path: '/rules/in-flight', body });
    setBusy(false);
    if (answer.ok) setHeard({ report: answer.value, asked: { mechanism, text } });
    else setProblem(answer.problem);
  };
  const here = heard?.asked.mechanism === mechanism ? heard : undefined;
  const isEarlier = here !== undefined && here.asked.text !== text;
  return (
    <Section title={speak('trial-panels.in-flight')}>
      <p className="small muted">{speak('trial-panels.in-flight-about')}</p>
      <p>
        <Button busy={busy} onPress={() => void ask()}>
          {speak(isEarlier ? 'trial-panels.again' : 'trial-panels.in-flight-begin')}
        </Button>
      </p>
      {problem && <ProblemNote problem={problem} />}
      {isEarlier && <EarlierText />}
      {here && <Report report={here.report} />}
    </Section>
  );
}

function Report({ report }: { readonly report: InFlightReport }) {
  const speak = useSpeak(trialPanelsWords);
  const { open, moves, groups } = report;
  if (open === 0) return <Empty>{speak('trial-panels.in-flight-none')}</Empty>;
  return (
    <div className="stack tight" role="status">
      <h3>{speak('trial-panels.in-flight-sum', { open, moves, stay: open - moves })}</h3>
      <ul className="rows difference-lines">
        {groups.map((group) => (
          <Fate
            key={`${group.version} ${group.state.name} ${group.to?.name} ${group.stays?.kind}`}
            group={group}
          />
        ))}
      </ul>
    </div>
  );
}

function Fate({ group }: { readonly group: InFlightReport['groups'][number] }) {
  const speak = useSpeak(trialPanelsWords);
  const say = useSay();
  const { version, state, to, stays, many, matters } = group;
  const unnamed = many - matters.length;
  return (
    <li>
      <p>
        <strong>
          {to
            ? speak('trial-panels.goes-over', { count: many, from: say(state.words), to: say(to.words) })
            : speak('trial-panels.stays', { count: many, state: say(state.words), version })}
        </strong>
      </p>
      {stays && <p className="small muted">{say(stays.words)}</p>}
      <p className="small matter-numbers">
        {matters.map(({ id, number }) => (
          <Link key={id} className="matter-number" to="/matters/$id" params={{ id: number }}>
            {number}
          </Link>
        ))}
        {unnamed > 0 && <span className="muted">{speak('trial-panels.and-more', { count: unnamed })}</span>}
      </p>
    </li>
  );
}
