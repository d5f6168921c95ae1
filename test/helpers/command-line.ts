import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import type { ExitCode } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { TODAY } from "./project.ts";

/** The command line as a program. */
export const SCRIPT = path.resolve(import.meta.dirname, "../../src/cli/main.ts");

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  /** The picture that was written; absent when there was none. */
  readonly bytes?: Uint8Array;
  readonly error: string;
}

export interface CommandLine {
  /** The working directory of the calls, removed after the tests of the file. */
  readonly folder: string;
  /** Writes files, with the folders around them. */
  write(files: Readonly<Record<string, string>>): void;
  journey(...argv: string[]): Promise<Outcome>;
  /** A call that finds a text on standard input. */
  piped(input: string, ...argv: string[]): Promise<Outcome>;
}

/** Calls the command line. @param input what it finds on standard input. */
export async function call(
  argv: readonly string[],
  {
    cwd,
    input = "",
    color = false,
    outIsTerminal = false,
  }: {
    readonly cwd: string;
    readonly input?: string | Uint8Array;
    readonly color?: boolean;
    readonly outIsTerminal?: boolean;
  },
): Promise<Outcome> {
  let out = "";
  const bytes: Uint8Array[] = [];
  let error = "";
  const code = await run(argv, {
    cwd,
    script: SCRIPT,
    color,
    today: () => TODAY,
    input: async () => Buffer.from(input),
    out: (text) => {
      out += text;
    },
    ...(!outIsTerminal && { outBytes: (piece) => bytes.push(piece) }),
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error, ...(bytes.length > 0 && { bytes: Buffer.concat(bytes) }) };
}

/** The command line in a folder of its own. */
export function commandLine(): CommandLine {
  const folder = mkdtempSync(path.join(tmpdir(), "journey-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    write: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
    },
    journey: (...argv) => call(argv, { cwd: folder }),
    piped: (input, ...argv) => call(argv, { cwd: folder, input }),
  };
}
