import { expect, it } from 'vitest';
import { filesOf } from '../play/testing/five-cities.ts';
import { readPack } from '../pack/read-pack.ts';
import { checkPack } from './check-pack.ts';

it.each(['cenxi', 'jining', 'nanning', 'guilin', 'shanwei', 'example'])(
  'nothing is wrong with %s',
  (city) => {
    const reading = readPack({ common: filesOf('common'), own: filesOf(city) });
    expect(Object.keys(reading.pack?.mechanisms ?? {}).length).toBeGreaterThan(1);
    expect(checkPack(reading, '2026-06-01').map(({ kind, file, line }) => `${kind} ${file}:${line}`)).toEqual(
      [],
    );
  },
);
