import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { life, live, type Setting } from '../engine/testing/lives.ts';
import { GREEN, LOTUS, teaCalendar, teaFiles, teaGround, teaPack } from '../engine/testing/tea-club.ts';
import { HOUR, MINUTE, MONDAY } from '../engine/testing/scene.ts';
import { openGround } from '../ground/ground.ts';
import { toPlaceId } from '../ground/place.ts';
import { invariant } from '../invariant.ts';
import type { Pack } from '../pack/pack.ts';
import { readPack } from '../pack/read-pack.ts';
import { done, filesOf } from '../play/testing/five-cities.ts';
import { layTable, type Seated, type Table } from '../play/table.ts';
import { replayMatter, type Difference, type Replayed } from './difference.ts';
import { follow } from './follow.ts';
import type { Rule, Surroundings } from './past.ts';
import { Summing } from './sum.ts';
import { pastOf } from './testing/recorded.ts';

const tea: Setting = { pack: teaPack, ground: teaGround, calendar: teaCalendar, place: toPlaceId(LOTUS) };

function cenxi(): Setting {
  const { pack } = readPack({ common: filesOf('common'), own: filesOf('cenxi') });
  return {
    pack: pack!,
    ground: openGround(pack!.ground),
    calendar: teaCalendar,
    place: toPlaceId('450481100007-sihu'),
  };
}

const ruleOf = (pack: Pack, name: string): Rule => ({
  mechanism: pack.mechanisms[name]!,
  version: 1,
  settings: pack.settings,
  quiet: pack.quietHours,
});

function replay(table: Table, id: string, present: Pack, candidate: Pack, until = table.now): Replayed {
  const { mechanism } = table.matters.get(id)!;
  const around: Surroundings = { ground: teaGround, calendar: teaCalendar, until, keysHeld: () => [] };
  const past = pastOf(id, table, present.mechanisms[mechanism]!);
  return replayMatter(past, ruleOf(present, mechanism), ruleOf(candidate, mechanism), around);
}

describe.each([
  ['the tea club', () => tea, 24],
  ['岑溪', cenxi, 20],
] as const)('any life of %s', { timeout: 60_000 }, (_, build, numRuns) => {
  it('lived again under its own rule, with every personal value erased, differs in nothing', () => {
    const setting = build();
    let looked = 0;
    const property = fc.property(life(80), (choices) => {
      let table: Table | undefined;
      const watch = {
        tries: (_table: Table, _who: Seated, _matter: object, _shown: object, take: () => object) =>
          void take(),
        looks: (laid: Table) => {
          table = laid;
          return [];
        },
      };
      live(setting, choices, watch);
      invariant(table, 'a table was laid');
      for (const [id, matter] of table.matters) {
        const rule = ruleOf(setting.pack, matter.mechanism);
        const around = { ground: setting.ground, calendar: setting.calendar, until: 0, keysHeld: () => [] };
        const { differences, untold } = replayMatter(pastOf(id, table, rule.mechanism), rule, rule, around);
        const odd = differences.filter((one) => one.kind !== 'unsure');
        expect([matter.mechanism, untold, odd]).toEqual([matter.mechanism, false, []]);
        looked += 1;
      }
    });
    fc.assert(property, { numRuns });
    // A life opens 8 matters on average and now and then one; that twenty lives open so few happens once in 10^14.
    expect(looked).toBeGreaterThan(50);
  });
});

/** The tea club with one file changed. */
function changed(file: string, ...changes: readonly (readonly [string, string])[]): Pack {
  const own = teaFiles.own.map((one) => {
    if (one.path !== file) return one;
    const text = changes.reduce((so, [was, is]) => {
      invariant(so.includes(was), `${file} says ${was}`);
      return so.replaceAll(was, is);
    }, one.text);
    return { ...one, text };
  });
  const { pack, problems } = readPack({ ...teaFiles, own });
  invariant(pack && problems.length === 0, JSON.stringify(problems));
  return pack;
}

describe('a pot of tea, brewed after forty minutes and found good', () => {
  const table = layTable(teaPack, teaGround, teaCalendar, MONDAY);
  const guest: Seated = { id: 'guest', posts: [] };
  const brewer: Seated = { id: 'brewer', posts: [`brewer@${GREEN}`] };
  const pot = done(table.open(guest, 'pot', { wish: '一壶龙井', tea: 'green', place: LOTUS }));
  table.now += 20 * MINUTE;
  table.ringClocks();
  table.now += 20 * MINUTE;
  done(table.act(brewer, pot.id, 'brew'));
  table.now += HOUR;
  done(table.act(brewer, pot.id, 'pour', { 'tasting-note': '清香' }));
  table.now += HOUR;
  done(table.act(guest, pot.id, 'solved'));

  const under = (...changes: readonly (readonly [string, string])[]): readonly Difference[] =>
    replay(table, pot.id, teaPack, changed('mechanisms/pot.yaml', ...changes)).differences;

  it('differs in nothing under its own rule', () => {
    expect(replay(table, pot.id, teaPack, teaPack)).toEqual({ differences: [], untold: false });
  });

  it('under a rule that gives the step to another post: the act that would be refused, and what follows from it', () => {
    const differences = under([
      'brew:    { words: { zh: 我来泡, en: I brew it }, by: brewer@owner',
      'brew:    { words: { zh: 我来泡, en: I brew it }, by: host@owner',
    ]);
    expect(differences.filter((one) => one.kind === 'refused')).toMatchObject([
      { step: 'brew', refusal: { kind: 'not-by-you' }, follows: false },
      { step: 'pour', refusal: { kind: 'not-now' }, follows: true },
      { step: 'solved', refusal: { kind: 'not-now' }, follows: true },
    ]);
    expect(differences).toContainEqual({ kind: 'state', before: 'closed', after: 'wished' });
    expect(differences).toContainEqual({ kind: 'would-stay-open', outcome: 'confirmed' });
  });

  it('whoever held that post too would have been let', () => {
    const candidate = changed('mechanisms/pot.yaml', [
      'en: I brew it }, by: brewer@owner',
      'en: I brew it }, by: host@owner',
    ]);
    const around: Surroundings = {
      ground: teaGround,
      calendar: teaCalendar,
      until: table.now,
      keysHeld: (person) => (person === 'brewer' ? [`host@${GREEN}`] : []),
    };
    const past = pastOf(pot.id, table, teaPack.mechanisms['pot']!);
    const { differences } = replayMatter(past, ruleOf(teaPack, 'pot'), ruleOf(candidate, 'pot'), around);
    expect(differences).toEqual([]);
  });

  it('a step that no longer exists', () => {
    expect(under(['pour:', 'serve-it:'])).toContainEqual({
      kind: 'step-gone',
      seq: 4,
      step: 'pour',
      follows: false,
    });
  });

  it('other lateness: the city’s own value of a setting makes the clock late no longer', () => {
    const patient = { ...teaPack, settings: { ...teaPack.settings, pot: { 'brew-within': '50 minutes' } } };
    expect(replay(table, pot.id, teaPack, patient).differences).toEqual([
      { kind: 'late', state: 'wished', clock: 'wished', more: -1 },
    ]);
    expect(replay(table, pot.id, patient, teaPack).differences).toEqual([
      { kind: 'late', state: 'wished', clock: 'wished', more: 1 },
    ]);
  });

  it('other readers, of the matter and of the name behind it', () => {
    expect(under(['host@owner, host@above]', 'host@owner, peacemaker@owner]'])).toEqual(
      expect.arrayContaining([
        { kind: 'reader', what: 'matter', key: `peacemaker@${GREEN}`, more: true },
        { kind: 'reader', what: 'matter', key: 'host@990001100', more: false },
      ]),
    );
    expect(
      under(['requester-seen-by: [helper, brewer@owner]', 'requester-seen-by: [helper, public]']),
    ).toEqual([
      { kind: 'reader', what: 'requester', key: 'public', more: true },
      { kind: 'reader', what: 'requester', key: `brewer@${GREEN}`, more: false },
    ]);
  });

  it('other publicity', () => {
    expect(under(['publishes: [tea]', 'publishes: []'])).toEqual([
      { kind: 'publicity', what: 'tea', more: false },
    ]);
    expect(under(['publishes: [tea]\n', ''])).toEqual([
      { kind: 'publicity', what: 'existence', more: false },
      { kind: 'publicity', what: 'tea', more: false },
    ]);
  });

  it('a form that asks more costs the post more seconds, and refuses nobody of the past', () => {
    const { costsS } = teaPack.mechanisms['pot']!.fields['reason']!;
    expect(under(['asks: [tasting-note, photos?]', 'asks: [tasting-note, reason, photos?]'])).toEqual([
      { kind: 'form', seq: 4, step: 'pour', role: 'brewer', seconds: costsS, asked: ['reason'], spared: [] },
    ]);
    expect(under(['asks: [tasting-note, photos?]', 'asks: [photos?]'])).toMatchObject([
      { kind: 'form', role: 'brewer', asked: [], spared: ['tasting-note'] },
    ]);
  });

  it('a silence that ends sooner ends it unconfirmed', () => {
    const hasty = { ...teaPack, settings: { pot: { silence: '30 minutes' } } };
    expect(replay(table, pot.id, teaPack, hasty).differences).toEqual(
      expect.arrayContaining([{ kind: 'outcome', before: 'confirmed', after: 'unconfirmed' }]),
    );
  });

  it('the sum counts matters and times, flags readers and names no person', () => {
    const summing = new Summing();
    const candidate = changed(
      'mechanisms/pot.yaml',
      [
        'seen-by: [requester, helper, brewer@owner',
        'seen-by: [requester, helper, assignee, public, brewer@owner',
      ],
      ['asks: [tasting-note, photos?]', 'asks: [tasting-note, reason, photos?]'],
    );
    summing.add(replay(table, pot.id, teaPack, candidate));
    summing.add(replay(table, pot.id, teaPack, candidate));
    summing.add(replay(table, pot.id, teaPack, teaPack));
    const { lines, ...sum } = summing.sum;
    expect(sum).toEqual({ matters: 3, differing: 2, untold: 0 });
    expect(lines[0]).toEqual({
      kind: 'reader',
      of: ['matter', 'public'],
      more: true,
      matters: 2,
      count: 2,
      flagged: true,
    });
    expect(lines.find((line) => line.kind === 'form')).toMatchObject({
      of: ['pour', 'brewer'],
      more: true,
      matters: 2,
    });
    expect(JSON.stringify(lines)).not.toContain('guest');
  });
});

it('each part that lateness asks for is a part of its own', () => {
  const table = layTable(teaPack, teaGround, teaCalendar, MONDAY);
  const [guest, brewer]: Seated[] = [
    { id: 'guest', posts: [] },
    { id: 'brewer', posts: [`brewer@${GREEN}`] },
  ];
  const shops = ['990001-leaf', '990001-cup'];
  const pot = done(table.open(guest!, 'pot', { wish: '一壶龙井', tea: 'green', place: LOTUS }));
  const sent = done(table.act(brewer!, pot.id, 'send', { shops }));
  for (const [id, { seat }] of Object.entries(sent.parts))
    done(table.act({ id: seat, posts: [`shopkeeper@${seat}`] }, id, 'excuse', { reason: '没货' }));
  expect(table.matters.get(pot.id)!.state).toBe('brewing');
  const asking = changed('mechanisms/pot.yaml', [
    'clock: { within: 3 workdays, late: remind brewer@owner and host@owner,',
    'clock: { within: 2 workdays, late: [remind brewer@owner and host@owner, ask shops as fetching],',
  ]);
  const until = MONDAY + 200 * HOUR;
  const around: Surroundings = { ground: teaGround, calendar: teaCalendar, until, keysHeld: () => [] };
  const past = pastOf(pot.id, table, teaPack.mechanisms['pot']!);
  const { matter } = follow(ruleOf(asking, 'pot'), past, around);
  expect(
    Object.values(matter!.parts)
      .filter((part) => part.open)
      .map((part) => part.seat),
  ).toEqual(shops);
});
