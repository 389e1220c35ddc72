import { useState } from 'react';
import type { OwnVoteView } from '#core/contract/vote.ts';
import { appWords } from '#language/app.ts';
import { myVotesWords } from '#language/my-votes.ts';
import { usePages } from '../api/pages.ts';
import { votesQuestion } from '../api/questions.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { mayGive } from './standing.ts';
import { VoteCard } from './VoteCard.tsx';
import './votes.css';

/** Every vote on whose roll I stand: what is open first, then what was counted. */
export function VotesScreen() {
  const speak = useSpeak({ ...appWords, ...myVotesWords });
  const [wanted, setWanted] = useState(1);
  const { pages, stopped, hasMore } = usePages('votes', votesQuestion, wanted);
  if (stopped && pages.length === 0) return <NotYet heard={stopped} />;
  const rows = pages.flatMap((page) => page.rows);
  return (
    <Page title={speak('app.votes')} about={speak('my-votes.about')}>
      <Section title={speak('my-votes.open')}>
        <Votes rows={rows.filter(({ open }) => open)} none={speak('my-votes.open-none')} />
      </Section>
      <Section title={speak('my-votes.closed')}>
        <Votes rows={rows.filter(({ open }) => !open)} none={speak('my-votes.closed-none')} />
      </Section>
      {stopped && <NotYet heard={stopped} />}
      {hasMore && (
        <p>
          <Button onPress={() => setWanted(wanted + 1)}>{speak('my-votes.more')}</Button>
        </p>
      )}
    </Page>
  );
}

interface VotesProps {
  readonly rows: readonly OwnVoteView[];
  readonly none: string;
}

function Votes({ rows, none }: VotesProps) {
  if (rows.length === 0) return <Empty>{none}</Empty>;
  const next = rows.find(mayGive);
  return (
    <ul className="votes">
      {rows.map((own) => (
        <li key={`${own.matter.id} ${own.vote}`}>
          <VoteCard own={own} first={own === next} />
        </li>
      ))}
    </ul>
  );
}
