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
      !${exits(mechanism.states, locale, speak)}
      <section class="note">
        <h2>${speak('public-pages.published')}</h2>
        <p>${published(publishes, locale, speak)}</p>
      </section>
      !${
        mechanism.rows.length === 0
          ? ''
          : html`<details class="folded">
              <summary>${speak('public-pages.details')}</summary>
              <p class="small muted">${speak('public-pages.sources', { rows: mechanism.rows.join(' ') })}</p>
            </details>`
      }
      <p class="screen-only"><a class="line-link" href="/public">${speak('public-pages.title')}</a></p>`,
  );
}

function rung(state: State, nameOf: ReadonlyMap<string, string>, locale: Locale, speak: Speak): string {
  const { words, final, who, tries, clock, steps, moves } = state;
  const name = (to: string): string => nameOf.get(to) ?? to;
  const ways = [
    ...steps
      .filter((step) => !step.exit)
      .map((step) => {
        // Who acts is said above unless it is somebody else.
        const by =
          step.who[locale] === who?.[locale] ? '' : speak('public-pages.by', { who: step.who[locale] });
        const leads =
          step.to === null || step.to === state.name
            ? ''
            : speak('public-pages.leads', { state: name(step.to) });
        return html`<span>${step.words[locale]}</span><span class="muted">${by}${leads}</span>`;
      }),
    ...moves.map(
      ({ when, to }) =>
        html`<span class="muted">${when[locale]}${speak('public-pages.leads', { state: name(to) })}</span>`,
    ),
  ].map((way) => html`<li>!${way}</li>`);
  return html`<li class="!${final ? 'end' : ''}">
    <h2>${words[locale]}</h2>
    !${final ? html`<p class="small muted">${speak('public-pages.ends')}</p>` : ''}
    !${who ? html`<p>${speak('public-pages.who', { who: who[locale] })}</p>` : ''}
    !${tries ? html`<p>${tries[locale]}</p>` : ''}
    !${clock ? html`<p class="small muted">${speak('public-pages.within', { span: clock.words[locale] })}${clock.ours ? speak('public-pages.ours') : ''} · ${speak('public-pages.late', { late: clock.late[locale] })}</p>` : ''}
    !${
      ways.length === 0
        ? ''
        : html`<ul class="ways">
            !${ways}
          </ul>`
    }
  </li>`;
}

/** The ways the law leaves open stand once, for they are the same in every state. */
function exits(states: readonly State[], locale: Locale, speak: Speak): string {
  const found = new Map(
    states.flatMap((state) => state.steps.filter((step) => step.exit)).map((step) => [step.name, step]),
  );
  if (found.size === 0) return '';
  const [first] = found.values();
  const names = [...found.values()].map(({ words }) => words[locale]).join(locale === 'zh' ? '、' : ', ');
  return html`<section class="note">
    <h2>${speak('public-pages.exits')}</h2>
    <p>${speak('public-pages.exits-are', { who: first!.who[locale], exits: names })}</p>
  </section>`;
}

function published(publishes: readonly Words[] | null, locale: Locale, speak: Speak): string {
  if (publishes === null) return speak('public-pages.published-nothing');
  if (publishes.length === 0) return speak('public-pages.published-bare');
  const fields = publishes.map((words) => words[locale]).join(locale === 'zh' ? '、' : ', ');
  return speak('public-pages.published-fields', { fields });
}
