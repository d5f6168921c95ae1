import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { Change } from "../diff/change.ts";
import type { ProjectSide } from "../diff/derived/sides.ts";
import { diffProjects } from "../diff/diff.ts";
import { NO_DECLARATIONS } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import { contains } from "../model/place.ts";

/** A journey with the findings of its file. */
export interface JourneyOnSide {
  readonly assessed: AssessedJourney;
  readonly findings: readonly Finding[];
}

/**
 * Compares one journey with another, as if it were a later version of it. Their names and titles make no difference, and neither
 * do shared declarations.
 */
export function diffJourneys(before: JourneyOnSide, after: JourneyOnSide): Change[] {
  const [old = "", now = ""] = [before.assessed.journey.name, after.assessed.journey.name];
  const renamed = { kind: "renamed", id: `project/journey:${old}`, before: old, after: now } as const;
  const { changes } = diffProjects(sideOf(before), sideOf(after), old === now ? [] : [renamed]);
  return changes.filter(({ subject, kind, field }) => {
    return subject.kind !== "journey" || (kind !== "renamed" && field !== "title");
  });
}

/** A project with only this journey in it. */
function sideOf({ assessed, findings }: JourneyOnSide): ProjectSide {
  const { journey, vocabulary } = assessed;
  const { uri } = journey;
  return {
    files: [{ uri, declarations: NO_DECLARATIONS, journeys: [journey], actuals: [], problems: [] }],
    journeys: [assessed],
    findings: findings.filter((finding) => finding.uri === uri && contains(journey.range, finding.range.start)),
    vocabulary,
  };
}
