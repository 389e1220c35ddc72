import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const XIAOFANG = '450481100007';
type Who = 'li' | 'wang' | 'mo' | 'kin' | 'town' | 'city' | 'secretary' | 'police' | 'grid' | 'volunteer';

describe('US-12 三二一 mediation, Cenxi', () => {
  let play: Stage<Who>;
  beforeAll(async () => {
    play = await stage('cenxi', {
      li: [],
      wang: [],
      mo: [`legal-literate@${XIAOFANG}`],
      kin: [`mediator@${XIAOFANG}`],
      town: ['mediator@450481100'],
      city: ['mediator@450481'],
      secretary: [`secretary@${XIAOFANG}`],
      police: [`police-assistant@${XIAOFANG}`],
      grid: [`grid-worker@${XIAOFANG}-g1`],
      volunteer: [`volunteer@${XIAOFANG}`],
    });
    await play.declareTie('kin', 'wang');
  });
  afterAll(() => play?.close());

  const dispute = async (): Promise<string> => {
    const parties = [play.idOf('li'), play.idOf('wang')];
    return (
      await play.as.li.opens('mediation', {
        'dispute-kind': 'neighbours',
        parties,
        account: '二楼漏水到一楼',
        place: `${XIAOFANG}-sihu`,
      })
    ).id;
  };
  const hold = async (who: Who, id: string, times: number): Promise<void> => {
    for (let session = 1; session <= times; session += 1)
      await play.as[who].takes(id, 'hold', { 'session-note': `第 ${session} 次` });
  };
  const settle = async (who: Who, id: string) => {
    await play.as[who].takes(id, 'agree', { agreement: '二楼修管道，一楼自理粉刷' });
    await play.as.li.takes(id, 'sign');
    return play.as.wang.takes(id, 'sign');
  };

  it('US-12(1) levels take at most 3, 2, 1 sessions; a fourth in the community is refused and offers the town', async () => {
    const id = await dispute();
    await hold('mo', id, 3);
    const no = await play.as.mo.isRefused(id, 'hold', { 'session-note': '第四次' }, 'no-tries-left');
    expect(no.next.map((next) => next.step)).toContain('pass-up');
    await play.as.mo.takes(id, 'pass-up');
    await hold('town', id, 2);
    await play.as.town.isRefused(id, 'hold', { 'session-note': '第三次' }, 'no-tries-left');
    await play.as.town.takes(id, 'pass-up');
    await hold('city', id, 1);
    await play.as.city.isRefused(id, 'hold', { 'session-note': '第二次' }, 'no-tries-left');
  });

  it('US-12(2) a dispute that fails everywhere holds exactly 6 sessions; success at the second ends with 2 and nothing above', async () => {
    const failed = await dispute();
    await hold('mo', failed, 3);
    await play.as.mo.takes(failed, 'pass-up');
    await hold('town', failed, 2);
    await play.as.town.takes(failed, 'pass-up');
    await hold('city', failed, 1);
    await play.as.city.takes(failed, 'give-up', { reason: '双方各不相让' });
    const seen = await play.as.li.sees(failed);
    expect(seen.tries.map((rung) => [rung.rung, rung.used, rung.of])).toEqual([
      ['community', 3, 3],
      ['town', 2, 2],
      ['city', 1, 1],
    ]);

    const early = await dispute();
    await hold('mo', early, 2);
    const settled = await settle('mo', early);
    expect(settled.timeline.filter((entry) => entry.step === 'hold')).toHaveLength(2);
    expect(settled.timeline.some((entry) => entry.step === 'pass-up')).toBe(false);
    expect(settled.outcome).toBe('settled');
  });

  it('US-12(3) the return visit comes by itself after the city, by setting below; “not kept” reopens', async () => {
    const id = await dispute();
    await hold('mo', id, 3);
    await play.as.mo.takes(id, 'pass-up');
    await hold('town', id, 2);
    await play.as.town.takes(id, 'pass-up');
    await hold('city', id, 1);
    expect((await settle('city', id)).state.name).toBe('visit-due');
    const again = await play.as.wang.takes(id, 'visit-broken', { 'visit-note': '管道没修' });
    expect([again.state.name, again.open]).toEqual(['mediating', true]);

    const below = await dispute();
    await hold('mo', below, 1);
    expect((await settle('mo', below)).state.name).toBe('done');
    const always = await play.withSetting('mediation', 'visit-all-levels', 'yes');
    const visited = await always.as.li.opens('mediation', {
      'dispute-kind': 'neighbours',
      parties: [always.idOf('li'), always.idOf('wang')],
      account: '噪声',
      place: `${XIAOFANG}-sihu`,
    });
    await always.as.mo.takes(visited.id, 'hold', { 'session-note': '一次' });
    await always.as.mo.takes(visited.id, 'agree', { agreement: '十点后不放音乐' });
    await always.as.li.takes(visited.id, 'sign');
    expect((await always.as.wang.takes(visited.id, 'sign')).state.name).toBe('visit-due');
  });

  it('US-12(4) in every open state both parties are offered court, arbitration, petition; leaving is neither settled nor failure', async () => {
    const id = await dispute();
    const exits = async (who: 'li' | 'wang') =>
      (await play.as[who].sees(id)).allowed.filter((step) => step.exit && step.on).map((step) => step.name);
    const all = ['court', 'arbitration', 'petition', 'withdrawal'];
    for (const who of ['li', 'wang'] as const) expect(await exits(who)).toEqual(all);
    await hold('mo', id, 1);
    await play.as.mo.takes(id, 'agree', { agreement: '各退一步' });
    for (const who of ['li', 'wang'] as const) expect(await exits(who)).toEqual(all);
    const left = await play.as.wang.takes(id, 'court');
    expect([left.state.name, left.outcome, left.open]).toEqual(['left-for-other-remedy', 'left', false]);
  });

  it('US-12(5) “settled” needs the confirmation of both parties', async () => {
    const id = await dispute();
    await hold('mo', id, 1);
    await play.as.mo.takes(id, 'agree', { agreement: '各退一步' });
    await play.as.mo.isRefused(id, 'sign', {}, 'not-by-you');
    expect((await play.as.li.takes(id, 'sign')).state.name).toBe('agreed');
    await play.as.li.isRefused(id, 'sign', {}, 'already-taken');
    expect((await play.as.wang.takes(id, 'sign')).outcome).toBe('settled');
  });

  it('US-12(6) other staff, police and the grid cannot open the notes', async () => {
    const id = await dispute();
    await hold('mo', id, 1);
    for (const who of ['secretary', 'police', 'grid', 'volunteer', 'town'] as const)
      await play.as[who].seesNothingOf(id);
    expect(JSON.stringify(await play.as.wang.sees(id))).toContain('第 1 次');
  });

  it('US-12(7) settled + unsettled + left = all closed', async () => {
    const shown = await play.indicator('disputes-settled');
    const ended = await play.countEnded('mediation');
    expect(shown.numerator).toBe(ended.settled);
    const { settled = 0, unsettled = 0, left = 0 } = ended;
    expect(settled + unsettled + left).toBe(Object.values(ended).reduce((sum, count) => sum + count, 0));
    // Leaving for another remedy is no failure, so it does not lower the rate.
    expect(shown.denominator).toBe(settled + unsettled);
    expect(ended.left).toBeGreaterThan(0);
  });

  it('US-12(8) a mediator must be registered and not be related to a party', async () => {
    const id = await dispute();
    await play.as.volunteer.isRefused(id, 'hold', { 'session-note': '我来试试' }, 'absent');
    await play.as.kin.isRefused(id, 'hold', { 'session-note': '自家人' }, 'related-to-a-party');
    await hold('mo', id, 1);
  });
});

describe('US-12(7) with the seed’s figure', () => {
  it('US-12(7) fixtures give 112 settled', async () => {
    const play = await stage('cenxi', { li: [], wang: [], mo: [`mediator@${XIAOFANG}`] });
    for (let at = 0; at < 112; at += 1) {
      const { id } = await play.as.li.opens('mediation', {
        'dispute-kind': 'parking',
        parties: [play.idOf('li'), play.idOf('wang')],
        account: `第 ${at + 1} 起`,
        place: `${XIAOFANG}-sihu`,
      });
      await play.as.mo.takes(id, 'hold', { 'session-note': '谈了' });
      await play.as.mo.takes(id, 'agree', { agreement: '让出车位' });
      await play.as.li.takes(id, 'sign');
      await play.as.wang.takes(id, 'sign');
    }
    expect(await play.indicator('disputes-settled')).toMatchObject({
      numerator: 112,
      denominator: 112,
      rate: 1,
    });
    await play.close();
  });
});
