import type { Accept, Day, Element } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { touchpointsOf } from "../model/journey.ts";
import type { Position, TextRange } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";

/**
 * Leaves out the findings that an `accept` inside their element silences.
 * @param findings findings of this file. @param asOf the day that counts as today; an acceptance holds through its last day.
 */
export function withoutAccepted(findings: readonly Finding[], file: FileModel, asOf: Day): readonly Finding[] {
  const accepting = elementsOf(file).filter((element) => element.accepts.length > 0);
  if (accepting.length === 0) return findings;
  return findings.filter(
    ({ rule, range }) =>
      !accepting.some(
        (element) => contains(element.range, range.start) && element.accepts.some((item) => silences(item, rule, asOf)),
      ),
  );
}

function silences(accept: Accept, rule: string, asOf: Day): boolean {
  return accept.rule === rule && (accept.until === undefined || asOf <= accept.until);
}

function elementsOf(file: FileModel): Element[] {
  const parts = file.journeys.flatMap((journey) => [
    journey,
    ...journey.stages,
    ...touchpointsOf(journey),
    ...journey.handoffs,
    ...journey.opportunities,
  ]);
  return [...parts, ...VOCABULARY_KINDS.flatMap((kind) => file.declarations[kind])];
}

function contains({ start, end }: TextRange, position: Position): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
