import { readProject } from "../../src/diff/tree/read-project.ts";
import type { TreeNode } from "../../src/diff/tree/tree.ts";
import { TextProject, type Texts } from "../../src/project/text-project.ts";
import { TODAY } from "./project.ts";

const project = new TextProject({}, () => TODAY);

/** What a project says, thing by thing. @param texts text by path; a single text is `main.journey`. */
export function treeOf(texts: string | Texts): TreeNode {
  project.change(typeof texts === "string" ? { "main.journey": texts } : texts);
  const states = [...project.projects.values()];
  return readProject({
    files: states.flatMap(({ files }) => files),
    journeys: states.flatMap(({ analyses }) =>
      analyses.flatMap(({ journeys }) => journeys.map(({ journey }) => journey)),
    ),
  });
}
