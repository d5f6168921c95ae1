import { hash } from "node:crypto";
import { type Fingerprint, fingerprintsIn } from "../../analysis/fingerprint.ts";
import type { Finding } from "../../model/finding.ts";
import type { ProjectServices } from "../../project/services.ts";

/** What findings are recognised by when lines have moved, in the order of the findings. */
export function fingerprintsOf(found: readonly Finding[], { analyses }: ProjectServices): readonly Fingerprint[] {
  const files = new Map<string, (finding: Finding) => Fingerprint>();
  return found.map((finding) => {
    const known = files.get(finding.uri);
    if (known) return known(finding);
    const file = analyses.fileOf(finding.uri);
    const read = file ? fingerprintsIn(file.model, file.text) : ofProjectFile;
    files.set(finding.uri, read);
    return read(finding);
  });
}

function ofProjectFile({ rule, message }: Finding): Fingerprint {
  return { rule, at: "", text: message };
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
    return hash("sha256", before === 0 ? key : `${key}#${before}`).slice(0, 32);
  });
}
