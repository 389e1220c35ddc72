import { defineConfig } from 'vitest/config';

const rooms = ['core', 'language', 'packs', 'database', 'server', 'web', 'script', 'bench'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: rooms.map((room) => `${room}/**/*.test.{ts,tsx}`),
          exclude: ['**/*.pg.test.ts'],
          // Five weeks of a city are lived in seconds alone, and in many of them on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pg',
          include: rooms.map((room) => `${room}/**/*.pg.test.ts`),
          globalSetup: 'database/testing/global-setup.ts',
          // Two files at once: each holds a database of its own, and the machine we promise has two cores.
          maxWorkers: 2,
          // A story with a hundred matters takes seconds alone and many of them on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
