import { Link } from '@tanstack/react-router';
import { appWords } from '#language/app.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { NotYet, type Unanswered } from './NotYet.tsx';
import { Page } from './Page.tsx';

/** Where the whole screen is about one thing that may not be there: asking again would not bring it. */
export function NotThere({ heard }: { readonly heard: Unanswered }) {
  const speak = useSpeak(appWords);
  const say = useSay();
  if (heard.is !== 'refused' || heard.problem.status !== 404) return <NotYet heard={heard} />;
  return (
    <Page title={say(heard.problem.words)} about={speak('app.no-such-page-about')}>
      <p>
        <Link className="button" to="/">
          {speak('app.to-home')}
        </Link>
      </p>
    </Page>
  );
}
