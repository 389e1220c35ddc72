import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem } from '#core/contract/api.ts';
import type { MatterRow } from '#core/contract/matter.ts';
import { ordersWords } from '#language/orders.ts';
import { isPassing } from '../api/answer.ts';
import { askAgain } from '../api/question.ts';
import { Button } from '../kit/Button.tsx';
import { ProblemNote } from '../kit/ProblemNote.tsx';
import { toast } from '../kit/Toast.tsx';
import { TimeLeft } from '../matter/TimeLeft.tsx';
import { useStep } from '../matter/use-step.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

interface Props {
  readonly order: MatterRow;
  readonly first: boolean;
  readonly onGone: () => void;
}

/** One order that waits, taken in one tap. */
export function OrderCard({ order, first, onGone }: Props) {
  const speak = useSpeak(ordersWords);
  const say = useSay();
  const steps = useStep(order);
  const [problem, setProblem] = useState<Problem>();
  const step = order.next_step;
  const take = async (): Promise<void> => {
    if (!step) return;
    const answer = await steps.take(step);
    if (answer?.ok) toast(speak('orders.taken', { title: order.title }));
    else if (answer && isPassing(answer.problem)) setProblem(answer.problem);
    else if (answer) {
      onGone();
      askAgain(['matters', 'work']);
    }
  };
  return (
    <article className="order">
      <div className="order-words">
        <h3>
          <Link to="/matters/$id" params={{ id: order.id }}>
            {order.title}
          </Link>
        </h3>
        {order.place && <p className="muted">{say(order.place.words)}</p>}
        {order.clock && <TimeLeft clock={order.clock} />}
      </div>
      {problem && <ProblemNote problem={problem} focus />}
      <Button
        look={first ? 'primary' : 'plain'}
        busy={steps.busy}
        label={`${speak('orders.take')} ${order.title}`}
        onPress={() => void take()}
      >
        {speak('orders.take')}
      </Button>
    </article>
  );
}
