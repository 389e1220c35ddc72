import { useRef, useState } from 'react';
import type { ValueView } from '#core/contract/matter.ts';
import { appWords } from '#language/app.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { useSpeak } from '../speech/use-speak.ts';
import { Button } from './Button.tsx';
import './photo-strip.css';

type Photo = NonNullable<ValueView['photos']>[number];

interface Props {
  readonly photos: readonly Photo[];
}

/** Small pictures in a row; one press shows them large. Where the browser has no dialog the link opens the picture. */
export function PhotoStrip({ photos }: Props) {
  const speak = useSpeak({ ...appWords, ...matterPageWords });
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const shown = photos[at];
  const name = (index: number): string => speak('matter-page.photo', { at: index + 1, of: photos.length });
  const step = (by: number): void => setAt((at + by + photos.length) % photos.length);
  return (
    <>
      <ul className="photo-strip">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <a
              href={photo.url}
              target="_blank"
              rel="noreferrer"
              onClick={(event) => {
                if (typeof dialog.current?.showModal !== 'function') return;
                event.preventDefault();
                setAt(index);
                dialog.current.showModal();
              }}
            >
              <img
                src={photo.thumb}
                alt={name(index)}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
      <dialog className="photo-viewer" ref={dialog} aria-label={name(at)}>
        {shown && (
          <img src={shown.url} alt={name(at)} width={shown.width} height={shown.height} loading="lazy" />
        )}
        <div className="photo-viewer-foot">
          {photos.length > 1 && <Button onPress={() => step(-1)}>{speak('matter-page.photo-before')}</Button>}
          {photos.length > 1 && <Button onPress={() => step(1)}>{speak('matter-page.photo-next')}</Button>}
          <Button onPress={() => dialog.current?.close()}>{speak('app.close')}</Button>
        </div>
      </dialog>
    </>
  );
}
