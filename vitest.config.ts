import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/say-what-is-skipped.ts'],
    setupFiles: ['tests/support/no-egress.ts'],
    // Native libraries do not like worker threads, and the smallest machine this is checked on has two cores.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes at once, but for machines that do much else besides.
    expect: { poll: { timeout: 15_000 } },
  },
});
