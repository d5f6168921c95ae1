import { existsSync, mkdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";
import { systemReason } from "../../project/system-reason.ts";
import { readText } from "../files/text-file.ts";
import { replaceFile } from "../files/write-file.ts";
import { type Io, UsageError } from "../io.ts";
import { lineOf } from "./repository.ts";
import { runGit } from "./run-git.ts";

/** Says to git which files are journeys, and that it has to ask for how to show and to merge them. */
export const ATTRIBUTES = "*.journey diff=journey merge=journey";

/** The file with the attributes of all repositories of a user. */
export async function globalAttributesFile(cwd: string): Promise<string> {
  const { code, out } = await runGit(cwd, ["config", "--global", "--type=path", "core.attributesFile"]);
  if (code === 0) return path.resolve(cwd, lineOf(out));
  return path.join(process.env.XDG_CONFIG_HOME || path.join(homedir(), ".config"), "git", "attributes");
}

/** The text of a file of attributes; empty when there is none. @param name what users call it. @throws UsageError */
export function readAttributes(file: string, name: string): string {
  return existsSync(file) ? readText(file, name) : "";
}

/**
 * Writes a file of attributes, or removes one that has become empty.
 * @param name what users call the file.
 * @throws UsageError when that can't be done.
 */
export function writeAttributes(file: string, name: string, text: string, io: Io): void {
  try {
    if (text === "") rmSync(file, { force: true });
    else mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw new UsageError(`Can't write ${name} (${systemReason(error)}).`);
  }
  if (text !== "") replaceFile(file, name, text, io);
}

/** A text of attributes with the line for journeys, at its end if it is not there yet. */
export function withAttributes(text: string): string {
  if (linesOf(text).some(isOurs)) return text;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text === "" || text.endsWith("\n") ? text : text + lineEnd;
  return before + ATTRIBUTES + lineEnd;
}

/** A text of attributes without the line for journeys. */
export function withoutAttributes(text: string): string {
  return linesOf(text)
    .filter((line) => !isOurs(line))
    .join("");
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function isOurs(line: string): boolean {
  return line.trim().replace(/\s+/g, " ") === ATTRIBUTES;
}
