import { type Diff, diffProjects } from "../diff/diff.ts";
import type { ProjectSide } from "../diff/sides.ts";
import type { Day } from "../model/element.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import { type ProjectState, TextProject, type Texts } from "./text-project.ts";

/** What is different in one project. */
export interface ProjectComparison {
  /** The address of the project's folder. */
  readonly root: string;
  readonly diff: Diff;
}

export interface TextComparison {
  /** Of all projects among the texts. */
  readonly projects: readonly ProjectComparison[];
  /** The files whose texts differ, are new or are gone, by path: with no change in any project, they mean what they meant. */
  readonly files: readonly string[];
}

/** Compares two sets of texts. What is the same in both is read and checked once. @param today the day that counts as today. */
export function compareTexts(before: Texts, after: Texts, today: () => Day): TextComparison {
  const project = new TextProject(before, today);
  const old = sidesOf(project.projects);
  project.change(after);
  const now = sidesOf(project.projects);
  const roots = [...new Set([...old.keys(), ...now.keys()])];
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    projects: roots.map((root) => ({ root, diff: diffProjects(old.get(root) ?? NOTHING, now.get(root) ?? NOTHING) })),
    files: paths.filter((path) => before[path] !== after[path]),
  };
}

const NOTHING: ProjectSide = { files: [], journeys: [], findings: [], vocabulary: new Vocabulary([]) };

function sidesOf(projects: ReadonlyMap<string, ProjectState>): ReadonlyMap<string, ProjectSide> {
  return new Map([...projects].map(([root, state]) => [root, sideOf(state)]));
}

/** One side of a comparison. */
export function sideOf({ files, analyses, library }: ProjectState): ProjectSide {
  return {
    files,
    journeys: analyses.flatMap(({ journeys }) => journeys),
    findings: analyses.flatMap(({ findings }) => findings),
    vocabulary: new Vocabulary([...files.map((file) => file.declarations), library]),
  };
}
