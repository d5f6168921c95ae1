import { type Command, Option } from "commander";
import type { ExitCode, Io } from "../io.ts";
import { wholeNumber } from "../options.ts";
import { type GitSetupOptions, gitSetup } from "./git-setup.ts";

/** Adds `journey git setup`, and the command that git calls to merge. */
export function addGit(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command("git")
    .summary("let git show and merge journeys by what they say")
    .description("Lets git show and merge journeys by what they say.")
    .command("setup")
    .summary("set up git for a repository, or for all of yours")
    .description(
      "Sets up git so that diffs name the touchpoint in which something changed, and merges go by what journeys say.",
    )
    .addOption(new Option("--local", "for this repository (as it comes)").conflicts("global"))
    .option("--global", "for all repositories of yours")
    .option("--disable", "take away what this command has set")
    .option("--dry-run", "change nothing, and print what would change")
    .action(async (options: GitSetupOptions) => finish(await gitSetup(options, io)));
  program
    .command("merge-driver", { hidden: true })
    .summary("merge a journey for git")
    .description("Merges three versions of a journey. Git calls it, see journey git setup.")
    .argument("<base>", "the file with the version that both come from")
    .argument("<ours>", "the file with our version, which becomes the result")
    .argument("<theirs>", "the file with their version")
    .argument("[marker-size]", "how long the markers of conflicts are", wholeNumber, 7)
    .argument("[name]", "what the file is called in the repository")
    .argument("[our-label]", "what our version is called in conflicts")
    .argument("[their-label]", "what their version is called in conflicts")
    .action(async (...given: [string, string, string, number, string?, string?, string?]) => {
      const [base, ours, theirs, size, name = ours, ourLabel, theirLabel] = given;
      const { mergeDriver } = await import("./merge-driver.ts");
      const marking = { size, ours: labelOr("ours", ourLabel), theirs: labelOr("theirs", theirLabel) };
      finish(await mergeDriver({ files: { base, ours, theirs }, marking, name }, io));
    });
}

/** A label of git, or another one where an older git has left its placeholder as it is. */
function labelOr(other: string, label: string | undefined): string {
  return label && !label.startsWith("%") ? label : other;
}
