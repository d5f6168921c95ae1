import type { FileModel } from "../../model/file-model.ts";
import type { Finding } from "../../model/finding.ts";
import { type Journey, touchpointsOf } from "../../model/journey.ts";
import { finderAmong, type Position } from "../../model/place.ts";
import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import { elementSubject, journeySubject, type SubjectOnSide, sharedSubject } from "./subject-on-side.ts";

/**
 * Prepares telling what a finding in a file is about: the innermost thing that its place lies in; for a measured value, what was
 * measured; at the top level of a file, the file.
 *
 * @param journeys all of the project, by name.
 */
export function locator(
  file: FileModel,
  journeys: ReadonlyMap<string, Journey>,
): (finding: Pick<Finding, "range">) => SubjectOnSide {
  const declaredAt = VOCABULARY_KINDS.map((kind) => [kind, finderAmong(file.declarations[kind])] as const);
  const journeyAt = finderAmong(
    file.journeys.map((journey) => ({ range: journey.range, subjectAt: subjectFinder(journey) })),
  );
  const blockAt = finderAmong(
    file.actuals.map((block) => ({ range: block.range, subjectAt: measuredFinder(block, journeys) })),
  );
  return ({ range: { start } }) => {
    for (const [kind, at] of declaredAt) {
      const declared = at(start);
      if (declared) return sharedSubject(kind, declared, file.uri);
    }
    const subject = journeyAt(start)?.subjectAt(start) ?? blockAt(start)?.subjectAt(start);
    return subject ?? fileSubject(file.uri, start);
  };
}

function subjectFinder(journey: Journey): (start: Position) => SubjectOnSide {
  const touchpointAt = finderAmong(touchpointsOf(journey));
  const stageAt = finderAmong(journey.stages);
  const handoffAt = finderAmong(journey.handoffs);
  const opportunityAt = finderAmong(journey.opportunities);
  return (start) => {
    const touchpoint = touchpointAt(start);
    if (touchpoint) return elementSubject({ kind: "touchpoint", element: touchpoint }, journey);
    const stage = stageAt(start);
    if (stage) return elementSubject({ kind: "stage", element: stage }, journey);
    const handoff = handoffAt(start);
    if (handoff) return elementSubject({ kind: "handoff", element: handoff }, journey);
    const opportunity = opportunityAt(start);
    return opportunity
      ? elementSubject({ kind: "opportunity", element: opportunity }, journey)
      : journeySubject(journey);
  };
}

/** Finds what the entry of an `actuals` block measures, or its journey between entries; nothing where there is no such journey. */
function measuredFinder(
  { journey: { name }, entries }: FileModel["actuals"][number],
  journeys: ReadonlyMap<string, Journey>,
): (start: Position) => SubjectOnSide | undefined {
  const entryAt = finderAmong(entries.map(({ part, to, actual: { range } }) => ({ part, to, range })));
  const journey = journeys.get(name);
  return (start) => {
    if (!journey) return undefined;
    const entry = entryAt(start);
    return entry ? measuredSubject(entry, journey) : journeySubject(journey);
  };
}

function measuredSubject(
  { part, to }: Pick<FileModel["actuals"][number]["entries"][number], "part" | "to">,
  journey: Journey,
): SubjectOnSide {
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
