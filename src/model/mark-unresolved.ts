import type { Ref } from "./element.ts";
import type { FileModel, Problem } from "./file-model.ts";
import type { Position } from "./place.ts";

/**
 * The model of a file in which some names mean nothing. What holds no such name stays the very same, so that whoever
 * keeps results for it can tell that nothing changed.
 *
 * @param problems one for each place where a name means nothing.
 */
export function markUnresolved(model: FileModel, problems: readonly Problem[]): FileModel {
  if (problems.length === 0) return model;
  const places = new Set(problems.map(({ range }) => numberOf(range.start)));
  const broken = new Set(model.problems.filter(({ rule }) => rule === "syntax").map(({ range }) => range.start.line));
  const told = problems.filter(({ range }) => !broken.has(range.start.line));
  return {
    ...model,
    declarations: mark(model.declarations, places),
    journeys: mark(model.journeys, places),
    actuals: mark(model.actuals, places),
    problems: [...model.problems, ...told],
  };
}

function mark<T>(value: T, places: ReadonlySet<number>): T {
  if (typeof value !== "object" || value === null) return value;
  if (isRef(value)) return places.has(numberOf(value.range.start)) ? { ...value, resolved: false } : value;
  // Copied only where something changes: in almost all of a model nothing does.
  let copy: Record<string, unknown> | undefined;
  for (const key in value) {
    // Most of a model is places, and no name is in one.
    if (key === "range" || key.endsWith("Range")) continue;
    const marked = mark(value[key], places);
    if (marked === value[key]) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = marked;
  }
  return (copy ?? value) as T;
}

function isRef(value: object): value is Ref {
  return "resolved" in value;
}

/** One number for a place, whatever its line and column. */
function numberOf({ line, character }: Position): number {
  return line * 2 ** 26 + character;
}
