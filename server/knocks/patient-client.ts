/** A client that never learns whether its request arrived, and asks again with the same key until it is told. */
import { setTimeout as sleep } from 'node:timers/promises';

const MOST_TRIES = 60;
const PAUSE_MS = 250;

export interface Said {
  readonly status: number;
  readonly body: { readonly id: string; readonly number: string; readonly seq: number };
}

export class PatientClient {
  readonly #url: string;
  readonly #token: string;
  /** Requests whose connection broke before an answer came. */
  unanswered = 0;
  readonly faults: string[] = [];

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async post(path: string, key: string, body: object): Promise<Said> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const said = await this.#once(path, key, body);
      if (said && said.status < 300) return said;
      if (said && said.status < 500) throw new Error(`${path} ${key}: ${JSON.stringify(said)}`);
      if (said) this.faults.push(`${said.status} ${path}`);
      else this.unanswered += 1;
      await sleep(PAUSE_MS);
    }
    throw new Error(`${path} ${key}: never answered`);
  }

  async #once(path: string, key: string, body: object): Promise<Said | undefined> {
    try {
      const response = await fetch(`${this.#url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.#token}`,
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Said['body'] };
    } catch {
      return undefined;
    }
  }
}
