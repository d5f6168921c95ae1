import { Disk } from "../../disk/disk.ts";
import { applyEdits, type Edit } from "../../format/edit.ts";
import { createProjectServices } from "../../project/services.ts";
import { canonicalEdits } from "../../syntax/format-edits.ts";
import { findJourneyFiles } from "../files/journey-files.ts";
import { addressOf, shown, tellUnreadable } from "../files/load.ts";
import { readInput, readText } from "../files/text-file.ts";
import { replaceFile } from "../files/write-file.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { formatReport } from "../report/format.ts";
import { unifiedDiff } from "../report/text-diff.ts";

export interface FormatOptions {
  /** Only say which files would change. */
  readonly check?: boolean;
  /** Only say what would change. */
  readonly diff?: boolean;
  /** Format standard input, which is called so. */
  readonly stdinFilename?: string;
}

/** What stands for standard input in the place of a path. */
const STANDARD_INPUT = "-";

/**
 * `journey format`: makes files canonical, or standard input. 1 when something would change but was not written. 2 when a file
 * can't be read or written: it stays as it is, and the others are done.
 */
export async function format(paths: readonly string[], options: FormatOptions, io: Io): Promise<ExitCode> {
  const services = createProjectServices({ fileSystem: new Disk(), today: io.today });
  const editsOf = (text: string): Edit[] => canonicalEdits(text, services.language);
  if (options.stdinFilename === undefined && !paths.includes(STANDARD_INPUT)) {
    const found = await findJourneyFiles(paths.length > 0 ? paths : ["."], io.cwd, services.shared);
    return tellUnreadable(found, new FilesFormatter(editsOf, options, io).run(found.files), io);
  }
  if (paths.some((given) => given !== STANDARD_INPUT)) throw new UsageError("Format files or standard input, not both");
  const text = await readInput(io);
  const edits = editsOf(text);
  if (!options.check && !options.diff) {
    io.out(applyEdits(text, edits));
    return 0;
  }
  const name = options.stdinFilename ?? "stdin";
  if (options.diff) io.out(unifiedDiff(name, text, edits, io));
  else io.out(formatReport({ changed: edits.length > 0 ? [name] : [], files: 1, written: false }, io.color));
  return edits.length > 0 ? 1 : 0;
}

class FilesFormatter {
  private readonly editsOf: (text: string) => Edit[];
  private readonly options: FormatOptions;
  private readonly io: Io;
  private failed = false;

  constructor(editsOf: (text: string) => Edit[], options: FormatOptions, io: Io) {
    this.editsOf = editsOf;
    this.options = options;
    this.io = io;
  }

  run(files: readonly string[]): ExitCode {
    const { check = false, diff = false } = this.options;
    const changed = files.filter((file) => this.format(file)).map((file) => this.nameOf(file));
    const written = !check && !diff;
    if (!diff) this.io.out(formatReport({ changed, files: files.length, written }, this.io.color));
    if (this.failed) return 2;
    return changed.length > 0 && !written ? 1 : 0;
  }

  /** Whether a file is not canonical, or was not. */
  private format(file: string): boolean {
    const { check, diff } = this.options;
    const name = this.nameOf(file);
    const text = this.attempt(() => readText(file, name));
    const edits = this.editsOf(text ?? "");
    if (text === undefined || edits.length === 0) return false;
    if (diff) this.io.out(unifiedDiff(name, text, edits, this.io));
    if (check || diff) return true;
    const isWritten = this.attempt(() => {
      replaceFile(file, name, applyEdits(text, edits), this.io);
      return true;
    });
    return isWritten ?? false;
  }

  /** Reads or writes a file, and tells when that fails: `undefined` then. */
  private attempt<T>(act: () => T): T | undefined {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.failed = true;
      this.io.error(`journey: ${error.message}\n`);
      return undefined;
    }
  }

  private nameOf(file: string): string {
    return shown(addressOf(file), this.io.cwd);
  }
}
