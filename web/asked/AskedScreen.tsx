import { appWords } from '#language/app.ts';
import { askedWords } from '#language/asked.ts';
import { useQuestion } from '../api/question.ts';
import { mattersQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { Fold } from '../kit/Fold.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { MatterRows } from '../matter/MatterRows.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { AskedCard } from './AskedCard.tsx';
import './asked.css';

const SHOWN = 8;

/** What others ask of our organisation: two taps from the message to accepted, arrived, done. */
export function AskedScreen() {
  const speak = useSpeak({ ...appWords, ...askedWords });
  const heard = useQuestion(mattersQuestion({ limit: 100 }));
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const parts = heard.value.rows.filter(({ mechanism }) => mechanism.face === 'part');
  const due = (clock: { readonly due: string } | null): string => clock?.due ?? '~';
  const now = parts
    .filter(({ waiting }) => waiting?.mine)
    .sort((a, b) => due(a.clock).localeCompare(due(b.clock)));
  const others = parts.filter(({ waiting }) => !waiting?.mine);
  return (
    <Page title={speak('app.asked')}>
      <Section title={speak('asked.now')}>
        {now.length === 0 ? (
          <Empty>{speak('asked.now-none')}</Empty>
        ) : (
          <ul className="stack">
            {now.map((part, index) => (
              <li key={part.id}>
                <AskedCard part={part} first={index === 0} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={speak('asked.others')}>
        {others.length === 0 ? (
          <Empty>{speak('asked.others-none')}</Empty>
        ) : (
          <MatterRows matters={others.slice(0, SHOWN)} />
        )}
        {others.length > SHOWN && (
          <Fold title={speak('asked.earlier', { count: others.length - SHOWN })}>
            <MatterRows matters={others.slice(SHOWN)} />
          </Fold>
        )}
      </Section>
    </Page>
  );
}
