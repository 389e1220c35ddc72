import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhoCanSeeMe } from '#core/contract/api.ts';
import type { MatterView } from '#core/contract/matter.ts';
import { city, type TestCity } from '#server/testing/city.ts';
import type { Client } from '#server/testing/client.ts';
import { Browser, type Page } from '../testing/browser.ts';
import { matterPath } from './addresses.ts';

const ERQIAOXI = '450105002016';
const CAME = ['deliberators:present', 'members:present', 'residents:present', 'departments:absent'];
const MARKUP = '<p class=MsoNormal><b>划二十个车位</b></p>';

let here: TestCity;
let secretary: Client;
let resident: Client;
let forum: MatterView;

beforeAll(async () => {
  here = await city('nanning', { area: '450105', at: Date.parse('2022-04-01T09:00:00+08:00') });
  secretary = await here.as({ name: '利佳', posts: [`secretary@${ERQIAOXI}`] });
  resident = await here.as({ name: '陆敏' });
  forum = await planFor('2022-04-07', '停车');
});
afterAll(() => here?.close());

async function planFor(day: string, topic?: string): Promise<MatterView> {
  const facts = { 'session-day': day, 'session-kind': 'scheduled', place: ERQIAOXI };
  return secretary.open('forum', topic === undefined ? facts : { ...facts, topic });
}

function open(path: string, as?: Client): Promise<Page> {
  const browser = new Browser(here.server.app);
  if (as) browser.setCookie('jingwei', as.bearer);
  return browser.open(path);
}

const paper = (matter: MatterView, name: string, as?: Client): Promise<Page> =>
  open(`${matterPath(matter.number)}/papers/${name}`, as);

describe('minutes of a forum', () => {
  it('print what is answered, and leave room for what is not', async () => {
    const page = await paper(forum, 'minutes', secretary);
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.text).toContain('会议记录');
    expect(page.text).toContain(`编号 ${forum.number}`);
    expect(rowOf(page, '哪一天')).toContain('2022年4月7日');
    expect(rowOf(page, '议题')).toContain('停车');
    expect(rowOf(page, '定了什么')).toContain('空着，手写');
    expect(rowOf(page, '议题')).not.toContain('空着，手写');
    expect(page.text).toMatch(/议事召集人签字.*日期/s);
    expect(page.text).toContain(`据 ${forum.number} 的记录写成，到第 ${forum.seq} 个动作`);
  });

  it('print the newest answer, with what it was before, who corrected it and when', async () => {
    const matter = await planFor('2022-04-14', '停车');
    expect((await paper(matter, 'minutes', secretary)).text).not.toContain('更正');
    await here.pass({ minutes: 30 });
    await secretary.act(matter.id, 'agenda', { topic: '电动车停在哪里' });
    const row = rowOf(await paper(matter, 'minutes', resident), '议题');
    expect(row).toMatch(/^议题 电动车停在哪里 更正：二桥西社区 社区书记，2022年4月1日 09:30；原为：停车$/);
  });

  it('say nothing of a correction where the same was said again', async () => {
    const matter = await planFor('2022-04-21', '停车');
    await secretary.act(matter.id, 'agenda', { topic: '停车' });
    expect(rowOf(await paper(matter, 'minutes', secretary), '议题')).toBe('议题 停车');
  });

  it('show markup somebody pasted as the text it is, and refuse 200 kB of it with words', async () => {
    const matter = await planFor('2022-04-24');
    await secretary.act(matter.id, 'agenda', { topic: MARKUP });
    const page = await paper(matter, 'minutes', secretary);
    expect(rowOf(page, '议题')).toBe(`议题 ${MARKUP}`);
    expect(page.html).not.toContain('<p class=MsoNormal>');
    const wall = await open(`${matterPath(matter.number)}/wall`, secretary);
    expect(wall.text).toContain(MARKUP);
    expect(wall.html).not.toContain('<p class=MsoNormal>');
    const pasted = '<p class=MsoNormal>&nbsp;</p>'.repeat(7000);
    expect(Buffer.byteLength(pasted)).toBeGreaterThan(200_000);
    const { status, body } = await secretary.tryOpen('forum', {
      'session-day': '2022-05-12',
      'session-kind': 'scheduled',
      place: ERQIAOXI,
      topic: pasted,
    });
    expect([status, body.fields?.[0]?.field]).toEqual([422, 'topic']);
    expect(body.fields?.[0]?.words.zh).toContain('200');
  });

  it('list what others were asked, with how it stands', async () => {
    const matter = await planFor('2022-04-28', '路灯');
    await secretary.act(matter.id, 'agenda', { topic: '路灯' });
    await here.pass({ days: 28 });
    await secretary.act(matter.id, 'hold', { 'forum-came': CAME, views: '路灯要修' });
    await secretary.act(matter.id, 'decide', { decision: '请人来修' });
    expect(rowOf(await paper(matter, 'minutes', resident), '谁来了')).toContain('部门人员（没到）');
    expect((await paper(matter, 'minutes', resident)).text).toContain('没有请别的单位');
    const asks = await secretary.step(matter.id, 'give-tasks');
    const org = asks?.form.fields[0]?.choices?.[0];
    await secretary.act(matter.id, 'give-tasks', { called: [org!.value] });
    const page = await paper(matter, 'minutes', resident);
    expect(page.html).toMatch(/<thead>/);
    expect(page.text).toContain(org!.words.zh);
  });
});

describe('who may read a paper', () => {
  it('is whoever may read the matter, signed in or not', async () => {
    for (const as of [secretary, resident, undefined])
      expect((await paper(forum, 'minutes', as)).status).toBe(200);
  });

  it('nobody else learns that the matter is there: the answer is that for no matter', async () => {
    const dispute = await resident.open('feedback', { opinion: '说事的地方太小', place: ERQIAOXI });
    const other = await here.as({ name: '韦一' });
    const secret = await open(`${matterPath(dispute.number)}/papers/minutes`, other);
    const none = await open(`${matterPath('江南-2022-999999')}/papers/minutes`, other);
    expect([secret.status, none.status]).toEqual([404, 404]);
    expect(secret.html).toBe(none.html);
    expect((await open(`${matterPath(dispute.number)}/wall`, other)).html).toBe(none.html);
  });

  it('a mechanism without papers, and a paper it has not, are the same 404', async () => {
    const opinion = await resident.open('feedback', { opinion: '多开几次', place: ERQIAOXI });
    expect(opinion.papers).toEqual([]);
    const plain = await open(`${matterPath(opinion.number)}/papers/minutes`, resident);
    const unknown = await paper(forum, 'constructor', resident);
    expect([plain.status, unknown.status]).toEqual([404, 404]);
    expect(plain.html).toBe(unknown.html);
  });
});

describe('who was there', () => {
  let matter: MatterView;
  let neighbour: Client;
  beforeAll(async () => {
    matter = await planFor('2022-05-05', '垃圾亭的灯');
    neighbour = await here.as({ name: '黄少芬' });
    await secretary.act(matter.id, 'agenda', { topic: '垃圾亭的灯' });
  });

  it('nobody is there before the day, each once on it, and the number is for everybody', async () => {
    const early = await resident.tryAct(matter.id, 'arrive');
    expect([early.status, early.body.kind]).toEqual([409, 'condition-unmet']);
    expect(early.body.words.zh).toBe('到说事那天再按');
    const days = Math.ceil((Date.parse('2022-05-05T19:00:00+08:00') - here.now()) / 86_400_000);
    await here.pass({ days });
    await resident.act(matter.id, 'arrive');
    await neighbour.act(matter.id, 'arrive');
    expect((await resident.tryAct(matter.id, 'arrive')).body.kind).toBe('already-taken');
    expect((await neighbour.see(matter.id)).counts).toEqual([
      { step: 'arrive', words: { zh: '到场', en: 'Here' }, of: 'people', count: 2 },
      { step: 'speak', words: { zh: '发言', en: 'Spoken' }, of: 'times', count: 0 },
    ]);
    expect(rowOf(await paper(matter, 'minutes'), '到场')).toBe('到场 2 人');
  });

  it('the names are for whoever runs it; everybody else reads a number, and their own', async () => {
    const names = async (who: Client): Promise<string[]> =>
      (await who.see(matter.id)).timeline
        .filter(({ step }) => step === 'arrive')
        .map(({ who: name }) => name.zh);
    expect(await names(secretary)).toEqual(['陆敏', '黄少芬']);
    expect(await names(resident)).toEqual(['您']);
    expect(await names(await here.as({ name: '韦一' }))).toEqual([]);
    const sheets = await Promise.all([
      paper(matter, 'minutes', secretary),
      paper(matter, 'sign-in', secretary),
    ]);
    for (const { text } of sheets) expect(text).not.toContain('黄少芬');
    expect(rowOf(sheets[1], '到场')).toBe('');
  });

  it('each can see afterwards who was shown their name', async () => {
    const { looks } = (await neighbour.get<WhoCanSeeMe>('/who-can-see-me')).body;
    expect(looks.filter((look) => look.matter === matter.id)).toMatchObject([
      { who: { zh: '二桥西社区 社区书记' }, what: { zh: '您的姓名' } },
    ]);
  });

  it('the sign-in sheet has its rows, and a code that opens the matter', async () => {
    const page = await paper(matter, 'sign-in', resident);
    expect(page.html.match(/<td>\d+<\/td>/g)).toHaveLength(24);
    expect(page.text).toContain('扫码打开，按「我到了」');
    expect(page.html).toContain(`${matterPath(matter.number)}"`);
    expect(page.html).toMatch(/<svg\s+class="qr"/);
    expect((await paper(matter, 'minutes', resident)).html).not.toMatch(/<svg\s+class="qr"/);
    // The address in the name of the code is this server’s own.
    expect(page.html).not.toMatch(/<script|\son\w+=|style=|https?:\/\/(?!localhost)/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
  });
});

describe('the record book of a branch', () => {
  const ESTATE = '450481100007-sihu';

  it('prints for its own members, and a record corrected after the end keeps what it said', async () => {
    const cenxi = await city('cenxi', { at: Date.parse('2026-03-02T09:00:00+08:00') });
    try {
      const branch = await cenxi.as({ name: '谈立新', posts: [`branch-secretary@${ESTATE}`] });
      const member = await cenxi.as({ name: '甘霖', posts: [`member@${ESTATE}`] });
      const outsider = await cenxi.as({ name: '周大娘' });
      const { id, number } = await branch.open('party-day', {
        'session-day': '2026-03-06',
        'session-kind': 'scheduled',
        place: ESTATE,
      });
      await branch.act(id, 'agenda', { 'agenda-items': ['first-topic', 'study'] });
      await cenxi.pass({ days: 4 });
      await branch.act(id, 'hold', { 'came-count': 9, 'meeting-note': '学了半小时' });
      await branch.act(id, 'correct', { 'meeting-note': '学了一小时', reason: '记错了' });
      const read = (who?: Client): Promise<Page> => {
        const browser = new Browser(cenxi.server.app);
        if (who) browser.setCookie('jingwei', who.bearer);
        return browser.open(`${matterPath(number)}/papers/minutes`);
      };
      expect(rowOf(await read(member), '记录')).toMatch(
        /^记录 学了一小时 更正：.*支部书记，2026年3月6日 09:00；原为：学了半小时$/,
      );
      expect(rowOf(await read(branch), '来了几人')).toBe('来了几人 9');
      expect([(await read(outsider)).status, (await read()).status]).toEqual([404, 404]);
    } finally {
      await cenxi.close();
    }
  });
});

/** A row of the table of fields, as somebody reads it. */
function rowOf({ html }: Page, label: string): string {
  const rows = html.split('<tr>').map((row) => row.split('</tr>')[0]!);
  const row = rows.find((one) => new RegExp(`<th scope="row">${label}</th>`).test(one)) ?? '';
  return plainText(row);
}

const plainText = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&#60;', '<')
    .replaceAll('&#62;', '>')
    .replaceAll('&gt;', '>')
    .replaceAll('&#61;', '=')
    .replace(/\s+/g, ' ')
    .trim();
