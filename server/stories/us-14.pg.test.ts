import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const FENGSHAN = '441502003';
const BINHAI = '441502003007';
const PARTNER = '441502-housing';
/** Run by the Red Bay zone: without them the codes hold the 99 the source counts. */
const ELSEWHERE = ['441502004', '441502005', '441502006'];

const item = (text: string, more = {}) => ({
  'item-text': text,
  'item-owner': PARTNER,
  'item-due': '2026-06-30',
  ...more,
});

describe('US-14 agreements with three lists, Shanwei', () => {
  let play: Stage<'street' | 'all' | 'partner' | 'resident'>;
  let communities: readonly string[];
  beforeAll(async () => {
    play = await stage('shanwei', {
      street: [`secretary@${FENGSHAN}`],
      all: [],
      partner: [`desk@${PARTNER}`],
      resident: [],
    });
    communities = play.pack.ground.places
      .filter(({ level, path }) => level === 'community' && !ELSEWHERE.some((id) => path.includes(`/${id}/`)))
      .map(({ id }) => id);
    // One pair of hands for 99 secretaries: each post is their own.
    for (const community of communities) await play.appoint('all', `secretary@${community}`);
  });
  afterAll(() => play?.close());

  const draft = async (place: string): Promise<string> => {
    const facts = { 'compact-title': '党建共建协议', partner: PARTNER, place };
    return (await play.as.all.opens('agreement', facts)).id;
  };
  async function list(id: string): Promise<void> {
    await play.as.all.takes(id, 'add-together', item('一起办主题党日'));
    await play.as.all.takes(id, 'add-need', item('加装扶手'));
    await play.as.all.takes(id, 'add-promise', item('每月到社区一次', { 'duty-level': 'district' }));
  }
  const sign = { 'review-day': '2026-12-31' };

  it('US-14(3) without all three lists it cannot be signed, and US-14(2) a promise has one of three levels', async () => {
    const id = await draft(BINHAI);
    await play.as.all.takes(id, 'add-together', item('一起办主题党日'));
    await play.as.all.takes(id, 'add-need', item('加装扶手'));
    const refused = await play.as.all.isRefused(id, 'sign', sign, 'condition-unmet');
    expect(refused.words.zh).toBe('三张清单都要列了才能签');
    const noLevel = await play.as.all.isRefused(id, 'add-promise', item('每月一次'), 'form');
    expect(noLevel.fields?.map(({ field }) => field)).toEqual(['duty-level']);
    const { allowed } = await play.as.all.sees(id);
    const levels = allowed.find(({ name }) => name === 'add-promise')!.form.fields.at(-1);
    expect(levels?.choices?.map(({ words }) => words.zh)).toEqual(['区', '街道', '社区']);
    await play.as.all.takes(id, 'add-promise', item('每月到社区一次', { 'duty-level': 'district' }));
    expect((await play.as.all.takes(id, 'sign', sign)).state.name).toBe('signing');
    await play.as.all.isRefused(id, 'co-sign', {}, 'not-by-you');
    const signed = await play.as.partner.takes(id, 'co-sign');
    expect(signed.state.name).toBe('signed');
    expect([...new Set(signed.parts.map(({ words }) => words.zh))]).toEqual([
      '党建共建清单',
      '群众服务需求清单',
      '职责承诺清单',
    ]);
    const promise = signed.parts.find(({ part }) => part === 'promise')!;
    expect(promise.title).toBe('每月到社区一次');
    const { values } = await play.as.resident.sees(promise.id);
    expect(values.find(({ field }) => field === 'duty-level')?.text).toBe('区');
    const more = await play.as.all.takes(id, 'add-need', item('修路灯'));
    const need = more.parts.find(({ title }) => title === '修路灯')!;
    const told = (await play.as.resident.sees(need.id)).values.map(({ field }) => field);
    expect(told).not.toContain('duty-level');
  });

  it('US-14(1) there are 99, each with three lists; one that ends leaves 98 of 99', async () => {
    expect(communities).toHaveLength(99);
    for (const community of communities) {
      if (community === BINHAI) continue;
      const id = await draft(community);
      await list(id);
      await play.as.all.takes(id, 'sign', sign);
      await play.as.partner.takes(id, 'co-sign');
    }
    const covered = async () => {
      const { numerator, denominator, rate } = await play.indicator('agreements-signed');
      return [numerator, denominator, rate];
    };
    expect(await covered()).toEqual([99, 99, 1]);
    const rows = await play.as.all.lists({ mechanism: 'agreement', under: BINHAI });
    const lists = new Set((await play.as.all.sees(rows[0]!.id)).parts.map(({ part }) => part));
    expect([...lists].sort()).toEqual(['need', 'promise', 'together']);
    await play.as.all.takes(rows[0]!.id, 'end', { outcome: '合并到街道的协议里' });
    expect(await covered()).toEqual([98, 99, 98 / 99]);
    const second = await play.as.all.isRefusedToOpen(
      'agreement',
      { 'compact-title': '再来一份', partner: PARTNER, place: communities.find((id) => id !== BINHAI)! },
      'only-one',
    );
    expect(second.status).toBe(409);
  });

  it('US-14(4) the agenda of a conference begins with what is open on the three lists', async () => {
    const { id } = await play.as.street.opens('conference', {
      'session-day': '2026-03-02',
      topic: '三张清单',
      place: FENGSHAN,
      'conference-level': 'street',
    });
    const { allowed } = await play.as.street.sees(id);
    const agenda = allowed.find(({ name }) => name === 'call')!.form.fields[0]!;
    const lines = String(agenda.known).split('\n');
    // Fourteen communities with three items each; one agreement has ended, and its items with it.
    expect(lines.filter((line) => line.includes('加装扶手'))).toHaveLength(13);
    expect(lines.filter((line) => line.includes('每月到社区一次'))).toHaveLength(13);
    const called = await play.as.street.takes(id, 'call', { agenda: agenda.known, invited: [PARTNER] });
    expect(called.values.find(({ field }) => field === 'agenda')?.text).toBe(agenda.known);
  });

  it.each([
    ['shanwei', ['区', '街道', '社区'], 0, 0],
    ['guilin', ['市', '城区', '街道', '社区'], 0, 0],
    ['cenxi', ['市', '镇', '社区', '小区'], 5, 4],
  ] as const)('US-14(5) one conference engine runs in %s', async (city, levels, duties, ways) => {
    const there = await stage(city, { secretary: [] });
    const { opens } = await there.as.secretary.mechanism('conference');
    const choices = (name: string) =>
      opens.form.fields.find((field) => field.name === name)?.choices?.map(({ words }) => words.zh) ?? [];
    expect(choices('conference-level')).toEqual(levels);
    expect([choices('conference-duty').length, choices('conference-way').length]).toEqual([duties, ways]);
    await there.close();
  });
});
