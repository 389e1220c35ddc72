/** The running installation as a stage: the same act path, on a clock that the life turns. */
import { allowed } from '#core/engine/allowed.ts';
import { fixedId } from '#core/pack/fixed-id.ts';
import type { CastPerson } from '#core/pack/people.ts';
import { invariant } from '#core/invariant.ts';
import { personKey } from '#core/engine/keys.ts';
import type { Matter } from '#core/engine/matter.ts';
import { findCommand } from '#database/commands.ts';
import { systemIn } from '#database/connect.ts';
import { everyMatter } from '#database/demonstrations.ts';
import { findMatters } from '#database/matters.ts';
import { Hints } from '../events/hints.ts';
import type { Installation } from '../installation.ts';
import { takeLate, takeStep } from '../matters/acts.ts';
import { clockKey } from '../matters/clock-writes.ts';
import { contextOf } from '../matters/context.ts';
import { openMatter } from '../matters/openings.ts';
import type { Outcome } from '../matters/outcome.ts';
import { newIds } from '../new-ids.ts';
import { storePhoto } from '../photos/store.ts';
import { findAsker, type Asker } from '../sessions/asker.ts';
import { drawPicture } from './pictures.ts';
import { resourceId } from './resources.ts';
import type { Acted, Stage, Staged } from './stage.ts';

export async function openStage(
  real: Installation,
  people: readonly CastPerson[],
  since: number,
): Promise<Stage> {
  let now = since;
  const at: Installation = { ...real, now: () => now, newId: newIds(() => now), hints: new Hints() };
  const { pack } = at.cities.running;
  const idBySlug = new Map(people.map((person) => [person.slug, person.id]));
  const matters = new Map<string, Staged>();
  const changed = new Map<string, Set<string>>();
  at.hints.listen((heard) => {
    if (heard.kind !== 'changed') return;
    const { area, matter } = heard.changed;
    changed.set(area, (changed.get(area) ?? new Set()).add(matter));
  });

  const askers = new Map<string, Asker>();
  for (const person of people) {
    const asker = await findAsker(at, person.area, person.id, now);
    invariant(asker, `${person.slug} has taken their place`);
    askers.set(person.id, asker);
  }
  const askerOf = (who: CastPerson): Asker => askers.get(who.id)!;

  async function load(area: string, ids: readonly string[]): Promise<void> {
    const rows = await at.db.read(systemIn(area), (tx) => findMatters(tx, area, ids));
    for (const row of rows) {
      const mechanism = await at.versions.get(row);
      const matter = row.snapshot as unknown as Matter;
      matters.set(row.id, {
        id: row.id,
        area,
        number: row.number ?? '',
        mechanism,
        matter,
        at: Date.parse(row.changedAt),
      });
    }
  }

  async function followUp(outcome: Outcome): Promise<Acted> {
    if (outcome.kind === 'refused') return { kind: 'refused', why: whyOf(outcome.refusal) };
    if (outcome.kind !== 'done') return { kind: 'refused', why: outcome.kind };
    if (outcome.repeated) return { kind: 'done', matter: outcome.matter, touched: [] };
    return { kind: 'done', matter: outcome.matter, touched: await loadChanged() };
  }

  async function loadChanged(): Promise<string[]> {
    const touched = [...changed].map(([area, ids]) => ({ area, ids: [...ids] }));
    changed.clear();
    for (const { area, ids } of touched) await load(area, ids);
    return touched.flatMap(({ ids }) => ids);
  }

  for (const area of new Set(people.map((person) => person.area)))
    await load(area, await at.db.read(systemIn(area), (tx) => everyMatter(tx, area)));

  return {
    matters,
    findOpened: async (who, key) => {
      if (matters.size === 0) return undefined;
      const full = `${personKey(who.id)}/${key}`;
      const command = await at.db.read(systemIn(who.area), (tx) => findCommand(tx, who.area, full));
      return command && (command.response as { matter: string }).matter;
    },
    setNow: (moment) => {
      now = moment;
    },
    open: async (who, mechanism, facts, key) =>
      followUp(await openMatter(at, askerOf(who), { mechanism, version: undefined, facts, key })),
    act: async (who, id, step, facts, key) =>
      followUp(await takeStep(at, askerOf(who), matters.get(id)!.area, id, { step, facts, key })),
    late: async (id, clock) => {
      const taken = await takeLate(at, matters.get(id)!.area, id, clockKey(clock));
      if (taken !== 'taken') return { kind: 'refused', why: taken };
      return { kind: 'done', matter: id, touched: await loadChanged() };
    },
    allowed: (who, id) => {
      const { mechanism, matter } = matters.get(id)!;
      const parent = matter.parent && matters.get(matter.parent.id)?.matter;
      const known = {
        ...(parent ? { parentState: parent.state } : {}),
        relatedToParty: who.related.some((slug) => matter.parties.includes(idBySlug.get(slug)!)),
      };
      return allowed(mechanism, matter, contextOf(at, at.cities.running, askerOf(who), now, known));
    },
    photo: async (who, _area, picture, key) => {
      const id = fixedId('photo', pack.name, key);
      const stored = await storePhoto({ ...at, newId: () => id }, askerOf(who), await drawPicture(picture));
      invariant('id' in stored, `the drawing ${picture} is a photo`);
      return stored.id;
    },
    resource: (slug) => resourceId(pack.name, slug),
  };
}

function whyOf(refusal: (Outcome & { kind: 'refused' })['refusal']): string {
  return [refusal.kind, ...refusal.fields.map((fault) => `${fault.field} ${fault.fault}`)].join(' ');
}
