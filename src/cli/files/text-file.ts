import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { type Io, UsageError } from "../io.ts";

/** Reads a file without losing anything, a byte order mark included. @throws when it can't be read or is not UTF-8. */
export function readText(file: string): string {
  return decode(readFileSync(file));
}

/** All of standard input. @throws UsageError when it can't be read or is not UTF-8. */
export async function readInput(io: Io): Promise<string> {
  try {
    return decode(await io.input());
  } catch (error) {
    throw new UsageError(`Can't read standard input (${(error as Error).message}).`);
  }
}

/** @throws when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error("it is not UTF-8");
  }
}

/**
 * Writes a file as a whole or not at all: a reader sees the old text or the new one, and a failure leaves the old one.
 * A link stays a link, and permissions stay as they are.
 *
 * @returns the path of the file that was written, behind all links.
 * @throws when the file can't be written.
 */
export function replaceText(file: string, text: string): string {
  const target = realpathSync(file);
  // Renaming would also replace a file that is protected.
  accessSync(target, constants.W_OK);
  const written = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(written, text, { flag: "wx", flush: true });
    chmodSync(written, statSync(target).mode);
    renameSync(written, target);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
  return target;
}
