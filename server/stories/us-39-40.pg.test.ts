import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const CITIES = ['nanning', 'jining', 'shanwei', 'cenxi', 'guilin'] as const;

describe('US-39 the split of 岑城镇 into nineteen communities', () => {
  let play: Stage<'resident' | 'desk' | 'organiser'>;
  beforeAll(async () => {
    play = await stage('cenxi', {
      resident: [],
      desk: ['desk@450481100007'],
      organiser: ['organiser@450481'],
    });
  });
  afterAll(() => play?.close());

  it('US-39(1) after the cut-over there are 19 communities; as of the day before, 11', async () => {
    const [change] = play.pack.ground.lineage;
    const on = change!.on;
    expect(await play.communitiesOf('450481100', on)).toHaveLength(19);
    expect(await play.communitiesOf('450481100', play.dayBefore(on))).toHaveLength(11);
  });

  it('US-39(2) each new community names what it came from; a matter of an old community keeps it and stays readable', async () => {
    const [change] = play.pack.ground.lineage;
    for (const community of await play.communitiesOf('450481100', change!.on))
      expect(community.predecessors.length, community.words.zh).toBeGreaterThan(0);
    const before = await play.asOf(play.dayBefore(change!.on));
    const old = (await play.communitiesOf('450481100', play.dayBefore(change!.on)))[0]!;
    const opened = await before.as.resident.opens('whistle', { what: '旧社区时的一件事', place: old.id });
    const now = await before.asOf('2026-11-16');
    const seen = await now.as.resident.sees(opened.id);
    expect([seen.place!.id, seen.owner.seat]).toEqual([old.id, old.id]);
    const heir = old.successors[0]!;
    await now.appoint('desk', `desk@${heir}`);
    expect((await now.as.desk.takes(opened.id, 'answer')).state.name).toBe('answered');
  });

  it('US-39(3) the figures of the source stand beside one another and none is derived from another', async () => {
    const facts = play.pack.ground.facts;
    const residents = facts.find(
      (fact) => fact.kind === 'figure' && fact.row === 'CX-002' && fact.value === 205_600,
    );
    expect(residents).toBeDefined();
    expect(Math.round(205_600 / 19)).toBe(10_821);
    expect(Math.round(205_600 / 11)).toBe(18_691);
    const claim = facts.find((fact) => fact.row === 'CX-010')!;
    expect(claim.kind).toBe('claim');
    expect('value' in claim).toBe(false);
  });

  it('US-39(4) the 综合协调办公室 acts while there is no 街道', async () => {
    const orgs = await play.orgsOf('450481', 'coordination-office');
    expect(orgs).toHaveLength(1);
    expect(orgs[0]).toMatchObject({ until: null });
    expect(await play.placesOn('450481', 'street')).toHaveLength(0);
  });

  it('US-39(4) then its end date is set once; a second time is refused with its reason and keeps the first day', async () => {
    const end = (since: string, level = 'street') =>
      play.endActing('450481-coordination-office', { created: '450481-street-1', level, since });
    expect(await end('2026-12-01', 'district')).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'other-level', actsFor: 'street' },
    });
    expect(await end('2026-12-01')).toMatchObject({ kind: 'ended', org: { until: '2026-12-01' } });
    const after = await play.asOf('2026-11-30');
    expect(await after.orgsOf('450481', 'coordination-office')).toMatchObject([{ until: '2026-12-01' }]);
    const refused = { kind: 'refused', refusal: { kind: 'already-ended', until: '2026-12-01' } };
    expect(await end('2027-06-01')).toMatchObject(refused);
    expect(
      await after.endActing('450481-coordination-office', {
        created: '450481-street-2',
        level: 'street',
        since: '2027-06-01',
      }),
    ).toMatchObject(refused);
    const later = await play.asOf('2026-12-02');
    expect(await later.orgsOf('450481', 'coordination-office')).toEqual([]);
  });
});

/** A city that names no ladder for disputes: one rung, three sessions, and a visit only where its setting asks for it. */
const ONE_RUNG = `
extends: mediation
mechanism: mediation
rungs: [community]
states:
  mediating: { tries: { community: 3 } }
  settled: { moves: [{ when: settings.visit-all-levels, to: visit-due }, { to: done }] }
  failed: { moves: [{ when: settings.visit-all-levels, to: visit-unsettled }, { to: unsettled }] }
`;

describe('US-40 one platform, five presets', () => {
  it('US-40(1) five cities start from five presets, with no source change between them', async () => {
    for (const city of CITIES) {
      const play = await stage(city, { anyone: [] });
      const pack = await play.as.anyone.packNamed(city);
      expect(pack.mechanisms.length).toBeGreaterThan(0);
      await play.close();
    }
  });

  it('US-40(2) ladders are 4, 6, 3, 4 and 5 levels deep', async () => {
    const play = await stage('cenxi', { anyone: [] });
    const depth = async (city: string, ladder: string) =>
      (await play.as.anyone.packNamed(city)).ladders.find((one) => one.name === ladder)!.levels.length;
    expect(
      await Promise.all([
        depth('nanning', 'main'),
        depth('jining', 'main'),
        depth('shanwei', 'main'),
        depth('cenxi', 'main'),
        depth('guilin', 'service-centres'),
      ]),
    ).toEqual([4, 6, 3, 4, 5]);
    await play.close();
  });

  it('US-40(3) a mechanism the city lacks is hidden, and can be switched on by data', async () => {
    const shanwei = await stage('shanwei', { anyone: [] });
    expect((await shanwei.as.anyone.mechanisms()).map((one) => one.name)).not.toContain('mediation');
    await shanwei.as.anyone.isRefusedToOpen('mediation', {}, 'unknown-mechanism');
    const on = await shanwei.withMechanism('mediation', ONE_RUNG);
    expect((await on.as.anyone.mechanisms()).map((one) => one.name)).toContain('mediation');
    await on.close();
  });

  it('US-40(6) named places and posts load with their parents, and one person holds two posts on one day', async () => {
    const chain = async (city: (typeof CITIES)[number], id: string) => {
      const play = await stage(city, { anyone: [] });
      const names = play.ancestorsOf(id);
      await play.close();
      return names;
    };
    expect(await chain('shanwei', '441502003-jinyuwan')).toContain('凤山街道');
    expect(await chain('nanning', '450105002018')).toContain('江南街道');
    const play = await stage('nanning', { both: ['secretary@450105002018', 'grid-worker@450105002018-g1'] });
    expect((await play.as.both.me()).posts).toHaveLength(2);
    await play.close();
  });
});
