import { UsageError } from "../io.ts";
import { isAt } from "./paths.ts";
import type { PartTexts, SideTexts } from "./texts.ts";

/** Two sides whose texts have the same paths where they are to be compared. */
export interface AlignedTexts {
  readonly before: SideTexts;
  readonly after: SideTexts;
  /** What is told of; an empty path is all. */
  readonly limits: readonly string[];
}

/**
 * Puts one part in the place of the other, whatever the two are called. What lies around each of them is read for its names; two
 * parts of one project do not see each other. @throws UsageError for a file beside a folder.
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
