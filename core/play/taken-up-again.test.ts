/** A matter that ends gives back what it held, and one that is taken up again holds only what it can have again. */
import { expect, it } from 'vitest';
import { FORMS, MONDAY } from '../engine/testing/scene.ts';
import { GREEN, teaCalendar, teaGround, teaPack } from '../engine/testing/tea-club.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { layTable, type Seated, type Table } from './table.ts';
import { done, refused } from './testing/five-cities.ts';

const guest: Seated = { id: 'guest', posts: [] };
const brewer: Seated = { id: 'brewer', posts: [`brewer@${GREEN}`] };
const host: Seated = { id: 'host', posts: [`host@${GREEN}`] };

const tableWith = (...changed: readonly Mechanism[]): Table => {
  const own = Object.fromEntries(changed.map((one) => [one.name, one]));
  const pack = { ...teaPack, mechanisms: { ...teaPack.mechanisms, ...own } };
  return layTable(pack, teaGround, teaCalendar, MONDAY);
};

it('a place is given back once, however often the matter ends', () => {
  const tasting = teaPack.mechanisms['tasting']!;
  const { seated, declined, hoped } = tasting.states;
  const { decline } = hoped!.steps;
  const again = {
    ...decline!,
    name: 'again',
    by: [{ kind: 'part', part: 'requester' }],
    to: 'seated',
    does: [],
  };
  const table = tableWith({
    ...tasting,
    states: {
      ...tasting.states,
      seated: { ...seated!, steps: { ...seated!.steps, decline: { ...decline!, does: [] } } },
      declined: { ...declined!, steps: { again } },
    },
  } as Mechanism);
  table.resources.set('table-1', { capacity: 1, taken: 0 });
  const { id } = done(table.open(guest, 'tasting', FORMS['tasting']!));
  const taken: number[] = [];
  const take = (who: Seated, step: string, facts: object) => {
    const { booking } = done(table.act(who, id, step, { ...facts }));
    taken.push(table.resources.get('table-1')!.taken);
    return booking;
  };
  expect(take(host, 'seat', { seat: 'table-1' })).toMatchObject({ is: 'held' });
  expect(take(host, 'decline', { reason: '满了' })).toBeNull();
  expect(take(guest, 'again', { reason: '还想去' })).toBeNull();
  expect(take(host, 'decline', { reason: '满了' })).toBeNull();
  expect(taken).toEqual([1, 0, 0, 0]);
});

it('what there may be only one of is claimed again when it is taken up again, and refused where another has it', () => {
  const pot: Mechanism = { ...teaPack.mechanisms['pot']!, onlyOne: ['place'] };
  const table = tableWith(pot);
  const ask = () => table.open(guest, 'pot', FORMS['pot']!);
  const finish = (id: string): void => {
    done(table.act(brewer, id, 'brew'));
    done(table.act(brewer, id, 'pour', { 'tasting-note': '香' }));
    done(table.act(guest, id, 'solved'));
  };
  const first = done(ask());
  expect(refused(ask()).kind).toBe('only-one');
  finish(first.id);
  const second = done(ask());
  const dispute = () => table.act(guest, first.id, 'dispute', { 'why-not': '苦' });
  expect(refused(dispute()).kind).toBe('only-one');
  expect(table.matters.get(first.id)!.open).toBe(false);
  done(table.act(guest, second.id, 'withdrawal'));
  expect(done(dispute()).open).toBe(true);
  expect(refused(ask()).kind).toBe('only-one');
});
