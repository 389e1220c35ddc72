import { beforeEach, describe, expect, it } from 'vitest';
import type { Seated, Table } from './table.ts';
import { done, refused, tableOf } from './testing/five-cities.ts';

const FUJING = '450105002018';

describe('US-09 six in the grid (Nanning), on the table', () => {
  let table: Table;
  beforeEach(() => {
    table = tableOf('nanning');
  });
  const GRID = `${FUJING}-g1`;
  const grid: Seated = { id: 'grid', posts: [`grid-worker@${GRID}`] };
  const fire: Seated = { id: 'fire', posts: ['desk@450105-fire'] };
  const find = (kind: string, type: string) =>
    done(
      table.open(grid, 'finding', {
        'finding-kind': kind,
        'matter-type': type,
        what: '消防通道被杂物堵住',
        place: GRID,
      }),
    );

  it('closes in the grid what was fixed there', () => {
    const { id } = find('hazard', 'rubbish');
    done(table.act(grid, id, 'check', { result: '属实' }));
    done(table.act(grid, id, 'fix', { result: '清走了' }));
    expect(done(table.act(grid, id, 'recheck')).outcome).toBe('in-grid');
  });

  it('US-09(2) routes a type to exactly one line and closes above the grid', () => {
    const { id } = find('hazard', 'blocked-fire-exit');
    done(table.act(grid, id, 'check', { result: '属实' }));
    const routed = done(table.act(grid, id, 'route'));
    expect(Object.values(routed.parts).map((part) => part.seat)).toEqual(['450105-fire']);
    const part = Object.keys(routed.parts)[0]!;
    for (const [step, facts] of [
      ['accept', {}],
      ['arrive', {}],
      ['done', { result: '已整改' }],
    ] as const)
      done(table.act(fire, part, step, facts));
    expect(table.matters.get(id)!.state).toBe('fixed');
    done(table.act(grid, id, 'not-solved', { 'why-not': '又堵上了' }));
    done(table.act(grid, id, 'fix', { result: '装了隔离桩' }));
    expect(done(table.act(grid, id, 'recheck')).outcome).toBe('above-grid');
  });

  it('US-09(4) a dispute opens a mediation that other grid workers do not read', () => {
    const { id } = find('dispute', 'neighbours');
    expect(table.matters.get(id)!.state).toBe('with-mediators');
    const mediation = [...table.matters.values()].find((matter) => matter.mechanism === 'mediation')!;
    expect(mediation.facts['account']).toBe('消防通道被杂物堵住');
    const other: Seated = { id: 'other', posts: [`grid-worker@${FUJING}-g2`] };
    expect(refused(table.act(other, mediation.id, 'hold', { 'session-note': '…' })).kind).toBe('not-by-you');
  });
});
