import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { test } from "vitest";
import { root } from "../../scripts/lib/paths.ts";
import { canFindProcesses, MARK, processesOf } from "../../scripts/lib/test-run/marked-processes.ts";
import { commandLine } from "../helpers/command-line.ts";

const START = path.join(root, "scripts/lib/test-run/start.ts");

/** A process in a group of its own that no signal but SIGKILL ends, and one below it, as browsers and servers have them. */
const STUBBORN = `
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  require("node:child_process").spawn("sleep", ["600"], { detached: true, stdio: "ignore" });
  process.stdout.write("up");
  setInterval(() => {}, 1000);
`;

/** The main process of a run that leaves such processes behind. @param end how it ends once they are there. */
function main(end: string): string {
  return `
    import { spawn } from "node:child_process";
    import { mkdtempSync } from "node:fs";
    import { tmpdir } from "node:os";
    import { startTestRun } from ${JSON.stringify(START)};
    process.stdout.write(startTestRun());
    mkdtempSync(tmpdir() + "/journey-left-");
    const child = spawn(process.execPath, ["-e", ${JSON.stringify(STUBBORN)}], { detached: true, stdio: "pipe" });
    child.stdout.on("data", () => { ${end} });
  `;
}

const endings: readonly [string, string][] = [
  ["at its end", "process.exit(0)"],
  ["after a failure", 'throw new Error("It failed.")'],
  ...["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"].map((signal): [string, string] => [
    `ended by ${signal}`,
    `process.kill(process.pid, "${signal}"); setInterval(() => {}, 1000)`,
  ]),
];

test.skipIf(!canFindProcesses).concurrent.for(endings)(
  "a run leaves nothing behind %s",
  async ([_how, end], { expect }) => {
    const { folder } = commandLine();
    const file = path.join(folder, "main.ts");
    writeFileSync(file, main(end));
    const { [MARK]: _, ...env } = process.env;
    const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "ignore"] });
    const [run] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect(run).toMatch(/journey-\w+$/);
    await expect.poll(() => existsSync(run)).toBe(false);
    expect(processesOf(run)).toEqual([]);
  },
);
