import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MatterView, ValueView } from '#core/contract/matter.ts';
import { alsoWords } from '#language/also.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { paperWords } from '#language/paper.ts';
import { Fold } from '../kit/Fold.tsx';
import { Ladder } from '../kit/Ladder.tsx';
import { Section } from '../kit/Sheet.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { AskedOfOthers } from './AskedOfOthers.tsx';
import { askedAtFirst } from './asked-at-first.ts';
import { Confirm } from './Confirm.tsx';
import { headOf } from './head-of.ts';
import { LateRecusals } from './LateRecusals.tsx';
import { Opened } from './Opened.tsx';
import { Papers } from './Papers.tsx';
import { Exits, Steps } from './Steps.tsx';
import { findConfirming } from './step-groups.ts';
import { Timeline } from './Timeline.tsx';
import { Values } from './Values.tsx';
import { Waiting } from './Waiting.tsx';
import './matter-face.css';

interface Props {
  readonly matter: MatterView;
  /** Beside a list the matter is a panel, and the page keeps its own h1. */
  readonly heading: 'h1' | 'h2';
  /** Stands in the place of the usual steps: a screen may offer them in its own way. */
  readonly steps?: ReactNode;
}

/** The place stands under the title. */
const notInHead = ({ type }: ValueView): boolean => type !== 'place';

/** One matter for everybody: who is waited on, the question that is mine, what happened, what may be done. */
export function MatterFace({ matter, heading: Heading, steps }: Props) {
  const speak = useSpeak({ ...alsoWords, ...matterPageWords, ...paperWords });
  const say = useSay();
  const asked = askedAtFirst(matter);
  const { place, requester } = headOf(matter);
  // The question says who is waited on, so it is not said twice.
  const asksMe = steps === undefined && findConfirming(matter) !== undefined;
  return (
    <article className={Heading === 'h1' ? 'matter wide' : 'matter'}>
      <header className="matter-head">
        <p className="line-up small muted">
          <Tag>{say(matter.mechanism.words)}</Tag>
          <span className="nowrap">{matter.number}</span>
          {matter.counts
            .filter(({ count }) => count > 0)
            .map(({ step, words, of, count }) => (
              <Tag key={step} tone="plain">
                {say(words)} {speak(`paper.${of}`, { count })}
              </Tag>
            ))}
          {matter.also > 0 && <Tag tone="plain">{speak('also.met', { count: matter.also })}</Tag>}
          {matter.rung && <span>{speak('matter-page.rung', { rung: say(matter.rung.words) })}</span>}
        </p>
        <Heading className="matter-title">{matter.title}</Heading>
        <p className="small muted">
          {place && `${say(place)} · `}
          {requester && `${speak('matter-page.requester', { who: say(requester) })} · `}
          {speak('matter-page.owner', { who: say(matter.owner.words) })}
        </p>
        {matter.assignee && (
          <p className="strong">
            {speak(matter.open ? 'matter-page.comes' : 'matter-page.came', { who: say(matter.assignee) })}
          </p>
        )}
        {matter.parent && (
          <Link className="small" to="/matters/$id" params={{ id: matter.parent.id }}>
            {speak('matter-page.parent', { number: matter.parent.number })}
          </Link>
        )}
        {matter.origin && (
          <Link className="small" to="/matters/$id" params={{ id: matter.origin.id }}>
            {speak('matter-page.origin', { what: say(matter.origin.words), number: matter.origin.number })}
          </Link>
        )}
      </header>
      <div className="matter-act">
        {asksMe ? <Confirm matter={matter} /> : <Waiting matter={matter} />}
        {matter.room && (
          <Link className="button plain" to="/matters/$id/room" params={{ id: matter.id }}>
            {speak('matter-page.room')}
          </Link>
        )}
        {matter.changes_rule !== null && (
          <Link
            className="button plain"
            to="/rules/$name"
            params={{ name: matter.changes_rule }}
            search={matter.open ? { show: 'proposal' } : {}}
          >
            {speak(matter.open ? 'matter-page.read-change' : 'matter-page.read-rule')}
          </Link>
        )}
        {steps ?? <Steps matter={matter} />}
        <Tries matter={matter} />
        <Exits matter={matter} />
      </div>
      <div className="matter-story">
        <Values values={asked.filter(notInHead)} except={matter.title} />
        <AskedOfOthers parts={matter.parts} />
        {matter.opened.length > 0 && (
          <Section title={speak('matter-page.opened')}>
            <Opened opened={matter.opened} />
          </Section>
        )}
        <Section title={speak('matter-page.timeline')}>
          <Timeline matter={matter} />
        </Section>
        <LateRecusals matter={matter} />
        <Foot matter={matter} />
      </div>
    </article>
  );
}

function Tries({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(matterPageWords);
  const say = useSay();
  if (matter.tries.length === 0) return null;
  return (
    <ul className="tries small">
      {matter.tries.map(({ rung, words, used, of }) => (
        <li key={rung}>
          <span className="tries-marks" aria-hidden="true">
            {'●'.repeat(used)}
            {'○'.repeat(Math.max(0, of - used))}
          </span>{' '}
          {speak('matter-page.tries', { rung: say(words), used, most: of })}
        </li>
      ))}
    </ul>
  );
}

function Foot({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(matterPageWords);
  const say = useSay();
  return (
    <footer className="matter-foot">
      <Fold title={speak('matter-page.ladder')}>
        <Ladder
          label={speak('matter-page.ladder')}
          rungs={matter.ladder.map(({ name, words, passed, now }) => ({
            name,
            words: say(words),
            stands: now ? 'now' : passed ? 'passed' : 'ahead',
            ...(now ? { mark: speak('matter-page.now') } : {}),
          }))}
        />
      </Fold>
      <Fold title={speak('matter-page.record')}>
        <p className="small muted">{speak('matter-page.record-about', { acts: matter.record.acts })}</p>
        <code className="record-head">{matter.record.head}</code>
      </Fold>
      <Papers matter={matter} />
      <Link to="/who-can-see-me">{speak('matter-page.who-can-see-me')}</Link>
    </footer>
  );
}
