import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";

export interface Outcome {
  /** The exit code; 1 when the process could not be started or was ended by a signal. */
  readonly code: number;
  /** Standard output and standard error, interleaved as they came. */
  readonly output: string;
  readonly stdout: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program and keeps what it prints. Never rejects: a program that cannot be started is an outcome too. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const all: Buffer[] = [];
    const out: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => {
      all.push(data);
      out.push(data);
    });
    child.stderr.on("data", (data: Buffer) => all.push(data));
    const finish = (code: number, extra = "") =>
      resolve({ code, output: Buffer.concat(all).toString() + extra, stdout: Buffer.concat(out).toString() });
    child.on("error", (error) => finish(1, error.message));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** Like {@link run}, and throws with everything that was printed when the program fails. */
export async function mustRun(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const outcome = await run(program, args, options);
  if (outcome.code !== 0) {
    const command = [path.basename(program), ...args.map((arg) => path.basename(arg))].join(" ");
    throw new Error(`\`${command}\` ended with ${outcome.code}.\n${outcome.output.trim()}`);
  }
  return outcome;
}

/**
 * The arguments for this Node that start a command of an installed package. Going around the links in
 * `node_modules/.bin` spares the batch files that they are on Windows.
 */
export function tool(packageName: string, ...args: string[]): string[] {
  const folder = path.join(root, "node_modules", packageName);
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const bin = typeof manifest.bin === "string" ? manifest.bin : Object.values(manifest.bin)[0];
  if (bin === undefined) throw new Error(`The package ${packageName} has no command.`);
  return [path.join(folder, bin), ...args];
}

/** Runs npm, the one that runs this script where there is one. */
export function npm(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const script = process.env.npm_execpath;
  if (script) return mustRun(process.execPath, [script, ...args], options);
  return process.platform === "win32"
    ? mustRun("cmd.exe", ["/d", "/s", "/c", "npm", ...args], options)
    : mustRun("npm", args, options);
}
