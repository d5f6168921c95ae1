import process from "node:process";
import { buffer } from "node:stream/consumers";
import { systemReason } from "../project/system-reason.ts";
import { localDay } from "../project/today.ts";
import { run } from "./run.ts";

const OLDEST_NODE = 22;

let isLost = false;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === "EPIPE" || isLost) return;
  isLost = true;
  process.exitCode = 2;
  process.stderr.write(`journey: Can't write to standard output (${systemReason(error)}).\n`);
});
// There is nowhere left to say it.
process.stderr.on("error", () => {});

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`journey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const cwd = workingDirectory();
  if (cwd !== undefined) await runIn(cwd);
}

async function runIn(cwd: string): Promise<void> {
  const code = await run(process.argv.slice(2), {
    cwd,
    script: import.meta.filename,
    color: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR,
    ...(process.stdout.isTTY && { columns: process.stdout.columns }),
    today: localDay,
    input: () => buffer(process.stdin),
    out: (output) => process.stdout.write(output),
    ...(!process.stdout.isTTY && { outBytes: (bytes) => process.stdout.write(bytes) }),
    error: (output) => process.stderr.write(output),
    ...(process.stderr.isTTY && { terminal: (output) => process.stderr.write(output) }),
  });
  if (!isLost) process.exitCode = code;
}

/** The working directory; `undefined`, with a message, where it was removed meanwhile. */
function workingDirectory(): string | undefined {
  try {
    return process.cwd();
  } catch {
    process.stderr.write("journey: The working directory is not there any more. Change to another one.\n");
    process.exitCode = 2;
    return undefined;
  }
}
