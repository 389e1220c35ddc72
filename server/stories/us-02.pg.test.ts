import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import type { RollView } from '#core/contract/roll.ts';
import { stage, type Stage } from './stage.ts';

const FUJING = '450105002018';
const VOTERS = ['nong', 'tu', 'bian', 'tong', 'lu'] as const;

describe('US-02 民议 → 民决, Nanning', () => {
  let play: Stage<'resident' | 'secretary' | 'desk' | 'teller' | 'second' | (typeof VOTERS)[number]>;
  beforeAll(async () => {
    const household = [`household@${FUJING}`];
    play = await stage('nanning', {
      resident: [],
      secretary: [`secretary@${FUJING}`],
      desk: [`desk@${FUJING}`],
      teller: [`teller@${FUJING}`],
      second: [`teller@${FUJING}`],
      nong: household,
      tu: household,
      bian: household,
      tong: household,
      lu: household,
    });
  });
  afterAll(() => play?.close());

  const raise = (kind = 'charge-points') =>
    play.as.resident.opens('deliberation', {
      motion: '充电桩装在哪里',
      'deliberated-kind': kind,
      place: `${FUJING}-fuyuan`,
    });
  const atTheVote = async (): Promise<string> => {
    const { id } = await raise();
    await play.as.secretary.takes(id, 'discuss');
    await play.as.nong.takes(id, 'speak', { 'my-view': '东边空地宽' });
    const { state } = await play.as.secretary.takes(id, 'to-vote', { resolution: '充电桩设在东门内侧空地' });
    expect(state.name).toBe('deciding');
    return id;
  };

  it('US-02(1) what touches residents cannot go straight to the vote', async () => {
    const { id } = await raise();
    const straight = await play.as.secretary.isRefused(id, 'to-vote', { resolution: '…' }, 'not-now');
    expect(straight.next.map((one) => one.step)).toEqual(['discuss']);
    const staff = await play.as.desk.isRefused(id, 'settle', { resolution: '…' }, 'condition-unmet');
    expect(staff.words.zh).toBe('这件事涉及群众利益，要先民议、再民决');
    expect((await play.as.resident.sees(id)).state.name).toBe('raised');
  });

  it('US-02(2) an unflagged matter is closed by staff without a vote', async () => {
    const { id } = await raise('notice-board');
    expect((await play.as.desk.takes(id, 'settle', { resolution: '换了新版面' })).outcome).toBe(
      'settled-by-staff',
    );
  });

  it('US-02(3) the public record holds only counts; the named roll is for the two tellers', async () => {
    const id = await atTheVote();
    const acts = (await play.as.teller.sees(id)).seq;
    for (const [at, vote] of (['for', 'for', 'against', 'abstain'] as const).entries())
      await play.as[VOTERS[at]!].takes(id, 'vote', { vote });
    await play.as.nong.isRefused(id, 'vote', { vote: 'against' }, 'already-taken');
    await play.as.resident.isRefused(id, 'vote', { vote: 'for' }, 'not-by-you');
    expect((await play.as.teller.sees(id)).seq).toBe(acts);
    const roll = async (who: 'teller' | 'second' | 'secretary' | 'desk' | 'nong' | 'resident') =>
      (await play.as[who].reads<RollView>(`/matters/${id}/roll`)).voters;
    for (const who of ['secretary', 'desk', 'nong', 'resident'] as const) expect(await roll(who)).toEqual([]);
    for (const who of ['teller', 'second'] as const) {
      const voters = await roll(who);
      expect(voters.map((one) => one.name.zh).toSorted()).toEqual(VOTERS.map(play.nameOf).toSorted());
      expect(voters.filter((one) => one.voted)).toHaveLength(4);
      expect(JSON.stringify(voters)).not.toMatch(/"(for|against|abstain)"/);
    }
    const { looks } = await play.as.tu.reads<WhoCanSeeMe>('/who-can-see-me');
    expect(looks.filter((look) => look.matter === id)).toHaveLength(2);
    await play.as.teller.isRefused(id, 'count', {}, 'condition-unmet');
    await play.as.second.takes(id, 'vote-on-paper', { voter: play.idOf('lu'), vote: 'for' });
    expect((await play.as.teller.takes(id, 'count')).state.name).toBe('published');
    const [told] = await play.disclosures();
    const tally = told!.facts.find((fact) => fact.words.zh === '票数')!.text;
    expect(tally).toBe('同意 3、反对 1、弃权 1、已投 5、名册 5');
    for (const name of VOTERS.map(play.nameOf)) expect(JSON.stringify(told)).not.toContain(name);
  });

  it('US-02(3) a count that nobody asked for comes when the time is over, and without a quorum it goes back', async () => {
    const id = await atTheVote();
    await play.as.nong.takes(id, 'vote', { vote: 'for' });
    await play.later({ days: 7, minutes: 1 });
    await play.ringClocks();
    expect((await play.as.secretary.sees(id)).state.name).toBe('discussing');
  });

  it('US-02(4) publication is one disclosure of the class 事务', async () => {
    const id = await atTheVote();
    const before = (await play.disclosures()).length;
    for (const who of VOTERS) await play.as[who].takes(id, 'vote', { vote: 'for' });
    const { number } = await play.as.teller.takes(id, 'count');
    const told = await play.disclosures();
    expect(told).toHaveLength(before + 1);
    expect(told.filter((one) => one.number === number).map((one) => [one.class?.zh, one.document])).toEqual([
      ['事务', null],
    ]);
  });
});
