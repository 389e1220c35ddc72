import { Link } from '@tanstack/react-router';
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import { sayNear } from '#language/figures.ts';
import { appWords } from '#language/app.ts';
import { privacyWords } from '#language/privacy.ts';
import { useQuestion } from '../api/question.ts';
import { whoCanSeeMeQuestion } from '../api/questions.ts';
import { useServerNow } from '../device/server-time.ts';
import { Empty } from '../kit/Empty.tsx';
import { Fold } from '../kit/Fold.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Sheet.tsx';
import { Table } from '../kit/Table.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { MySessions } from './MySessions.tsx';
import './privacy.css';

export function WhoCanSeeMeScreen() {
  const speak = useSpeak({ ...appWords, ...privacyWords });
  const heard = useQuestion(whoCanSeeMeQuestion);
  return (
    <Page title={speak('app.who-can-see-me')} about={speak('privacy.about')}>
      {heard.is === 'answered' ? (
        <>
          <Readers readers={heard.value.readers} kept_days={heard.value.kept_days} />
          <Looks looks={heard.value.looks} />
          <MySessions />
        </>
      ) : (
        <NotYet heard={heard} />
      )}
    </Page>
  );
}

function Readers({ readers, kept_days }: Pick<WhoCanSeeMe, 'readers' | 'kept_days'>) {
  const speak = useSpeak(privacyWords);
  const say = useSay();
  return (
    <Section title={speak('privacy.readers')}>
      {readers.length === 0 && kept_days.length === 0 ? (
        <Empty>{speak('privacy.readers-none')}</Empty>
      ) : (
        <ul className="rows">
          {kept_days.map(({ who, what }) => (
            <li key={`${who.zh} ${what.zh}`} className="reader">
              <h3>{say(who)}</h3>
              <p className="reader-matters muted">{speak('privacy.kept-day', { what: say(what) })}</p>
            </li>
          ))}
          {readers.map(({ who, matters }) => (
            <li key={who.zh} className="reader">
              <h3>{say(who)}</h3>
              <Fold title={speak('privacy.matters', { count: matters.length })}>
                <ul className="reader-matters">
                  {matters.map(({ id, number, why }) => (
                    <li key={id}>
                      <Link to="/matters/$id" params={{ id }}>
                        {number}
                      </Link>{' '}
                      <span className="muted">{say(why)}</span>
                    </li>
                  ))}
                </ul>
              </Fold>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Looks({ looks }: Pick<WhoCanSeeMe, 'looks'>) {
  const speak = useSpeak(privacyWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  return (
    <Section title={speak('privacy.looks')}>
      {looks.length === 0 ? (
        <Empty>{speak('privacy.looks-none')}</Empty>
      ) : (
        <Table
          caption={speak('privacy.looks')}
          captionHidden
          rows={looks}
          keyOf={({ at, who }) => `${at} ${who.zh}`}
          columns={[
            { head: speak('privacy.when'), cell: ({ at }) => sayNear(at, now, locale) },
            { head: speak('privacy.who'), cell: ({ who }) => say(who) },
            { head: speak('privacy.what'), cell: ({ what }) => say(what) },
          ]}
        />
      )}
    </Section>
  );
}
