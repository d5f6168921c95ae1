import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { ProjectSide } from "../diff/derived/sides.ts";
import { type Diff, diffProjects } from "../diff/diff.ts";
import type { Day } from "../model/element.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import { isConfiguration, type ProjectState, pathOfText, TextProject, type Texts } from "../project/text-project.ts";

/** One side of a comparison, with everything that its maps show. */
export interface AssessedSide extends ProjectSide {
  readonly journeys: readonly AssessedJourney[];
}

/** The differences in one project. */
export interface ProjectComparison {
  /** The address of the project's folder in the new version, or in the old one when the project was removed. */
  readonly root: string;
  readonly diff: Diff;
  /** What was compared. A side without the project is empty. */
  readonly before: AssessedSide;
  readonly after: AssessedSide;
}

export interface TextComparison {
  /** Of all projects among the texts. */
  readonly projects: readonly ProjectComparison[];
  /** The paths of files that were added, removed or edited. Without a change in any project, their meaning is the same. */
  readonly files: readonly string[];
}

/** Compares two sets of texts. Files that are the same in both are read and checked once. @param today the day that counts as today. */
export function compareTexts(before: Texts, after: Texts, today: () => Day): TextComparison {
  const project = new TextProject(before, today);
  const olds = project.projects;
  project.change(after);
  const news = project.projects;
  const homes = new Map([...olds].map(([root, state]) => [root, homeOf(root, state, news)]));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return {
    projects: [...new Set([...homes.values(), ...news.keys()])].map((root) => {
      const old = joined([...olds].filter(([from]) => homes.get(from) === root).map(([, state]) => state));
      const now = joined([...news].filter(([at]) => at === root).map(([, state]) => state));
      return { root, diff: diffProjects(old, now), before: old, after: now };
    }),
    files: paths.filter((path) => before[path] !== after[path]),
  };
}

/** Older texts with the new settings, so that a change of settings is not taken for a change of journeys. */
export function withSettingsOf(after: Texts, before: Texts): Texts {
  return { ...before, ...Object.fromEntries(Object.entries(after).filter(([path]) => isConfiguration(path))) };
}

/** The paths of files with syntax errors on either side: they may have more changes. */
export function brokenFiles({ projects }: TextComparison): ReadonlySet<string> {
  const findings = projects.flatMap(({ before, after }) => [...before.findings, ...after.findings]);
  return new Set(findings.filter(({ rule }) => rule === "syntax").map(({ uri }) => pathOfText(uri)));
}

/** The new folder of a project: the same one, else the one that has one of its files or journeys now; the old one if it was removed. */
function homeOf(root: string, { files }: ProjectState, news: ReadonlyMap<string, ProjectState>): string {
  if (news.has(root)) return root;
  const uris = new Set(files.map(({ uri }) => uri));
  const names = new Set(files.flatMap(({ journeys }) => journeys.flatMap(({ name }) => name ?? [])));
  const sharesFile = ([, state]: [string, ProjectState]): boolean => state.files.some(({ uri }) => uris.has(uri));
  const sharesJourney = ([, state]: [string, ProjectState]): boolean =>
    state.files.some(({ journeys }) => journeys.some(({ name }) => name !== undefined && names.has(name)));
  const [home] = [...news].find(sharesFile) ?? [...news].find(sharesJourney) ?? [root];
  return home;
}

/** One side of a comparison. */
export function sideOf(state: ProjectState): AssessedSide {
  return joined([state]);
}

function joined(states: readonly ProjectState[]): AssessedSide {
  const files = states.flatMap((state) => state.files);
  const analyses = states.flatMap((state) => state.analyses);
  const libraries = states.slice(0, 1).map(({ library }) => library);
  return {
    files,
    journeys: analyses.flatMap(({ journeys }) => journeys),
    findings: analyses.flatMap(({ findings }) => findings),
    vocabulary: new Vocabulary([...files.map((file) => file.declarations), ...libraries]),
  };
}
