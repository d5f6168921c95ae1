/** The rooms of `src` that are mutated, with the folders of tests that see most of what each does. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  syntax: ["test/syntax", "test/format", "test/merge", "test/model", "test/lsp/features"],
  format: ["test/format", "test/merge"],
  merge: ["test/merge"],
  layout: ["test/layout", "test/render", "test/details", "test/examples.test.ts"],
  diff: ["test/diff", "test/lsp/compare-service.test.ts"],
  analysis: [
    "test/analysis",
    "test/project",
    "test/cli/adoption.test.ts",
    "test/cli/check.test.ts",
    "test/diff",
    "test/details",
    "test/render",
    "test/lsp/features",
  ],
};

/** A test that takes longer is left out: mutants that only such tests notice count as survivors. */
export const SLOW_MS = 2000;

/** How long the tests of one mutant may take together, as measured without it; the fastest are run first. */
export const BUDGET_MS = 6000;
