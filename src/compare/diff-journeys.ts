import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { contains } from "../analysis/places.ts";
import type { Change } from "../diff/change.ts";
import { diffProjects } from "../diff/diff.ts";
import type { ProjectSide } from "../diff/sides.ts";
import { NO_DECLARATIONS } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";

/** A journey with what there is to say of its file. */
export interface JourneyOnSide {
  readonly assessed: AssessedJourney;
  readonly findings: readonly Finding[];
}

/**
 * What one journey has, says and does otherwise than another, as if it were a later version of it. What the two are called is no
 * difference, nor is what is declared around them.
 */
export function diffJourneys(before: JourneyOnSide, after: JourneyOnSide): Change[] {
  const [old = "", now = ""] = [before.assessed.journey.name, after.assessed.journey.name];
  const renamed = { kind: "renamed", id: `project/journey:${old}`, before: old, after: now } as const;
  const { changes } = diffProjects(sideOf(before), sideOf(after), old === now ? [] : [renamed]);
  return changes.filter(({ subject, kind, field }) => {
    return subject.kind !== "journey" || (kind !== "renamed" && field !== "title");
  });
}

/** A project with nothing in it but the journey. */
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
