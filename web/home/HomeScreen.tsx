import { Link } from '@tanstack/react-router';
import type { Me } from '#core/contract/api.ts';
import { homeWords } from '#language/home.ts';
import { useWhoAmI } from '../api/me.ts';
import { useQuestion } from '../api/question.ts';
import { disclosuresQuestion, mattersQuestion, mechanismsQuestion, workQuestion } from '../api/questions.ts';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { MatterRows } from '../matter/MatterRows.tsx';
import { waitingFirst } from '../matter/my-rows.ts';
import { OpenLink } from '../open/OpenLink.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { PublicRows } from './PublicRows.tsx';
import { Tile } from './Tile.tsx';
import './home.css';

const SHOWN = 5;
const WORK_SCREENS = ['desk', 'whistles', 'asked', 'rooms'];

export function HomeScreen() {
  const who = useWhoAmI();
  if (who.is === 'signed-in') return <MyHome me={who.me} />;
  if (who.is === 'nobody') return <VisitorHome />;
  return <NotYet heard={who} />;
}

/** No account is needed to report or to read: both are pages that work without JavaScript. */
function VisitorHome() {
  const speak = useSpeak(homeWords);
  return (
    <Page title={speak('home.welcome')} about={speak('home.no-account')}>
      <div className="tiles">
        <Tile href="/report" first name={speak('home.report')} about={speak('home.report-about')} />
        <Tile to="/sign-in" name={speak('home.sign-in')} about={speak('home.sign-in-about')} />
      </div>
      <PublicSection />
    </Page>
  );
}

function MyHome({ me }: { readonly me: Me }) {
  const speak = useSpeak(homeWords);
  const say = useSay();
  const works = me.screens.some((screen) => WORK_SCREENS.includes(screen));
  const heard = useQuestion(mechanismsQuestion);
  const mine = heard.is === 'answered' ? heard.value.filter((mechanism) => mechanism.may_open) : [];
  const report = mine.find(({ face }) => face === 'report');
  const order = mine.find(({ face }) => face === 'order');
  const others = mine.filter((mechanism) => mechanism !== report && mechanism !== order);
  return (
    <Page title={say(me.name)} titleHidden width="full">
      <div className="home">
        <div className="stack loose">
          {works && <WaitingOnMe />}
          <div className="tiles">
            {report && (
              <Tile
                mechanism={report.name}
                first={!works}
                name={speak('home.report')}
                about={speak('home.report-about')}
              />
            )}
            {order && (
              <Tile mechanism={order.name} name={speak('home.order')} about={speak('home.order-about')} />
            )}
            {me.screens.includes('orders') && (
              <Tile to="/orders" name={speak('home.take-part')} about={speak('home.take-part-about')} />
            )}
          </div>
          <MyMatters />
          {others.length > 0 && (
            <Section title={speak('home.more')}>
              <ul className="rows">
                {others.map((other) => (
                  <li key={other.name}>
                    <OpenLink className="row-link" mechanism={other}>
                      <h3>{say(other.words)}</h3>
                      {other.about && <p className="small muted">{say(other.about)}</p>}
                    </OpenLink>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <PublicSection />
      </div>
    </Page>
  );
}

/** Whoever holds a post meets first what waits on it. */
function WaitingOnMe() {
  const speak = useSpeak(homeWords);
  const heard = useQuestion(workQuestion('waiting'));
  if (heard.is !== 'answered' || heard.value.rows.length === 0) return null;
  return (
    <Section title={speak('home.waiting-on-me')}>
      <MatterRows matters={heard.value.rows.slice(0, SHOWN)} />
    </Section>
  );
}

function MyMatters() {
  const speak = useSpeak(homeWords);
  const heard = useQuestion(mattersQuestion({ mine: 'true', limit: 50 }));
  const mine = heard.is === 'answered' ? waitingFirst(heard.value.rows) : [];
  return (
    <Section title={speak('home.mine')} aside={<Link to="/mine">{speak('home.mine-all')}</Link>}>
      {heard.is !== 'answered' && <NotYet heard={heard} />}
      {heard.is === 'answered' && mine.length === 0 && <Empty>{speak('home.mine-none')}</Empty>}
      {mine.length > 0 && <MatterRows matters={mine.slice(0, SHOWN)} />}
    </Section>
  );
}

function PublicSection() {
  const speak = useSpeak(homeWords);
  const heard = useQuestion(disclosuresQuestion({}));
  return (
    <Section title={speak('home.public')} aside={<a href="/public">{speak('home.mine-all')}</a>}>
      {heard.is !== 'answered' ? (
        <NotYet heard={heard} />
      ) : heard.value.rows.length === 0 ? (
        <Empty>{speak('home.public-none')}</Empty>
      ) : (
        <PublicRows disclosures={heard.value.rows.slice(0, SHOWN)} />
      )}
    </Section>
  );
}
