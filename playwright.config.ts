import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

// To run against a server you started yourself: JINGWEI_URL=http://127.0.0.1:3000 playwright test
const port = process.env['JOURNEYS_PORT'] ?? '4173';
const running = process.env['JINGWEI_URL'];
const home = join(tmpdir(), `jingwei-journeys-${port}`);

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results/journeys',
  // One city, one server: journeys of different people run side by side, the steps of one in order.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      // In a container the tests run as root, where Chromium has no sandbox to give.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, locale: 'zh-CN' },
      testIgnore: '**/*.desk.spec.ts',
    },
    {
      name: 'desk',
      use: { viewport: { width: 1440, height: 900 } },
      testIgnore: '**/*.phone.spec.ts',
    },
  ],
  ...(running === undefined && {
    webServer: {
      command: 'rm -rf "$JINGWEI_HOME" && exec script/server',
      url: `http://127.0.0.1:${port}/readyz`,
      timeout: 240_000,
      env: { PORT: port, HOST: '127.0.0.1', JINGWEI_HOME: home },
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
    },
  }),
});
