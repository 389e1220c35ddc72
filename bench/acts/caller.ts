/** A client with a fixed number of connections that stay open, as browsers' do. */
import { Agent, request } from 'node:http';
import { invariant } from '#core/invariant.ts';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
  /** The idempotency key. */
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export class Caller {
  readonly #agent: Agent;
  readonly #port: number;

  constructor(port: number, connections: number) {
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  }

  call({ method, path, token, body, key }: Call): Promise<Answer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(payload === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.#port, agent: this.#agent, method, path, headers },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(payload);
    });
  }

  /** Only a good answer is one; anything else ends the run with what was said. */
  async get<Body>(call: Call): Promise<Body> {
    const { status, text } = await this.call(call);
    invariant(
      status >= 200 && status < 300,
      `${call.method} ${call.path} answers well, not ${status}: ${text.slice(0, 500)}`,
    );
    return JSON.parse(text) as Body;
  }

  close(): void {
    this.#agent.destroy();
  }
}
