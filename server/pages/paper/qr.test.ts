import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

const address = 'https://jingwei.example/matters/%E9%82%95%E5%9F%8E-2026-000012';

test('a code is drawn here, black on white, with the white around it that phones ask for', () => {
  const svg = qrSvg(address, '二维码');
  const whole = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const dots = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(dots.length).toBeGreaterThan(200);
  expect(Math.min(...dots.flat())).toBe(4);
  expect(Math.max(...dots.flat())).toBe(whole - 5);
  expect(svg).toMatch(/<rect[^>]*fill="#fff"/);
  expect(svg).toContain('aria-label="二维码"');
  expect(svg).not.toMatch(/https?:/);
});

test('another address is another code', () => {
  expect(qrSvg(address, '')).not.toBe(qrSvg(`${address}1`, ''));
});
