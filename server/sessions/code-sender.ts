/** Brings a sign-in code to a phone: a city's own program or service, named by the environment (docs/operate). */
import { spawn } from 'node:child_process';
import type { FastifyBaseLogger } from 'fastify';
import type { CodeWay } from '../settings.ts';

export interface CodeSender {
  /** Rejects when the code is not on its way; the reason never holds the code. */
  send(phone: string, code: string): Promise<void>;
}

const PATIENCE_MS = 10_000;

type Log = Pick<FastifyBaseLogger, 'info'>;

export function codeSenderFrom(way: CodeWay, log: Log, patienceMs = PATIENCE_MS): CodeSender {
  switch (way.by) {
    case 'log':
      return logSender(log);
    case 'command':
      return { send: (phone, code) => runCommand(way.command, { phone, code }, patienceMs) };
    case 'url':
      return { send: (phone, code) => post(way, { phone, code }, patienceMs) };
  }
}

/** Until one is named, the code stands in the server's own output, where only its operator reads. */
function logSender(log: Log): CodeSender {
  return {
    send: (phone, code) => {
      log.info({ phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, code }, 'sign-in code');
      return Promise.resolve();
    },
  };
}

interface Message {
  readonly phone: string;
  readonly code: string;
}

/** By standard input, for arguments can be seen by every user of the machine; without a shell, and its output unread. */
function runCommand(command: string, message: Message, patienceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    const timer = setTimeout(() => {
      endGroup(child.pid);
      reject(new Error(`the program took longer than ${patienceMs} ms`));
    }, patienceMs);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new Error(`the program does not start: ${error.code}`));
    });
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      if (status === 0) resolve();
      else reject(new Error(`the program ended with ${signal ?? status}`));
    });
    // A program that does not read its input still decides by how it ends.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${JSON.stringify(message)}\n`);
  });
}

/** The program and whatever it started. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

async function post(
  { url, secret }: CodeWay & { by: 'url' },
  message: Message,
  patienceMs: number,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify(message),
    // Another address was not named by the operator.
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: Error) => {
    throw new Error(
      error.name === 'TimeoutError' ? `no answer within ${patienceMs} ms` : 'it cannot be reached',
    );
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}
