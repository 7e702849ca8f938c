import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Each file opens its own embedded database (about 4 s of processor time at first start).
    maxWorkers: 2,
    setupFiles: [],
  },
});
