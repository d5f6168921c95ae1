import type { ExitCode } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { localDay } from "../../src/project/today.ts";
import { faultsOfSvg } from "./inert-svg.ts";

interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly error: string;
}

/** Calls the command line in this process. Throws where it ends other than users may see it end. */
export async function call(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  let out = "";
  let error = "";
  const bytes: Uint8Array[] = [];
  const code = await run(argv, {
    cwd,
    script: import.meta.filename,
    color: false,
    today: localDay,
    input: async () => new Uint8Array(),
    out: (text) => {
      out += text;
    },
    outBytes: (piece) => bytes.push(piece),
    error: (text) => {
      error += text;
    },
  });
  const told = `journey ${argv.join(" ")} ended with ${code}: ${error}`;
  if (/internal error|^\s+at /m.test(error)) throw new Error(told);
  if (code === 2 && (error + out).trim() === "") throw new Error(`${told} and said nothing`);
  return { code, out, error, bytes: Buffer.concat(bytes) };
}

/** A command whose output can be judged. */
interface Command {
  /** @param file one of the project's files, @param other another one. */
  readonly argv: (file: string, other: string) => readonly string[];
  /** @returns what is wrong with the output. */
  readonly faults: (outcome: Outcome) => readonly string[];
}

const text = (): readonly string[] => [];

function json({ out }: Outcome): readonly string[] {
  try {
    JSON.parse(out);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

const xml = ({ out }: Outcome): readonly string[] => faultsOfSvg(out);
const pdf = ({ bytes }: Outcome): readonly string[] =>
  Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-" ? [] : ["no PDF"];
const png = ({ bytes }: Outcome): readonly string[] => (bytes[1] === 0x50 && bytes[2] === 0x4e ? [] : ["no PNG"]);
const html = ({ out }: Outcome): readonly string[] => (/^<!doctype html>/i.test(out) ? [] : ["no HTML page"]);

/** Every command that reads journeys, in every format. */
export const COMMANDS: readonly Command[] = [
  ...["text", "markdown", "github"].map((format) => ({ argv: () => ["check", "--format", format], faults: text })),
  ...["json", "sarif", "gitlab"].map((format) => ({ argv: () => ["check", "--format", format], faults: json })),
  { argv: () => ["check", "--format", "junit"], faults: xml },
  { argv: () => ["check", "--format", "rdjson"], faults: json },
  ...["text", "markdown", "csv"].map((format) => ({ argv: () => ["gaps", "--format", format], faults: text })),
  { argv: () => ["gaps", "--format", "json", "--by", "journey"], faults: json },
  ...["map", "overview", "portfolio", "owner"].map((view) => ({
    argv: (file: string) => ["render", file, "--view", view],
    faults: xml,
  })),
  { argv: (file) => ["render", file, "--to", "pdf", "--page", "a4"], faults: pdf },
  { argv: (file) => ["render", file, "--to", "png"], faults: png },
  { argv: (file) => ["render", file, "--to", "html"], faults: html },
  ...["text", "markdown", "github"].map((format) => ({
    argv: (file: string, other: string) => ["compare", file, other, "--format", format],
    faults: text,
  })),
  { argv: (file, other) => ["compare", file, other, "--format", "json"], faults: json },
  { argv: (file, other) => ["compare", file, other, "--format", "svg"], faults: xml },
  { argv: (file, other) => ["compare", file, other, "--format", "html"], faults: html },
  { argv: () => ["format", "--check"], faults: text },
  { argv: () => ["format", "--diff"], faults: text },
];

/** Runs a command and throws what is wrong with what it put out. */
export async function tryCommand({ argv, faults }: Command, cwd: string, file: string, other: string): Promise<void> {
  const words = argv(file, other);
  const outcome = await call(cwd, ...words);
  // Without a journey there is nothing to draw or to compare, and it says so.
  if (outcome.code === 2) return;
  const wrong = faults(outcome);
  if (wrong.length > 0)
    throw new Error(`journey ${words.join(" ")} put out what is wrong: ${wrong.slice(0, 5).join("; ")}`);
}
