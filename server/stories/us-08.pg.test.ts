import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stage, type Stage } from './stage.ts';

describe('US-08a 党员群众吹哨、服务中心应哨, Cenxi', () => {
  const XIAOFANG = '450481100007';
  let play: Stage<'member' | 'resident' | 'desk' | 'secretary' | 'neighbour'>;

  beforeAll(async () => {
    play = await stage('cenxi', {
      member: [`member@${XIAOFANG}`],
      resident: [],
      neighbour: [],
      desk: [`desk@${XIAOFANG}`],
      secretary: [`secretary@${XIAOFANG}`],
    });
  });
  afterAll(() => play?.close());
  const whistle = (who: 'member' | 'resident') =>
    play.as[who].opens('whistle', { what: '楼道灯坏了三天', place: `${XIAOFANG}-sihu` });
  const handled = async (id: string): Promise<void> => {
    await play.as.desk.takes(id, 'answer');
    await play.as.desk.takes(id, 'handle', { result: '换了两盏灯' });
  };

  it('US-08a(1) a Party member and an ordinary resident can both whistle', async () => {
    for (const who of ['member', 'resident'] as const)
      expect((await whistle(who)).state.name).toBe('whistled');
  });

  it('US-08a(2) staff cannot close: only the caller, or silence, and silence is marked unconfirmed', async () => {
    const confirmed = await whistle('resident');
    await handled(confirmed.id);
    for (const staff of ['desk', 'secretary'] as const)
      await play.as[staff].isRefused(confirmed.id, 'solved', {}, 'not-by-you');
    expect((await play.as.resident.takes(confirmed.id, 'solved')).outcome).toBe('confirmed');

    const silent = await whistle('resident');
    await handled(silent.id);
    await play.later({ days: 7, minutes: 1 });
    await play.ringClocks();
    const ended = await play.as.resident.sees(silent.id);
    expect([ended.state.name, ended.outcome, ended.open]).toEqual([
      'closed-unconfirmed',
      'unconfirmed',
      false,
    ]);
  });

  it('US-08a(3) “not solved” reopens the same number', async () => {
    const { id, number } = await whistle('resident');
    await handled(id);
    const reopened = await play.as.resident.takes(id, 'not-solved', { 'why-not': '三楼还是黑的' });
    expect([reopened.number, reopened.state.name, reopened.open]).toEqual([number, 'answered', true]);
  });

  it('US-08a(4) the caller’s name is hidden from everyone but the handler', async () => {
    const { id } = await whistle('resident');
    const name = play.nameOf('resident');
    expect(JSON.stringify(await play.as.desk.sees(id))).toContain(name);
    expect(JSON.stringify(await play.as.secretary.sees(id))).not.toContain(name);
    await play.as.neighbour.seesNothingOf(id);
  });
});

describe('US-08b 吹哨报到 with a property firm, Guilin', () => {
  const WUMEI = '450304002001';
  let play: Stage<'resident' | 'duty' | 'property' | 'urban'>;
  beforeAll(async () => {
    play = await stage('guilin', {
      resident: [],
      duty: [`duty-desk@${WUMEI}`],
      property: [`property-manager@${WUMEI}-property`],
      urban: ['desk@450304-urban-management'],
    });
  });
  afterAll(() => play?.close());

  it('US-08b(1) a property firm is a possible answering party', async () => {
    const opened = await play.as.resident.opens('whistle', { what: '地库积水', place: `${WUMEI}-wumeiyuan` });
    const call = await play.as.duty.takes(opened.id, 'call', {
      called: [`${WUMEI}-property`, '450304-urban-management'],
    });
    const firm = call.parts.find((part) => part.org.seat === `${WUMEI}-property`)!;
    await play.as.property.takes(firm.id, 'accept');
    await play.as.property.takes(firm.id, 'arrive');
    expect((await play.as.property.takes(firm.id, 'done', { result: '水泵换了' })).state.name).toBe('done');
  });

  it('US-08b(2) it runs on the engine of 街呼区应 with other settings: callers, answerers, clock', async () => {
    const elsewhere = await stage('jining', { duty: [] });
    const jining = await elsewhere.as.duty.mechanism('street-call');
    await elsewhere.close();
    const guilin = await play.as.duty.mechanism('whistle');
    const shared = jining.states.filter((state) => guilin.states.some((other) => other.name === state.name));
    expect(shared.map((state) => state.name)).toEqual([
      'called',
      'assembled',
      'on-site-solved',
      'reopened',
      'closed',
      'closed-unconfirmed',
    ]);
    expect(guilin.opens.by).not.toEqual(jining.opens.by);
  });
});

describe('whom a called desk names instead', () => {
  it('stands filled in when another is called, until it has been called', async () => {
    const play = await stage('cenxi', {
      resident: [],
      desk: ['desk@450481100007'],
      housing: ['desk@450481-housing'],
    });
    const { id } = await play.as.resident.opens('whistle', { what: '店外经营', place: '450481100007-sihu' });
    const known = async (): Promise<unknown> => {
      const step = (await play.as.desk.sees(id)).allowed.find((one) => one.name === 'call-more');
      return step?.form.fields.find((field) => field.name === 'called')?.known;
    };
    const called = await play.as.desk.takes(id, 'call', { called: ['450481-housing'] });
    expect(await known()).toBeUndefined();
    await play.as.housing.takes(called.parts[0]!.id, 'not-ours', {
      reason: '应当找城管',
      'who-then': '450481-urban-management',
    });
    expect(await known()).toEqual(['450481-urban-management']);
    await play.as.desk.takes(id, 'call-more', { called: ['450481-urban-management'] });
    expect(await known()).toBeUndefined();
    await play.close();
  });
});

describe('US-08b(3) switching an installation from 岑溪 to 桂林', () => {
  it('US-08b(3) leaves old matters readable, unchanged, and able to go on under their own rule', async () => {
    const cenxi = await stage('cenxi', { resident: [], desk: ['desk@450481100007'] });
    const { id } = await cenxi.as.resident.opens('whistle', { what: '井盖松了', place: '450481100007-sihu' });
    const before = await cenxi.as.resident.sees(id);
    const guilin = await cenxi.restartAs('guilin');
    const after = await guilin.as.resident.sees(id);
    expect({ ...after, clock: null }).toEqual({ ...before, clock: null });
    expect((await guilin.as.desk.takes(id, 'answer')).state.name).toBe('answered');
    await guilin.close();
  });

  it('US-08b(3) a matter pinned to an older version keeps that version’s ladder and steps, in their order', async () => {
    const cenxi = await stage('cenxi', { resident: [], desk: ['desk@450481100007'] });
    const trial = await cenxi.withMechanismText('whistle', (text) =>
      text.replace('zh: 党员群众吹哨', 'zh: 党员群众吹哨（试行）'),
    );
    const { id } = await trial.as.resident.opens('whistle', {
      what: '井盖松了',
      place: '450481100007-sihu',
    });
    const before = await trial.as.desk.sees(id);
    const again = await cenxi.restartAs('cenxi');
    const after = await again.as.desk.sees(id);
    expect([after.mechanism.version, after.mechanism.words.zh]).toEqual([2, '党员群众吹哨（试行）']);
    expect(after.ladder).toEqual(before.ladder);
    expect(after.allowed.map((step) => step.name)).toEqual(before.allowed.map((step) => step.name));
    const next = await again.as.resident.opens('whistle', { what: '又一件', place: '450481100007-sihu' });
    expect(next.mechanism.version).toBe(1);
    await cenxi.close();
  });
});
