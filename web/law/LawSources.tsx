import type { LawView } from '#core/contract/law.ts';
import { lawWords } from '#language/law.ts';
import { useLayout } from '../device/layout.ts';
import { Section } from '../kit/Sheet.tsx';
import { Table } from '../kit/Table.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** The risks the rules answer, and how each text was read. */
export function LawSources({ law }: { readonly law: LawView }) {
  const speak = useSpeak(lawWords);
  const say = useSay();
  return (
    <>
      <Section title={speak('law.risks')}>
        <p className="small muted">{speak('law.risks-about')}</p>
        <ul className="rows law-risks">
          {law.risks.map((risk) => (
            <li key={risk.name}>
              <p>{say(risk.words)}</p>
              <ul className="small">
                {law.rules
                  .filter((rule) => rule.risks.includes(risk.name))
                  .map((rule) => (
                    <li key={rule.name}>
                      <a href={`#rule-${rule.name}`}>{say(rule.words)}</a>{' '}
                      {rule.held !== 'held' && <span className="muted">{speak(`law.${rule.held}`)}</span>}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={speak('law.texts')}>
        <Texts texts={law.texts} />
      </Section>
    </>
  );
}

/** Three columns of sentences need a desk; a phone has one. */
function Texts({ texts }: Pick<LawView, 'texts'>) {
  const speak = useSpeak(lawWords);
  const say = useSay();
  if (useLayout() === 'phone') {
    return (
      <ul className="rows law-texts">
        {texts.map(({ name, words, read_at: readAt, note }) => (
          <li key={name}>
            <p>{say(words)}</p>
            <p className="small muted">{speak(`law.read-${readAt}`)}</p>
            {note && <p className="small muted">{say(note)}</p>}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Table
      caption={speak('law.texts')}
      captionHidden
      rows={texts}
      keyOf={({ name }) => name}
      columns={[
        { head: speak('law.text'), cell: ({ words }) => say(words) },
        { head: speak('law.read'), cell: ({ read_at: readAt }) => speak(`law.read-${readAt}`) },
        { head: speak('law.note'), cell: ({ note }) => note && say(note) },
      ]}
    />
  );
}
