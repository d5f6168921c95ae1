import { Command, CommanderError } from "commander";
import { VERSION } from "../version.ts";
import { addCommands } from "./commands.ts";
import { isAboutCompletion } from "./completion.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";

/**
 * The command line.
 * @param argv the arguments after the program's name.
 * @returns the exit code; failures of every kind are reported on `io.error`, never thrown.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
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
  if (error instanceof UsageError) io.error(`journey: ${error.message}\n`);
  else io.error(`journey: internal error. Please report it.\n${(error as Error).stack ?? String(error)}\n`);
  return 2;
}

/** Commander says "error: ..." and puts suggestions on a line of their own. */
function firstLine(text: string): string {
  return `journey: ${text
    .replace(/^error: /, "")
    .trim()
    .replace(/\n+/g, " ")}\n`;
}
