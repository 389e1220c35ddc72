import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import { stage, type Stage } from './stage.ts';

const WUMEI = '450304002001';
const ESTATE = `${WUMEI}-wumeiyuan`;
type Who = 'uncle' | 'daughter' | 'secretary' | 'one' | 'two';

describe('US-15 点单、下单、接单, Guilin', () => {
  let play: Stage<Who>;
  let clinic = '';
  beforeAll(async () => {
    play = await stage('guilin', {
      uncle: [],
      daughter: [],
      secretary: [`secretary@${WUMEI}`],
      one: [`volunteer@${WUMEI}`],
      two: [`volunteer@${WUMEI}`],
    });
    clinic = await play.offers({ zh: '眼科义诊', en: 'Eye clinic' }, 20, `450304-eye-department`);
  });
  afterAll(() => play?.close());
  const order = () =>
    play.as.uncle.opens('order', { 'need-class': 'medical', what: '想在家门口看看眼睛', place: ESTATE });

  it('US-15(1) the need appears in 群众服务需求清单 with its class 医疗资源', async () => {
    await order();
    const needs = await play.listOf('needs');
    expect(needs.words.zh).toBe('群众服务需求清单');
    expect(needs.items.map((item) => [item.class, item.state])).toEqual([['medical', 'open']]);
    expect(play.pack.lists['need-classes']!.items.find((item) => item.name === 'medical')!.words.zh).toBe(
      '医疗资源',
    );
  });

  it('US-15(2) the month has one theme; a second for the same estate and month is refused', async () => {
    await play.as.secretary.opens('theme', { place: ESTATE, month: '2026-12', theme: '长者眼健康' });
    await play.as.secretary.isRefusedToOpen(
      'theme',
      { place: ESTATE, month: '2026-12', theme: '法律援助' },
      'only-one',
    );
    await play.as.secretary.opens('theme', { place: `${WUMEI}-taohua`, month: '2026-12', theme: '法律援助' });
  });

  it('US-15(3) twenty places fall to 19; the 21st goes to the waiting list', async () => {
    const place = async () => play.as.secretary.takes((await order()).id, 'place', { resource: clinic });
    const orders = [await place()];
    expect((await play.listOf('resources')).items[0]).toMatchObject({ free: 19, capacity: 20 });
    for (let more = 1; more < 21; more += 1) orders.push(await place());
    expect(orders.slice(0, 20).map((one) => one.state.name)).toEqual(Array(20).fill('placed'));
    expect(orders[20]!.state.name).toBe('waiting-list');
    await play.as.uncle.takes(orders[4]!.id, 'withdrawal');
    expect((await play.as.uncle.sees(orders[20]!.id)).state.name).toBe('placed');
    expect((await play.listOf('resources')).items[0]).toMatchObject({ free: 0 });
  });

  it('US-15(4) booking and attendance only are stored, no diagnosis', async () => {
    const fields = Object.keys(play.pack.mechanisms['order']!.fields);
    expect(fields.toSorted()).toEqual([
      'helper',
      'need-class',
      'place',
      'reason',
      'remedy-note',
      'resource',
      'service-date',
      'what',
      'why-not',
    ]);
    expect(await play.columnsOf('booking')).toEqual([
      'area',
      'id',
      'resource',
      'matter',
      'person',
      'state',
      'position',
      'at',
      'readers',
    ]);
  });

  it('US-15(5) after “served” it awaits confirmation, and only the one who ordered or the named helper confirms', async () => {
    const { id } = await order();
    await play.as.secretary.takes(id, 'place');
    const took = await Promise.all([play.as.one.tries(id, 'take'), play.as.two.tries(id, 'take')]);
    expect(took.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = took[0].status === 200 ? play.as.one : play.as.two;
    await winner.takes(id, 'schedule', { 'service-date': '2026-11-20' });
    expect((await winner.takes(id, 'serve')).state.name).toBe('awaiting-confirmation');
    for (const other of [play.as.secretary, winner]) await other.isRefused(id, 'solved', {}, 'not-by-you');
    await play.as.uncle.takes(id, 'name-helper', { helper: play.idOf('daughter') });
    expect((await play.as.daughter.takes(id, 'solved')).outcome).toBe('confirmed');
  });

  it('who comes is known by name to the one who ordered and nobody else of the neighbours, until it is handed back', async () => {
    const { id } = await order();
    await play.as.secretary.takes(id, 'place');
    expect((await play.as.uncle.sees(id)).assignee).toBeNull();
    await play.as.one.takes(id, 'take');
    const name = `志愿者 ${play.nameOf('one')}`;
    const seen = await play.as.uncle.sees(id);
    expect([seen.assignee?.zh, seen.waiting?.words.zh]).toEqual([name, name]);
    expect((await play.as.one.sees(id)).assignee).toBeNull();
    const other = await play.as.two.sees(id);
    expect(other.assignee).toBeNull();
    expect(JSON.stringify(other)).not.toContain(play.nameOf('one'));
    const { looks } = await play.as.one.reads<WhoCanSeeMe>('/who-can-see-me');
    expect(looks).toContainEqual(
      expect.objectContaining({ matter: id, what: { zh: '您的姓名', en: 'Your name' } }),
    );
    await play.as.one.takes(id, 'hand-back');
    expect((await play.as.uncle.sees(id)).assignee).toBeNull();
    await play.as.two.takes(id, 'take');
    expect((await play.as.uncle.sees(id)).assignee?.zh).toContain(play.nameOf('two'));
    const second = await play.as.two.reads<WhoCanSeeMe>('/who-can-see-me');
    expect(second.looks).toContainEqual(expect.objectContaining({ matter: id }));
  });

  it('a day that has passed cannot be agreed on', async () => {
    const { id } = await order();
    await play.as.secretary.takes(id, 'place');
    await play.as.one.takes(id, 'take');
    const form = (await play.as.one.sees(id)).allowed.find(({ name }) => name === 'schedule')?.form;
    const day = form?.fields[0]?.earliest ?? '';
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const problem = await play.as.one.isRefused(id, 'schedule', { 'service-date': before }, 'form');
    expect(problem.fields?.[0]?.words.zh).toBe('「约在哪天」请选今天或以后的日子');
    await play.as.one.takes(id, 'schedule', { 'service-date': day });
  });

  it('US-15(6) after confirmation open needs fall by 1, services rise by 1, projects do not change', async () => {
    const { id } = await order();
    await play.as.secretary.takes(id, 'place');
    await play.as.one.takes(id, 'take');
    await play.as.one.takes(id, 'schedule', { 'service-date': '2026-11-21' });
    await play.as.one.takes(id, 'serve');
    const counts = async () => {
      const [needs, services, projects] = await Promise.all([
        play.listOf('needs'),
        play.listOf('services'),
        play.listOf('projects'),
      ]);
      return {
        needs: needs.counts['open'] ?? 0,
        services: services.items.length,
        projects: projects.items.length,
      };
    };
    const before = await counts();
    await play.as.uncle.takes(id, 'solved');
    expect(await counts()).toEqual({
      needs: before.needs - 1,
      services: before.services + 1,
      projects: before.projects,
    });
  });
});
