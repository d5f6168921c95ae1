import path from "node:path";
import { EmptyFileSystem } from "langium";
import type { Marking, Merged } from "../../merge/conflict.ts";
import { mergeTexts } from "../../merge/merge-texts.ts";
import type { Versions } from "../../merge/piece.ts";
import { createProjectServices } from "../../project/services.ts";
import { systemReason } from "../../project/system-reason.ts";
import { readSource } from "../../syntax/format-source.ts";
import { readPlainFile } from "../files/text-file.ts";
import { replaceFile } from "../files/write-file.ts";
import { lineOf } from "../git/repository.ts";
import { runGit } from "../git/run-git.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";

/** What git tells a merge driver. */
export interface DriverCall {
  /** The files of the three versions. The result takes the place of ours. */
  readonly files: Versions<string>;
  readonly marking: Marking;
  /** What the file is called in the repository. */
  readonly name: string;
}

/**
 * `journey merge-driver`: merges a journey for git. What can't be merged by what it says is merged by git, line by line, so
 * that there is a result in any case. 1 when it holds conflicts; 2 when git could not merge it either: then ours stays as it is.
 */
export async function mergeDriver(call: DriverCall, io: Io): Promise<ExitCode> {
  const { base, ours, theirs } = call.files;
  const inFolder = (file: string): string => path.resolve(io.cwd, file);
  const files = { base: inFolder(base), ours: inFolder(ours), theirs: inFolder(theirs) };
  try {
    const merged = merge(files, { ...call.marking, ...((await showsBase(io.cwd)) && { base: "base" }) }, io);
    if (!merged) return await mergeLines(files, call, "not all versions can be parsed", io);
    replaceFile(files.ours, call.name, merged.text, io);
    return merged.conflicts > 0 ? 1 : 0;
  } catch (error) {
    return mergeLines(files, call, (error as Error).message, io);
  }
}

function merge(files: Versions<string>, marking: Marking, io: Io): Merged | undefined {
  const texts = {
    base: readVersion(files.base, "the base"),
    ours: readVersion(files.ours, "our version"),
    theirs: readVersion(files.theirs, "their version"),
  };
  const services = createProjectServices({ fileSystem: EmptyFileSystem.fileSystemProvider(), today: io.today });
  return mergeTexts(texts, { read: (text) => readSource(text, services.language.parser.Lexer), marking });
}

function readVersion(file: string, name: string): string {
  try {
    return readPlainFile(file);
  } catch (error) {
    throw new Error(`${name} can't be read: ${systemReason(error)}`);
  }
}

/** Whether git is configured to show the common ancestor in conflicts. */
async function showsBase(folder: string): Promise<boolean> {
  const { out } = await runGit(folder, ["config", "--get", "merge.conflictStyle"]);
  return lineOf(out).endsWith("diff3");
}

/** Lets git merge, as it does without a driver. @param why it has to, for the one who merges. */
async function mergeLines(
  { base, ours, theirs }: Versions<string>,
  { marking, name }: DriverCall,
  why: string,
  io: Io,
): Promise<ExitCode> {
  io.error(`journey: ${name} is merged line by line (${why}).\n`);
  const labels = ["-L", marking.ours, "-L", "base", "-L", marking.theirs, `--marker-size=${marking.size}`];
  const { code, error } = await runGit(io.cwd, ["merge-file", ...labels, ours, base, theirs]);
  // Above that git says that it failed, below it how many conflicts there are.
  if (code > 127) throw new UsageError(`Can't merge ${name} (${error.trim()}).`);
  return code > 0 ? 1 : 0;
}
