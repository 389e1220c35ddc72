/** Brings a sign-in code to a phone. A city plugs in its own short-message service here. */
import type { FastifyBaseLogger } from 'fastify';

export interface CodeSender {
  send(phone: string, code: string): Promise<void>;
}

/** Until one is plugged in, the code stands in the server's own output, where only its operator reads. */
export function consoleSender(
  log: Pick<FastifyBaseLogger, 'info'>,
  phoneMasked: (phone: string) => string,
): CodeSender {
  return {
    send: (phone, code) => {
      log.info({ phone: phoneMasked(phone), code }, 'sign-in code');
      return Promise.resolve();
    },
  };
}
