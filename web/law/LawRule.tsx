import type { ReactNode } from 'react';
import type { LawRuleView, LawView } from '#core/contract/law.ts';
import { lawWords } from '#language/law.ts';
import { Fold } from '../kit/Fold.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly rule: LawRuleView;
  readonly law: LawView;
}

const TONES = { held: 'done', partly: 'soon', 'not-built': 'plain' } as const;

/** One line; where it comes from and what holds it, one press away. */
export function LawRule({ rule, law }: Props) {
  const speak = useSpeak(lawWords);
  const say = useSay();
  const locale = useLocale();
  const applies = rule.applies_to.map((one) => speak(`law.applies-${one}`));
  return (
    <li id={`rule-${rule.name}`}>
      <details className="law-rule">
        <summary>
          <span className="law-rule-words">{say(rule.words)}</span>
          <Tag tone={TONES[rule.held]}>{speak(`law.${rule.held}`)}</Tag>
        </summary>
        <dl className="law-facts">
          <Fact name={speak('law.source')}>
            <ul>
              {rule.cites.map(({ words, read_at: readAt }) => (
                <li key={words.zh}>
                  {say(words)} <span className="small muted">{speak(`law.read-${readAt}`)}</span>
                </li>
              ))}
            </ul>
          </Fact>
          <Fact name={speak('law.applies')}>{applies.join(locale === 'zh' ? '、' : ', ')}</Fact>
          <Fact name={speak('law.kept-by')}>
            {rule.how && <p>{say(rule.how)}</p>}
            <Evidence rule={rule} />
          </Fact>
          {rule.at_most_days !== null && (
            <Fact name={speak(`law.effect-${rule.effect}`)}>
              {speak('law.at-most', { days: rule.at_most_days })}
            </Fact>
          )}
          {rule.evidence.some(({ name }) => name.startsWith('law-')) && (
            <Fact name={speak('law.looks-at')}>
              <LooksAt rule={rule} things={law.things} />
            </Fact>
          )}
          {rule.risks.length > 0 && (
            <Fact name={speak('law.risks-of')}>
              <ul>
                {law.risks
                  .filter(({ name }) => rule.risks.includes(name))
                  .map(({ name, words }) => (
                    <li key={name}>{say(words)}</li>
                  ))}
              </ul>
            </Fact>
          )}
        </dl>
      </details>
    </li>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** In plain words first; what the checks and tests are called is for whoever looks after the software. */
function Evidence({ rule: { evidence, held } }: { readonly rule: LawRuleView }) {
  const speak = useSpeak(lawWords);
  const kinds = [...new Set(evidence.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind}>{speak(`law.kept-by-${kind}`)}</p>
      ))}
      {held === 'partly' && <p>{speak('law.rest-not-built')}</p>}
      {held === 'not-built' && <p>{speak('law.not-built')}</p>}
      {evidence.length > 0 && (
        <Fold title={speak('law.details')}>
          <ul className="small">
            {evidence.map(({ kind, name }) => (
              <li key={name}>
                {speak(`law.details-${kind}`)} <code>{name}</code>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function LooksAt({ rule, things }: { readonly rule: LawRuleView; readonly things: LawView['things'] }) {
  const speak = useSpeak(lawWords);
  const say = useSay();
  const locale = useLocale();
  if (rule.looks_at.length === 0) return speak('law.looks-at-nothing');
  return (
    <ul>
      {rule.looks_at.map(({ kind, names }) => (
        <li key={kind}>
          {speak(`law.kind-${kind}`, { count: names.length })}{' '}
          <span className="small muted">
            {things
              .filter((thing) => thing.kind === kind && names.includes(thing.name))
              .map(({ words }) => say(words))
              .join(locale === 'zh' ? '、' : ', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
