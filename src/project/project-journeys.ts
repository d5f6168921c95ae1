import { URI, UriUtils } from "langium";
import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { list } from "../model/english.ts";
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
  return journeysOfProjects(analyses, [uri]);
}

/** All journeys of the projects that files belong to, project by project. @param uris of the files. */
export function journeysOfProjects(analyses: ProjectAnalyses, uris: readonly string[]): ProjectJourneys {
  const roots = [...new Set(uris.map((uri) => analyses.rootOf(uri)))];
  const files = roots.flatMap((root) => [...analyses.ofProject(root).values()]);
  return {
    name: list(roots.map((root) => UriUtils.basename(URI.parse(root)) || "this project")),
    journeys: files.flatMap(({ journeys, findings }) => journeys.map((journey) => ({ ...journey, findings }))),
  };
}
