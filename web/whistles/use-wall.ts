import { useEffect, useState } from 'react';

const PAGE_MS = 12_000;

/** A wall screen: letters large enough for three metres, and nothing around them. */
export function useWall(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const { dataset } = document.documentElement;
    const changed = (): boolean => window.dispatchEvent(new Event('resize'));
    dataset['wall'] = '';
    changed();
    return () => {
      delete dataset['wall'];
      changed();
    };
  }, [on]);
}

/** How many fit: where a screenful turns out too tall, the next ones hold half as many. */
export function useFitting(most: number, on: boolean): number {
  const [fitting, setFitting] = useState(most);
  useEffect(() => {
    if (!on) return undefined;
    const observer = new ResizeObserver(() => {
      const tooTall = document.documentElement.scrollHeight > window.innerHeight;
      if (tooTall) setFitting((before) => Math.ceil(before / 2));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [on]);
  return fitting;
}

/** Nobody scrolls a wall: what does not fit is shown in turn. */
export function useTurns(pages: number, on: boolean): number {
  const [turn, setTurn] = useState(0);
  const turns = on && pages > 1;
  useEffect(() => {
    if (!turns) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), PAGE_MS);
    return () => clearInterval(timer);
  }, [turns]);
  return turns ? turn % pages : 0;
}
