import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";
import type { Position, TextRange } from "../model/place.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";
import { elementSpot, journeySpot, type Spot, sharedSpot } from "./spot.ts";

/**
 * What a finding is about: the innermost thing that its place lies in, and for a measured value, what was measured.
 * At the top of a file, it is the file.
 *
 * @param journeys all of the project, by name.
 */
export function locate(
  { range: { start } }: Pick<Finding, "range">,
  file: FileModel,
  journeys: ReadonlyMap<string, Journey>,
): Spot {
  const isAround = ({ range }: { readonly range: TextRange }): boolean => contains(range, start);
  for (const kind of VOCABULARY_KINDS) {
    const declared = file.declarations[kind].find(isAround);
    if (declared) return sharedSpot(kind, declared, file.uri);
  }
  const journey = file.journeys.find(isAround);
  if (!journey) return measuredAt(start, file, journeys) ?? fileSpot(file.uri, start);
  const touchpoint = touchpointsOf(journey).find(isAround);
  if (touchpoint) return elementSpot({ kind: "touchpoint", element: touchpoint }, journey);
  const stage = journey.stages.find(isAround);
  if (stage) return elementSpot({ kind: "stage", element: stage }, journey);
  const handoff = journey.handoffs.find(isAround);
  if (handoff) return elementSpot({ kind: "handoff", element: handoff }, journey);
  const opportunity = journey.opportunities.find(isAround);
  return opportunity ? elementSpot({ kind: "opportunity", element: opportunity }, journey) : journeySpot(journey);
}

/** What an `actuals` block, or the entry in it that a place lies in, was measured at; `undefined` where there is none. */
function measuredAt(start: Position, file: FileModel, journeys: ReadonlyMap<string, Journey>): Spot | undefined {
  const block = file.actuals.find(({ range }) => contains(range, start));
  const journey = block && journeys.get(block.journey.name);
  if (!journey) return undefined;
  const entry = block.entries.find(({ actual }) => contains(actual.range, start));
  if (!entry) return journeySpot(journey);
  const { part, to } = entry;
  const handoff = to && journey.handoffs.find((item) => item.from?.name === part.name && item.to?.name === to.name);
  if (handoff) return elementSpot({ kind: "handoff", element: handoff }, journey);
  const touchpoint = touchpointsOf(journey).find(({ name }) => name === part.name);
  if (touchpoint) return elementSpot({ kind: "touchpoint", element: touchpoint }, journey);
  const stage = journey.stages.find(({ name }) => name === part.name);
  return stage ? elementSpot({ kind: "stage", element: stage }, journey) : journeySpot(journey);
}

function fileSpot(uri: string, start: Position): Spot {
  const place = { uri, range: { start, end: start } };
  return { id: uri, subject: { kind: "project", path: [] }, side: { place }, spoken: "the file" };
}

function contains({ start, end }: TextRange, position: Position): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
