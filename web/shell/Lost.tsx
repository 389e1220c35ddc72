import { Link } from '@tanstack/react-router';
import { appWords } from '#language/app.ts';
import { Button } from '../kit/Button.tsx';
import { Page } from '../kit/Page.tsx';
import { useSpeak } from '../speech/use-speak.ts';

export function NoSuchPage() {
  const speak = useSpeak(appWords);
  return (
    <Page title={speak('app.no-such-page')} about={speak('app.no-such-page-about')}>
      <p>
        <Link to="/">{speak('app.to-home')}</Link>
      </p>
    </Page>
  );
}

/** A bug: said plainly, with nothing lost. */
export function Broken() {
  const speak = useSpeak(appWords);
  return (
    <Page title={speak('app.broken')} about={speak('app.broken-about')}>
      <p className="line-up">
        <Button look="primary" onPress={() => location.reload()}>
          {speak('app.reload')}
        </Button>
        <a href="/">{speak('app.to-home')}</a>
      </p>
    </Page>
  );
}
