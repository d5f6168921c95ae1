import type { FileModel } from "../../model/file-model.ts";
import type { Finding } from "../../model/finding.ts";
import { type Journey, touchpointsOf } from "../../model/journey.ts";
import { contains, type Position, type TextRange } from "../../model/place.ts";
import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import { elementSubject, journeySubject, type SubjectOnSide, sharedSubject } from "./subject-on-side.ts";

/**
 * What a finding is about: the innermost thing that its place lies in; for a measured value, what was measured; at the top
 * level of a file, the file.
 *
 * @param journeys all of the project, by name.
 */
export function locate(
  { range: { start } }: Pick<Finding, "range">,
  file: FileModel,
  journeys: ReadonlyMap<string, Journey>,
): SubjectOnSide {
  const isAround = ({ range }: { readonly range: TextRange }): boolean => contains(range, start);
  for (const kind of VOCABULARY_KINDS) {
    const declared = file.declarations[kind].find(isAround);
    if (declared) return sharedSubject(kind, declared, file.uri);
  }
  const journey = file.journeys.find(isAround);
  if (!journey) return measuredAt(start, file, journeys) ?? fileSubject(file.uri, start);
  const touchpoint = touchpointsOf(journey).find(isAround);
  if (touchpoint) return elementSubject({ kind: "touchpoint", element: touchpoint }, journey);
  const stage = journey.stages.find(isAround);
  if (stage) return elementSubject({ kind: "stage", element: stage }, journey);
  const handoff = journey.handoffs.find(isAround);
  if (handoff) return elementSubject({ kind: "handoff", element: handoff }, journey);
  const opportunity = journey.opportunities.find(isAround);
  return opportunity ? elementSubject({ kind: "opportunity", element: opportunity }, journey) : journeySubject(journey);
}

/** What the `actuals` entry at a place measures, or its journey between entries; `undefined` outside of `actuals` blocks. */
function measuredAt(
  start: Position,
  file: FileModel,
  journeys: ReadonlyMap<string, Journey>,
): SubjectOnSide | undefined {
  const block = file.actuals.find(({ range }) => contains(range, start));
  const journey = block && journeys.get(block.journey.name);
  if (!journey) return undefined;
  const entry = block.entries.find(({ actual }) => contains(actual.range, start));
  if (!entry) return journeySubject(journey);
  const { part, to } = entry;
  const handoff = to && journey.handoffs.find((item) => item.from?.name === part.name && item.to?.name === to.name);
  if (handoff) return elementSubject({ kind: "handoff", element: handoff }, journey);
  const touchpoint = touchpointsOf(journey).find(({ name }) => name === part.name);
  if (touchpoint) return elementSubject({ kind: "touchpoint", element: touchpoint }, journey);
  const stage = journey.stages.find(({ name }) => name === part.name);
  return stage ? elementSubject({ kind: "stage", element: stage }, journey) : journeySubject(journey);
}

function fileSubject(uri: string, start: Position): SubjectOnSide {
  const place = { uri, range: { start, end: start } };
  return { id: uri, kind: "project", path: [], side: { place }, phrase: "the file" };
}
