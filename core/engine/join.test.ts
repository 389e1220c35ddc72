import { describe, expect, it } from 'vitest';
import { readerKeys } from './keys.ts';
import { JOIN, joinersOf } from './join.ts';
import type { Matter } from './matter.ts';
import { brewer, friend, guest, made, opened, person, refused, tea, when } from './testing/scene.ts';
import { teaGround } from './testing/tea-club.ts';

const join = (matter: Matter, who = friend, facts = {}) => when(matter, who, JOIN, facts);

describe('我也遇到', () => {
  it('counts who says so, and leaves the matter where it is', () => {
    const before = opened('pot');
    const { matter, acts, deeds } = made(join(before));
    expect(joinersOf(matter)).toEqual(['friend']);
    expect(deeds).toEqual([]);
    expect([matter.state, matter.clocks]).toEqual([before.state, before.clocks]);
    expect(acts).toMatchObject([
      { step: 'join', actor: 'friend', as: 'anyone', changes: { joined: ['friend'] } },
    ]);
    expect(joinersOf(made(join(matter, person('aunt'))).matter)).toEqual(['friend', 'aunt']);
  });

  it('gives no sight of the matter', () => {
    const before = opened('pot');
    const after = made(join(before)).matter;
    const readers = (matter: Matter) => readerKeys(tea('pot'), matter, teaGround);
    expect(readers(after)).toEqual(readers(before));
    expect(readers(after)).not.toContain('person:friend');
  });

  it('is said once by each, never by whoever raised it, and not where the rule does not let others join', () => {
    const joined = made(join(opened('pot'))).matter;
    expect(refused(join(joined)).kind).toBe('already-taken');
    expect(refused(join(joined, guest)).kind).toBe('is-part');
    expect(refused(join(opened('tasting'))).kind).toBe('unknown-step');
  });

  it('is over when the matter is', () => {
    const poured = made(
      when(made(when(opened('pot'), brewer, 'brew')).matter, brewer, 'pour', { 'tasting-note': '香' }),
    );
    const closed = made(when(poured.matter, guest, 'solved')).matter;
    expect(refused(join(closed)).kind).toBe('ended');
  });

  it('takes what the rule asks, and nothing else', () => {
    const { acts } = made(join(opened('pot'), friend, { 'me-too': '我也想喝' }));
    expect(acts[0]!.facts).toEqual({ 'me-too': '我也想喝' });
    expect(refused(join(opened('pot'), friend, { wish: '换一壶' })).fields).toEqual([
      { field: 'wish', fault: 'unknown-field' },
    ]);
  });
});
