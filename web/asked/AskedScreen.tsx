import type { MatterRow, MatterView } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { askedWords } from '#language/asked.ts';
import { useAll } from '../api/all.ts';
import { useQuestion } from '../api/question.ts';
import { matterQuestion, mattersQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { byDue } from '../matter/by-due.ts';
import { MatterRows } from '../matter/MatterRows.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { AskedCard } from './AskedCard.tsx';
import { findRating, RatingCard } from './RatingCard.tsx';
import './asked.css';

// A rating comes soon after the end; older ones are found in the matters themselves.
const LATELY_ENDED = 12;

/** What others ask of our organisation: two taps from the message to accepted, arrived, done. */
export function AskedScreen() {
  const speak = useSpeak({ ...appWords, ...askedWords });
  const heard = useQuestion(mattersQuestion({ limit: 100 }));
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const parts = heard.value.rows.filter(({ mechanism }) => mechanism.face === 'part');
  const now = parts.filter(({ waiting }) => waiting?.mine).sort(byDue);
  const others = parts.filter(({ waiting }) => !waiting?.mine);
  return (
    <Page title={speak('app.asked')} width="full">
      <Section title={speak('asked.now')}>
        {now.length === 0 ? (
          <Empty>{speak('asked.now-none')}</Empty>
        ) : (
          <ul className="asked-cards">
            {now.map((part, index) => (
              <li key={part.id}>
                <AskedCard part={part} first={index === 0} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Ratings ended={others.filter(({ open }) => !open).slice(0, LATELY_ENDED)} />
      <Section title={speak('asked.others')}>
        {others.length === 0 ? (
          <Empty>{speak('asked.others-none')}</Empty>
        ) : (
          <MatterRows matters={others} most={8} />
        )}
      </Section>
    </Page>
  );
}

function Ratings({ ended }: { readonly ended: readonly MatterRow[] }) {
  const speak = useSpeak(askedWords);
  const matters = useAll<MatterView>(ended.map(({ id }) => matterQuestion(id)));
  const rated = matters.flatMap((heard) =>
    heard.is === 'answered' && findRating(heard.value) ? [heard.value] : [],
  );
  if (rated.length === 0) return null;
  return (
    <Section title={speak('asked.ratings')}>
      <ul className="asked-cards">
        {rated.map((matter) => (
          <li key={matter.id}>
            <RatingCard matter={matter} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
