import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { touchpointsOf } from "../model/journey.ts";
import type { Position, TextRange } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";
import { elementSpot, journeySpot, type Spot, sharedSpot } from "./spot.ts";

/** What a finding is about: the innermost thing that its place lies in; `undefined` at the top of a file. */
export function locate({ range: { start } }: Pick<Finding, "range">, file: FileModel): Spot | undefined {
  const isAround = ({ range }: { readonly range: TextRange }): boolean => contains(range, start);
  for (const kind of VOCABULARY_KINDS) {
    const declared = file.declarations[kind].find(isAround);
    if (declared) return sharedSpot(kind, declared, file.uri);
  }
  const journey = file.journeys.find(isAround);
  if (!journey) return undefined;
  const touchpoint = touchpointsOf(journey).find(isAround);
  if (touchpoint) return elementSpot({ kind: "touchpoint", element: touchpoint }, journey);
  const stage = journey.stages.find(isAround);
  if (stage) return elementSpot({ kind: "stage", element: stage }, journey);
  const handoff = journey.handoffs.find(isAround);
  if (handoff) return elementSpot({ kind: "handoff", element: handoff }, journey);
  const opportunity = journey.opportunities.find(isAround);
  return opportunity ? elementSpot({ kind: "opportunity", element: opportunity }, journey) : journeySpot(journey);
}

function contains({ start, end }: TextRange, position: Position): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
