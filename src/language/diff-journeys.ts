import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { contains } from "../analysis/places.ts";
import type { Change } from "../diff/change.ts";
import { diffProjects } from "../diff/diff.ts";
import type { ProjectSide } from "../diff/sides.ts";
import { type FileModel, NO_DECLARATIONS } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";

/** A journey with what it is known by. */
export interface JourneyInFile {
  readonly assessed: AssessedJourney;
  /** The file that it is in. */
  readonly file: FileModel;
  /** Those of its file. */
  readonly findings: readonly Finding[];
}

/**
 * What one journey has, says and does otherwise than another, as if it were a later version of it. What the two are called is no
 * difference, nor is what is declared around them.
 */
export function diffJourneys(before: JourneyInFile, after: JourneyInFile): Change[] {
  const [old = "", now = ""] = [before.assessed.journey.name, after.assessed.journey.name];
  const renamed = { kind: "renamed", id: `project/journey:${old}`, before: old, after: now } as const;
  const { changes } = diffProjects(sideOf(before), sideOf(after), old === now ? [] : [renamed]);
  return changes.filter(({ subject, kind, field }) => {
    return subject.kind !== "journey" || (kind !== "renamed" && field !== "title");
  });
}

/** A project with nothing in it but the journey. */
function sideOf({ assessed, file, findings }: JourneyInFile): ProjectSide {
  const { journey, vocabulary } = assessed;
  return {
    files: [{ ...file, declarations: NO_DECLARATIONS, journeys: [journey] }],
    journeys: [assessed],
    findings: findings.filter(({ uri, range }) => uri === file.uri && contains(journey.range, range.start)),
    vocabulary,
  };
}
