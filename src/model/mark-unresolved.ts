import type { Ref } from "./element.ts";
import type { FileModel, Problem } from "./file-model.ts";

/**
 * The model of a file in which some names mean nothing. What holds no such name stays the very same, so that whoever
 * keeps results for it can tell that nothing changed.
 *
 * @param problems one for each place where a name means nothing.
 */
export function markUnresolved(model: FileModel, problems: readonly Problem[]): FileModel {
  if (problems.length === 0) return model;
  const places = new Set(problems.map(({ range: { start } }) => `${start.line}:${start.character}`));
  const marked = new Map<object, unknown>();

  function mark<T>(value: T): T {
    if (typeof value !== "object" || value === null) return value;
    const known = marked.get(value);
    if (known !== undefined) return known as T;
    const made = isRef(value) ? markRef(value) : markParts(value);
    marked.set(value, made);
    return made as T;
  }

  function markRef(ref: Ref): Ref {
    const { line, character } = ref.range.start;
    return places.has(`${line}:${character}`) ? { ...ref, resolved: false } : ref;
  }

  function markParts(value: object): object {
    const entries = Object.entries(value).map(([key, part]) => [key, part, mark(part)] as const);
    if (entries.every(([, before, after]) => before === after)) return value;
    if (Array.isArray(value)) return entries.map(([, , after]) => after);
    return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
  }

  const broken = new Set(model.problems.filter(({ rule }) => rule === "syntax").map(({ range }) => range.start.line));
  const told = problems.filter(({ range }) => !broken.has(range.start.line));
  return { ...mark({ ...model, problems: [] }), problems: [...model.problems, ...told] };
}

function isRef(value: object): value is Ref {
  return "resolved" in value;
}
