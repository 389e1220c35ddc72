import { expect, test } from 'vitest';
import type { MatterView } from '#core/contract/matter.ts';
import { headOf } from './head-of.ts';

const wumei = { zh: '五美社区', en: 'Wumei' };
const yuan = { zh: '五美园', en: 'Wumei Garden' };
const resident = { zh: '居民', en: 'Resident' };
const head = (place: typeof wumei | null, requester: typeof wumei) =>
  headOf({ place: place && { words: place }, requester, owner: { words: wumei } } as MatterView);

test('a place and a requester that are named like who is in charge are not said twice', () => {
  expect(head(wumei, wumei)).toEqual({ place: undefined, requester: undefined });
  expect(head(yuan, resident)).toEqual({ place: yuan, requester: resident });
  expect(head(wumei, resident)).toEqual({ place: undefined, requester: resident });
  expect(head(null, wumei)).toEqual({ place: undefined, requester: undefined });
});
