import { expect, test } from 'vitest';
import { fitInto } from './shrink.ts';

test('a picture keeps its shape and never grows', () => {
  expect(fitInto(2048, 4000, 3000)).toEqual({ width: 2048, height: 1536 });
  expect(fitInto(2048, 1500, 4096)).toEqual({ width: 750, height: 2048 });
  expect(fitInto(2048, 640, 480)).toEqual({ width: 640, height: 480 });
});
