import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Day } from "../model/element.ts";
import { parseDay } from "../model/parse-day.ts";
import { VERSION } from "../version.ts";
import { check } from "./commands/check.ts";
import { type FormatOptions, format } from "./commands/format.ts";
import { render } from "./commands/render.ts";
import { type ExitCode, type Io, UsageError } from "./io.ts";

/**
 * The command line.
 * @param argv the arguments after the program's name.
 * @returns the exit code; failures of every kind are told on `io.error`, never thrown.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("journey")
    .description("Check, draw and format customer journeys that are written as text.")
    .version(VERSION, "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.error, outputError: (text, write) => write(firstLine(text)) });

  program
    .command("check")
    .summary("print the findings of journeys")
    .description("Prints the findings of all journeys in files and folders. Exits with 1 when there are errors.")
    .argument("[paths...]", "files and folders", ["."])
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "json"]).default("text"))
    .option("--as-of <day>", "the day that counts as today, such as 2026-09-30", day)
    .action(async (paths: string[], options: { format: "text" | "json"; asOf?: Day }) => {
      code = await check(paths, options, io);
    });

  program
    .command("render")
    .summary("draw the map of a journey")
    .description("Draws the map of a journey as SVG.")
    .argument("<file>", "a .journey file")
    .option("-o, --output <file>", "where to write it (standard output without it)")
    .option("--journey <name>", "which journey of the file (the first without it)")
    .addOption(new Option("--theme <theme>", "the colours").choices(["light", "dark"]).default("light"))
    .option("--as-of <day>", "the day that counts as today, such as 2026-09-30", day)
    .action(
      async (file: string, options: { output?: string; journey?: string; theme: "light" | "dark"; asOf?: Day }) => {
        code = await render(file, options, io);
      },
    );

  program
    .command("format")
    .summary("make journeys canonical")
    .description("Writes journeys as everyone writes them: indented, spaced and aligned. Says which files it changed.")
    .argument("[paths...]", "files and folders (the working directory without any); - is standard input")
    .option("--check", "change nothing, list the files that would change, and exit with 1 if there are any")
    .option("--diff", "change nothing, print what would change, and exit with 1 if there is anything")
    .option("--stdin-filename <name>", "format standard input, which is called so")
    .action(async (paths: string[], options: FormatOptions) => {
      code = await format(paths, options, io);
    });

  program
    .command("lsp")
    .summary("serve an editor")
    .description("Serves the language to any editor that speaks the Language Server Protocol.")
    .requiredOption("--stdio", "talk over standard input and output")
    .action(async () => {
      const { serveOverStdio } = await import("./commands/lsp.ts");
      await serveOverStdio();
    });

  try {
    if (argv.length === 0) {
      io.error(program.helpInformation());
      return 2;
    }
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): ExitCode {
  // Commander has told of its own errors, and throws for the sake of leaving after help and version too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) io.error(`journey: ${error.message}\n`);
  else
    io.error(`journey: this should not have happened. Please report it.\n${(error as Error).stack ?? String(error)}\n`);
  return 2;
}

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new InvalidArgumentError("Write a day as year-month-day, such as 2026-09-30.");
  return parsed;
}

/** Commander says "error: ..." and puts suggestions on a line of their own. */
function firstLine(text: string): string {
  return `journey: ${text
    .replace(/^error: /, "")
    .trim()
    .replace(/\n+/g, " ")}\n`;
}
