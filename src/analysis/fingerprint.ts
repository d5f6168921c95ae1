import { labelOf } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { touchpointsOf } from "../model/journey.ts";
import { finderAmong, type Position, type TextRange } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";

/** What identifies a finding when lines have moved. */
export interface Fingerprint {
  readonly rule: string;
  /** The names of the elements around it, from the outside in, such as `switch-provider > call`; empty at the top of a file. */
  readonly at: string;
  /** The text in its range, with white space normalised. */
  readonly text: string;
}

/** Longer texts are compared by their beginning. */
const LONGEST_TEXT = 120;

/**
 * Computes the fingerprints of the findings in a file. They depend on names, so that each finding stays the same while lines
 * move, titles change, and the numbers in its message do. The file is scanned once for all of them.
 * @param text the text of the file.
 */
export function fingerprintsIn(file: FileModel, text: string): (finding: Finding) => Fingerprint {
  const lines = text.split(/\r\n|\r|\n/);
  const pathTo = pathsIn(file);
  return ({ rule, range }) => {
    const at = pathTo(range.start).join(" > ");
    return { rule, at, text: textAt(lines, range).replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT) };
  };
}

function pathsIn(file: FileModel): (place: Position) => string[] {
  const declarationAt = finderAmong(
    VOCABULARY_KINDS.flatMap((kind) =>
      file.declarations[kind].map(({ name, range }) => ({ range, path: `${kind} ${name ?? ""}`.trim() })),
    ),
  );
  const blockAt = finderAmong(file.actuals);
  const journeyAt = finderAmong(
    file.journeys.map((journey) => ({
      range: journey.range,
      name: journey.name ?? labelOf(journey),
      handoffAt: finderAmong(journey.handoffs),
      partAt: finderAmong([...touchpointsOf(journey), ...journey.opportunities]),
      stageAt: finderAmong(journey.stages),
    })),
  );
  return (place) => {
    const declaration = declarationAt(place);
    if (declaration) return [declaration.path];
    const journey = journeyAt(place);
    if (!journey) {
      const block = blockAt(place);
      return block ? [`actuals ${block.journey.name}`] : [];
    }
    const handoff = journey.handoffAt(place);
    const part = journey.partAt(place) ?? journey.stageAt(place);
    const own = handoff ? `${handoff.from?.name} -> ${handoff.to?.name}` : part && (part.name ?? labelOf(part));
    return own === undefined ? [journey.name] : [journey.name, own];
  };
}

function textAt(lines: readonly string[], { start, end }: TextRange): string {
  const last = end.line - start.line;
  return lines
    .slice(start.line, end.line + 1)
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined))
    .join("\n");
}
