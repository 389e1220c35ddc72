import type { MatterView } from '#core/contract/matter.ts';
import { paperWords } from '#language/paper.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import './papers.css';

/** What of it is printed or shown to a room: pages of the server, which need no script on the machine beside a projector. */
export function Papers({ matter }: { readonly matter: Pick<MatterView, 'number' | 'papers' | 'wall'> }) {
  const speak = useSpeak(paperWords);
  const say = useSay();
  const { number, papers, wall } = matter;
  const path = `/matters/${encodeURIComponent(number)}`;
  if (papers.length === 0 && !wall) return null;
  return (
    <div className="papers screen-only">
      {papers.length > 0 && <span className="muted">{speak('paper.print')}</span>}
      <ul className="papers-list">
        {papers.map(({ name, words }) => (
          <li key={name}>
            <a href={`${path}/papers/${name}`}>{say(words)}</a>
          </li>
        ))}
        {wall && (
          <li>
            <a href={`${path}/wall`}>{speak('paper.wall')}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
