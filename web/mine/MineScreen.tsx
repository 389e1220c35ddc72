import { Link } from '@tanstack/react-router';
import type { Me } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import { sayDay } from '#language/figures.ts';
import { mineWords } from '#language/mine.ts';
import { useMe } from '../api/me.ts';
import { useQuestion } from '../api/question.ts';
import { mattersQuestion } from '../api/questions.ts';
import { JoinedRows } from '../joins/JoinedRows.tsx';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section, Sheet } from '../kit/Sheet.tsx';
import { MatterRows } from '../matter/MatterRows.tsx';
import { waitingFirst } from '../matter/my-rows.ts';
import { useSignOut } from '../shell/sign-out.ts';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

export function MineScreen() {
  const speak = useSpeak({ ...appWords, ...mineWords });
  const me = useMe();
  return (
    <Page title={speak('app.mine')}>
      <Section title={speak('mine.open')}>
        <MyMatters open="true" none={speak('mine.none-open')} />
      </Section>
      <Section title={speak('mine.ended')}>
        <MyMatters open="false" none={speak('mine.none-ended')} />
      </Section>
      <JoinedRows />
      {me && <AboutMe me={me} />}
    </Page>
  );
}

function MyMatters({ open, none }: { readonly open: 'true' | 'false'; readonly none: string }) {
  const heard = useQuestion(mattersQuestion({ mine: 'true', open, limit: 50 }));
  if (heard.is !== 'answered') return <NotYet heard={heard} />;
  const { rows } = heard.value;
  return rows.length === 0 ? <Empty>{none}</Empty> : <MatterRows matters={waitingFirst(rows)} most={10} />;
}

/** Who I am here, and the way out: on a phone there is no other menu. */
function AboutMe({ me }: { readonly me: Me }) {
  const speak = useSpeak({ ...appWords, ...mineWords });
  const say = useSay();
  const locale = useLocale();
  const signOut = useSignOut();
  return (
    <Section title={speak('mine.me')}>
      <Sheet>
        <div className="stack tight">
          <p className="strong">{say(me.name)}</p>
          <ul>
            {me.posts.map(({ role, words, seat, until }) => (
              <li key={`${role}@${seat.id}`}>
                {say(seat.words)} · {say(words)}
                {until && (
                  <span className="small muted"> {speak('mine.until', { day: sayDay(until, locale) })}</span>
                )}
              </li>
            ))}
          </ul>
          <p className="line-up">
            <Link className="button" to="/who-can-see-me">
              {speak('app.who-can-see-me')}
            </Link>
            <Link className="button" to="/mechanisms">
              {speak('app.mechanisms')}
            </Link>
            <Button onPress={signOut}>{speak('app.sign-out')}</Button>
          </p>
        </div>
      </Sheet>
    </Section>
  );
}
