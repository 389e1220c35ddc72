/** The law guard for anybody, without JavaScript: each rule with its source, what holds it, and every deviation. */
import { html } from 'ghtml';
import type { DeviationView, LawRuleView, LawView } from '#core/contract/law.ts';
import { sayDay } from '#language/figures.ts';
import { lawWords } from '#language/law.ts';
import { publicPagesWords } from '#language/public-pages.ts';
import { speaker, type Speaker } from '#language/speak.ts';
import type { Locale } from '#language/words.ts';
import { framed, type Frame } from '../frame.ts';

type Speak = Speaker<typeof lawWords>;

const EFFECTS = ['impossible', 'off', 'public-basis'] as const;

export function lawPage(frame: Frame, law: LawView): string {
  const { locale } = frame.look;
  const speak = speaker(lawWords, locale);
  const count = (held: LawRuleView['held']): number => law.rules.filter((rule) => rule.held === held).length;
  return framed(
    frame,
    html`<div class="stack tight">
        <h1>${speak('law.title')}</h1>
        <p class="muted">${speak('law.about')}</p>
        <p>
          ${speak('law.counts', {
            all: law.rules.length,
            held: count('held'),
            partly: count('partly'),
            missing: count('not-built'),
          })}
        </p>
      </div>
      <section class="stack near">
        <h2>${speak('law.deviations')}</h2>
        !${
          law.deviations.length === 0
            ? html`<p class="muted">${speak('law.deviations-none')}</p>`
            : law.deviations.map((one) => deviation(one, law.today, locale, speak))
        }
      </section>
      !${EFFECTS.map((effect) => {
        const rules = law.rules.filter((rule) => rule.effect === effect);
        return html`<section class="stack near">
          <h2>${speak(`law.effect-${effect}`)}</h2>
          <p class="small muted">${speak(`law.effect-${effect}-about`)}</p>
          <ul class="folds">
            !${rules.map((rule) => card(rule, law.risks, locale, speak))}
          </ul>
        </section>`;
      })}
      !${sources(law, locale, speak)}
      <p class="screen-only">
        <a class="line-link" href="/public">${speaker(publicPagesWords, locale)('public-pages.title')}</a>
      </p>`,
  );
}

function card(rule: LawRuleView, risks: LawView['risks'], locale: Locale, speak: Speak): string {
  const cites = rule.cites.map(({ words, read_at: read }) => {
    const readAt = speak(`law.read-${read}`);
    return words[locale] + (locale === 'zh' ? `（${readAt}）` : ` (${readAt})`);
  });
  const kinds = [...new Set(rule.evidence.map(({ kind }) => kind))];
  const names = rule.evidence.map(({ kind, name }) => `${speak(`law.details-${kind}`)} ${name}`);
  const answers = risks.filter(({ name }) => rule.risks.includes(name)).map(({ words }) => words[locale]);
  return html`<li id="rule-${rule.name}">
    <details class="fold">
      <summary>
        <span class="fold-name">${rule.words[locale]}</span>
        <span class="tag">${speak(`law.${rule.held}`)}</span>
      </summary>
      <div class="stack tight small">
        !${rule.how ? html`<p>${rule.how[locale]}</p>` : ''}
        !${kinds.map((kind) => html`<p>${speak(`law.kept-by-${kind}`)}</p>`)}
        !${rule.held === 'partly' ? html`<p>${speak('law.rest-not-built')}</p>` : ''}
        <p class="muted">${speak('law.source')} ${cites.join(' · ')}</p>
        !${answers.length === 0 ? '' : html`<p class="muted">${speak('law.risks-of')} ${answers.join(' · ')}</p>`}
        !${names.length === 0 ? '' : html`<p class="muted">${speak('law.details')} ${names.join(' · ')}</p>`}
      </div>
    </details>
  </li>`;
}

function deviation(one: DeviationView, today: string, locale: Locale, speak: Speak): string {
  const span = speak('law.from-until', { from: sayDay(one.from, locale), until: sayDay(one.until, locale) });
  const state = one.in_force ? '' : ` · ${speak(today < one.from ? 'law.not-yet' : 'law.ended')}`;
  return html`<div class="note">
    <h3><a href="#rule-${one.rule}">${one.rule_words[locale]}</a></h3>
    <p>${speak('law.deviation-of', { thing: one.words[locale] })}</p>
    <p>${speak('law.basis')} ${one.basis[locale]}</p>
    !${one.published === null ? '' : html`<p>${speak('law.published')} ${one.published}</p>`}
    <p>${speak('law.person')} ${one.person}</p>
    <p>${span}${state}</p>
  </div>`;
}

function sources({ risks, texts, rules }: LawView, locale: Locale, speak: Speak): string {
  return html`<section class="stack near">
      <h2>${speak('law.risks')}</h2>
      <p class="small muted">${speak('law.risks-about')}</p>
      <ul class="stack tight">
        !${risks.map(({ name, words }) => {
          const of = rules.filter((rule) => rule.risks.includes(name));
          return html`<li>
            ${words[locale]}
            <span class="small muted">${of.map((rule) => rule.words[locale]).join(' · ')}</span>
          </li>`;
        })}
      </ul>
    </section>
    <section class="stack near">
      <h2>${speak('law.texts')}</h2>
      <ul class="stack tight">
        !${texts.map(
          ({ words, read_at: read, note }) =>
            html`<li>
              ${words[locale]}
              <span class="small muted">${speak(`law.read-${read}`)}${note ? ` · ${note[locale]}` : ''}</span>
            </li>`,
        )}
      </ul>
    </section>`;
}
