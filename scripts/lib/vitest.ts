import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { cache } from "./paths.ts";
import { run, tool } from "./run.ts";
import type { StepResult } from "./steps.ts";

/** The part of vitest's JSON report that is used here; it is that of Jest. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Runs the tests of one project of `vitest.config.ts` and counts each. */
export async function runVitest(project: string): Promise<StepResult> {
  const file = path.join(cache, `vitest-${project}.json`);
  await rm(file, { force: true });
  const flags = ["--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await run(process.execPath, tool("vitest", "run", ...flags), {
    env: { ...process.env, NO_COLOR: "1" },
  });
  const report = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  );
  if (!report) return { passed: 0, failed: 1, details: output };
  // A file that can't be loaded fails without a failed test.
  const failed = code === 0 ? 0 : Math.max(1, report.numFailedTests);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed, skipped, details: output };
}
