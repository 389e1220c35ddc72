import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BurdenView } from '#core/contract/burden.ts';
import type { LawView } from '#core/contract/law.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import { Browser } from '../pages/testing/browser.ts';

let cenxi: TestCity;
beforeAll(async () => {
  cenxi = await city('cenxi');
});
afterAll(() => cenxi.close());

describe('anybody, without signing in', () => {
  test('reads every rule with its source, how that was read, and what it looks at here', async () => {
    const law = (await cenxi.nobody().get<LawView>('/law')).body;
    expect(law.today).toBe('2026-03-02');
    expect(law.rules.length).toBeGreaterThan(50);
    expect(law.risks).toHaveLength(28);
    expect(law.deviations).toEqual([]);
    const sign = law.rules.find(({ name }) => name === 'both-sign')!;
    expect(sign).toMatchObject({ effect: 'impossible', held: 'held', risks: ['F-04'] });
    expect(sign.cites).toEqual([
      {
        words: {
          zh: '《人民调解法》第 28、29 条',
          en: 'People’s Mediation Law Arts 28, 29'.replace('’', "'"),
        },
        read_at: 'copy',
      },
    ]);
    expect(sign.looks_at).toEqual([{ kind: 'mechanism', names: ['mediation'] }]);
    expect(law.things).toContainEqual({
      kind: 'mechanism',
      name: 'mediation',
      words: { zh: '三二一矛盾纠纷调解', en: 'Three-two-one mediation' },
    });
    expect(law.rules.find(({ name }) => name === 'honours-by-consent')).toMatchObject({
      held: 'not-built',
      evidence: [],
    });
  });

  test('reads the same on a page that needs no JavaScript, in both languages', async () => {
    const page = await new Browser(cenxi.server.app).open('/public/law');
    expect(page.status).toBe(200);
    expect(page.text).toContain('各方都签字，才算谈成');
    expect(page.text).toContain('《人民调解法》第 28、29 条（读的是转载）');
    expect(page.text).toContain('没有。本市哪一条规则都没有偏离。');
    const front = await new Browser(cenxi.server.app).open('/public');
    expect(front.html).toContain('href="/public/law"');
  });

  test('reads what the rules ask of whom, and what is asked although it is known', async () => {
    const burden = (await cenxi.nobody().get<BurdenView>('/burden')).body;
    const whistle = burden.mechanisms.find(({ name }) => name === 'whistle')!;
    const road = whistle.acts.filter((act) => act.on_road).map(({ step }) => step);
    expect(road).toEqual(['open', 'answer', 'handle', 'solved']);
    // What, where, photos and how to reach: 45 + 5 + 15 + 10 s, and a base for opening and for confirming.
    expect(whistle.per_matter).toEqual([
      { who: { zh: '提出人', en: 'the requester' }, role: null, seconds: 95, matters: null, ours: false },
      { who: { zh: '承办人', en: 'Desk officer' }, role: 'desk', seconds: 75, matters: 40, ours: true },
    ]);
    const desk = burden.roles.find(({ role }) => role === 'desk')!;
    expect(desk.of.find(({ mechanism }) => mechanism === 'whistle')).toMatchObject({
      minutes: 50,
      matters: 40,
    });
    expect(desk.minutes).toBeLessThan(desk.budget_min);
    expect(burden.asks_again.some(({ field }) => field.zh === '在哪里')).toBe(true);
    const rule = (await cenxi.nobody().get<{ burden: unknown }>('/mechanisms/whistle')).body;
    expect(rule.burden).toEqual(whistle.per_matter);
  });
});

test('a complaint about the system is answered by whoever runs it, and closed by whoever complained', async () => {
  const resident = await cenxi.as({ name: '周大娘' });
  const organiser = await cenxi.as({ name: '何静', posts: ['organiser@450481'] });
  const desk = await cenxi.as({ name: '陈敏', posts: ['desk@450481100007'] });
  const { id } = await resident.open('feedback', { opinion: '字太小', place: '450481100007' });
  expect((await desk.get(`/matters/${id}`)).status).toBe(404);
  await organiser.act(id, 'answer', { result: '右上角有长辈版' });
  await resident.act(id, 'solved');
  expect((await resident.see(id)).state.name).toBe('closed');
});
