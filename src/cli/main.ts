import process from "node:process";
import { buffer } from "node:stream/consumers";
import { localDay } from "../project/today.ts";
import { run } from "./run.ts";

const OLDEST_NODE = 22;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`journey needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // A reader that has seen enough, such as `head`, is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
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
}
