import { URI, UriUtils } from "langium";
import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { Finding } from "../model/finding.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";

/** All journeys of a project, each with the findings of its file. */
export interface ProjectJourneys {
  /** What the project is called: the name of its folder. */
  readonly name: string;
  readonly journeys: readonly (AssessedJourney & { readonly findings: readonly Finding[] })[];
}

/** All journeys of the project that a file belongs to, for the pictures of a whole project. @param uri of the file. */
export function projectJourneys(analyses: ProjectAnalyses, uri: string): ProjectJourneys {
  const root = analyses.rootOf(uri);
  const files = [...analyses.ofProject(root).values()];
  return {
    name: UriUtils.basename(URI.parse(root)) || "this project",
    journeys: files.flatMap(({ journeys, findings }) => journeys.map((journey) => ({ ...journey, findings }))),
  };
}
