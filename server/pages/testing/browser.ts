/** A browser without script: it follows links and redirects, keeps cookies, and sends forms with what stands in them. */
import type { FastifyInstance } from 'fastify';

export interface Page {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** What a person would read: markup and entities gone. */
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Value = string | SentFile | readonly (string | SentFile)[];

export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #locale: string;

  constructor(app: FastifyInstance, locale = 'zh') {
    this.#app = app;
    this.#locale = locale;
  }

  setCookie(name: string, value: string, path = '/'): void {
    this.#cookies.set(name, { value, path });
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  async open(path: string): Promise<Page> {
    return this.#follow(await this.#send('GET', path));
  }

  /** Sends the form of a page: its hidden fields, what is given here, and the button that was pressed. */
  async submit(page: Page | string, fields: Readonly<Record<string, Value>>, to = '/report'): Promise<Page> {
    const hidden = typeof page === 'string' ? {} : hiddenFields(page.html);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...hidden, ...fields }))
      for (const one of [value].flat()) {
        if (typeof one === 'string') form.append(name, one);
        else form.append(name, new Blob([new Uint8Array(one.bytes)]), one.name);
      }
    const encoded = new Response(form);
    const body = Buffer.from(await encoded.arrayBuffer());
    return this.post(to, body, encoded.headers.get('content-type') ?? '');
  }

  async post(path: string, body: Buffer | string, type: string): Promise<Page> {
    return this.#follow(await this.#send('POST', path, body, type));
  }

  async #send(method: 'GET' | 'POST', path: string, payload?: Buffer | string, type?: string): Promise<Page> {
    const cookies = [...this.#cookies].filter(([, { path: under }]) => path.startsWith(under));
    const response = await this.#app.inject({
      method,
      url: path,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        accept: 'text/html',
        'accept-language': this.#locale,
        cookie: cookies.map(([name, { value }]) => `${name}=${value}`).join('; '),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
    });
    for (const { name, value, path: under = '/' } of response.cookies) this.setCookie(name, value, under);
    const html = response.body;
    return { status: response.statusCode, path, html, text: textOf(html), headers: response.headers };
  }

  async #follow(page: Page): Promise<Page> {
    if (page.status !== 303) return page;
    return this.open(String(page.headers['location']));
  }
}

export function hiddenFields(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    (fields[name] ??= []).push(plain(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  return fields;
}

/** What stands in the box of a field, as typed. */
export function typedIn(html: string, id: string): string | undefined {
  const box = new RegExp(`<textarea[^>]*id="${id}"[^>]*>\\n([\\s\\S]*?)</textarea>`).exec(html)?.[1];
  const line = new RegExp(`<input[^>]*id="${id}"[^>]*value="([^"]*)"`).exec(html)?.[1];
  const found = box ?? line;
  return found === undefined ? undefined : plain(found);
}

function textOf(html: string): string {
  const body = html.replace(/^[\s\S]*<main[^>]*>/, '').replace(/<\/main>[\s\S]*$/, '');
  return plain(body.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

// Forms send line breaks as two characters; in a box they are one.
const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('\r\n', '\n');
