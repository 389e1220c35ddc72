/** A list read page after page. While it is read again, what was there stays: nothing jumps under a hand. */
import { useEffect, useReducer, useState } from 'react';
import type { Heard } from './answers.ts';
import { answers, type Question } from './question.ts';

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly cursor: string | null;
}

export interface Chain<Page> {
  /** Of every page asked for so far, the next ones following from the cursor of the one before. */
  readonly paths: readonly string[];
  readonly pages: readonly Page[];
  /** The page where reading stopped: still on its way, or refused. Undefined when all that were wanted are there. */
  readonly stopped: Exclude<Heard<unknown>, { readonly is: 'answered' }> | undefined;
}

export function followPages<Page extends PageOf<unknown>>(
  ask: (cursor?: string) => Question<Page>,
  wanted: number,
  read: (path: string) => Heard<unknown>,
): Chain<Page> {
  const paths: string[] = [];
  const pages: Page[] = [];
  let cursor: string | null | undefined;
  while (pages.length < wanted && cursor !== null) {
    const { path } = ask(cursor);
    const heard = read(path);
    paths.push(path);
    if (heard.is !== 'answered') return { paths, pages, stopped: heard };
    const page = heard.value as Page;
    pages.push(page);
    cursor = page.cursor;
  }
  return { paths, pages, stopped: undefined };
}

export interface Pages<Page> {
  readonly pages: readonly Page[];
  /** Why the list is not whole: nothing read yet, or a no. */
  readonly stopped: Chain<Page>['stopped'];
  readonly hasMore: boolean;
}

/** `name` changes when it is another list: then nothing of the former one may stay. */
export function usePages<Page extends PageOf<unknown>>(
  name: string,
  ask: (cursor?: string) => Question<Page>,
  wanted: number,
): Pages<Page> {
  const [, look] = useReducer((times: number) => times + 1, 0);
  const [kept, setKept] = useState<{ readonly name: string; readonly pages: readonly Page[] }>({
    name,
    pages: [],
  });
  const chain = followPages(ask, wanted, answers.read);
  const listened = chain.paths.join('\n');
  useEffect(() => {
    const stops = listened.split('\n').map((path) => answers.listen(path, look));
    return () => {
      for (const stop of stops) stop();
    };
  }, [listened]);

  const whole = chain.stopped === undefined;
  const remembered = kept.name === name ? kept.pages : [];
  const pages = whole || chain.pages.length >= remembered.length ? chain.pages : remembered;
  if (kept.name !== name || !isSame(kept.pages, pages)) setKept({ name, pages });
  return { pages, stopped: chain.stopped, hasMore: whole && pages[pages.length - 1]?.cursor !== null };
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
