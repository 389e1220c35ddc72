/** One mechanism as a ladder of states a neighbour can read: who acts, how long, what leads on. */
import { html } from 'ghtml';
import type { MechanismView } from '#core/contract/api.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import type { Locale, Words } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';

export interface MechanismPage {
  readonly frame: Frame;
  readonly mechanism: MechanismView;
  /** Names of the fields everybody sees once a matter has ended; null when nothing at all. */
  readonly publishes: readonly Words[] | null;
}

type Speak = Speaker<typeof publicPagesWords>;
type State = MechanismView['states'][number];

export function mechanismPage({ frame, mechanism, publishes }: MechanismPage): string {
  const { locale } = frame.look;
  const speak = speaker(publicPagesWords, locale);
  const nameOf = new Map(mechanism.states.map(({ name, words }) => [name, words[locale]]));
  return framed(
    frame,
    html`<div class="stack tight">
        <h1>${mechanism.words[locale]}</h1>
        !${mechanism.about ? html`<p>${mechanism.about[locale]}</p>` : ''}
        <p class="small muted">${speak('public-pages.opens-by', { who: mechanism.opens.by[locale] })}</p>
      </div>
      <ol class="ladder">
        !${mechanism.states.map((state) => rung(state, nameOf, locale, speak))}
      </ol>
      <section class="note">
        <h2>${speak('public-pages.published')}</h2>
        <p>${published(publishes, locale, speak)}</p>
      </section>
      !${mechanism.rows.length === 0 ? '' : html`<p class="small muted">${speak('public-pages.sources', { rows: mechanism.rows.join(' ') })}</p>`}
      <p class="screen-only"><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}

function rung(state: State, nameOf: ReadonlyMap<string, string>, locale: Locale, speak: Speak): string {
  const { words, final, who, tries, clock, steps, moves } = state;
  const name = (to: string): string => nameOf.get(to) ?? to;
  const ways = [
    ...steps.map((step) => {
      const said = { step: step.words[locale], who: step.who[locale] };
      return step.to === null || step.to === state.name
        ? speak('public-pages.stays', said)
        : speak('public-pages.leads', { ...said, state: name(step.to) });
    }),
    ...moves.map(({ when, to }) => speak('public-pages.moves', { when: when[locale], state: name(to) })),
  ];
  return html`<li class="!${final ? 'end' : ''}">
    <h2>
      ${words[locale]}!${final ? html` <span class="small muted">${speak('public-pages.ends')}</span>` : ''}
    </h2>
    !${who ? html`<p>${speak('public-pages.who', { who: who[locale] })}!${tries ? html` · ${tries[locale]}` : ''}</p>` : ''}
    !${clock ? html`<p class="small muted">${speak('public-pages.within', { span: clock.words[locale] })}${clock.ours ? speak('public-pages.ours') : ''} · ${speak('public-pages.late', { late: clock.late[locale] })}</p>` : ''}
    !${
      ways.length === 0
        ? ''
        : html`<ul class="ways small">
            !${ways.map((way) => html`<li>${way}</li>`)}
          </ul>`
    }
  </li>`;
}

function published(publishes: readonly Words[] | null, locale: Locale, speak: Speak): string {
  if (publishes === null) return speak('public-pages.published-nothing');
  if (publishes.length === 0) return speak('public-pages.published-bare');
  const fields = publishes.map((words) => words[locale]).join(locale === 'zh' ? '、' : ', ');
  return speak('public-pages.published-fields', { fields });
}
