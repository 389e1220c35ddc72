import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Notice } from '#core/contract/api.ts';
import { appWords } from '#language/app.ts';
import { sayNear } from '#language/figures.ts';
import { noticesPageWords } from '#language/notices-page.ts';
import { call } from '../api/call.ts';
import { newKey } from '../api/intention.ts';
import { askAgain, useQuestion } from '../api/question.ts';
import { noticesQuestion } from '../api/questions.ts';
import { seenPath } from '../api/writes.ts';
import { useServerNow } from '../device/server-time.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { Page } from '../kit/Page.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useLocale } from '../speech/locale.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import './notices.css';

export function NoticesScreen() {
  const speak = useSpeak({ ...appWords, ...noticesPageWords });
  const heard = useQuestion(noticesQuestion);
  const [busy, setBusy] = useState(false);
  const unseen = heard.is === 'answered' ? heard.value.filter(({ seen }) => !seen) : [];
  const seeAll = async (): Promise<void> => {
    setBusy(true);
    await markSeen(unseen);
    setBusy(false);
  };
  return (
    <Page
      title={speak('app.notices')}
      tools={
        unseen.length > 0 && (
          <Button busy={busy} onPress={() => void seeAll()}>
            {speak('notices-page.all-seen')}
          </Button>
        )
      }
    >
      {heard.is !== 'answered' && <NotYet heard={heard} />}
      {heard.is === 'answered' && heard.value.length === 0 && <Empty>{speak('notices-page.none')}</Empty>}
      {heard.is === 'answered' && heard.value.length > 0 && (
        <ul className="rows">
          {heard.value.map((notice) => (
            <li key={notice.id}>
              <NoticeRow notice={notice} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** Opening a notice is having seen it. */
function NoticeRow({ notice }: { readonly notice: Notice }) {
  const speak = useSpeak(noticesPageWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const inside = (
    <>
      <p className={notice.seen ? 'muted' : ''}>{say(notice.words)}</p>
      <p className="notice-foot small muted">
        {sayNear(notice.at, now, locale)}
        {!notice.seen && <Tag>{speak('notices-page.new')}</Tag>}
      </p>
    </>
  );
  if (notice.matter === null) return <div className="row-link">{inside}</div>;
  return (
    <Link
      className="row-link"
      to="/matters/$id"
      params={{ id: notice.matter }}
      onClick={() => {
        if (!notice.seen) void markSeen([notice]);
      }}
    >
      {inside}
    </Link>
  );
}

async function markSeen(notices: readonly Notice[]): Promise<void> {
  await Promise.all(notices.map(({ id }) => call({ method: 'POST', path: seenPath(id), key: newKey() })));
  askAgain(['notices', 'me']);
}
