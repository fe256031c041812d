import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The model is one large object: its text is parsed when it is used, not made into code.
  json: { stringify: true, namedExports: false },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // All cores: by itself one is left free, which on a small machine is half of them.
    maxWorkers: '100%',
  },
});
