import type { CSSProperties } from 'react';
import type { MatterView } from '#core/contract/matter.ts';
import { mediationRoomWords } from '#language/mediation-room.ts';
import { useSay, useSpeak } from '../speech/use-speak.ts';

/** The rungs as stairs, a round mark for every session: filled where it was held. */
export function Stairs({ matter }: { readonly matter: MatterView }) {
  const speak = useSpeak(mediationRoomWords);
  const say = useSay();
  const inSessions = matter.ladder[0]?.now ?? false;
  const visit = matter.ladder.find(({ name }) => name.startsWith('visit'));
  return (
    <ol className="stairs">
      {matter.tries.map(({ rung, words, used, of }, at) => {
        const isHere = matter.rung?.name === rung;
        return (
          <li
            key={rung}
            className={isHere ? 'stair here' : 'stair'}
            aria-current={isHere ? 'step' : undefined}
            style={{ '--of': Math.max(2, of), '--at': at } as CSSProperties}
          >
            <p className="unseen">
              {speak('mediation-room.rung-used', { rung: say(words), used, most: of })}
              {isHere && ` · ${speak('mediation-room.here')}`}
            </p>
            <p className="stair-marks" aria-hidden="true">
              {Array.from({ length: of }, (_, index) => (
                <i
                  key={index}
                  className={index < used ? 'used' : isHere && inSessions && index === used ? 'next' : ''}
                >
                  {index + 1}
                </i>
              ))}
            </p>
            <p className="stair-body" aria-hidden="true">
              {say(words)}
            </p>
          </li>
        );
      })}
      {visit && (
        <li
          className={visit.now ? 'stair here visit' : 'stair visit'}
          aria-current={visit.now ? 'step' : undefined}
          style={{ '--of': 2, '--at': matter.tries.length - 1 } as CSSProperties}
        >
          <p className="stair-body">{speak('mediation-room.visit')}</p>
        </li>
      )}
    </ol>
  );
}
