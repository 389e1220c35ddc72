import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

const FUJING = '450105002018';

describe('US-09 六个在网格, Nanning', () => {
  let play: Stage<'grid' | 'otherGrid' | 'secretary' | 'fire' | 'mediator' | 'resident'>;
  beforeAll(async () => {
    play = await stage('nanning', {
      grid: [`grid-worker@${FUJING}-g1`],
      otherGrid: [`grid-worker@${FUJING}-g2`],
      secretary: [`secretary@${FUJING}`],
      fire: ['desk@450105-fire'],
      mediator: [`mediator@${FUJING}`],
      resident: [],
    });
  });
  afterAll(() => play?.close());
  const find = (kind: string, type: string) =>
    play.as.grid.opens('finding', {
      'finding-kind': kind,
      'matter-type': type,
      what: '消防通道被杂物堵住',
      place: `${FUJING}-g1`,
    });

  it('US-09(1) a finding is one of six kinds, each with its own verb', async () => {
    const { opens } = await play.as.grid.mechanism('finding');
    const kinds = opens.form.fields.find((field) => field.name === 'finding-kind')!.choices!;
    expect(kinds.map((kind) => kind.words.zh)).toEqual([
      '需求（发现）',
      '信息（采集）',
      '隐患（排查）',
      '矛盾（化解）',
      '服务（开展）',
      '问题（解决）',
    ]);
    await play.as.grid.isRefusedToOpen(
      'finding',
      { 'finding-kind': 'rumour', 'matter-type': 'rubbish', what: '听说', place: `${FUJING}-g1` },
      'form',
    );
    await play.as.resident.isRefusedToOpen(
      'finding',
      { 'finding-kind': 'need', 'matter-type': 'rubbish', what: '垃圾', place: `${FUJING}-g1` },
      'not-by-you',
    );
  });

  it('US-09(2) nine lines, and every type of matter has exactly one lead line', async () => {
    const lines = await play.listOf('lines');
    expect(lines.items).toHaveLength(9);
    const types = play.pack.lists['matter-types']!.items;
    expect(types.length).toBeGreaterThan(5);
    for (const type of types) expect(lines.items.map((line) => line.id)).toContain(type.class);
    const found = await find('hazard', 'blocked-fire-exit');
    await play.as.grid.takes(found.id, 'check', { result: '属实' });
    const routed = await play.as.secretary.takes(found.id, 'route');
    expect(routed.parts.map((part) => part.org.seat)).toEqual(['450105-fire']);
  });

  it('US-09(3) the monthly share solved in the grid shows both its numbers, and is not available when there is nothing', async () => {
    expect(await play.indicator('solved-in-grid')).toMatchObject({
      numerator: 0,
      denominator: 0,
      rate: null,
    });
    const inGrid = await find('problem', 'rubbish');
    await play.as.grid.takes(inGrid.id, 'check', { result: '属实' });
    await play.as.grid.takes(inGrid.id, 'fix', { result: '清走了' });
    expect((await play.as.grid.takes(inGrid.id, 'recheck')).state.name).toBe('closed-in-grid');

    const above = await find('hazard', 'blocked-fire-exit');
    await play.as.grid.takes(above.id, 'check', { result: '属实' });
    const routed = await play.as.grid.takes(above.id, 'route');
    for (const [step, facts] of [
      ['accept', {}],
      ['arrive', {}],
      ['done', { result: '拆了' }],
    ] as const)
      await play.as.fire.takes(routed.parts[0]!.id, step, facts);
    expect((await play.as.grid.takes(above.id, 'recheck')).state.name).toBe('closed-above-grid');
    expect(await play.indicator('solved-in-grid')).toMatchObject({ numerator: 1, denominator: 2, rate: 0.5 });
  });

  it('US-09(4) a dispute found opens a mediation hidden from other grid staff', async () => {
    const found = await find('dispute', 'neighbours');
    expect(found.state.name).toBe('with-mediators');
    const rooms = await play.as.mediator.lists({ mechanism: 'mediation' });
    expect(rooms).toHaveLength(1);
    await play.as.otherGrid.seesNothingOf(rooms[0]!.id);
    await play.as.secretary.seesNothingOf(rooms[0]!.id);
    expect(await play.as.otherGrid.lists({ mechanism: 'mediation' })).toHaveLength(0);
  });
});
