import { createServer } from 'node:net';
import { Troubled } from './trouble.ts';

/** PostgreSQL would say so only in its log; we ask first. */
export function assurePortFree(port: number): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', (error) =>
      taken(
        new Troubled(
          'port-taken',
          `数据库端口 ${port} 已被别的程序占用。请换一个端口，或先停止那个程序。`,
          `The database port ${port} is taken by another program. Choose another port, or stop that program first.`,
          error,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}
