import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, RhythmView } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const WUMEI = '450304002001';
const HOSPITAL = '450304-hospital';
const TALK = {
  'talk-day': '2026-03-02',
  'compact-content': '每季度一次义诊',
  'compact-way': '医院派医生，社区出场地',
  'compact-time': '每季度第一个周六',
};
const COMPACT = {
  'compact-title': '健康共建',
  partner: HOSPITAL,
  'partner-kind': 'resident-unit',
  place: WUMEI,
};

describe('US-13 part a: 商约, 签约, 履约, 评约 in 五美社区, Guilin', () => {
  let play: Stage<'secretary' | 'hospital' | 'resident'>;
  let compact: string;
  beforeAll(async () => {
    play = await stage('guilin', {
      secretary: [`secretary@${WUMEI}`],
      hospital: [`desk@${HOSPITAL}`],
      resident: [],
    });
    compact = (await play.as.secretary.opens('compact', COMPACT)).id;
  });
  afterAll(() => play?.close());

  it('US-13a(1) signing is refused until a talk is recorded with content, way and time', async () => {
    const sign = { 'review-day': '2026-12-31', 'compact-contact': '护理部 王老师' };
    const refused = await play.as.secretary.isRefused(compact, 'sign', sign, 'condition-unmet');
    expect(refused.words.zh).toBe('先记下商谈会：共建内容、方式、时间');
    for (const part of ['compact-content', 'compact-way', 'compact-time']) {
      const without = Object.fromEntries(Object.entries(TALK).filter(([name]) => name !== part));
      const incomplete = await play.as.secretary.isRefused(compact, 'talk', without, 'form');
      expect(incomplete.fields?.map(({ field }) => field)).toEqual([part]);
    }
    await play.as.secretary.takes(compact, 'talk', TALK);
    expect((await play.as.secretary.takes(compact, 'sign', sign)).state.words.zh).toBe('签约，等对方签');
    await play.as.secretary.isRefused(compact, 'co-sign', {}, 'not-by-you');
    expect((await play.as.hospital.takes(compact, 'co-sign')).state.words.zh).toBe('履约');
  });

  it('US-13a(2) a partner is one of three kinds', async () => {
    const { opens } = await play.as.secretary.mechanism('compact');
    const kinds = opens.form.fields.find(({ name }) => name === 'partner-kind')!;
    expect(kinds.choices?.map(({ words }) => words.zh)).toEqual(['驻区单位', '系统行业', '新兴领域组织']);
    const other = { ...COMPACT, 'partner-kind': 'neighbour' };
    await play.as.secretary.isRefusedToOpen('compact', other, 'form');
  });

  it('US-13a(4) a review is refused while nothing was fulfilled, and US-13a(3) an item has its day and its evidence', async () => {
    const review = { 'review-mark': 'kept', 'review-comment': '义诊办了一次' };
    const none = await play.as.secretary.isRefused(compact, 'review', review, 'condition-unmet');
    expect(none.words.zh).toBe('这一期还没有一件履约记录，评不了');
    const listed = await play.as.secretary.takes(compact, 'add-item', {
      'item-text': '第二季度义诊',
      'item-owner': HOSPITAL,
      'item-due': '2026-06-30',
    });
    const { id } = listed.parts[0]!;
    const posted = await play.as.resident.sees(id);
    expect(posted.values.map(({ field, text }) => [field, text])).toContainEqual([
      'item-text',
      '第二季度义诊',
    ]);
    expect(posted.clock?.due.slice(0, 10)).toBe('2026-06-30');
    await play.as.hospital.isRefused(id, 'deliver', {}, 'form');
    await play.as.hospital.takes(id, 'deliver', { 'delivery-note': '来了三位医生，看了四十二人，有签到表' });
    await play.as.secretary.isRefused(compact, 'review', review, 'condition-unmet');
    await play.as.secretary.takes(id, 'strike-off');
    expect((await play.as.secretary.takes(compact, 'review', review)).state.words.zh).toBe('评约完成');
  });

  it('US-13a(5) the archive only grows: writing over it answers 409, and a correction stands beside it', async () => {
    const before = await play.as.resident.sees(compact);
    // Whoever delivered did not strike it off, and is not told to have.
    const told = (step: string) => before.timeline.find((entry) => entry.step === `part:${step}`)?.who.zh;
    expect(told('deliver')).toBe('象山区人民医院');
    expect(told('strike-off')).toBe('五美社区（象山区人民医院那一件）');
    const over = await play.as.secretary.tries(compact, 'talk', { ...TALK, 'compact-content': '改一改' });
    expect(over.status).toBe(409);
    const after = await play.as.secretary.takes(compact, 'correct', { correction: '义诊那天来了四位医生' });
    expect(after.timeline.slice(0, before.timeline.length).map(({ hash }) => hash)).toEqual(
      before.timeline.map(({ hash }) => hash),
    );
    expect(after.timeline.at(-1)?.step).toBe('correct');
  });

  it('a compact is renewed by both, and what was fulfilled in the term before does not count in this one', async () => {
    // Struck off between two terms, it counts in the next.
    await play.later({ days: 1 });
    const [first] = (await play.as.secretary.sees(compact)).parts;
    const again = async (note: string) => {
      await play.as.secretary.takes(first!.id, 'reopen', { 'item-wrong': '今年也要办' });
      await play.as.hospital.takes(first!.id, 'deliver', { 'delivery-note': note });
      await play.as.secretary.takes(first!.id, 'strike-off');
    };
    await again('来了五位医生');
    const waits = await play.as.secretary.takes(compact, 'renew', { 'review-day': '2027-12-31' });
    expect(waits.state.words.zh).toBe('续约，等对方签');
    await play.as.secretary.isRefused(compact, 'renew-too', {}, 'not-by-you');
    // Whoever signs signs for the day that was proposed: nothing is asked that could be another.
    await play.as.hospital.isRefused(compact, 'renew-too', { 'review-day': '2036-01-01' }, 'form');
    const renewed = await play.as.hospital.takes(compact, 'renew-too');
    expect([renewed.state.words.zh, renewed.clock?.due.slice(0, 10)]).toEqual(['履约', '2027-12-31']);
    const published = (await play.disclosures(renewed.number)).filter(
      ({ document }) => document?.zh === '共建契约',
    );
    expect(JSON.stringify(published)).toContain('2027年12月31日');
    const review = { 'review-mark': 'kept', 'review-comment': '又办了一次' };
    expect((await play.as.secretary.takes(compact, 'review', review)).state.words.zh).toBe('评约完成');
    // A partner that does not go on leaves it reviewed: nothing was never signed, and the archive can be corrected.
    await play.later({ days: 1 });
    await play.as.secretary.takes(compact, 'renew', { 'review-day': '2028-12-31' });
    const left = await play.as.hospital.takes(compact, 'not-renew', { 'answer-note': '医院搬迁' });
    expect(left.state.words.zh).toBe('评约完成');
    await play.as.secretary.takes(compact, 'renew', { 'review-day': '2028-12-31' });
    await play.as.hospital.takes(compact, 'renew-too');
    const refused = await play.as.secretary.isRefused(compact, 'review', review, 'condition-unmet');
    expect(refused.words.zh).toBe('这一期还没有一件履约记录，评不了');
    await play.later({ days: 1 });
    await again('来了六位医生');
    expect((await play.as.secretary.takes(compact, 'review', review)).state.words.zh).toBe('评约完成');
  });

  it('US-13a(6) the page is public save the contact', async () => {
    const read = await play.as.resident.sees(compact);
    expect(JSON.stringify(read)).toContain('每季度一次义诊');
    expect(JSON.stringify(read)).not.toContain('王老师');
    for (const who of ['secretary', 'hospital'] as const) {
      const told = (await play.as[who].sees(compact)).values.find(({ field }) => field === 'compact-contact');
      expect(told?.text).toBe('护理部 王老师');
    }
    const page = await play.page(`/public/${encodeURIComponent(read.number)}`);
    expect(page).toContain('每季度一次义诊');
    expect(page).not.toContain('王老师');
    expect(page).toContain('第二季度义诊');
    expect(page).toContain('已销号');
  });
});

describe('US-13 part b: 月例会 and 挂牌销号, Guilin', () => {
  let play: Stage<'secretary' | 'hospital' | 'library' | 'both' | 'desk' | 'centre' | 'street'>;
  beforeAll(async () => {
    play = await stage(
      'guilin',
      {
        secretary: [`secretary@${WUMEI}`],
        hospital: [`liaison@${HOSPITAL}`],
        library: [`liaison@450304-library`],
        both: [`secretary@${WUMEI}`, `desk@${HOSPITAL}`],
        desk: [`desk@${HOSPITAL}`],
        centre: [`desk@${WUMEI}`],
        street: ['secretary@450304002'],
      },
      { at: Date.parse('2026-01-05T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const meet = (day: string) =>
    play.as.secretary.opens('monthly-meeting', { 'session-day': day, topic: '停车', place: WUMEI });
  const wheel = async (): Promise<RhythmView> => {
    const year = `/calendar?span=2026&place=${WUMEI}`;
    const { rhythms } = await play.as.secretary.reads<CalendarView>(year);
    return rhythms.find(({ mechanism }) => mechanism === 'monthly-meeting')!;
  };

  it('US-13b(2) the secretary meets the liaison of every unit that co-builds, and of no other', async () => {
    const { id } = await meet('2026-01-05');
    const called = await play.as.secretary.takes(id, 'call');
    expect(called.parts.map(({ org }) => org.seat)).toEqual([HOSPITAL, '450304-library']);
    const mine = (org: string) => called.parts.find((part) => part.org.seat === org)!.id;
    await play.as.hospital.takes(mine(HOSPITAL), 'come');
    const early = await play.as.secretary.isRefused(
      id,
      'hold',
      { 'session-minutes': '商量了停车' },
      'condition-unmet',
    );
    expect(early.words.zh).toContain('到会的单位不够');
    await play.as.hospital.takes(mine(HOSPITAL), 'arrive');
    await play.as.library.takes(mine('450304-library'), 'excuse', { reason: '馆里有活动' });
    const held = await play.as.secretary.takes(id, 'hold', { 'session-minutes': '商量了停车' });
    expect(held.parts.map(({ state }) => state.name)).toEqual(['present', 'excused']);
  });

  it('after the meeting nobody comes any more', async () => {
    const { id } = (await play.as.secretary.lists({ mechanism: 'monthly-meeting' }))[0]!;
    const { parts } = await play.as.secretary.sees(id);
    const excused = parts.find(({ org }) => org.seat === '450304-library')!;
    await play.as.library.isRefused(excused.id, 'arrive', {}, 'ended');
  });

  it('what the unit asks of the community is struck off by the unit; of what the community asks of itself, the street says', async () => {
    const { id } = await play.as.secretary.opens('compact', COMPACT);
    await play.as.secretary.takes(id, 'talk', TALK);
    await play.as.secretary.takes(id, 'sign', { 'review-day': '2026-12-31' });
    await play.as.desk.takes(id, 'co-sign');
    const committee = `${WUMEI}-residents-committee`;
    const item = { 'item-text': '出场地', 'item-owner': committee, 'item-due': '2026-06-30' };
    const listed = await play.as.desk.takes(id, 'add-item', item);
    const twice = await play.as.desk.takes(id, 'add-item', { ...item, 'item-text': '出桌椅' });
    expect(twice.parts.map(({ title }) => title)).toEqual(['出场地', '出桌椅']);
    const form = twice.allowed.find(({ name }) => name === 'add-item')!.form;
    expect(form.fields.map(({ known }) => known)).toEqual([undefined, undefined, undefined]);
    const [first, second] = twice.parts;
    expect(listed.parts).toHaveLength(1);
    for (const part of [first!, second!])
      await play.as.centre.takes(part.id, 'deliver', { 'delivery-note': '备好了' });
    await play.as.secretary.isRefused(first!.id, 'strike-off', {}, 'own-work');
    expect((await play.as.desk.takes(first!.id, 'strike-off')).state.name).toBe('struck-off');
    expect((await play.as.street.takes(second!.id, 'strike-off')).state.name).toBe('struck-off');
  });

  it('a community signs no compact with itself', async () => {
    const { id } = await play.as.secretary.opens('compact', {
      ...COMPACT,
      partner: `${WUMEI}-residents-committee`,
    });
    await play.as.secretary.takes(id, 'talk', TALK);
    await play.as.secretary.takes(id, 'sign', { 'review-day': '2026-12-31' });
    await play.as.centre.isRefused(id, 'co-sign', {}, 'of-owner');
  });

  it('minutes are corrected by writing them again, and both stand in the record', async () => {
    const { id } = (await play.as.secretary.lists({ mechanism: 'monthly-meeting' }))[0]!;
    await play.as.secretary.takes(id, 'decide', { decision: '夜里开放医院车位' });
    const corrected = await play.as.secretary.takes(id, 'correct', {
      'session-minutes': '商量了夜间停车',
      reason: '漏了「夜间」',
    });
    const written = corrected.timeline.flatMap(({ values }) =>
      values.filter(({ field }) => field === 'session-minutes').map(({ text }) => text),
    );
    expect(written).toEqual(['商量了停车', '商量了夜间停车']);
    expect(corrected.values.find(({ field }) => field === 'session-minutes')?.text).toBe('商量了夜间停车');
  });

  it('US-13b(3) an item is posted in public, US-13b(4) struck off only by the side that asked, and US-13b(5) keeps its number', async () => {
    const meeting = (await play.as.secretary.lists({ mechanism: 'monthly-meeting' }))[0]!.id;
    const posted = await play.as.secretary.takes(meeting, 'post-item', {
      'item-text': '夜里开放车位',
      'item-owner': HOSPITAL,
      'item-due': '2026-01-31',
    });
    const item = posted.parts.find(({ part }) => part === 'item')!;
    const seen = await play.as.library.sees(item.id);
    expect([seen.state.words.zh, seen.clock?.due.slice(0, 10)]).toEqual(['已挂牌，在办', '2026-01-31']);
    // Only a secretary calls a meeting: whom it is asked of is not told that a resident did.
    expect(seen.requester.zh).toBe('五美社区');
    // More can be posted to one org before the first is done.
    const more = { 'item-text': '白天也开放', 'item-owner': HOSPITAL, 'item-due': '2026-02-28' };
    const both = await play.as.secretary.takes(meeting, 'post-item', more);
    const second = both.parts.findLast(({ part }) => part === 'item')!;
    await play.as.secretary.takes(second.id, 'drop', { 'answer-note': '白天不够停' });
    await play.as.secretary.isRefused(item.id, 'strike-off', {}, 'not-now');
    await play.as.hospital.takes(item.id, 'deliver', { 'delivery-note': '每晚八点后开放' });
    await play.as.hospital.isRefused(item.id, 'strike-off', {}, 'not-by-you');
    await play.as.both.isRefused(item.id, 'strike-off', {}, 'own-work');
    await play.as.secretary.isRefused(meeting, 'finish', { outcome: '都办了' }, 'condition-unmet');
    expect((await play.as.secretary.takes(item.id, 'strike-off')).state.name).toBe('struck-off');
    const again = await play.as.secretary.takes(item.id, 'reopen', { 'item-wrong': '又不开了' });
    expect([again.state.name, again.number]).toEqual(['posted', seen.number]);
  });

  it('US-13b(1) one a month is twelve a year, and a missing October shows 11 of 12', async () => {
    for (const day of twelfths(2, 3, 4, 5, 6, 7, 8, 9, 11, 12)) {
      await play.until(day);
      const { id } = await meet(day);
      const called = await play.as.secretary.takes(id, 'call');
      const hospital = called.parts.find(({ org }) => org.seat === HOSPITAL)!;
      await play.as.hospital.takes(hospital.id, 'arrive');
      await play.as.secretary.takes(id, 'hold', { 'session-minutes': '开了' });
    }
    await play.until('2027-01-04');
    const year = await wheel();
    expect([year.held, year.of, year.turns.length]).toEqual([11, 12, 12]);
    expect(year.turns.filter(({ is }) => is === 'missed').map(({ from }) => from)).toEqual(['2026-10-01']);
  });
});

describe('US-13 part b: visits both ways and the conference of a town, Cenxi', () => {
  const XIAOFANG = '450481100007';
  let play: Stage<'secretary' | 'town' | 'library'>;
  beforeAll(async () => {
    play = await stage(
      'cenxi',
      {
        secretary: [`secretary@${XIAOFANG}`],
        town: ['secretary@450481100'],
        library: ['leader@450481-library'],
      },
      { at: Date.parse('2026-01-05T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  it('US-13b(6) four of five units visited, the fifth is named, and two visits to one count once', async () => {
    const units = ['library', 'school', 'clinic', 'post-office', 'bank'].map((name) => `450481-${name}`);
    for (const unit of [units[0]!, ...units.slice(0, 4)])
      await play.as.secretary.opens('unit-visit', {
        'visit-day': '2026-01-05',
        place: XIAOFANG,
        'stationed-unit': unit,
        'visit-topic': '走一走',
      });
    await play.as.library.opens('community-visit', {
      'visit-day': '2026-01-05',
      place: XIAOFANG,
      'stationed-unit': units[0],
      'visit-topic': '回访',
    });
    await play.as.library.isRefusedToOpen(
      'community-visit',
      { 'visit-day': '2026-01-05', place: XIAOFANG, 'stationed-unit': units[1], 'visit-topic': '替别人' },
      'not-by-you',
    );
    const end = await play.asOf('2027-01-01');
    const year = `/calendar?span=2026&place=${XIAOFANG}`;
    const { rhythms } = await end.as.secretary.reads<CalendarView>(year);
    const counted = (rule: string) => {
      const each = rhythms.filter(({ mechanism }) => mechanism === rule);
      const missing = each.filter(({ turns }) => turns.some(({ is }) => is === 'missed'));
      const sum = (of: 'held' | 'of') => each.reduce((total, one) => total + one[of], 0);
      return [sum('held'), sum('of'), missing.map((one) => one.with?.words.zh)];
    };
    expect(counted('unit-visit')).toEqual([4, 5, ['岑城镇信用社']]);
    expect(counted('community-visit').slice(0, 2)).toEqual([1, 5]);
    const own = await end.as.library.reads<CalendarView>('/calendar?span=2026');
    const seen = own.rhythms.filter(({ mechanism }) => mechanism === 'community-visit');
    expect(seen.map((one) => one.with?.id)).toEqual(['450481-library']);
    // The head of a unit governs no place: theirs is where the unit is stationed.
    const unasked = await end.as.library.reads<CalendarView>('/calendar?span=2026');
    expect(unasked.rhythms.map((one) => [one.mechanism, one.with?.id])).toContainEqual([
      'community-visit',
      '450481-library',
    ]);
    await end.close();
  });

  it('a visit to a unit that is not stationed here is refused', async () => {
    const elsewhere = { 'visit-day': '2026-01-05', place: XIAOFANG, 'visit-topic': '走一走' };
    const refused = await play.as.secretary.isRefusedToOpen(
      'unit-visit',
      { ...elsewhere, 'stationed-unit': '450304-hospital' },
      'form',
    );
    expect(refused.fields?.map(({ field }) => field)).toEqual(['stationed-unit']);
  });

  it('US-13b(7) a town that held eleven conferences of twelve shows it', async () => {
    for (const day of twelfths(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) {
      await play.until(day);
      const { id } = await play.as.town.opens('town-conference', {
        'session-day': day,
        topic: '联席',
        place: '450481100',
      });
      const called = await play.as.town.takes(id, 'call', { invited: ['450481-school'] });
      await play.as.town.takes(called.parts[0]!.id, 'mark-present');
      await play.as.town.takes(id, 'hold', { 'session-minutes': '开了' });
    }
    await play.until('2027-01-01');
    const { rhythms } = await play.as.town.reads<CalendarView>('/calendar?span=2026&place=450481100');
    const year = rhythms.find(({ place }) => place.id === '450481100')!;
    expect([year.mechanism, year.held, year.of]).toEqual(['town-conference', 11, 12]);
  });
});

/** The twelfth of each month of 2026, which is no public holiday. */
const twelfths = (...months: readonly number[]): string[] =>
  months.map((month) => `2026-${String(month).padStart(2, '0')}-12`);
