import { useEffect, useRef, useState } from 'react';
import { formWords } from '#language/form.ts';
import { newKey } from '../../api/intention.ts';
import { photoUrl, sendPhoto } from '../../api/photo.ts';
import { useLayout } from '../../device/layout.ts';
import { Button } from '../../kit/Button.tsx';
import { useSay, useSpeak } from '../../speech/use-speak.ts';
import { isPhotos, type PhotoAnswer } from '../answers.ts';
import type { ControlProps } from '../control.ts';
import './photos-field.css';

/** A picture of this visit: the file is in memory, its key keeps repeats one picture. */
interface Held {
  readonly file: File;
  readonly key: string;
  readonly preview: string;
  readonly percent: number;
  /** Said by the server, or by us when there is no connection. */
  readonly failed: string | undefined;
}

export function PhotosField({ field, id, answer, describedBy, onAnswer }: ControlProps) {
  const say = useSay();
  const speak = useSpeak(formWords);
  const layout = useLayout();
  const photos = isPhotos(answer) ? answer : [];
  const [held, setHeld] = useState<Readonly<Record<string, Held>>>({});
  // Uploads end later than the render that began them; they must add to the newest answer.
  const newest = useRef(photos);
  newest.current = photos;
  const left = (field.max ?? 9) - photos.length;

  const answerWith = (next: readonly PhotoAnswer[]): void => {
    newest.current = next;
    onAnswer(next);
  };
  const change = (file: string, part: Partial<Held>): void =>
    setHeld((all) => {
      const before = all[file];
      return before ? { ...all, [file]: { ...before, ...part } } : all;
    });

  const send = async (name: string, { file, key }: Pick<Held, 'file' | 'key'>): Promise<void> => {
    change(name, { failed: undefined, percent: 0 });
    const sent = await sendPhoto({ file, key, onProgress: (percent) => change(name, { percent }) });
    if (sent.ok) {
      const { id: photoId } = sent.value;
      answerWith(newest.current.map((photo) => (photo.file === name ? { file: name, id: photoId } : photo)));
    } else {
      change(name, { failed: say(sent.problem.words) });
    }
  };

  const add = (files: FileList | null): void => {
    const added = [...(files ?? [])].slice(0, left).map((file) => {
      const key = newKey();
      return {
        name: key,
        held: { file, key, preview: URL.createObjectURL(file), percent: 0, failed: undefined },
      };
    });
    setHeld((all) => ({ ...all, ...Object.fromEntries(added.map((one) => [one.name, one.held])) }));
    answerWith([...newest.current, ...added.map(({ name }) => ({ file: name }))]);
    for (const one of added) void send(one.name, one.held);
  };

  // A picture that had not left when the page was closed cannot be sent any more: the browser forgot the file.
  useEffect(() => {
    const kept = newest.current.filter((photo) => photo.id !== undefined);
    if (kept.length < newest.current.length) onAnswer(kept);
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return (
    <div className="stack tight">
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo, index) => {
            const mine = photo.file === undefined ? undefined : held[photo.file];
            const name = speak('form.photo-name', { at: index + 1 });
            return (
              <li key={photo.file ?? photo.id} className="photo">
                <img src={mine?.preview ?? (photo.id ? photoUrl(photo.id, 'thumb') : '')} alt={name} />
                <PhotoStanding sent={photo.id !== undefined} held={mine} name={name} />
                {mine?.failed && (
                  <Button
                    label={`${speak('form.photo-again')} ${name}`}
                    onPress={() => void send(photo.file ?? '', mine)}
                  >
                    {speak('form.photo-again')}
                  </Button>
                )}
                <Button
                  look="quiet"
                  label={`${speak('form.photo-remove')} ${name}`}
                  onPress={() => answerWith(photos.filter((other) => other !== photo))}
                >
                  {speak('form.photo-remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {left > 0 && (
        <div className="photo-ways">
          {layout === 'phone' && (
            <PhotoWay
              id={id}
              camera
              words={speak('form.take-photo')}
              describedBy={describedBy}
              onFiles={add}
            />
          )}
          <PhotoWay
            id={layout === 'phone' ? `${id}-album` : id}
            words={speak(layout === 'phone' ? 'form.pick-photo' : 'form.choose-photo')}
            describedBy={describedBy}
            onFiles={add}
          />
        </div>
      )}
      {photos.length > 0 && <p className="small muted">{speak('form.photos-left', { count: left })}</p>}
    </div>
  );
}

interface StandingProps {
  readonly sent: boolean;
  readonly held: Held | undefined;
  readonly name: string;
}

function PhotoStanding({ sent, held, name }: StandingProps) {
  const speak = useSpeak(formWords);
  if (sent) return <span className="small muted">{speak('form.photo-there')}</span>;
  if (held?.failed) {
    return (
      <span className="small field-fault" role="alert">
        {speak('form.photo-failed')} {held.failed}
      </span>
    );
  }
  return (
    <progress
      max={100}
      value={held?.percent ?? 0}
      aria-label={`${name} ${speak('form.photo-progress', { percent: held?.percent ?? 0 })}`}
    />
  );
}

interface WayProps {
  readonly id: string;
  readonly words: string;
  readonly camera?: boolean;
  readonly describedBy: string | undefined;
  readonly onFiles: (files: FileList | null) => void;
}

function PhotoWay({ id, words, camera = false, describedBy, onFiles }: WayProps) {
  return (
    <label className="photo-way">
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        aria-describedby={describedBy}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same picture may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      {words}
    </label>
  );
}
