/**
 * A form that is loaded when somebody opens it: most people come to a matter to read, and a form is a
 * twelfth of what a phone may load.
 */
import { useEffect, useState } from 'react';
import { formWords } from '#language/form.ts';
import { appWords } from '#language/app.ts';
import { Button } from '../kit/Button.tsx';
import { NotYet } from '../kit/NotYet.tsx';
import { useSpeak } from '../speech/use-speak.ts';
import type { FormSheet, FormSheetProps } from './FormSheet.tsx';

type Loaded =
  | { readonly is: 'waiting' | 'failed' }
  | { readonly is: 'there'; readonly Form: typeof FormSheet };

/**
 * Browsers keep a piece that failed to load as failed: asked again, only the whole page gets it. Drafts stay on the device,
 * and a page without network is better than none.
 */
const isServerThere = (): Promise<boolean> =>
  fetch(window.location.href, { method: 'HEAD', cache: 'no-store', headers: { accept: 'text/html' } }).then(
    ({ ok }) => ok,
    () => false,
  );

export function LateFormSheet<Value>(props: FormSheetProps<Value>) {
  const [loaded, setLoaded] = useState<Loaded>({ is: 'waiting' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    const hear = (now: Loaded): void => {
      if (isHere) setLoaded(now);
    };
    import('./FormSheet.tsx')
      .then(({ FormSheet: Form }) => hear({ is: 'there', Form }))
      .catch(async () => {
        if (tries > 0 && isHere && (await isServerThere())) window.location.reload();
        else hear({ is: 'failed' });
      });
    return () => {
      isHere = false;
    };
  }, [tries]);
  if (loaded.is === 'there') return <loaded.Form {...props} />;
  if (loaded.is === 'waiting') return <NotYet heard={{ is: 'waiting' }} />;
  const again = (): void => {
    setLoaded({ is: 'waiting' });
    setTries(tries + 1);
  };
  return <NotLoaded onAgain={again} />;
}

function NotLoaded({ onAgain }: { readonly onAgain: () => void }) {
  const speak = useSpeak({ ...appWords, ...formWords });
  return (
    <div className="stack tight" role="alert">
      <p className="strong">{speak('form.not-loaded')}</p>
      <p>
        <Button onPress={onAgain}>{speak('app.again')}</Button>
      </p>
    </div>
  );
}
