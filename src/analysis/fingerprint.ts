import { labelOf } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { touchpointsOf } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";
import { contains } from "./places.ts";

/** What a finding is recognised by when lines have moved. */
export interface Fingerprint {
  readonly rule: string;
  /** The names of what it lies in, from the outside in, such as `switch-provider > call`; empty at the top of a file. */
  readonly at: string;
  /** The text that it underlines, with its white space evened out. */
  readonly text: string;
}

/** Longer texts are told apart by their beginning. */
const LONGEST_TEXT = 120;

/**
 * Where a finding is by name, so that it stays the same finding while lines move, titles change, and numbers in its message
 * do.
 * @param lines the lines of the file, without their ends.
 */
export function fingerprintOf({ rule, range }: Finding, file: FileModel, lines: readonly string[]): Fingerprint {
  const at = pathTo(range, file).join(" > ");
  return { rule, at, text: textAt(lines, range).replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT) };
}

function pathTo({ start }: TextRange, file: FileModel): string[] {
  const shared = VOCABULARY_KINDS.flatMap((kind) => file.declarations[kind].map((element) => ({ kind, element })));
  const declaration = shared.find(({ element }) => contains(element.range, start));
  if (declaration) return [`${declaration.kind} ${declaration.element.name ?? ""}`.trim()];
  const journey = file.journeys.find((item) => contains(item.range, start));
  if (!journey) {
    const block = file.actuals.find((item) => contains(item.range, start));
    return block ? [`actuals ${block.journey.name}`] : [];
  }
  const handoff = journey.handoffs.find((item) => contains(item.range, start));
  const parts = [...touchpointsOf(journey), ...journey.opportunities, ...journey.stages];
  const part = parts.find((item) => contains(item.range, start));
  const own = handoff ? `${handoff.from?.name} -> ${handoff.to?.name}` : part && (part.name ?? labelOf(part));
  return [journey.name ?? labelOf(journey), own].filter((name) => name !== undefined);
}

function textAt(lines: readonly string[], { start, end }: TextRange): string {
  const last = end.line - start.line;
  return lines
    .slice(start.line, end.line + 1)
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined))
    .join("\n");
}
