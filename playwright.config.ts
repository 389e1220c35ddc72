import { defineConfig } from '@playwright/test';
import { desk, phone } from './journeys/stage/devices.ts';

// To visit a server you started yourself: JOURNEYS_CENXI=http://127.0.0.1:3000 playwright test
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results/journeys',
  globalSetup: './journeys/stage/open-cities.ts',
  // One city, one server: journeys of different people run side by side, the steps of one in order.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Without its film: two cores have better things to draw.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      // In a container the tests run as root, where Chromium has no sandbox to give.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'phone', use: phone, testIgnore: '**/*.desk.spec.ts' },
    { name: 'desk', use: desk, testIgnore: '**/*.phone.spec.ts' },
  ],
});
