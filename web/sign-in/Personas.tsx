import type { Persona } from '#core/contract/api.ts';
import { signInWords } from '#language/sign-in.ts';
import { Section } from '../kit/Sheet.tsx';
import { useSay, useSpeak } from '../speech/use-speak.ts';
import { personaGroups } from './persona-groups.ts';

interface Props {
  readonly personas: readonly Persona[];
  readonly busy: boolean;
  readonly onChoose: (persona: Persona) => void;
}

/** One tap and you are that person. */
export function Personas({ personas, busy, onChoose }: Props) {
  const speak = useSpeak(signInWords);
  const say = useSay();
  return (
    <div className="persona-groups">
      {personaGroups(personas).map((group) => (
        <Section key={group.words} title={speak(group.words)}>
          <ul className="personas">
            {group.personas.map((persona) => (
              <li key={persona.id}>
                <button
                  type="button"
                  className="persona"
                  aria-disabled={busy || undefined}
                  onClick={() => busy || onChoose(persona)}
                >
                  <span className="persona-name">{say(persona.name)}</span>
                  {persona.posts.length > 0 && (
                    <span className="persona-posts">
                      {persona.posts.map(({ role, seat }) => `${say(seat)} ${say(role)}`).join(' · ')}
                    </span>
                  )}
                  <span className="persona-about">{say(persona.about)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
