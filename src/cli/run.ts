import { Command, CommanderError } from "commander";
import { systemReason } from "../project/system-reason.ts";
import { VERSION } from "../version.ts";
import { addCommands } from "./commands.ts";
import { isAboutCompletion } from "./completion.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";
import { printable, printableLines } from "./report/table.ts";

/**
 * The command line.
 * @param argv the arguments after the program's name.
 * @returns the exit code; failures of every kind are reported on `io.error`, never thrown.
 */
export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  // Messages quote names of files and what is in them.
  const io: Io = { ...given, error: (text) => given.error(printableLines(text)) };
  let code: ExitCode = 0;
  const program = new Command("journey")
    .description("Check, rank, draw and format customer journeys written as text.")
    .version(VERSION, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.error, outputError: (text, write) => write(firstLine(text)) });
  addCommands(program, io, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) {
      io.error(program.helpInformation());
      return 2;
    }
    if (isAboutCompletion(argv)) {
      const { addCompletions } = await import("./commands/completions.ts");
      addCompletions(program, io.cwd);
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): ExitCode {
  // Commander has already printed its own errors, and also throws to stop after help and version.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) io.error(`journey: ${oneLine(error.message)}\n`);
  else if (isOfSystem(error)) io.error(`journey: ${oneLine(systemFailure(error))}\n`);
  else io.error(`journey: internal error. Please report it.\n${(error as Error).stack ?? String(error)}\n`);
  return 2;
}

/** Commander says "error: ..." and puts suggestions on a line of their own. */
function firstLine(text: string): string {
  return `journey: ${oneLine(text.replace(/^error: /, "").trim())}\n`;
}

/** A failure of a call of the operating system: of a file or folder, not of this program. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

function systemFailure(error: NodeJS.ErrnoException): string {
  const { path: file } = error;
  return file === undefined ? `Failed: ${systemReason(error)}.` : `Can't use ${file} (${systemReason(error)}).`;
}

/** Words longer than this, such as a path that was pasted in by mistake, are cut. */
const LONGEST_WORD = 500;

function oneLine(message: string): string {
  return printable(message)
    .split(" ")
    .map((word) => (word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word))
    .join(" ");
}
