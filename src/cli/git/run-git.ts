import { spawn } from "node:child_process";
import process from "node:process";
import { UsageError } from "../io.ts";

/** What a call of git came to. */
export interface GitOutcome {
  readonly code: number;
  readonly out: Buffer;
  /** What it said on standard error, in English. */
  readonly error: string;
}

/**
 * Calls git in a folder. No shell is in between, names come back as they are, and paths are no patterns.
 *
 * @param input what it finds on standard input.
 * @throws UsageError when there is no git. A call that fails is an outcome.
 */
export function runGit(folder: string, args: readonly string[], input = ""): Promise<GitOutcome> {
  const all = ["-C", folder, "-c", "core.quotepath=off", "--literal-pathspecs", ...args];
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  return new Promise((resolve, reject) => {
    const child = spawn("git", all, { env, windowsHide: true });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => error.push(piece));
    // Who ends early does not read on; its exit code says why.
    child.stdin.on("error", () => {});
    child.on("error", ({ message }) => {
      reject(new UsageError(`Can't start git (${message}). Is it installed?`));
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, out: Buffer.concat(out), error: Buffer.concat(error).toString("utf8") });
    });
    child.stdin.end(input);
  });
}

/** The output of a call that has to succeed. @throws UsageError with the words of git when it does not. */
export async function outputOf(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  const { code, out, error } = await runGit(folder, args, input);
  if (code !== 0) throw failureOf(error);
  return out;
}

/** What git said, as the failure of a command. */
export function failureOf(error: string): UsageError {
  const [first = ""] = error.trim().split("\n");
  return new UsageError(`git failed: ${first.replace(/^fatal: /, "") || "no reason given"}`);
}
