/** Said at the start of a real city: what keeps people from signing in, or from doing anything once they have. */
import { dayOf } from '#core/calendar/workdays.ts';
import { systemIn } from '#database/connect.ts';
import { hasPosts } from '#database/posts.ts';
import { startWords } from '#language/start.ts';
import type { Installation } from '../installation.ts';
import type { CodeWay } from '../settings.ts';

export async function tellWhatIsMissing(
  { db, cities, now }: Pick<Installation, 'db' | 'cities' | 'now'>,
  codes: CodeWay,
  output: { write(text: string): unknown },
): Promise<void> {
  const tell = ({ zh, en }: { zh: string; en: string }): void => void output.write(`${zh}\n${en}\n`);
  if (codes.by === 'log') tell(startWords['start.codes-log']);
  const { areas } = cities.running.pack;
  const posts = await db.read(systemIn(...areas), (tx) => hasPosts(tx, areas, dayOf(now())));
  if (!posts) tell(startWords['start.nobody-appointed']);
}
