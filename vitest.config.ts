import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/preview/**", "test/compare/**"],
          // Only to end what hangs: a busy machine is no failure.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "page",
          include: ["test/preview/**/*.test.ts", "test/compare/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/e2e/global-setup.ts",
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file starts a VS Code; two at a time are as much as a small machine carries.
          maxWorkers: 2,
        },
      },
    ],
  },
});
