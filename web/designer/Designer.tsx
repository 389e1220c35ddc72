import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { RuleView } from '#core/contract/rules.ts';
import { designerWords } from '#language/designer.ts';
import { useMe } from '../api/me.ts';
import { Button } from '../kit/Button.tsx';
import { Page } from '../kit/Page.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { CheckLine } from './CheckLine.tsx';
import { isHere, Problems } from './Problems.tsx';
import { Proposal } from './Proposal.tsx';
import { FormBesideSource } from './FormBesideSource.tsx';
import { panelsOf, type PanelName } from './panels.tsx';
import { startingText } from './text/rule-text.ts';
import { useCandidate } from './use-candidate.ts';
import { useCheck } from './use-check.ts';

interface Props {
  readonly rule: RuleView;
  readonly showProposal: boolean;
}

/** Form and text of a rule side by side, what the check says of it above, and what it would do below. */
export function Designer({ rule, showProposal }: Props) {
  const speak = useSpeak(designerWords);
  const say = useSay();
  const me = useMe();
  const inForce = rule.text ?? startingText(rule.name);
  const candidate = useCandidate(`rule.${me?.id ?? 'anyone'}.${rule.path}`, inForce, rule.over);
  const { text, write } = candidate;
  const checked = useCheck(rule.path, text);
  const [panel, show] = useState<PanelName>(showProposal ? 'differences' : 'picture');
  const [revealed, setRevealed] = useState<{ readonly line: number; readonly nth: number }>();
  const reveal = (line: number): void => setRevealed((before) => ({ line, nth: (before?.nth ?? 0) + 1 }));
  const proposed = rule.proposal === null ? undefined : asWritten(rule.proposal.text);

  const wanted = useRef(showProposal);
  useEffect(() => {
    if (!wanted.current || proposed === undefined) return;
    wanted.current = false;
    write(proposed);
  }, [proposed, write]);

  const problems = checked.check?.problems ?? [];
  return (
    <Page
      title={say(rule.words)}
      width="full"
      above={
        <Link className="button quiet rule-back screen-only" to="/rules">
          {speak('designer.all')}
        </Link>
      }
      about={speak('designer.stands', { version: rule.version, from: speak(`designer.from.${rule.from}`) })}
      tools={
        text !== inForce && <Button onPress={candidate.startOver}>{speak('designer.start-over')}</Button>
      }
    >
      {candidate.cameBack && <p className="small muted">{speak('designer.came-back')}</p>}
      {candidate.over !== rule.over && <Sheet tone="warm">{speak('designer.behind')}</Sheet>}
      {rule.conflict && <Sheet tone="warm">{speak('designer.conflict')}</Sheet>}
      {rule.proposal && proposed !== undefined && (
        <Proposal
          proposal={rule.proposal}
          isShown={text === proposed}
          onShow={() => {
            write(proposed);
            show('differences');
          }}
        />
      )}
      <div className="designer-line">
        <CheckLine checked={checked} />
        {checked.check && <Problems check={checked.check} path={rule.path} onReveal={reveal} />}
      </div>
      <FormBesideSource
        rule={rule}
        text={text}
        onText={write}
        problems={problems.filter(({ file }) => isHere(file, rule.path))}
        revealed={revealed}
        onReveal={reveal}
      />
      <Tabs
        label={speak('designer.panels')}
        shown={panel}
        onShow={show}
        tabs={panelsOf({ rule, candidate, checked, speak, onTake: write })}
      />
    </Page>
  );
}

/** A form trims what it is given; a file ends with its last line. */
const asWritten = (text: string): string => `${text.trimEnd()}\n`;
