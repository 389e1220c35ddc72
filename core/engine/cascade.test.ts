import { beforeEach, describe, expect, it } from 'vitest';
import { openGround } from '../ground/ground.ts';
import { layTable, type Seated, type Table } from '../play/table.ts';
import { isRefusal } from './refusal.ts';
import { DAY, FORMS, MONDAY, refused } from './testing/scene.ts';
import { GREEN, PINE, teaCalendar, teaPack } from './testing/tea-club.ts';
import type { Matter } from './matter.ts';

const guest: Seated = { id: 'guest', posts: [] };
const brewer: Seated = { id: 'brewer', posts: [`brewer@${GREEN}`] };
const host: Seated = { id: 'host', posts: [`host@${GREEN}`] };
const leaf: Seated = { id: 'leaf', posts: ['shopkeeper@990001-leaf'] };
const cup: Seated = { id: 'cup', posts: ['shopkeeper@990001-cup'] };

let table: Table;
beforeEach(() => {
  table = layTable(teaPack, openGround(teaPack.ground), teaCalendar, MONDAY);
});

const done = (outcome: object): Matter => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Matter;
};
const open = (name: string, who = guest, facts = FORMS[name]!): Matter => done(table.open(who, name, facts));
const act = (who: Seated, id: string, step: string, facts = {}): Matter =>
  done(table.act(who, id, step, facts));
const now = (id: string): Matter => table.matters.get(id)!;
const partAt = (whole: string, seat: string): string =>
  Object.entries(now(whole).parts).find(([, part]) => part.seat === seat)![0];

describe('a whole and its parts', () => {
  const sent = (): string => {
    const { id } = open('pot');
    act(brewer, id, 'send', { shops: ['990001-leaf', '990001-cup'] });
    return id;
  };

  it('one part is opened at each org, each with its own clock, and the whole knows them', () => {
    const id = sent();
    const parts = Object.entries(now(id).parts);
    expect(parts.map(([, part]) => part.seat)).toEqual(['990001-leaf', '990001-cup']);
    for (const [part, known] of parts) {
      expect(now(part)).toMatchObject({
        state: 'asked',
        asked: known.seat,
        parent: { id, part: 'fetching' },
      });
      expect(now(part).clocks).toHaveLength(1);
    }
  });

  it('a part keeps the time the city gives its own rule, whoever began it', () => {
    const settings = { ...teaPack.settings, fetch: { 'answer-within': '50 minutes' } };
    table = layTable({ ...teaPack, settings }, openGround(teaPack.ground), teaCalendar, MONDAY);
    for (const part of Object.keys(now(sent()).parts))
      expect(now(part).clocks[0]!.due - MONDAY).toBe(50 * 60_000);
  });

  it('the join waits for the last one, and an excuse with a reason counts', () => {
    const id = sent();
    const [first, second] = [partAt(id, '990001-leaf'), partAt(id, '990001-cup')];
    act(leaf, first, 'accept');
    act(leaf, first, 'bring');
    expect(now(id).state).toBe('gathering');
    act(cup, second, 'excuse', { reason: '打烊了' });
    expect(now(id).state).toBe('brewing');
    expect(
      table.acts
        .get(id)!
        .map((one) => one.step)
        .slice(-2),
    ).toEqual(['part:excuse', 'move']);
  });

  it('one shop cannot answer for another', () => {
    const id = sent();
    expect(refused(table.act(cup, partAt(id, '990001-leaf'), 'accept')).kind).toBe('not-by-you');
  });

  it('the same org is not asked twice at once, and may be asked again later', () => {
    const id = sent();
    const twice = refused(table.act(brewer, id, 'send-more', { shops: ['990001-leaf'] }));
    expect([twice.kind, twice.fields, twice.next]).toEqual([
      'form',
      [{ field: 'shops', fault: 'twice' }],
      [],
    ]);
    act(leaf, partAt(id, '990001-leaf'), 'excuse', { reason: '没货' });
    expect(Object.keys(act(brewer, id, 'send-more', { shops: ['990001-leaf'] }).parts)).toHaveLength(3);
  });

  it('a choice that names its org asks that org', () => {
    const { id } = open('pot');
    act(brewer, id, 'brew');
    act(brewer, id, 'mend', { repair: 'cracked-cup' });
    expect(Object.values(now(id).parts)).toMatchObject([{ seat: '990001-cup', state: 'asked' }]);
  });

  it('when the whole ends, whoever is still asked is called off, and the whole knows', () => {
    const id = sent();
    const part = partAt(id, '990001-leaf');
    act(guest, id, 'withdrawal');
    expect(now(part)).toMatchObject({ state: 'called-off', open: false });
    expect(Object.values(now(id).parts)).toMatchObject([
      { state: 'called-off', open: false },
      { state: 'called-off', open: false },
    ]);
    expect(refused(table.act(leaf, part, 'accept')).kind).toBe('ended');
  });

  it('a whole taken up again does not wait for a part that was called off', () => {
    const { id } = open('pot');
    act(brewer, id, 'send', { shops: ['990001-leaf'] });
    const first = partAt(id, '990001-leaf');
    act(leaf, first, 'accept');
    act(leaf, first, 'bring');
    act(brewer, first, 'again', { 'why-not': '少了一两' });
    act(brewer, id, 'pour', { 'tasting-note': '淡' });
    table.now += 8 * DAY;
    table.ringClocks();
    expect([now(id).state, now(first).state]).toEqual(['closed-unconfirmed', 'called-off']);
    act(guest, id, 'dispute', { 'why-not': '太淡' });
    const town: Seated = { id: 'town', posts: ['brewer@990001100'] };
    act(town, id, 'mend', { repair: 'cracked-cup' });
    expect(now(id).state).toBe('gathering');
    const second = partAt(id, '990001-cup');
    act(cup, second, 'accept');
    act(cup, second, 'bring');
    expect(now(id).state).toBe('brewing');
  });

  it('rating waits for the end of the whole, is taken once, and never of one’s own work', () => {
    const { id } = open('pot');
    act(brewer, id, 'send', { shops: ['990001-leaf'] });
    const part = partAt(id, '990001-leaf');
    act(leaf, part, 'accept');
    act(leaf, part, 'bring');
    expect(refused(table.act(brewer, part, 'rate', { stars: 5 })).kind).toBe('condition-unmet');
    act(brewer, id, 'pour', { 'tasting-note': '香' });
    act(guest, id, 'solved');
    const both: Seated = { id: 'both', posts: [`brewer@${GREEN}`, 'shopkeeper@990001-leaf'] };
    expect(refused(table.act(both, part, 'rate', { stars: 5 })).kind).toBe('own-work');
    expect(refused(table.act(leaf, part, 'reply', { reason: '谢' })).kind).toBe('condition-unmet');
    act(brewer, part, 'rate', { stars: 4 });
    expect(refused(table.act(brewer, part, 'rate', { stars: 1 })).kind).toBe('already-taken');
    expect(act(leaf, part, 'reply', { reason: '谢谢' }).facts).toMatchObject({ stars: 4, reason: '谢谢' });
  });
});

describe('a matter opened by a rule', () => {
  it('is linked by its act and carries over what it is told', () => {
    open('pot', guest, { ...FORMS['pot'], tea: 'vinegar', wish: '一壶醋' });
    const quarrel = [...table.matters.values()].find((one) => one.mechanism === 'quarrel')!;
    expect(quarrel).toMatchObject({ state: 'talking', requester: 'guest', facts: { account: '一壶醋' } });
  });
});

describe('places at a table', () => {
  it('the last place is held, the next waits, and gets it when the first withdraws', () => {
    table.resources.set('table-1', { capacity: 1, taken: 0 });
    const first = open('tasting');
    const second = open('tasting');
    const third = open('tasting');
    for (const { id } of [first, second, third]) act(host, id, 'seat', { seat: 'table-1' });
    expect([now(first.id).state, now(second.id).state, now(third.id).state]).toEqual([
      'seated',
      'queueing',
      'queueing',
    ]);
    act(guest, second.id, 'withdrawal');
    expect(now(third.id).state).toBe('queueing');
    act(guest, first.id, 'withdrawal');
    expect([now(third.id).state, now(third.id).booking?.is]).toEqual(['seated', 'held']);
    expect(table.resources.get('table-1')!.taken).toBe(1);
  });

  it('changing to another table gives the first one back', () => {
    table.resources.set('table-1', { capacity: 0, taken: 0 });
    table.resources.set('table-2', { capacity: 1, taken: 0 });
    const { id } = open('tasting');
    act(host, id, 'seat', { seat: 'table-1' });
    act(host, id, 'elsewhere', { seat: 'table-2' });
    expect(now(id)).toMatchObject({ state: 'seated', booking: { resource: 'table-2', is: 'held' } });
  });

  it('an attended place stays taken after the matter has ended', () => {
    table.resources.set('table-1', { capacity: 1, taken: 0 });
    const { id } = open('tasting');
    act(host, id, 'seat', { seat: 'table-1' });
    const guide: Seated = { id: 'guide', posts: [`guide@${GREEN}`] };
    act(guide, id, 'take');
    act(guide, id, 'set-day', { day: '2026-09-12' });
    act(guide, id, 'done');
    expect(act(guest, id, 'solved').booking?.is).toBe('attended');
    expect(table.resources.get('table-1')!.taken).toBe(1);
  });
});

it('two who take one order: the second is told it is taken', () => {
  table.resources.set('table-1', { capacity: 2, taken: 0 });
  const { id } = open('tasting', guest, { ...FORMS['tasting'], place: PINE });
  act({ id: 'host', posts: ['host@990001100002'] }, id, 'seat', { seat: 'table-1' });
  const [one, two] = ['one', 'two'].map((name): Seated => ({ id: name, posts: ['guide@990001100002'] }));
  expect(act(one!, id, 'take').assignee).toBe('one');
  expect(refused(table.act(two!, id, 'take')).kind).toBe('not-now');
  act(one!, id, 'hand-back');
  expect(act(two!, id, 'take').assignee).toBe('two');
});
