import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
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
    for (const [name, text] of files) writeFileSync(path.join(folder, name), text, { flag: "wx" });
  } catch (error) {
    throw new UsageError(`Can't write to ${given} (${(error as Error).message}).`);
  }
  const inFolder = (name: string): string => path.relative(io.cwd, path.join(folder, name)).split(path.sep).join("/");
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
