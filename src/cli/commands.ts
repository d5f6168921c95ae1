import process from "node:process";
import { Argument, type Command, Option } from "commander";
import { PAGE_SIZES, PICTURE_FORMATS } from "../export/picture.ts";
import { type CheckOptions, check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { type ComparingOptions, DIFF_THRESHOLDS, type DiffOptions, diff } from "./commands/diff.ts";
import { type FormatOptions, format } from "./commands/format.ts";
import { type GapsOptions, gaps } from "./commands/gaps.ts";
import { addGit } from "./commands/git.ts";
import { init } from "./commands/init.ts";
import { type RenderOptions, render, THEMES, VIEWS } from "./commands/render.ts";
import { explainRule, listRules } from "./commands/rules.ts";
import type { ExitCode, Io } from "./io.ts";
import {
  asOfOption,
  backgroundOption,
  ignoreOption,
  lengthOption,
  ruleOption,
  scaleNumber,
  wholeNumber,
} from "./options.ts";
import { DIFF_FORMATS } from "./report/diff-formats.ts";
import { DIFF_THEMES } from "./report/diff-pictures.ts";
import { FORMATS } from "./report/formats.ts";

type Finish = (code: ExitCode) => void;

/** Adds every command with its options. @param finish takes over the exit code of the one that runs. */
export function addCommands(program: Command, io: Io, finish: Finish): void {
  addCheck(program, io, finish);
  addDiff(program, io, finish);
  addCompare(program, io, finish);
  addGaps(program, io, finish);
  addRender(program, io, finish);
  addFormat(program, io, finish);
  addRules(program, io, finish);
  addGit(program, io, finish);
  addCi(program, io, finish);
  program
    .command("init")
    .summary("start a project")
    .description("Starts a project in a folder: settings, owners, and a first journey that explains itself.")
    .argument("[folder]", "where to start it", ".")
    .action((folder: string) => finish(init(folder, io)));
  program
    .command("lsp")
    .summary("serve an editor")
    .description("Serves the language to any editor that speaks the Language Server Protocol.")
    .requiredOption("--stdio", "talk over standard input and output")
    .action(async () => {
      const { serveOverStdio } = await import("./commands/lsp.ts");
      await serveOverStdio();
    });
}

function addCi(program: Command, io: Io, finish: Finish): void {
  program
    .command("ci")
    .summary("review the change that a job runs for")
    .description("Checks and compares the journeys of a change, and tells it where its host shows it.")
    .addArgument(new Argument("<host>", "whose job this runs in").choices(["github"]))
    .action(async () => {
      const { reviewOnGitHub } = await import("../../action/main.ts");
      finish(await reviewOnGitHub({ env: process.env, print: io.out }));
    });
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command("check")
    .summary("print the findings of journeys")
    .description("Prints the findings of all journeys in files and folders. Exits with 1 when there are errors.")
    .argument("[paths...]", "files and folders", ["."])
    .addOption(new Option("--format <format>", "how to print them").choices(FORMATS).default("text"))
    .addOption(
      new Option("--fail-on <level>", "the level from which on findings make the exit code 1")
        .choices(["error", "warning", "info", "hint", "never"])
        .default("error"),
    )
    .option("--max-warnings <number>", "more warnings than this make the exit code 1", wholeNumber)
    .option("-q, --quiet", "print only what makes the exit code 1")
    .addOption(ruleOption())
    .option("--baseline <file>", "leave out the findings that this file knows")
    .option("--update-baseline", "write what is found now to that file")
    .option("--changed", "print only the findings that were not there in the last commit, or at the base")
    .option("--base <ref>", "print only the findings that came since HEAD left this branch, tag or commit")
    .option("--stdin-filename <file>", "check standard input in the place of this file")
    .addOption(asOfOption())
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, io)));
}

function addDiff(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("diff")
    .summary("tell what a change of journeys means")
    .description(
      "Tells what a change of journeys means: what got worse, what should be looked at, what got better, and what follows from what.",
    )
    .usage("[options] [old] [new] [paths...]")
    .argument("[versions...]", "what to compare, see below")
    .option("--base <ref>", "compare with where HEAD left this branch, tag or commit")
    .option("--staged", "compare what is staged, instead of the working tree")
    .addHelpText("after", DIFF_FORMS);
  addComparing(command).action(async (given: string[], options: DiffOptions) => finish(await diff(given, options, io)));
}

function addCompare(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("compare")
    .summary("tell how one journey differs from another")
    .description(
      "Tells how one journey differs from another, such as a benchmark's, another persona's or another market's: as if B were a later version of A, whatever the two are called.",
    )
    .argument("<a>", "a journey: FILE, FILE#JOURNEY, or its name in the project")
    .argument("<b>", "another one");
  addComparing(command).action(async (a: string, b: string, options: ComparingOptions) =>
    finish(await compare(a, b, options, io)),
  );
}

const DIFF_FORMS = `
What to compare:
  journey diff                     the last commit with the working tree, below this folder
  journey diff PATH                the same for one file or folder
  journey diff --staged            the last commit with what is staged
  journey diff --base main         where HEAD left main with the working tree, as a pull request shows it
  journey diff REF [PATHS]         a branch, tag or commit with the working tree
  journey diff REF:PATH            a file or folder in a commit with that in the working tree
  journey diff A..B [PATHS]        two commits, also written A B
  journey diff A...B [PATHS]       where B left A with B
  journey diff OLD NEW             two files or folders, each on the disk or as REF:PATH; - is standard input`;

/** The options that all comparisons have. */
function addComparing(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "how to print the changes").choices(DIFF_FORMATS).default("text"))
    .option("-o, --output <file>", "where to write them (standard output without it)")
    .option("--all", "print also what is only counted otherwise (text)")
    .addOption(lengthOption())
    .option("--journey <name>", "which journey to draw (svg, html; the one with the worst change without it)")
    .addOption(
      new Option("--theme <theme>", "the colours (svg, html; light without it)").choices(Object.keys(DIFF_THEMES)),
    )
    .option("--exit-code", "exit with 1 when anything changed in meaning")
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 when there is such a change; risky means worse, too").choices(
        DIFF_THRESHOLDS,
      ),
    )
    .addOption(ignoreOption())
    .addOption(asOfOption());
}

function addGaps(program: Command, io: Io, finish: Finish): void {
  program
    .command("gaps")
    .summary("rank what is off, and what to start with")
    .description("Ranks the gaps of journeys by severity, lists what was never measured, and scores the opportunities.")
    .argument("[paths...]", "files and folders", ["."])
    .addOption(
      new Option("--format <format>", "how to print them").choices(["text", "json", "markdown", "csv"]).default("text"),
    )
    .addOption(
      new Option("--by <group>", "one list for each journey or for all")
        .choices(["journey", "project"])
        .default("project"),
    )
    .option("--limit <number>", "print at most so many gaps of a list (text and markdown)", wholeNumber)
    .addOption(asOfOption())
    .action(async (paths: string[], options: GapsOptions) => finish(await gaps(paths, options, io)));
}

function addRender(program: Command, io: Io, finish: Finish): void {
  program
    .command("render")
    .summary("draw the map of a journey")
    .description("Draws the map of a journey as a picture, SVG, PNG or PDF, or as a page in HTML.")
    .argument("<file>", "a .journey file, or for pictures of a whole project its folder")
    .option("-o, --output <file>", "where to write it (standard output without it)")
    .addOption(
      new Option("--to <format>", "what to write (without it, what the name after -o ends in, or else svg)").choices(
        PICTURE_FORMATS,
      ),
    )
    .option("--journey <name>", "which journey of the file (the first without it)")
    .addOption(
      new Option(
        "--view <view>",
        "all of a journey, its stages only, all journeys of the project, or what one owner answers for",
      )
        .choices(VIEWS)
        .default("map"),
    )
    .option("--owner <name>", "for --view owner: whose")
    .option("--lanes <lanes>", "draw these lanes only, such as touchpoints,owners")
    .option("--hide <lanes>", "leave out these lanes, such as voice,backstage")
    .addOption(new Option("--theme <theme>", "the colours").choices(Object.keys(THEMES)).default("light"))
    .addOption(backgroundOption())
    .option("--scale <number>", "how many pixels of a PNG a pixel of the map becomes (2 without it)", scaleNumber)
    .addOption(
      new Option("--page <size>", "the pages of a PDF, cut between touchpoints (fit: one as large as the map)").choices(
        PAGE_SIZES,
      ),
    )
    .addOption(asOfOption())
    .action(async (file: string, options: RenderOptions) => finish(await render(file, options, io)));
}

function addFormat(program: Command, io: Io, finish: Finish): void {
  program
    .command("format")
    .summary("make journeys canonical")
    .description("Writes journeys as everyone writes them: indented, spaced and aligned. Says which files it changed.")
    .argument("[paths...]", "files and folders (the working directory without any); - is standard input")
    .option("--check", "change nothing, list the files that would change, and exit with 1 if there are any")
    .option("--diff", "change nothing, print what would change, and exit with 1 if there is anything")
    .option("--stdin-filename <name>", "format standard input, which is called so")
    .action(async (paths: string[], options: FormatOptions) => finish(await format(paths, options, io)));
}

function addRules(program: Command, io: Io, finish: Finish): void {
  program
    .command("rules")
    .summary("list every finding and every kind of change")
    .description("Lists every finding with its default level, and every kind of change with its severity.")
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "json"]).default("text"))
    .action((options: { format: "text" | "json" }) => finish(listRules(options, io)));
  program
    .command("explain")
    .summary("explain a finding or a kind of change")
    .description("Prints why a finding or a change matters, with an example and what to do.")
    .addArgument(new Argument("<rule>", "its id, such as unowned-handoff"))
    .action((rule: string) => finish(explainRule(rule, io)));
}
