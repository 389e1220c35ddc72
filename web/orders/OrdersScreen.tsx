import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterRow } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { ordersWords } from '#language/orders.ts';
import { useQuestion } from '../api/question.ts';
import { mattersQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { MatterRows } from '../matter/MatterRows.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import { OrderCard } from './OrderCard.tsx';
import { orderGroups } from './order-groups.ts';
import './orders.css';

/** A volunteer's day: what waits to be taken, what is mine, what is done. */
export function OrdersScreen() {
  const speak = useSpeak({ ...appWords, ...ordersWords });
  const heard = useQuestion(mattersQuestion({ limit: 100 }));
  const [gone, setGone] = useState<MatterRow>();
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const { toTake, mine, done } = orderGroups(heard.value.rows);
  const waiting = toTake.filter((order) => order.id !== gone?.id);
  return (
    <Page title={speak('app.orders')} about={speak('orders.named')}>
      {gone && <Gone next={waiting[0]} />}
      <Section title={speak('orders.to-take')}>
        {waiting.length === 0 ? (
          <Empty>{speak('orders.to-take-none')}</Empty>
        ) : (
          <ul className="stack">
            {waiting.map((order, index) => (
              <li key={order.id}>
                <OrderCard order={order} first={index === 0} onGone={() => setGone(order)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={speak('orders.mine')}>
        {mine.length === 0 ? <Empty>{speak('orders.mine-none')}</Empty> : <MatterRows matters={mine} />}
      </Section>
      <Section title={speak('orders.done')}>
        {done.length === 0 ? (
          <Empty>{speak('orders.done-none')}</Empty>
        ) : (
          <MatterRows matters={done} most={8} />
        )}
      </Section>
    </Page>
  );
}

/** Losing the race is nobody's fault: thanks, and the next one. */
function Gone({ next }: { readonly next: MatterRow | undefined }) {
  const speak = useSpeak(ordersWords);
  return (
    <div className="sheet calm" role="alert">
      <p className="strong">{speak('orders.gone')}</p>
      {next ? (
        <p>
          {speak('orders.gone-next')}{' '}
          <Link to="/matters/$id" params={{ id: next.id }}>
            {next.title}
          </Link>
        </p>
      ) : (
        <p>{speak('orders.gone-none')}</p>
      )}
    </div>
  );
}
