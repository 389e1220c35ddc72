/** The tabletop as a stage: the five cities' lives are played here in moments, and what comes out is what must come out. */
import type { Clock } from '#core/engine/matter.ts';
import { isRefusal, type Refusal } from '#core/engine/refusal.ts';
import type { Matter } from '#core/engine/matter.ts';
import { dayOf } from '#core/calendar/workdays.ts';
import { layTable, type Seated } from '#core/play/table.ts';
import type { CastPerson } from '#core/pack/people.ts';
import type { Life } from '../read-life.ts';
import type { Scenery } from '../life-player.ts';
import type { Acted, Stage, Staged } from '../stage.ts';

export function tableStage(scenery: Scenery, life: Life): Stage {
  const matters = new Map<string, Staged>();
  const counts = new Map<string, number>();

  const bySlug = new Map(scenery.people.map((person) => [person.slug, person.id]));
  const seated = (who: CastPerson): Seated => ({
    id: who.id,
    posts: who.posts.map((post) => `${post.role}@${post.seat}`),
    relatedTo: who.related.map((slug) => bySlug.get(slug)!),
    area: who.posts.reduce((sum, post) => sum + (post.floorArea ?? 0), 0),
  });
  const table = layTable(scenery.pack, scenery.ground, scenery.calendar, 0, scenery.people.map(seated));
  for (const [slug, { capacity }] of Object.entries(life.resources))
    table.resources.set(slug, { capacity, taken: 0 });
  const numberOf = (matter: Matter): string => {
    if (matter.parent) {
      const order = Object.keys(table.matters.get(matter.parent.id)!.parts).indexOf(matter.id);
      return `${matters.get(matter.parent.id)!.number}/${order + 1}`;
    }
    const series = `${scenery.pack.numberPrefix[matter.area]}-${dayOf(matter.openedAt).slice(0, 4)}`;
    const last = (counts.get(series) ?? 0) + 1;
    counts.set(series, last);
    return `${series}-${String(last).padStart(6, '0')}`;
  };
  const outcome = (done: Matter | Refusal): Acted => {
    if (isRefusal(done))
      return {
        kind: 'refused',
        why: [done.kind, ...done.fields.map((fault) => `${fault.field} ${fault.fault}`)].join(' '),
      };
    const touched = [...table.matters.values()].filter(
      (matter) => matters.get(matter.id)?.matter.seq !== matter.seq,
    );
    touched.sort((a, b) => (a.parent ? 1 : 0) - (b.parent ? 1 : 0));
    for (const matter of touched) {
      const number = matters.get(matter.id)?.number ?? numberOf(matter);
      const mechanism = scenery.pack.mechanisms[matter.mechanism]!;
      matters.set(matter.id, { id: matter.id, area: matter.area, number, mechanism, matter, at: table.now });
    }
    return { kind: 'done', matter: done.id, touched: touched.map((matter) => matter.id) };
  };
  return {
    matters,
    findOpened: async () => undefined,
    setNow: (at) => {
      table.now = at;
    },
    open: async (who, mechanism, facts) => outcome(table.open(seated(who), mechanism, facts)),
    act: async (who, id, step, facts) => outcome(table.act(seated(who), id, step, facts)),
    late: async (id: string, _clock: Clock) => {
      table.ringClocks();
      return outcome(table.matters.get(id)!);
    },
    allowed: (who, id) => table.allowed(seated(who), id),
    photo: async (_who, _area, picture, key) => `${picture}-${key.replaceAll(/[^\w-]/g, '-').slice(-40)}`,
    resource: (slug) => slug,
  };
}
