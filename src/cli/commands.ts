import process from "node:process";
import { Argument, type Command, Option } from "commander";
import { PAGE_SIZES } from "../export/picture.ts";
import { PICTURE_FORMAT_NAMES } from "../export/picture-formats.ts";
import { type CheckOptions, check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { type ComparingOptions, DIFF_THRESHOLDS, type DiffOptions, diff } from "./commands/diff.ts";
import { type FormatOptions, format } from "./commands/format.ts";
import { type GapsOptions, gaps } from "./commands/gaps.ts";
import { init } from "./commands/init.ts";
import { type RenderOptions, render, THEMES, VIEWS } from "./commands/render.ts";
import { explainRule, listRules } from "./commands/rules.ts";
import { addGit } from "./git-commands.ts";
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
import { FORMATS } from "./report/check/formats.ts";
import { DIFF_FORMATS } from "./report/diff/formats.ts";
import { DIFF_THEMES } from "./report/diff/pictures.ts";
import { GAP_FORMATS } from "./report/gaps/formats.ts";

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
    .argument("[folder]", "the folder to start it in", ".")
    .action((folder: string) => finish(init(folder, io)));
  program
    .command("lsp")
    .summary("run the language server")
    .description("Runs the language server for any editor that speaks the Language Server Protocol.")
    .requiredOption("--stdio", "communicate over standard input and output")
    .action(async () => {
      const { serveOverStdio } = await import("./commands/lsp.ts");
      await serveOverStdio();
    });
}

function addCi(program: Command, io: Io, finish: Finish): void {
  program
    .command("ci")
    .summary("review the change in a CI job")
    .description("Checks and compares the journeys of a change, and publishes the results on the host.")
    .addArgument(new Argument("<host>", "the host that runs the job").choices(["github"]))
    .action(async () => {
      const { reviewOnGitHub } = await import("./ci/github/main.ts");
      finish(await reviewOnGitHub({ env: process.env, print: io.out }));
    });
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command("check")
    .summary("print the findings about journeys")
    .description("Prints the findings about all journeys in files and folders. Exits with 1 if there are errors.")
    .argument("[paths...]", "files and folders", ["."])
    .addOption(new Option("--format <format>", "the output format").choices(FORMATS).default("text"))
    .addOption(
      new Option("--fail-on <level>", "the lowest level at which a finding makes the exit code 1")
        .choices(["error", "warning", "info", "hint", "never"])
        .default("error"),
    )
    .option("--max-warnings <number>", "exit with 1 if there are more warnings than this", wholeNumber)
    .option("-q, --quiet", "print only the findings that make the exit code 1")
    .addOption(ruleOption())
    .option("--baseline <file>", "leave out the findings recorded in this file")
    .option("--update-baseline", "record the current findings in that file")
    .option("--changed", "print only the findings that were not there in the last commit, or at the base")
    .option("--base <ref>", "print only the findings added since HEAD branched off from this branch, tag or commit")
    .option("--stdin-filename <file>", "check standard input in place of this file")
    .addOption(asOfOption())
    .action(async (paths: string[], options: CheckOptions) => finish(await check(paths, options, io)));
}

function addDiff(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("diff")
    .summary("report what a change to journeys means")
    .description(
      "Reports what a change to journeys means: what got worse, what needs a look, what got better, and what follows from what.",
    )
    .usage("[options] [old] [new] [paths...]")
    .argument("[versions...]", "what to compare, see below")
    .option("--base <ref>", "compare with where HEAD branched off from this branch, tag or commit")
    .option("--staged", "compare what is staged, instead of the working tree")
    .addHelpText("after", DIFF_FORMS);
  addComparing(command).action(async (given: string[], options: DiffOptions) => finish(await diff(given, options, io)));
}

function addCompare(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("compare")
    .summary("report how one journey differs from another")
    .description(
      "Reports how one journey differs from another, such as a competitor's, another persona's or another market's: as if B were a later version of A, whatever the two are called.",
    )
    .argument("<a>", "a journey: FILE, FILE#JOURNEY, or its name in the project")
    .argument("<b>", "another journey");
  addComparing(command).action(async (a: string, b: string, options: ComparingOptions) =>
    finish(await compare(a, b, options, io)),
  );
}

const DIFF_FORMS = `
What to compare:
  journey diff                     the last commit with the working tree, below this folder
  journey diff PATH                the same for one file or folder
  journey diff --staged            the last commit with what is staged
  journey diff --base main         where HEAD branched off from main with the working tree, as in a pull request
  journey diff REF [PATHS]         a branch, tag or commit with the working tree
  journey diff REF:PATH            a file or folder in a commit with the same one in the working tree
  journey diff A..B [PATHS]        two commits, also written A B
  journey diff A...B [PATHS]       where B branched off from A with B
  journey diff OLD NEW             two files or folders, each on disk or as REF:PATH; - is standard input`;

/** The options that all comparisons have. */
function addComparing(command: Command): Command {
  return command
    .addOption(new Option("--format <format>", "the output format").choices(DIFF_FORMATS).default("text"))
    .option("-o, --output <file>", "the file to write to (default: standard output)")
    .option("--all", "also print what is otherwise only counted (text)")
    .addOption(lengthOption())
    .option("--journey <name>", "the journey to draw (svg, html; default: the one with the worst change)")
    .addOption(
      new Option("--theme <theme>", "the colours (svg, html; default: light)").choices(Object.keys(DIFF_THEMES)),
    )
    .option("--exit-code", "exit with 1 if anything changed in meaning")
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 if there is such a change; risky includes worse").choices(
        DIFF_THRESHOLDS,
      ),
    )
    .addOption(ignoreOption())
    .addOption(asOfOption());
}

function addGaps(program: Command, io: Io, finish: Finish): void {
  program
    .command("gaps")
    .summary("rank the gaps, and say where to start")
    .description("Ranks the gaps of journeys by severity, lists what was never measured, and scores the opportunities.")
    .argument("[paths...]", "files and folders", ["."])
    .addOption(new Option("--format <format>", "the output format").choices(GAP_FORMATS).default("text"))
    .addOption(
      new Option("--by <group>", "one list per journey, or one for all")
        .choices(["journey", "project"])
        .default("project"),
    )
    .option("--limit <number>", "print at most this many gaps per list (text and markdown)", wholeNumber)
    .addOption(asOfOption())
    .action(async (paths: string[], options: GapsOptions) => finish(await gaps(paths, options, io)));
}

function addRender(program: Command, io: Io, finish: Finish): void {
  program
    .command("render")
    .summary("draw the map of a journey")
    .description("Draws the map of a journey as an SVG, PNG or PDF picture, or as an HTML page.")
    .argument("<file>", "a .journey file, or a folder for views of a whole project")
    .option("-o, --output <file>", "the file to write to (default: standard output)")
    .addOption(
      new Option("--to <format>", "the output format (default: the extension of the -o file, or else svg)").choices(
        PICTURE_FORMAT_NAMES,
      ),
    )
    .option("--journey <name>", "the journey to draw (default: the first in the file)")
    .addOption(
      new Option(
        "--view <view>",
        "a whole journey, only its stages, all journeys of the project, or what one owner is responsible for",
      )
        .choices(VIEWS)
        .default("map"),
    )
    .option("--owner <name>", "the owner, for --view owner")
    .option("--lanes <lanes>", "draw only these lanes, such as touchpoints,owners")
    .option("--hide <lanes>", "leave out these lanes, such as voice,backstage")
    .addOption(new Option("--theme <theme>", "the colours").choices(Object.keys(THEMES)).default("light"))
    .addOption(backgroundOption())
    .option("--scale <number>", "how many pixels of a PNG to draw for each pixel of the map (default: 2)", scaleNumber)
    .addOption(
      new Option(
        "--page <size>",
        "the page size of a PDF, cut between touchpoints (fit: one page as large as the map)",
      ).choices(PAGE_SIZES),
    )
    .addOption(asOfOption())
    .action(async (file: string, options: RenderOptions) => finish(await render(file, options, io)));
}

function addFormat(program: Command, io: Io, finish: Finish): void {
  program
    .command("format")
    .summary("format journeys")
    .description(
      "Rewrites journeys in their canonical layout: indented, spaced and aligned. Lists the files it changed.",
    )
    .argument("[paths...]", "files and folders (default: the working directory); - is standard input")
    .option("--check", "change nothing, list the files that would change, and exit with 1 if there are any")
    .option("--diff", "change nothing, print what would change, and exit with 1 if there is anything")
    .option("--stdin-filename <name>", "format standard input, and call it this")
    .action(async (paths: string[], options: FormatOptions) => finish(await format(paths, options, io)));
}

function addRules(program: Command, io: Io, finish: Finish): void {
  program
    .command("rules")
    .summary("list every finding and every kind of change")
    .description("Lists every finding with its default level, and every kind of change with its severity.")
    .addOption(new Option("--format <format>", "the output format").choices(["text", "json"]).default("text"))
    .action((options: { format: "text" | "json" }) => finish(listRules(options, io)));
  program
    .command("explain")
    .summary("explain a finding or a kind of change")
    .description("Prints why a finding or a change matters, with an example and what to do.")
    .addArgument(new Argument("<rule>", "its id, such as unowned-handoff"))
    .action((rule: string) => finish(explainRule(rule, io)));
}
