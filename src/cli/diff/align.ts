import { UsageError } from "../io.ts";
import { isAt } from "./paths.ts";
import type { PartTexts, SideTexts } from "./texts.ts";

/** Two sides in which texts that are compared have the same paths. */
export interface AlignedTexts {
  readonly before: SideTexts;
  readonly after: SideTexts;
  /** The paths to report on; an empty path means everything. */
  readonly limits: readonly string[];
}

/**
 * Gives both parts the same paths, whatever their names are. The files around each of them stay, for the names they declare; two
 * parts of the same project do not see each other. @throws UsageError for a file and a folder.
 */
export function alignParts(before: PartTexts, after: PartTexts): AlignedTexts {
  if (before.isFile !== after.isFile) {
    throw new UsageError(`Compare two files or two folders, not ${before.label} with ${after.label}`);
  }
  const areSiblings = before.root === after.root && before.part !== after.part;
  const olds = Object.entries(before.texts).flatMap(([name, text]) => {
    if (isAt(name, before.part)) return [[moved(name, before.part, after.part), text] as const];
    return isAt(name, after.part) ? [] : [[name, text] as const];
  });
  const news = Object.entries(after.texts).filter(
    ([name]) => !areSiblings || isAt(name, after.part) || !isAt(name, before.part),
  );
  const oldName = (name: string): string => (isAt(name, after.part) ? moved(name, after.part, before.part) : name);
  return {
    before: { ...before, texts: Object.fromEntries(olds), absoluteOf: (name) => before.absoluteOf(oldName(name)) },
    after: { ...after, texts: Object.fromEntries(news) },
    limits: [after.part],
  };
}

function moved(name: string, from: string, to: string): string {
  const rest = from === "" ? name : name.slice(from.length + 1);
  return [to, rest].filter((part) => part !== "").join("/");
}
