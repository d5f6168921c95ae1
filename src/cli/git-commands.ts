import { type Command, Option } from "commander";
import { type GitSetupOptions, gitSetup } from "./commands/git-setup.ts";
import type { ExitCode, Io } from "./io.ts";
import { wholeNumber } from "./options.ts";

/** Adds `journey git setup`, and the command that git calls to merge. */
export function addGit(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command("git")
    .summary("set up git to diff and merge journeys by their meaning")
    .description("Sets up git to diff and merge journeys by their meaning.")
    .command("setup")
    .summary("set up git for this repository, or for all of yours")
    .description(
      "Sets up git so that diffs name the touchpoint in which something changed, and merges follow the meaning of journeys.",
    )
    .addOption(new Option("--local", "for this repository (the default)").conflicts("global"))
    .option("--global", "for all of your repositories")
    .option("--disable", "remove what this command has set")
    .option("--dry-run", "change nothing, print what would change")
    .action(async (options: GitSetupOptions) => finish(await gitSetup(options, io)));
  program
    .command("merge-driver", { hidden: true })
    .summary("merge a journey for git")
    .description("Merges three versions of a journey. Called by git, see journey git setup.")
    .argument("<base>", "the file with the common ancestor")
    .argument("<ours>", "the file with our version, which is replaced by the result")
    .argument("<theirs>", "the file with their version")
    .argument("[marker-size]", "the length of conflict markers", wholeNumber, 7)
    .argument("[name]", "the path of the file in the repository")
    .argument("[our-label]", "the label of our version in conflicts")
    .argument("[their-label]", "the label of their version in conflicts")
    .action(async (...given: [string, string, string, number, string?, string?, string?]) => {
      const [base, ours, theirs, size, name = ours, ourLabel, theirLabel] = given;
      const { mergeDriver } = await import("./commands/merge-driver.ts");
      const marking = { size, ours: labelOr("ours", ourLabel), theirs: labelOr("theirs", theirLabel) };
      finish(await mergeDriver({ files: { base, ours, theirs }, marking, name }, io));
    });
}

/** A label of git, or another one where an older git has left its placeholder as it is. */
function labelOr(other: string, label: string | undefined): string {
  return label && !label.startsWith("%") ? label : other;
}
