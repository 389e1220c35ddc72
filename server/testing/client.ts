/** What a test says to the server, through its real routes. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Problem, WorkList } from '#core/contract/api.ts';
import type { AllowedStepView, MatterView } from '#core/contract/matter.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: LightMyRequestResponse['headers'];
}

export interface Sending {
  readonly key?: string;
  readonly locale?: 'zh' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

export class Client {
  readonly #app: FastifyInstance;
  /** Undefined: nobody is signed in. */
  readonly #token: string | undefined;
  readonly person: string;

  constructor(app: FastifyInstance, person: string, token: string | undefined) {
    this.#app = app;
    this.person = person;
    this.#token = token;
  }

  /** For a real connection, where a test needs one. */
  get bearer(): string {
    return this.#token ?? '';
  }

  async send<Body>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: object | string | Buffer,
    { key, locale = 'zh', headers = {} }: Sending = {},
  ): Promise<Answer<Body>> {
    const response = await this.#app.inject({
      method,
      url: path.startsWith('/api') || path.startsWith('/healthz') ? path : `/api/v1${path}`,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        'accept-language': locale,
        ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
    });
    const isJson = response.headers['content-type']?.includes('json') === true;
    const body = (isJson ? response.json() : response.rawPayload) as Body;
    return { status: response.statusCode, body, headers: response.headers };
  }

  get = <Body>(path: string, sending?: Sending): Promise<Answer<Body>> =>
    this.send<Body>('GET', path, undefined, sending);

  /** Opens a matter and expects it to open. */
  async open(mechanism: string, facts: object, sending?: Sending): Promise<MatterView> {
    return expectDone(await this.tryOpen(mechanism, facts, sending), `open ${mechanism}`);
  }

  tryOpen(mechanism: string, facts: object, sending?: Sending): Promise<Answer<MatterView & Problem>> {
    return this.send('POST', '/matters', { mechanism, facts }, sending);
  }

  /** Takes a step and expects it to be taken. */
  async act(matter: string, step: string, facts: object = {}, sending?: Sending): Promise<MatterView> {
    return expectDone(await this.tryAct(matter, step, facts, sending), step);
  }

  tryAct(
    matter: string,
    step: string,
    facts: object = {},
    sending?: Sending,
  ): Promise<Answer<MatterView & Problem>> {
    return this.send('POST', `/matters/${matter}/acts`, { step, facts }, sending);
  }

  async see(matter: string, sending?: Sending): Promise<MatterView> {
    return expectDone(await this.get<MatterView & Problem>(`/matters/${matter}`, sending), `see ${matter}`);
  }

  async step(matter: string, name: string): Promise<AllowedStepView | undefined> {
    return (await this.see(matter)).allowed.find((step) => step.name === name);
  }

  async work(list: string): Promise<WorkList> {
    return expectDone(await this.get<WorkList & Problem>(`/work?list=${list}`), `work ${list}`);
  }
}

function expectDone<Body>(answer: Answer<Body>, what: string): Body {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
