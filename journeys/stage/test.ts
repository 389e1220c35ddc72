/** What every journey begins with: a city, people with a device each, and an eye on what their browsers do. */
import {
  test as base,
  expect,
  request,
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { getAddress, whenReady, type CityName } from './cities.ts';
import { desk, phone } from './devices.ts';
import { handOf, type Hand } from './hand.ts';

interface Arriving {
  /** Left out, the device of the project. */
  readonly on?: 'phone' | 'desk';
  readonly without?: 'script';
  readonly options?: BrowserContextOptions;
}

interface Cast {
  /** Somebody of the demonstration in a browser of their own, signed in, at a screen. */
  arrive(persona: string, screen: string, arriving?: Arriving): Promise<Page>;
  /** Somebody who has not said who they are. */
  visit(screen: string, arriving?: Arriving): Promise<Page>;
  hand(persona: string): Promise<Hand>;
}

interface Options {
  city: CityName;
}

interface Fixtures {
  cast: Cast;
}

/** What no browser may do on any journey: leave for another host, break, or be refused by our own policy. */
interface Watch {
  readonly left: string[];
  readonly broke: string[];
}

const devices = { phone, desk };

export const test = base.extend<Options & Fixtures>({
  city: ['cenxi', { option: true }],

  baseURL: async ({ city }, use) => {
    const address = getAddress(city);
    await whenReady(address);
    await use(address);
  },

  cast: async ({ browser, baseURL }, use) => {
    const address = baseURL ?? '';
    const home = new URL(address).host;
    const watch: Watch = { left: [], broke: [] };
    const open: BrowserContext[] = [];
    const hands: APIRequestContext[] = [];

    const browserOf = async ({ on, without, options }: Arriving): Promise<BrowserContext> => {
      const context = await browser.newContext({
        ...(on && devices[on]),
        ...(without === 'script' && { javaScriptEnabled: false }),
        ...options,
      });
      open.push(context);
      watchOver(context, home, watch);
      return context;
    };
    const signIn = async (requests: APIRequestContext, persona: string): Promise<void> => {
      const answer = await requests.post('/api/v1/sessions', { data: { persona } });
      expect(answer.status(), `${persona} signs in: ${await answer.text()}`).toBe(201);
    };

    await use({
      arrive: async (persona, screen, arriving = {}) => {
        const context = await browserOf(arriving);
        await signIn(context.request, persona);
        const page = await context.newPage();
        await page.goto(screen);
        return page;
      },
      visit: async (screen, arriving = {}) => {
        const page = await (await browserOf(arriving)).newPage();
        await page.goto(screen);
        return page;
      },
      hand: async (persona) => {
        const requests = await request.newContext({ baseURL: address });
        hands.push(requests);
        await signIn(requests, persona);
        return handOf(requests);
      },
    });

    await Promise.all([...open.map((one) => one.close()), ...hands.map((one) => one.dispose())]);
    expect(watch.left, 'requests to another host').toEqual([]);
    expect(watch.broke, 'errors in the browser').toEqual([]);
  },
});

function watchOver(context: BrowserContext, home: string, { left, broke }: Watch): void {
  context.on('request', (asked) => {
    const { protocol, host } = new URL(asked.url());
    if (protocol.startsWith('http') && host !== home) left.push(asked.url());
  });
  context.on('weberror', (error) => broke.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broke.push(message.text());
  });
}

export { expect };
