import { Link } from '@tanstack/react-router';
import type { Notice } from '#core/contract/api.ts';
import { sayNear } from '#language/figures.ts';
import { appWords } from '#language/app.ts';
import { noticesPageWords } from '#language/notices-page.ts';
import { useQuestion } from '../api/question.ts';
import { noticesQuestion } from '../api/questions.ts';
import { useSend } from '../api/send.ts';
import { noticeSeen } from '../api/writes.ts';
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
  return (
    <Page title={speak('app.notices')}>
      {heard.is !== 'answered' ? (
        <NotYet heard={heard} />
      ) : heard.value.length === 0 ? (
        <Empty>{speak('notices-page.none')}</Empty>
      ) : (
        <ul className="rows">
          {heard.value.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const speak = useSpeak(noticesPageWords);
  const say = useSay();
  const locale = useLocale();
  const now = useServerNow();
  const { busy, send } = useSend<unknown>(noticeSeen(notice.id));
  const inside = (
    <>
      <p className={notice.seen ? '' : 'strong'}>
        {!notice.seen && <Tag>{speak('notices-page.new')}</Tag>} {say(notice.words)}
      </p>
      <p className="small muted">{sayNear(notice.at, now, locale)}</p>
    </>
  );
  return (
    <li className="notice">
      {notice.matter === null ? (
        <div className="row-link">{inside}</div>
      ) : (
        <Link
          className="row-link"
          to="/matters/$id"
          params={{ id: notice.matter }}
          onClick={() => {
            if (!notice.seen) void send();
          }}
        >
          {inside}
        </Link>
      )}
      {!notice.seen && (
        <Button
          look="quiet"
          busy={busy}
          label={`${speak('notices-page.seen')} ${say(notice.words)}`}
          onPress={() => void send()}
        >
          {speak('notices-page.seen')}
        </Button>
      )}
    </li>
  );
}
