import { build } from "./build.ts";
import { comparePackages } from "./lib/package-files.ts";
import { run, tool } from "./lib/run.ts";
import { runSteps, type StepResult } from "./lib/steps.ts";
import { runVitest } from "./lib/vitest.ts";
import { packageExtension } from "./package.ts";
import { installChromium } from "./workbench/chromium.ts";
import { installWorkbench } from "./workbench/install.ts";

const passed: StepResult = { passed: 1, failed: 0 };

async function program(...args: string[]): Promise<StepResult> {
  const { code, output } = await run(process.execPath, args);
  return code === 0 ? passed : { passed: 0, failed: 1, details: output };
}

const allWell = await runSteps([
  { title: "Types", run: () => program(...tool("typescript", "-b")) },
  { title: "Lint and format", run: () => program(...tool("@biomejs/biome", "ci", "--colors=off")) },
  { title: "Generated files are up to date", run: () => program("scripts/generate.ts", "--check") },
  {
    title: "Build and package",
    run: async () => {
      await build();
      await packageExtension();
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
]);
process.exitCode = allWell ? 0 : 1;

/** Says something while a step's line is still open. */
function sayInside(message: string): void {
  process.stdout.write(`${message} `);
}
