import type { ReactNode } from 'react';
import type { RuleCheck, RuleView } from '#core/contract/rules.ts';
import type { designerWords } from '#language/designer.ts';
import type { Speaker } from '#language/speak.ts';
import { Empty } from '../kit/Empty.tsx';
import type { Tab } from '../kit/Tabs.tsx';
import { RuleFacts } from '../mechanisms/RuleFacts.tsx';
import { RulePicture } from '../mechanisms/RulePicture.tsx';
import '../mechanisms/mechanisms.css';
import { Differences } from './Differences.tsx';
import { History } from './History.tsx';
import { Propose } from './Propose.tsx';
import { InFlightPanel } from './trials/InFlightPanel.tsx';
import { RehearsalPanel } from './trials/RehearsalPanel.tsx';
import { ReplayPanel } from './trials/ReplayPanel.tsx';
import { SimulatePanel } from './trials/SimulatePanel.tsx';
import type { Candidate } from './use-candidate.ts';
import type { Checked } from './use-check.ts';

const PANELS = [
  'picture',
  'differences',
  'rehearse',
  'in-flight',
  'replay',
  'simulate',
  'propose',
  'history',
] as const;
export type PanelName = (typeof PANELS)[number];

interface Around {
  readonly rule: RuleView;
  readonly candidate: Candidate;
  readonly checked: Checked & { readonly busy: boolean };
  readonly speak: Speaker<typeof designerWords>;
  /** Puts another text in the editor. */
  readonly onTake: (text: string) => void;
}

/** What can be seen of a candidate: how it goes, what differs, what it would do, and the way to adopt it. */
export function panelsOf(around: Around): Tab<PanelName>[] {
  return PANELS.map((name) => ({
    name,
    title: around.speak(`designer.panel.${name}`),
    render: () => render(name, around),
  }));
}

function render(name: PanelName, { rule, candidate, checked, speak, onTake }: Around): ReactNode {
  const { check, busy } = checked;
  const { text, over } = candidate;
  const trial = { mechanism: rule.name, text };
  if (name === 'history') return <History rule={rule} onTake={onTake} />;
  if (check === undefined) return <Empty>{speak('designer.checking')}</Empty>;
  const mechanism = check.mechanism;
  switch (name) {
    case 'picture':
      return mechanism ? (
        <Picture mechanism={mechanism} />
      ) : (
        <Empty>{speak('designer.problems-first')}</Empty>
      );
    case 'differences':
      return <Differences check={check} />;
    case 'propose':
      return (
        <Propose
          path={rule.path}
          text={text}
          over={over}
          check={busy ? undefined : check}
          isBehind={over !== rule.over}
          isWaiting={rule.proposal !== null}
          onProposed={candidate.startOver}
        />
      );
    case 'rehearse':
    case 'in-flight':
    case 'replay':
    case 'simulate':
      return mechanism ? <Trial name={name} {...trial} /> : <Empty>{speak('designer.problems-first')}</Empty>;
  }
}

function Picture({ mechanism }: { readonly mechanism: NonNullable<RuleCheck['mechanism']> }) {
  return (
    <div className="rule">
      <RuleFacts rule={mechanism} />
      <div>
        <RulePicture states={mechanism.states} />
      </div>
    </div>
  );
}

const TRIALS = {
  rehearse: RehearsalPanel,
  'in-flight': InFlightPanel,
  replay: ReplayPanel,
  simulate: SimulatePanel,
};

interface TrialProps {
  readonly name: keyof typeof TRIALS;
  readonly mechanism: string;
  readonly text: string;
}

function Trial({ name, ...trial }: TrialProps) {
  const Panel = TRIALS[name];
  return <Panel {...trial} />;
}
