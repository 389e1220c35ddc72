import { expect, test } from 'vitest';
import type { Heard } from './answers.ts';
import { followPages, type PageOf } from './pages.ts';
import type { Question } from './question.ts';

type Page = PageOf<string>;
const ask = (cursor?: string): Question<Page> => ({ path: `/teas${cursor ? `?cursor=${cursor}` : ''}` });

function readFrom(pages: Readonly<Record<string, Page>>): (path: string) => Heard<unknown> {
  return (path) => {
    const value = pages[path];
    return value ? { is: 'answered', value, stale: false } : { is: 'waiting' };
  };
}

const teas = {
  '/teas': { rows: ['green', 'black'], cursor: 'b' },
  '/teas?cursor=b': { rows: ['white'], cursor: null },
};

test('as many pages are read as are wanted, each from the cursor of the one before', () => {
  expect(followPages(ask, 1, readFrom(teas)).paths).toEqual(['/teas']);
  const both = followPages(ask, 5, readFrom(teas));
  expect(both.paths).toEqual(['/teas', '/teas?cursor=b']);
  expect(both.pages.flatMap(({ rows }) => rows)).toEqual(['green', 'black', 'white']);
  expect(both.stopped).toBeUndefined();
});

test('a page on its way stops the reading there and is still listened to', () => {
  const chain = followPages(ask, 2, readFrom({ '/teas': teas['/teas'] }));
  expect(chain.paths).toEqual(['/teas', '/teas?cursor=b']);
  expect(chain.pages.length).toBe(1);
  expect(chain.stopped).toEqual({ is: 'waiting' });
});

test('when the first page changes its end, the next one follows from the new end', () => {
  const chain = followPages(ask, 2, readFrom({ ...teas, '/teas': { rows: ['oolong'], cursor: 'o' } }));
  expect(chain.paths).toEqual(['/teas', '/teas?cursor=o']);
});
