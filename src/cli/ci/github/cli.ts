import { spawn } from "node:child_process";
import process from "node:process";
import { text } from "node:stream/consumers";
import type { ExitCode } from "../../io.ts";

/** What a command came to. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** Calls this program with other arguments. @param cwd the working directory of the call. */
export type Cli = (argv: readonly string[], cwd: string) => Promise<Outcome>;

/** Calls the very program that runs now, in a process of its own: its memory is free again after each command. */
export const sameProgram: Cli = async (argv, cwd) => {
  const [, program = ""] = process.argv;
  const child = spawn(process.execPath, [program, ...argv], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const ended = new Promise<ExitCode>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 || code === 1 ? code : 2));
  });
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, error };
};
