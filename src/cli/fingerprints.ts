import { createHash } from "node:crypto";
import { URI } from "langium";
import { type Fingerprint, fingerprintOf } from "../analysis/fingerprint.ts";
import type { JourneyServices } from "../language/services.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";

interface Read {
  readonly lines: readonly string[];
  /** Absent for a project file. */
  readonly model: FileModel | undefined;
}

/** What findings are recognised by when lines have moved, in the order of the findings. */
export async function fingerprintsOf(
  found: readonly Finding[],
  { workspace, analyses }: JourneyServices["shared"],
): Promise<Fingerprint[]> {
  const files = new Map<string, Read>();
  for (const { uri } of found) {
    if (files.has(uri)) continue;
    const text = await workspace.FileSystemProvider.readFile(URI.parse(uri));
    files.set(uri, { lines: text.split(/\r\n|\r|\n/), model: analyses.modelOfFile(uri) });
  }
  return found.map((finding) => {
    const file = files.get(finding.uri);
    if (file?.model) return fingerprintOf(finding, file.model, file.lines);
    return { rule: finding.rule, at: "", text: finding.message };
  });
}

/**
 * A fingerprint as one text. Findings that have it in common are the same one, or are there several times.
 * @param file the path of its file, which counts only where nothing else says where the finding is: so a journey can move.
 */
export function keyOf({ rule, at, text }: Fingerprint, file: string): string {
  return JSON.stringify([rule, at === "" ? file : at, text]);
}

/** How often each text is there. */
export function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The items that are there more often than is known of their keys: the last ones of those that are alike. */
export function beyond<T>(
  items: readonly T[],
  keys: readonly string[],
  known: ReadonlyMap<string, number>,
): { readonly fresh: readonly T[]; readonly left: ReadonlyMap<string, number> } {
  const left = new Map(known);
  const fresh = items.filter((_item, index) => {
    const key = keys[index] ?? "";
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return rest <= 0;
  });
  return { fresh, left };
}

/** A short name for each key, no two of them the same: the second of two equal keys has another one than the first. */
export function hashesOf(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash("sha256")
      .update(before === 0 ? key : `${key}#${before}`)
      .digest("hex")
      .slice(0, 32);
  });
}
