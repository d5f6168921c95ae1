import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { cache, root } from "../lib/paths.ts";
import type { RoomMutant, Status } from "./try-room.ts";

/** What decides which mutants a file has. */
const MUTATORS = ["instrument.ts", "mutators.ts"];

interface KeptFile {
  /** Hashes of the source with the mutators, and of the tests, that the results were found with. */
  readonly source: string;
  readonly tests: string;
  readonly results: Record<number, Status>;
}

/**
 * What became of mutants in earlier runs. A mutant of a file that is as it was counts as killed for good; one that survived is
 * tried again when the tests have changed.
 */
export class KeptResults {
  private readonly file: string;
  private readonly mutators: string;
  private readonly tests: string;
  private readonly files: Record<string, KeptFile>;
  private readonly sources = new Map<string, string>();

  private constructor(
    file: string,
    { mutators, tests }: { readonly mutators: string; readonly tests: string },
    files: Record<string, KeptFile>,
  ) {
    this.file = file;
    this.mutators = mutators;
    this.tests = tests;
    this.files = files;
  }

  static async read(room: string, testFiles: readonly string[]): Promise<KeptResults> {
    const file = path.join(cache, "mutations", `${room}.json`);
    const hashes = {
      mutators: await hashOf(MUTATORS.map((name) => path.join(import.meta.dirname, name))),
      tests: await hashOf(testFiles.map((test) => path.join(root, test))),
    };
    const kept = await readFile(file, "utf8").catch(() => "{}");
    return new KeptResults(file, hashes, JSON.parse(kept) as Record<string, KeptFile>);
  }

  /** `undefined` when it must be tried. */
  async get(mutant: RoomMutant): Promise<Status | undefined> {
    const kept = this.files[mutant.file];
    if (!kept || kept.source !== (await this.sourceOf(mutant))) return undefined;
    const status = kept.results[mutant.at];
    const isLasting = status === "killed" || status === "timed out" || kept.tests === this.tests;
    return isLasting ? status : undefined;
  }

  async set(mutant: RoomMutant, status: Status): Promise<void> {
    const source = await this.sourceOf(mutant);
    const kept = this.files[mutant.file];
    const results = kept?.source === source ? lasting(kept, this.tests) : {};
    this.files[mutant.file] = { source, tests: this.tests, results: { ...results, [mutant.at]: status } };
  }

  async write(): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    await writeFile(this.file, JSON.stringify(this.files));
  }

  private async sourceOf({ file }: RoomMutant): Promise<string> {
    const known = this.sources.get(file) ?? hash(this.mutators + (await readFile(path.join(root, file), "utf8")));
    this.sources.set(file, known);
    return known;
  }
}

/** Results that still hold with other tests. */
function lasting({ tests, results }: KeptFile, now: string): Record<number, Status> {
  if (tests === now) return results;
  return Object.fromEntries(
    Object.entries(results).filter(([, status]) => status === "killed" || status === "timed out"),
  );
}

async function hashOf(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return hash(texts.join("\0"));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
