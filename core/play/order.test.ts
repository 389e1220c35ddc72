import { describe, expect, it } from 'vitest';
import type { Seated } from './table.ts';
import { done, refused, tableOf } from './testing/five-cities.ts';

const pack = 'shanwei';
const STREET = '441502003';
const ESTATE = '441502003-jinyuwan';
const uncle: Seated = { id: 'uncle', posts: [] };
const secretary: Seated = { id: 'secretary', posts: [`secretary@${STREET}`] };
const volunteer: Seated = { id: 'volunteer', posts: [`volunteer@${STREET}`] };
const other: Seated = { id: 'other', posts: [`volunteer@${STREET}`] };

describe('US-15 residents order, the street places, volunteers take, on the table', () => {
  it('goes the whole way, and only the one who ordered (or the named helper) confirms', () => {
    const table = tableOf(pack);
    table.resources.set('clinic', { capacity: 20, taken: 0 });
    const { id } = done(
      table.open(uncle, 'order', { 'need-class': 'medical', what: '想在家门口看看眼睛', place: ESTATE }),
    );
    expect(table.deeds.filter((deed) => deed.kind === 'list')).toMatchObject([{ list: 'needs', matter: id }]);
    done(table.act(secretary, id, 'place', { resource: 'clinic' }));
    expect(table.resources.get('clinic')!.taken).toBe(1);
    expect(refused(table.act(uncle, id, 'take')).kind).toBe('not-by-you');
    done(table.act(volunteer, id, 'take'));
    expect(refused(table.act(other, id, 'take')).kind).toBe('not-now');
    done(table.act(volunteer, id, 'schedule', { 'service-date': '2026-11-20' }));
    expect(done(table.act(volunteer, id, 'serve')).state).toBe('awaiting-confirmation');
    expect(refused(table.act(volunteer, id, 'solved')).kind).toBe('not-by-you');
    expect(refused(table.act(secretary, id, 'solved')).kind).toBe('not-by-you');
    done(table.act(uncle, id, 'name-helper', { helper: 'daughter' }));
    expect(done(table.act({ id: 'daughter', posts: [] }, id, 'solved')).state).toBe('closed');
    expect(table.deeds.at(-2) ?? {}).toMatchObject({ kind: 'move', from: 'needs', to: 'services' });
  });

  it('US-15(3) the twenty-first booking waits, and moves up when a place comes free', () => {
    const table = tableOf(pack);
    table.resources.set('clinic', { capacity: 20, taken: 0 });
    const ids = Array.from({ length: 21 }, (_, at) => {
      const person: Seated = { id: `p${at}`, posts: [] };
      const { id } = done(
        table.open(person, 'order', { 'need-class': 'medical', what: '看眼睛', place: ESTATE }),
      );
      done(table.act(secretary, id, 'place', { resource: 'clinic' }));
      return id;
    });
    expect(table.resources.get('clinic')).toEqual({ capacity: 20, taken: 20 });
    expect(table.matters.get(ids[20]!)!.state).toBe('waiting-list');
    done(table.act({ id: 'p3', posts: [] }, ids[3]!, 'withdrawal'));
    expect(table.resources.get('clinic')!.taken).toBe(20);
    expect(table.matters.get(ids[20]!)!.state).toBe('placed');
  });

  it('US-15(2) a second theme for the same place and month is refused', () => {
    const table = tableOf(pack);
    done(table.open(secretary, 'theme', { place: ESTATE, month: '2026-12', theme: '长者眼健康' }));
    expect(
      refused(table.open(secretary, 'theme', { place: ESTATE, month: '2026-12', theme: '法律援助' })).kind,
    ).toBe('only-one');
    done(table.open(secretary, 'theme', { place: ESTATE, month: '2027-01', theme: '法律援助' }));
  });
});
