/** The rules of the city, as anyone can read them: who may, how long, what follows, and the form that begins. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MechanismRow, MechanismView } from '#core/contract/api.ts';
import { diagram, ladderOf } from '#core/mechanism/diagram.ts';
import { findDuration } from '#core/mechanism/duration.ts';
import { findRecurrence } from '#core/calendar/recurrence.ts';
import { recurrenceInWords, rhythmInWords } from '#core/mechanism/days-in-words.ts';
import { inWords } from '#core/mechanism/in-words.ts';
import type { Mechanism } from '#core/mechanism/mechanism.ts';
import type { Scope } from '#core/mechanism/scope.ts';
import { vocabularyOf } from '#core/mechanism/vocabulary.ts';
import type { Locale } from '#language/words.ts';
import { complain, localeOf, sendProblem } from '../http/problem.ts';
import { isPlain, readShape } from '../http/shape.ts';
import type { Installation } from '../installation.ts';
import { citableFor } from '../matters/citations.ts';
import { toForm } from '../matters/view/form.ts';
import { plain } from '../matters/view/row.ts';
import { findPlaceToOpenAt } from '../people/usual-place.ts';
import type { City } from '../city/cities.ts';
import { findChanging } from '../rules/changing.ts';
import type { Asker } from '../sessions/asker.ts';
import { findAskerOf } from '../sessions/of-request.ts';
import { perMatter } from '../burden/burden-view.ts';
import { resourcesFor } from './resources-for.ts';

const versionQuery = z.object({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional() });

export function installMechanisms(app: FastifyInstance, at: Installation): void {
  app.get('/api/v1/mechanisms', (request) => mechanismRows(at, request));

  app.get<{ Params: { name: string } }>('/api/v1/mechanisms/:name', async (request, reply) => {
    const asked = readShape(versionQuery, request.query);
    if ('complaint' in asked) return sendProblem(request, reply, asked.complaint);
    const asker = await findAskerOf(at, request);
    const { version } = asked.value;
    const view = await findMechanismView(at, asker, request.params.name, version, localeOf(request));
    return view ?? sendProblem(request, reply, complain('absent'));
  });
}

async function mechanismRows(at: Installation, request: FastifyRequest): Promise<MechanismRow[]> {
  const asker = await findAskerOf(at, request);
  const city = asker?.city ?? at.cities.running;
  return Object.values(city.pack.mechanisms).map((mechanism) =>
    toRow(at, city, mechanism, currentOf(at, city, mechanism), asker),
  );
}

/** `asker` is undefined for somebody who has not signed in. */
export async function findMechanismView(
  at: Installation,
  asker: Asker | undefined,
  name: string,
  version: number | undefined,
  locale: Locale,
): Promise<MechanismView | undefined> {
  if (!isPlain(name)) return undefined;
  const city = asker?.city ?? at.cities.running;
  const wanted = version ?? at.versions.findCurrent(city.pack.name, name)?.version;
  const mechanism = wanted === undefined ? undefined : await at.versions.find(city.pack.name, name, wanted);
  return mechanism && wanted !== undefined ? toView(at, city, mechanism, wanted, asker, locale) : undefined;
}

const currentOf = (at: Installation, city: City, mechanism: Mechanism): number =>
  at.versions.findCurrent(city.pack.name, mechanism.name)?.version ?? 1;

function toRow(
  at: Installation,
  city: City,
  mechanism: Mechanism,
  version: number,
  asker: Asker | undefined,
): MechanismRow {
  return {
    name: mechanism.name,
    words: plain(mechanism.words),
    about: mechanism.about ? plain(mechanism.about) : null,
    face: mechanism.face,
    version,
    rows: [...mechanism.rows],
    may_open: asker !== undefined && currentOf(at, city, mechanism) === version && mayOpen(mechanism, asker),
    changes_rules: findChanging(city)?.mechanism.name === mechanism.name,
  };
}

/** Whether some key could open it somewhere; where exactly, the place in the form decides. */
export function mayOpen(mechanism: Mechanism, { keys }: Pick<Asker, 'keys'>): boolean {
  const holds = (scope: Scope): boolean => {
    switch (scope.kind) {
      case 'anyone':
      case 'public':
        return true;
      case 'role':
        return [...keys].some((key) => key.startsWith(`${scope.role}@`));
      case 'part':
        return scope.part === 'requester';
      case 'system':
      case 'readers':
        return false;
    }
  };
  return mechanism.opens.by.some(holds);
}

export async function toView(
  at: Installation,
  city: City,
  mechanism: Mechanism,
  version: number,
  asker: Asker | undefined,
  locale: Locale,
): Promise<MechanismView> {
  const vocabulary = vocabularyOf(city.pack, mechanism.name);
  const said = inWords(mechanism, vocabulary);
  const usualPlace = asker ? await findPlaceToOpenAt(at, asker, mechanism) : null;
  const citable = asker ? await citableFor(at, asker.viewer, mechanism) : [];
  const resources = await resourcesFor(at, mechanism, asker?.area ?? city.pack.areas[0]!);
  return {
    ...toRow(at, city, mechanism, version, asker),
    opens: {
      by: plain(said.who(mechanism.opens.by)),
      form: toForm(mechanism.opens.asks, {
        city,
        mechanism,
        matter: undefined,
        parts: [],
        resources,
        citable,
        openHere: new Map(),
        usualPlace,
        now: at.now(),
      }),
    },
    states: ladderOf(mechanism, vocabulary).map(({ clocks, ...state }) => ({
      ...state,
      clock: clocks[0]
        ? {
            words: clocks[0].words,
            ours: clocks[0].ours,
            late: clocks[0].late,
            to: lateTo(mechanism, state.name),
          }
        : null,
      steps: [...state.steps],
      moves: [...state.moves],
    })),
    held: mechanism.rhythm ? plain(rhythmInWords(mechanism.rhythm, mechanism, vocabulary)) : null,
    settings: settingsOf(mechanism, city),
    parts: Object.values(mechanism.parts).map((part) => part.mechanism),
    mermaid: diagram(mechanism, vocabulary, locale),
    readers: mechanism.seenBy.map((scope) => plain(said.scope(scope))),
    burden: perMatter(city.pack, mechanism),
  };
}

const lateTo = (mechanism: Mechanism, state: string): string | null =>
  mechanism.states[state]?.clocks[0]?.lateTo ?? null;

function settingsOf(mechanism: Mechanism, { pack }: City): MechanismView['settings'] {
  const said = inWords(mechanism, vocabularyOf(pack, mechanism.name));
  return Object.values(mechanism.settings).map(({ name, words, value, ours }) => {
    const own = pack.settings[mechanism.name]?.[name];
    const set = own ?? value;
    const duration = findDuration(set);
    const days = findRecurrence(set);
    const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } }[set];
    return {
      name,
      words: plain(words),
      value: duration
        ? plain(said.duration(duration))
        : days
          ? plain(recurrenceInWords(days))
          : (yesNo ?? { zh: set, en: set }),
      ours: own === undefined && ours,
    };
  });
}
