import { readFileSync, statSync } from "node:fs";
import { decodeText, withoutByteOrderMark } from "../../disk/decode-text.ts";
import { systemReason } from "../../project/system-reason.ts";
import { type Io, UsageError } from "../io.ts";

/**
 * Reads a file without losing anything, a byte order mark included.
 *
 * @param file the absolute path. @param name what users call it.
 * @throws UsageError which says why it can't be read: also where it is no plain file, or not UTF-8.
 */
export function readText(file: string, name: string): string {
  try {
    return readPlainFile(file);
  } catch (error) {
    throw new UsageError(`Can't read ${name} (${systemReason(error)}).`);
  }
}

/** What a file says, without a byte order mark. @param file the absolute path. @param name what users call it. @throws UsageError */
export function readContent(file: string, name: string): string {
  return withoutByteOrderMark(readText(file, name));
}

/** Reads a file like `readText`, and leaves it to the caller to say that it failed. @throws */
export function readPlainFile(file: string): string {
  // Reading from a pipe would wait for somebody who writes.
  if (!statSync(file).isFile()) throw new Error("it is not a plain file");
  return decodeText(readFileSync(file));
}

/** What standard input says, without a byte order mark. @throws UsageError when it can't be read or is not UTF-8. */
export async function readInputContent(io: Io): Promise<string> {
  return withoutByteOrderMark(await readInput(io));
}

/** All of standard input. @throws UsageError when it can't be read or is not UTF-8. */
export async function readInput(io: Io): Promise<string> {
  try {
    return decodeText(await io.input());
  } catch (error) {
    throw new UsageError(`Can't read standard input (${systemReason(error)}).`);
  }
}
