import { useEffect } from 'react';
import { appWords } from '#language/app.ts';
import { useSpeak } from '../speech/use-speak.ts';

/** The title of the window. Nothing while it is not known yet. */
export function useTitle(title: string | undefined): void {
  const product = useSpeak(appWords)('app.name');
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${product}`;
  }, [title, product]);
}
