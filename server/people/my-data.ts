/** Everything kept about a person, for that person, as plain JSON. */
import { allPostsOf } from '#database/appointments.ts';
import { bookingsBy } from '#database/resources.ts';
import { actsOf, valuesOf } from '#database/acts.ts';
import { systemIn } from '#database/connect.ts';
import { involvementsOf, type Involvement } from '#database/involvement.ts';
import { findMatter } from '#database/matters.ts';
import { looksAt } from '#database/looks.ts';
import { noticesTo } from '#database/notices.ts';
import { JOIN } from '#core/engine/join.ts';
import { personKey } from '#core/engine/keys.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { tiesOf } from '#database/ties.ts';
import type { Locale } from '#language/words.ts';
import type { Installation } from '../installation.ts';
import { findMatterView } from '../matters/view/matter.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import type { Asker } from '../sessions/asker.ts';
import { countedActsOf } from './my-counted-acts.ts';

const MOST = 1000;

export async function dataOf(at: Installation, asker: Asker, locale: Locale): Promise<object> {
  const { person } = asker;
  const now = new Date(at.now()).toISOString();
  const kept = await at.db.read(asker.viewer, async (tx) => {
    const each = asker.viewer.areas.map(async (area) => {
      const [involved, bookings, looks, notices, ties] = await Promise.all([
        involvementsOf(tx, area, person.id),
        bookingsBy(tx, area, person.id),
        looksAt(tx, area, person.id, MOST),
        noticesTo(tx, area, [personKey(person.id)], { now, limit: MOST }),
        tiesOf(tx, area, person.id, dayOf(at.now())),
      ]);
      return { area, involved, bookings, looks, notices, ties };
    });
    return Promise.all(each);
  });
  const posts = await at.db.read(asker.viewer, (tx) => allPostsOf(tx, asker.viewer.areas, person.id));
  const matters = [];
  for (const { area, involved } of kept)
    for (const id of new Set(involved.map((one) => one.matter))) {
      const view = await findMatterView(at, asker, area, id, locale);
      if (view)
        matters.push(
          mineIn(
            view,
            involved.filter((one) => one.matter === id).map((one) => one.part),
          ),
        );
    }
  return {
    made_at: now,
    person: {
      id: person.id,
      name: person.name,
      phone: person.phoneMasked,
      birth_year: person.birthYear,
      area: asker.area,
    },
    posts: posts.map(({ role, seat, since, until }) => ({ role, seat, since, until })),
    ties: kept.flatMap((one) =>
      one.ties.map(({ kind, fromId, toId, since, until }) => ({
        kind,
        from: fromId,
        to: toId,
        since,
        until,
      })),
    ),
    matters,
    joined: await joinedBy(at, asker, kept),
    counted: await countedActsOf(at, asker),
    bookings: kept.flatMap((one) => one.bookings.map(({ resource, state, at }) => ({ resource, state, at }))),
    notices: kept.flatMap((one) =>
      one.notices.map(({ kind, title, params, at, seenAt }) => ({
        kind,
        title,
        params,
        at,
        seen_at: seenAt,
      })),
    ),
    looks: kept.flatMap((one) =>
      one.looks.map(({ byKey, fields, reason, at }) => ({ by: byKey, fields, reason, at })),
    ),
  };
}

/** A matter as far as it is about me: what I am to it, what it holds, and what I did. */
function mineIn(view: MatterView, parts: readonly string[]): object {
  const { id, number, mechanism, title, state, opened_at, place, values, timeline } = view;
  const mine = timeline
    .filter((entry) => entry.mine)
    .map(({ at, step, words, values }) => ({ at, step, words, values }));
  return {
    id,
    number,
    mechanism: mechanism.words,
    title,
    state: state.words,
    opened_at,
    place,
    parts,
    values,
    my_acts: mine,
  };
}

interface KeptIn {
  readonly area: string;
  readonly involved: readonly Involvement[];
}

/** What I joined: only what I said there myself, since the matter is not mine to read. */
async function joinedBy(at: Installation, { person }: Asker, kept: readonly KeptIn[]): Promise<object[]> {
  const each = kept.flatMap(({ area, involved }) =>
    involved
      .filter(({ part }) => part === 'joiner')
      .map(({ matter }) =>
        at.db.read(systemIn(area), async (tx) => {
          const [row, acts, values] = await Promise.all([
            findMatter(tx, area, matter),
            actsOf(tx, area, matter),
            valuesOf(tx, area, matter),
          ]);
          return acts
            .filter((act) => act.step === JOIN && act.actor === person.id)
            .map((act) => ({
              mechanism: row?.mechanism,
              at: act.at,
              values: values
                .filter((one) => one.seq === act.seq)
                .map(({ field, value }) => ({ field, value })),
            }));
        }),
      ),
  );
  return (await Promise.all(each)).flat();
}
