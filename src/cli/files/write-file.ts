import { randomBytes } from "node:crypto";
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { CONFIGURATION_FILE } from "../../project/projects.ts";
import { systemReason } from "../../project/system-reason.ts";
import { type Io, UsageError } from "../io.ts";

// Everything that the command line writes, it writes here. Packages such as write-file-atomic replace a file in one go as well,
// but not what a target can be beside a plain file, what a killed run leaves, or a file that must not be there yet.

type Content = string | Uint8Array;

/** What can be in the place of the file. */
interface Rules {
  /** The file must not be there yet. */
  readonly isNew?: boolean;
  /** A link is replaced by the file, instead of followed. */
  readonly replacesLink?: boolean;
}

/**
 * Writes what a command made to the file that a user named for it. A file that holds a journey or a project's settings is not
 * written over: nobody means that.
 *
 * @param given the path as it was given, from the working directory.
 * @throws UsageError which names the file, says what is wrong, and what to do.
 */
export function writeOutput(given: string, content: Content, io: Io): void {
  const file = path.resolve(io.cwd, given);
  if (STANDARD_OUTPUT.has(file)) {
    if (io.outBytes) io.outBytes(typeof content === "string" ? new TextEncoder().encode(content) : content);
    else io.out(typeof content === "string" ? content : new TextDecoder().decode(content));
    return;
  }
  trying(given, () => {
    const target = behindLinks(file);
    if (target.endsWith(".journey") || path.basename(target) === CONFIGURATION_FILE) {
      throw new Error("it is for a journey or for settings, and would be lost; choose another name");
    }
  });
  replaceFile(file, given, content, io);
}

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]);

/**
 * Writes a file as a whole or not at all: whatever happens meanwhile, others find the old content or the new one, and never a
 * part. A link stays a link, and permissions and the owner stay as they are, as far as the user may set them. Other names of
 * the file (hard links) keep the old content, which is said. What is no file but takes what is written, such as a pipe, gets it directly.
 *
 * @param file the absolute path.
 * @param name what users call it.
 * @throws UsageError which names the file, says what is wrong, and what to do.
 */
export function replaceFile(file: string, name: string, content: Content, io: Pick<Io, "error">): void {
  const otherNames = trying(name, () => write(file, content, {}));
  if (otherNames > 0) {
    const names = otherNames === 1 ? "another name (a hard link), which keeps" : "other names (hard links), which keep";
    io.error(`journey: ${name} has ${names} the old content.\n`);
  }
}

/** Writes a file that is not there yet, as a whole or not at all. @throws UsageError also when it is there. */
export function writeNewFile(file: string, name: string, content: Content): void {
  trying(name, () => write(file, content, { isNew: true }));
}

/** Writes a file as a whole or not at all, in the place of whatever link has its name. @throws UsageError */
export function writeInPlaceOfLink(file: string, name: string, content: Content): void {
  trying(name, () => write(file, content, { replacesLink: true }));
}

/** Adds to the end of a file that others add to as well. @throws UsageError */
export function appendToFile(file: string, name: string, text: string): void {
  trying(name, () => appendFileSync(file, text));
}

function trying<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UsageError(`Can't write ${name} (${systemReason(error)}).${ADVICE.get(code) ?? ""}`);
  }
}

const FULL = " Free some space and try again; what was there before is unchanged.";
const AS_A_WHOLE = " A file is replaced as a whole, so its folder has to be writable too.";
const ADVICE: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["EACCES", AS_A_WHOLE],
  ["EPERM", AS_A_WHOLE],
  ["EROFS", AS_A_WHOLE],
  ["EBUSY", " A file is replaced as a whole, which can't be done to one that is mounted by itself: write to another."],
  ["ENOENT", " Its folder has to be there first."],
  ["ENOTDIR", " Its folder has to be there first."],
]);

/** How often a file is written again when another run took what was written for left behind. */
const ATTEMPTS = 3;

/** @returns how many other names the file had. */
function write(file: string, content: Content, rules: Rules): number {
  const target = rules.replacesLink ? file : behindLinks(file);
  const old = rules.replacesLink ? lstatSync(file, { throwIfNoEntry: false }) : statOf(file);
  if (old?.isDirectory()) throw new Error("it is a folder");
  if (old && !old.isFile() && !old.isSymbolicLink()) {
    // Opened for appending, because what stands behind a name of an open file may be there already.
    writeFileSync(file, content, { flag: "a" });
    return 0;
  }
  if (old?.isFile()) refuseProtected(target);
  removeLeftovers(path.dirname(target));
  for (let attempt = 1; !tryWriting(target, content, old?.isFile() ? old : undefined, rules, attempt === ATTEMPTS); )
    attempt++;
  return old?.isFile() && !rules.replacesLink ? old.nlink - 1 : 0;
}

/** Renaming would also replace a file that is protected. */
function refuseProtected(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch {
    throw new Error("it is protected against writing");
  }
}

/** The status of what a name leads to; `undefined` where that is nothing. */
function statOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}

/** @returns whether it is written; not when what was to take its place was removed meanwhile, unless this is the last time. */
function tryWriting(
  target: string,
  content: Content,
  old: Stats | undefined,
  { isNew }: Rules,
  isLast: boolean,
): boolean {
  const written = path.join(path.dirname(target), `.journey-${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  try {
    const descriptor = openSync(written, "wx", old ? 0o600 : 0o666);
    try {
      writeFileSync(descriptor, content);
      if (old) keepRights(descriptor, old);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (isNew) takeFreePlace(written, target);
    else renameSync(written, target);
    return true;
  } catch (error) {
    if (!isLast && (error as NodeJS.ErrnoException).code === "ENOENT" && statOf(path.dirname(target))) return false;
    throw error;
  } finally {
    rmSync(written, { force: true });
  }
}

/** Gives a file its name only where that is free. */
function takeFreePlace(written: string, target: string): void {
  try {
    linkSync(written, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || lstatSync(target, { throwIfNoEntry: false })) throw new Error("it is there already");
    // Some file systems have no hard links.
    renameSync(written, target);
  }
}

function keepRights(descriptor: number, { uid, gid, mode }: Stats): void {
  for (const owner of process.getuid ? [uid, UNCHANGED] : []) {
    try {
      fchownSync(descriptor, owner, gid);
      break;
    } catch {
      // Only the administrator gives files away, and others only to groups of theirs.
    }
  }
  fchmodSync(descriptor, mode & 0o7777);
}

const UNCHANGED = -1;

/** Links that follow one another, at most. */
const MOST_LINKS = 40;

/** The path of a file behind all links, whether it is there or not. @throws when a folder on the way is not there. */
function behindLinks(file: string): string {
  let at = file;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const folder = realpathSync(path.dirname(at));
    at = path.join(folder, path.basename(at));
    if (!lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) return at;
    at = path.resolve(folder, readlinkSync(at));
  }
  throw new Error("its links lead in a circle");
}

/** After this many milliseconds nobody still writes, whatever the number of the process says. */
const LONG_AGO = 3_600_000;

const cleaned = new Set<string>();

/** Removes what runs left in a folder that were killed while they wrote there. */
function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of namesIn(folder)) {
    const [, id] = /^\.journey-(\d+)-[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (id === undefined) continue;
    const file = path.join(folder, name);
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (status?.isFile() && (!isRunning(Number(id)) || Date.now() - status.mtimeMs > LONG_AGO)) {
      rmSync(file, { force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder can be open for writing only.
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
