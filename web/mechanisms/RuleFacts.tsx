import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MechanismView } from '#core/contract/api.ts';
import { burdenWords } from '#language/burden.ts';
import { saySpan } from '#language/figures.ts';
import { mechanismWords } from '#language/mechanism.ts';
import { useAll } from '../api/all.ts';
import { mechanismQuestion } from '../api/questions.ts';
import { Fold } from '../kit/Fold.tsx';
import { useMe } from '../api/me.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { RuleBurden } from './RuleBurden.tsx';

/** What holds for the whole rule: who begins, what is asked, who reads it, the ways out. */
export function RuleFacts({ rule }: { readonly rule: MechanismView }) {
  const speak = useSpeak({ ...burdenWords, ...mechanismWords });
  const say = useSay();
  const me = useMe();
  const isOurs = rule.states.some(({ clock }) => clock?.ours);
  return (
    <div className="rule-facts">
      <Fact name={speak('mechanism.opens')}>
        {say(rule.opens.by) === '' ? speak('mechanism.opens-by-rule') : say(rule.opens.by)}
      </Fact>
      {say(rule.opens.by) !== '' && (
        <Fact name={speak('mechanism.asks')}>
          <Asks rule={rule} />
        </Fact>
      )}
      {rule.held && (
        <Fact name={speak('mechanism.held')}>
          {say(rule.held)}
          {me && (
            <p>
              <Link to="/calendar">{speak('mechanism.see-days')}</Link>
            </p>
          )}
        </Fact>
      )}
      <Fact name={speak('mechanism.readers')}>
        {rule.readers.length === 0 ? (
          speak('mechanism.readers-none')
        ) : (
          <ul>
            {rule.readers.map((reader) => (
              <li key={reader.zh}>{say(reader)}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Exits rule={rule} />
      <Fact name={speak('burden.of-rule')}>
        <RuleBurden burden={rule.burden} />
        <Link className="small screen-only" to="/burden">
          {speak('burden.title')}
        </Link>
      </Fact>
      <Parts rule={rule} />
      <div className="rule-fact">
        <p className="small muted">{speak('mechanism.version', { version: rule.version })}</p>
        {isOurs && <p className="small muted">{speak('mechanism.ours-about')}</p>}
        {rule.rows.length > 0 && (
          <Fold title={speak('mechanism.details')}>
            <p className="small muted">{speak('mechanism.rows', { rows: rule.rows.join(' · ') })}</p>
          </Fold>
        )}
      </div>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="rule-fact">
      <h2>{name}</h2>
      <div>{children}</div>
    </section>
  );
}

function Asks({ rule }: { readonly rule: MechanismView }) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const locale = useLocale();
  const { fields, costs_s: seconds } = rule.opens.form;
  if (fields.length === 0) return speak('mechanism.asks-nothing');
  const minutes = Math.max(1, Math.round(seconds / 60));
  return (
    <>
      <ul>
        {fields.map(({ name, words, required }) => (
          <li key={name}>{required ? say(words) : speak('mechanism.optional', { field: say(words) })}</li>
        ))}
      </ul>
      <p className="small muted">{speak('mechanism.cost', { span: saySpan({ minutes }, locale) })}</p>
    </>
  );
}

function Exits({ rule }: { readonly rule: MechanismView }) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const exits = rule.states.flatMap(({ steps }) => steps.filter(({ exit }) => exit));
  const byName = [...new Map(exits.map((exit) => [exit.name, exit])).values()];
  const end = rule.states.find(({ name }) => name === byName[0]?.to);
  if (byName.length === 0) return null;
  return (
    <section className="rule-fact rule-exits">
      <h2>{speak('mechanism.exits')}</h2>
      <ul>
        {byName.map(({ name, words, who }) => (
          <li key={name}>
            {say(words)} <span className="small muted">{say(who)}</span>
          </li>
        ))}
      </ul>
      {end && <p className="small muted">{speak('mechanism.exits-about', { state: say(end.words) })}</p>}
    </section>
  );
}

function Parts({ rule }: { readonly rule: MechanismView }) {
  const speak = useSpeak(mechanismWords);
  const say = useSay();
  const parts = [...new Set(rule.parts)];
  const heard = useAll<MechanismView>(parts.map(mechanismQuestion));
  if (parts.length === 0) return null;
  return (
    <Fact name={speak('mechanism.parts')}>
      <ul>
        {parts.map((part, at) => {
          const known = heard[at];
          return (
            <li key={part}>
              <Link to="/mechanisms/$name" params={{ name: part }}>
                {known?.is === 'answered' ? say(known.value.words) : part}
              </Link>
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}
