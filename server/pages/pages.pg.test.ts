import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { city, type TestCity } from '#server/testing/city.ts';
import { Browser } from './testing/browser.ts';

describe('every page', () => {
  let cenxi: TestCity;
  beforeAll(async () => {
    cenxi = await city('cenxi', { demo: true });
  });
  afterAll(() => cenxi.close());

  test.each([
    '/report',
    '/public',
    '/public/mechanisms/whistle',
    '/public/x',
    '/report/x',
    '/healthz',
    '/api/v1/packs',
  ])('%s lets a browser load nothing from elsewhere and run nothing inline', async (path) => {
    const { headers, html } = await new Browser(cenxi.server.app).open(path);
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(html).not.toMatch(/<script|\son\w+=|style=|https?:\/\/(?!127\.|localhost)/);
  });

  test('长辈版 and language are kept by a link and go back where they were pressed', async () => {
    const browser = new Browser(cenxi.server.app);
    const page = await browser.open('/public');
    const [, to = ''] =
      /href="(\/look[^"]*elder-on[^"]*)"/.exec(page.html.replaceAll('&#61;', '=').replaceAll('&#38;', '&')) ??
      [];
    const large = await browser.open(to);
    expect(large.path).toBe('/public');
    expect(large.html).toMatch(/<html[^>]*data-elder/);
    expect((await browser.open('/look?wish=en&then=/report')).html).toMatch(
      /<html[^>]*lang="en"[^>]*data-elder/,
    );
    expect((await browser.open('/look?wish=elder-off&then=/report')).html).not.toMatch(
      /<html[^>]*data-elder/,
    );
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0d%0aset-cookie:x',
    '',
    '/\u0000',
  ])('the switches never lead to another site: %s', async (then) => {
    const response = await cenxi.server.app.inject({ url: `/look?wish=zh&then=${encodeURIComponent(then)}` });
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toMatch(/^\/(?![/\\])/);
    expect(response.headers.location).not.toContain('\n');
  });

  test('the stylesheet may be kept for ever, for its name changes with it', async () => {
    const browser = new Browser(cenxi.server.app);
    const [, path = ''] = /href="(\/pages\/[^"]*\.css)"/.exec((await browser.open('/report')).html) ?? [];
    const { status, headers } = await browser.open(path);
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  });

  test('a demonstration says that it is one', async () => {
    expect((await new Browser(cenxi.server.app).open('/report')).html).toContain('演示：人和事都是编的');
  });
});

describe('where residents report', () => {
  test.each([
    ['guilin', '吹哨', true],
    ['nanning', '「六个在网格」由当地的网格员登记', false],
    ['jining', '街呼区应', false],
    ['shanwei', '群众点单', false],
  ])('%s', async (pack, says, isOpen) => {
    const there = await city(pack);
    const browser = new Browser(there.server.app);
    const page = await browser.open('/report');
    expect(page.text).toContain(says);
    expect(page.text.includes('这里由工作人员登记')).toBe(!isOpen);
    expect((await browser.open('/public')).status).toBe(200);
    await there.close();
  });

  test('where staff record, a place tells whom to turn to', async () => {
    const nanning = await city('nanning');
    const browser = new Browser(nanning.server.app);
    const found = await browser.open(`/report?find=${encodeURIComponent('富景社区')}`);
    expect(found.text).toMatch(/在富景社区，您可以找 富景社区居委会、/);
    expect((await browser.open('/report?find=%E6%B2%A1%E6%9C%89')).text).toContain('没有找到「没有」');
    expect((await browser.submit('', { do: 'send' })).status).toBe(404);
    await nanning.close();
  });

  test('in a city of many areas the report goes to the area of its place', async () => {
    const guilin = await city('guilin');
    const browser = new Browser(guilin.server.app);
    const found = await browser.submit(await browser.open('/report'), { do: 'find', find: '社区' });
    const [, place = ''] = /name="chosen"[^>]*value="([^"]*)"/.exec(found.html) ?? [];
    const page = await browser.submit(found, {
      do: 'send',
      'fact.what': '井盖',
      chosen: place,
      find: '社区',
    });
    expect(page.path).toContain('arrived=sent');
    await guilin.close();
  });
});
