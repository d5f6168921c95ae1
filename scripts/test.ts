import { build } from "./build.ts";
import { comparePackages } from "./lib/package-files.ts";
import { measureSlowness, patience } from "./lib/patience.ts";
import { run, tool } from "./lib/run.ts";
import { runSteps, type StepResult } from "./lib/steps.ts";
import { processesAfter } from "./lib/test-run/end-processes.ts";
import { canFindProcesses } from "./lib/test-run/marked-processes.ts";
import { startTestRun } from "./lib/test-run/start.ts";
import { runVitest } from "./lib/vitest.ts";
import { packageExtension } from "./package.ts";
import { installChromium } from "./workbench/chromium.ts";
import { installWorkbench } from "./workbench/install.ts";

/** How long what was told to end has for that, on a quiet machine. */
const END_MS = 10_000;

const passed: StepResult = { passed: 1, failed: 0 };
const testRun = startTestRun();
measureSlowness();

async function program(...args: string[]): Promise<StepResult> {
  const { code, output } = await run(process.execPath, args);
  return code === 0 ? passed : { passed: 0, failed: 1, details: output };
}

const allWell = await runSteps([
  { title: "Types", run: () => program(...tool("typescript", "-b")) },
  { title: "Lint and format", run: () => program(...tool("@biomejs/biome", "ci", "--colors=off")) },
  { title: "No promise without an owner", run: () => program(...tool("oxlint")) },
  { title: "No dead code", run: () => program(...tool("knip", "--no-progress")) },
  { title: "Generated files are up to date", run: () => program("scripts/generate.ts", "--check") },
  {
    title: "Build and package",
    run: async () => {
      await build();
      await packageExtension();
      // Spares the tests in VS Code the same work.
      process.env.JOURNEY_PACKAGED = "true";
      return passed;
    },
  },
  {
    title: "Packages hold what must ship and nothing else",
    run: async () => {
      const differences = await comparePackages();
      return differences.length === 0 ? passed : { passed: 0, failed: 1, details: differences.join("\n") };
    },
  },
  { title: "Unit and grammar tests", run: () => runVitest("unit") },
  {
    title: "The page of the map in a browser",
    run: async () => {
      await installChromium(sayInside);
      return runVitest("page");
    },
  },
  {
    title: "End to end in VS Code",
    run: async () => {
      await installWorkbench(sayInside);
      await installChromium(sayInside);
      return runVitest("e2e");
    },
  },
  { title: "Nothing is left running", run: nothingIsLeft },
]);
process.exitCode = allWell ? 0 : 1;

/** That everything which the run started has ended. What has not is ended when this process is gone. */
async function nothingIsLeft(): Promise<StepResult> {
  if (!canFindProcesses) return { passed: 0, failed: 0, skipped: 1 };
  const left = await processesAfter(testRun, patience(END_MS));
  if (left.length === 0) return passed;
  return { passed: 0, failed: 1, details: left.map(({ pid, command }) => `${pid} ${command}`).join("\n") };
}

/** Says something while a step's line is still open. */
function sayInside(message: string): void {
  process.stdout.write(`${message} `);
}
