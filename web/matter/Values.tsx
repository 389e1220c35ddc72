import type { ValueView } from '#core/contract/matter.ts';
import { matterPageWords } from '#language/matter-page.ts';
import { PhotoStrip } from '../kit/PhotoStrip.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import './values.css';

interface Props {
  readonly values: readonly ValueView[];
  /** The title already says it, so it is not said twice. */
  readonly except?: string;
}

/** What was written, field by field. A value that was erased says so and is not silently missing. */
export function Values({ values, except }: Props) {
  const speak = useSpeak(matterPageWords);
  const say = useSay();
  const shown = values.filter(({ text, photos }) => (text !== except && text !== '') || photos?.length);
  if (shown.length === 0) return null;
  return (
    <dl className="values">
      {shown.map(({ field, words, text, photos, masked }) => (
        <div key={field}>
          <dt>{say(words)}</dt>
          <dd>
            {photos?.length ? (
              <PhotoStrip photos={photos} />
            ) : (
              (text ?? <em>{speak('matter-page.erased')}</em>)
            )}
            {masked && <span className="small muted"> {speak('matter-page.masked')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
