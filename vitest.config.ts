import { defineConfig } from "vitest/config";
import { measureSlowness, patience } from "./scripts/lib/patience.ts";

measureSlowness();

/** Only to end what hangs; events end all waiting before that. */
const limits = {
  testTimeout: patience(60_000),
  hookTimeout: patience(60_000),
  expect: { poll: { timeout: patience(30_000) } },
};

/** All processors: by itself vitest leaves one out, which is half of a small machine. */
const maxWorkers = "100%";

/** Tests that need a browser. */
const PAGE = ["test/preview", "test/compare", "test/pictures"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...PAGE.map((folder) => `${folder}/**`)],
          globalSetup: "test/run-setup.ts",
          maxWorkers,
          // Loading the language again for each file would take longer than most of the tests.
          isolate: false,
        },
      },
      {
        test: {
          ...limits,
          name: "page",
          include: PAGE.map((folder) => `${folder}/**/*.test.ts`),
          globalSetup: ["test/run-setup.ts", "test/page-setup.ts"],
          maxWorkers,
          isolate: false,
        },
      },
      {
        test: {
          ...limits,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/run-setup.ts", "test/e2e/global-setup.ts"],
          testTimeout: patience(180_000),
          hookTimeout: patience(180_000),
          // Each file starts a VS Code; two at a time are as much as a small machine carries.
          maxWorkers: 2,
        },
      },
    ],
  },
});
