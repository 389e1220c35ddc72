import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, Planned } from '#core/contract/calendar.ts';
import { stage, type Stage } from './stage.ts';

const CITIES = { nanning: 4, jining: 3, shanwei: 5, guilin: 4 } as const;

describe('US-19 social organisations and enterprises, Cenxi', () => {
  const XIAOFANG = '450481100007';
  let play: Stage<'secretary' | 'partner' | 'resident'>;
  beforeAll(async () => {
    play = await stage('cenxi', {
      secretary: [`secretary@${XIAOFANG}`],
      partner: ['property-manager@450481100007-property'],
      resident: [],
    });
  });
  afterAll(() => play?.close());

  const choices = async (
    who: Stage<'secretary' | 'partner' | 'resident'>['as']['secretary'],
    rule: string,
    field: string,
  ) => {
    const { opens } = await who.mechanism(rule);
    const found = opens.form.fields.find(({ name }) => name === field);
    return found?.choices?.map(({ words }) => words.zh);
  };

  it('US-19(1) each city has its own classes, and 69 organisations are entered and listed', async () => {
    const cenxi = ['社区生活服务类', '专业调处类', '居民互助类'];
    expect(await choices(play.as.secretary, 'social-org', 'org-class')).toEqual(cenxi);
    const jining = await stage('jining', { secretary: ['secretary@370811011008'] });
    const classes = ['社会公益类', '生活服务类'];
    expect(await choices(jining.as.secretary, 'social-org', 'org-class')).toEqual(classes);
    await jining.close();
    for (let nth = 1; nth <= 69; nth += 1)
      await play.as.secretary.opens('social-org', {
        'org-name': `社会组织 ${nth}`,
        'org-class': (['living-service', 'mediation', 'mutual-help'] as const)[nth % 3],
        place: XIAOFANG,
      });
    const rows = await play.as.secretary.lists({ mechanism: 'social-org', limit: '100' });
    expect(rows).toHaveLength(69);
    expect(new Set(rows.map(({ state }) => state.words.zh))).toEqual(new Set(['孵化中']));
    expect((await play.as.resident.sees(rows[0]!.id)).state.name).toBe('in-incubation');
  });

  it('US-19(2) an agreement needs services, term and rating rule before the organisation serves', async () => {
    const { id } = await play.as.secretary.opens('social-org', {
      'org-name': '邻里调解站',
      'org-class': 'mediation',
      place: XIAOFANG,
    });
    await play.as.secretary.takes(id, 'register', { 'registered-on': '2026-02-02' });
    await play.as.secretary.isRefused(id, 'serve', { 'services-text': '调解' }, 'not-now');
    const whole = { 'services-text': '调解', 'until-day': '2027-03-01', 'rating-rule': '一年一评' };
    for (const missing of Object.keys(whole)) {
      const facts = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== missing));
      const refused = await play.as.secretary.isRefused(id, 'agree', facts, 'form');
      expect(refused.fields?.map(({ field }) => field)).toEqual([missing]);
    }
    const passed = [
      await play.as.secretary.takes(id, 'agree', whole),
      await play.as.secretary.takes(id, 'serve'),
      await play.as.secretary.takes(id, 'rate', { 'review-mark': 'kept', 'review-comment': '办了十二件' }),
    ].map(({ state }) => state.name);
    expect(passed).toEqual(['agreement-signed', 'serving', 'rated']);
  });

  it('US-19(3) a compact with an enterprise has one of four modes', async () => {
    const modes = ['阵地共享型', '公益服务型', '活动联谊型', '慈善爱心型'];
    expect(await choices(play.as.secretary, 'enterprise-compact', 'enterprise-mode')).toEqual(modes);
    const facts = { 'compact-title': '共享会议室', partner: '450481100007-property', place: XIAOFANG };
    const refused = await play.as.secretary.isRefusedToOpen('enterprise-compact', facts, 'form');
    expect(refused.fields?.map(({ field }) => field)).toEqual(['enterprise-mode']);
    const opened = await play.as.secretary.opens('enterprise-compact', {
      ...facts,
      'enterprise-mode': 'shared-premises',
    });
    expect(opened.state.words.zh).toBe('商约');
  });
});

describe('US-19 社校联盟 at each return to school, Nanning', () => {
  const FUJING = '450105002018';
  let play: Stage<'secretary'>;
  beforeAll(async () => {
    play = await stage(
      'nanning',
      { secretary: [`secretary@${FUJING}`] },
      { at: Date.parse('2026-01-05T09:00:00+08:00') },
    );
  });
  afterAll(() => play?.close());

  const plan = async (): Promise<Planned> =>
    (
      await play.as.secretary.client.send<Planned>('POST', '/rhythms/school-alliance/plans', {
        span: '2026',
        place: FUJING,
      })
    ).body;

  it('US-19(4) two terms give two joint task sets a year with four joint actions; planned again it adds none', async () => {
    const { planned } = await plan();
    expect(planned.map(({ day }) => day)).toEqual(['2026-03-01', '2026-09-01']);
    const again = await plan();
    expect([again.planned, again.already]).toEqual([[], 2]);
    const { rhythms } = await play.as.secretary.reads<CalendarView>(`/calendar?span=2026&place=${FUJING}`);
    const year = rhythms.find(({ mechanism }) => mechanism === 'school-alliance')!;
    expect([year.turns.length, year.ours]).toEqual([2, true]);
    const { allowed } = await play.as.secretary.sees(planned[0]!.id);
    const ways = allowed.find(({ name }) => name === 'agree')!.form.fields[0]!;
    expect(ways.choices?.map(({ words }) => words.zh)).toEqual([
      '组织联建',
      '资源联享',
      '活动联办',
      '服务联动',
    ]);
  });
});

it.each(Object.entries(CITIES))(
  'US-19(5) the joint ways of %s are %d rows of one list',
  async (city, many) => {
    const play = await stage(city, { anybody: [] });
    const { opens } = await play.as.anybody.mechanism('alliance');
    expect(opens.form.fields.find(({ name }) => name === 'joint-way')?.choices).toHaveLength(many);
    await play.close();
  },
);
