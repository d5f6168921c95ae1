import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { ProjectSide } from "../diff/sides.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";

/**
 * A journey as one side of a comparison with another one: what the two are called is no change, and what is around them is not
 * compared.
 *
 * @param findings those of its file.
 * @param as the journey whose name and title it gets for that.
 */
export function journeySide(
  { journey, assessment, vocabulary }: AssessedJourney,
  findings: readonly Finding[],
  { journey: { name, title } }: AssessedJourney,
): ProjectSide {
  return {
    files: [],
    journeys: [{ journey: { ...journey, name, title }, assessment }],
    findings: findings.filter(({ uri, range }) => uri === journey.uri && startsIn(range, journey.range)),
    vocabulary,
  };
}

function startsIn({ start }: TextRange, around: TextRange): boolean {
  return start.line >= around.start.line && start.line <= around.end.line;
}
