import { Link } from '@tanstack/react-router';
import type { MatterView, TimelineEntry } from '#core/contract/matter.ts';
import { askedWords } from '#language/asked.ts';
import { stepGroups } from '../matter/step-groups.ts';
import { StepButtons } from '../matter/StepButtons.tsx';
import { Values } from '../matter/Values.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** The act that rated us: the one that left a rating behind. */
export function findRating({ timeline }: Pick<MatterView, 'timeline'>): TimelineEntry | undefined {
  return timeline.find(({ values }) => values.some(({ type }) => type === 'rating'));
}

/** A rating with what it rests on, and our one answer to it. */
export function RatingCard({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(askedWords);
  const say = useSay();
  const rating = findRating(matter);
  if (!rating) return null;
  const answers = stepGroups(matter.allowed).on;
  const replies = matter.timeline.filter(({ seq, values }) => seq > rating.seq && values.length > 0);
  return (
    <article className="asked">
      <h3>{matter.title}</h3>
      <p className="dots small muted">
        <span>{speak('asked.rated-by', { who: say(rating.who) })}</span>
        <span className="nowrap">{matter.number}</span>
      </p>
      <Values values={rating.values} />
      {replies.map((reply) => (
        <Values key={reply.seq} values={reply.values} />
      ))}
      {answers.length > 0 && (
        <div className="asked-steps">
          <StepButtons steps={answers} matter={matter} primary={false} />
        </div>
      )}
      <Link to="/matters/$id" params={{ id: matter.id }} className="button quiet">
        {speak('asked.more')}
      </Link>
    </article>
  );
}
