import { URI, UriUtils } from "langium";
import type { ProjectInput } from "../layout/portfolio.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";

/** All journeys of the project that a file belongs to, for the pictures of a whole project. @param uri of the file. */
export function projectInputOf(analyses: ProjectAnalyses, uri: string): ProjectInput {
  const root = analyses.rootOf(uri);
  const files = [...analyses.ofProject(root).values()];
  return {
    name: UriUtils.basename(URI.parse(root)) || "this project",
    journeys: files.flatMap(({ journeys, findings }) => journeys.map((journey) => ({ ...journey, findings }))),
  };
}
