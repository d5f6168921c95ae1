import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { MARK } from "./marked-processes.ts";

/** Where programs put temporary files, by the platform. */
const TEMPORARY = ["TMPDIR", "TEMP", "TMP"];

/**
 * Makes this process the main one of a test run, unless it is part of one already: what it starts from now on is marked and
 * keeps its temporary files in the folder of the run. When this process ends, in whatever way, a warden ends what is left of the
 * run and removes the folder.
 *
 * @returns the folder of the run, which identifies it.
 */
export function startTestRun(): string {
  const outer = process.env[MARK];
  if (outer !== undefined) return outer;
  const run = realpathSync(mkdtempSync(path.join(temporaryFolder(), "journey-")));
  // Without the mark, which comes next, so that it does not end itself; detached, so that Ctrl-C does not reach it.
  const warden = spawn(process.execPath, [path.join(import.meta.dirname, "warden.ts"), run], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    windowsHide: true,
  });
  warden.unref();
  for (const variable of [...TEMPORARY, MARK]) process.env[variable] = run;
  // A run starts the same programs dozens of times.
  process.env.NODE_COMPILE_CACHE = path.join(run, "compiled");
  return run;
}

/** On macOS the usual one has so long a name that sockets can't be made in folders below it. */
function temporaryFolder(): string {
  return process.platform === "darwin" ? "/tmp" : os.tmpdir();
}
