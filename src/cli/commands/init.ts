import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import { systemReason } from "../../project/system-reason.ts";
import { writeNewFile } from "../files/write-file.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { CONFIGURATION_TEXT, firstJourney, ORGANISATION_TEXT } from "./scaffold.ts";

/** `journey init`: starts a project in a folder, and overwrites nothing. */
export function init(given: string, io: Io): ExitCode {
  const folder = path.resolve(io.cwd, given);
  const files = new Map([
    [CONFIGURATION_FILE, CONFIGURATION_TEXT],
    ["org.journey", ORGANISATION_TEXT],
    ["first.journey", firstJourney(io.today())],
  ]);
  const there = [...files.keys()].filter((name) => existsSync(path.join(folder, name)));
  if (there.length > 0) {
    throw new UsageError(
      `${given} has ${there.join(" and ")} already; nothing was written. Choose another folder: journey init FOLDER`,
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`Can't make the folder ${given} (${systemReason(error)}).`);
  }
  const inFolder = (name: string): string => path.relative(io.cwd, path.join(folder, name)).split(path.sep).join("/");
  writeAll(folder, files, inFolder);
  const target = path.relative(io.cwd, folder).split(path.sep).join("/");
  const named = target === "" ? "" : ` ${/\s/.test(target) ? `"${target}"` : target}`;
  io.out(`Started a project of customer journeys:

  ${inFolder(CONFIGURATION_FILE)}  its settings
  ${inFolder("org.journey")}  who is responsible for what, and what all journeys share
  ${inFolder("first.journey")}  a first journey; read it from the top, then make it yours

Next:

  journey check${named}  reports what is wrong in it: one touchpoint fails, on purpose, to show you how
  journey gaps${named}   ranks the gaps, and says where to start
  journey render ${inFolder("first.journey")} -o map.svg
`);
  return 0;
}

/** Writes all files or none: what is there of a project keeps it from being started again. @throws UsageError */
function writeAll(folder: string, files: ReadonlyMap<string, string>, nameOf: (name: string) => string): void {
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      writeNewFile(path.join(folder, name), nameOf(name), text);
      written.push(name);
    }
  } catch (error) {
    for (const name of written) rmSync(path.join(folder, name), { force: true });
    throw error;
  }
}
