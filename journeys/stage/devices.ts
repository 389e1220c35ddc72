/** The two devices of the house: a five-year-old phone and a desk. */
import { devices, type BrowserContextOptions } from '@playwright/test';

const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 7'];

export const phone = {
  ...pixel,
  viewport: { width: 390, height: 844 },
  // Pictures of failures need no more, and two cores draw it six times as fast.
  deviceScaleFactor: 1,
} satisfies BrowserContextOptions;

export const desk = {
  viewport: { width: 1440, height: 900 },
  isMobile: false,
  hasTouch: false,
  deviceScaleFactor: 1,
} satisfies BrowserContextOptions;
