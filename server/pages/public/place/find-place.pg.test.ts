import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import { Browser, type Page } from '../../testing/browser.ts';
import { placePath } from '../paths.ts';

let nanning: TestCity;
let anyone: Browser;
beforeAll(async () => {
  nanning = await city('nanning');
  anyone = new Browser(nanning.server.app);
});
afterAll(() => nanning?.close());

const find = (text: string): Promise<Page> => anyone.open(`/public/places?q=${encodeURIComponent(text)}`);
const hits = ({ html }: Page): string[] =>
  [...html.matchAll(/class="row-link" href="([^"]*)"/g)].map(([, to]) => to!);

describe('the public front page', () => {
  it('has a plain form that finds places, and links to what lies right below the city', async () => {
    const { html } = await anyone.open('/public');
    const form = /<form[^>]*action="\/public\/places"[^]*?<\/form>/.exec(html)?.[0];
    expect(form).toContain('method="get"');
    expect(form).toContain('name="q"');
    for (const district of ['450102', '450105', '450181'])
      expect(html).toContain(`href="${placePath(district)}"`);
    expect(html).toContain('<link rel="alternate" type="application/atom+xml"');
    expect(html).toMatch(/<a[^>]*href="\/public\/feed.atom"[^>]*>订阅<\/a/);
  });
});

describe('a place by its name', () => {
  it('is found, with where it lies, and what was typed stays in the box', async () => {
    const page = await find('富园小区');
    expect(hits(page)[0]).toBe(placePath('450105002018-fuyuan'));
    expect(page.text).toContain('富园小区 富景社区第一网格 · 富景社区 · 江南街道 · 江南区 · 南宁市');
    expect(page.html).toContain('value="富园小区"');
  });

  it('that many places have is told apart by where they lie', async () => {
    const page = await find('新兴社区');
    expect(hits(page).length).toBeGreaterThan(3);
    expect(page.text).toContain(`名字像「新兴社区」的有 ${hits(page).length} 处`);
    expect(page.text).toContain('新兴社区 蒲庙镇 · 邕宁区');
  });

  it('shows 20 at most, and says that there are more', async () => {
    const page = await find('社区');
    expect(hits(page)).toHaveLength(20);
    expect(page.text).toContain('名字像「社区」的不止 20 处，只列了前 20 处');
  });

  it('that nobody has is said to be none, with the way level by level', async () => {
    const page = await find('茶馆');
    expect(page.status).toBe(200);
    expect(page.text).toContain('没有叫「茶馆」的地方');
    expect(page.html).toContain(`href="${placePath('450105')}"`);
  });

  it.each(['', '   ', '\u0000', '<b>"&', '%', "' or 1=1"])(
    '%j is asked and answered in peace',
    async (text) => {
      const page = await find(text);
      expect(page.status).toBe(200);
      expect(hits(page)).toEqual([]);
      expect(page.html).not.toContain('<b>');
      expect(page.text.includes('没有叫')).toBe(text.trim() !== '');
    },
  );

  it('is cut where it is enormous, and answered quickly all the same', async () => {
    const before = performance.now();
    const page = await find('富 景 社 区 '.repeat(1000));
    expect(page.status).toBe(200);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(page.html).not.toContain('富 景 社 区 '.repeat(20));
  });

  it('asked for twice or not at all is not asked for', async () => {
    for (const path of ['/public/places', '/public/places?q=a&q=b', '/public/places?tea=1']) {
      const page = await anyone.open(path);
      expect([page.status, hits(page)], path).toEqual([200, []]);
      expect(page.html).toContain(`href="${placePath('450105')}"`);
    }
  });
});

describe('a city where residents report themselves, and whose boundaries moved', () => {
  let cenxi: TestCity;
  let visitor: Browser;
  beforeAll(async () => {
    cenxi = await city('cenxi');
    visitor = new Browser(cenxi.server.app);
  });
  afterAll(() => cenxi?.close());

  it('opens the form with the place chosen, and plainly where the place is too wide to choose', async () => {
    const { html } = await visitor.open(placePath('450481100007-sihu'));
    const way = /href="(\/report\?place[^"]*)"/.exec(html)?.[1]?.replaceAll('&#61;', '=') ?? '';
    expect((await visitor.open(way)).html).toMatch(/<option value="450481100007-sihu" selected/);
    const wide = (await visitor.open(placePath('450481100'))).html;
    expect(wide).toContain('<a class="button" href="/report">');
  });

  it('says of a place that is no more that it is, keeps its page and leads to what it became', async () => {
    const page = await visitor.open(placePath('450481100003-until-2021'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('2021年1月1日起不再有这个地方。它公开过的还在这里。');
    for (const became of ['450481100003', '450481100012'])
      expect(page.html).toContain(`href="${placePath(became)}"`);
    expect(page.html).toContain(`href="${placePath('450481100')}"`);
    expect(page.text).toContain('它没有公开过什么');
    for (const ofToday of ['以后这里会有', '接下来 60 天', '订阅', '/report?', '.ics'])
      expect(page.html, ofToday).not.toContain(ofToday);
  });
});
