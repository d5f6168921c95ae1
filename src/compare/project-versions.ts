import type { FileAnalysis } from "../analysis/analyze.ts";
import type { ProjectSide } from "../diff/derived/sides.ts";
import type { Day } from "../model/element.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import { TextProject, type Texts } from "../project/text-project.ts";
import { sideOf } from "./compare-projects.ts";

/** One version of a project, with its analysis. */
export interface ProjectVersion {
  readonly side: ProjectSide;
  /** By path, in the order of the files. */
  readonly files: ReadonlyMap<string, FileAnalysis>;
}

/** An older version of a project, kept for comparing it with newer ones. A newer version costs only what is new in it. */
export class ProjectVersions {
  readonly before: ProjectVersion;
  private readonly project: TextProject;
  private last: { readonly texts: Texts; readonly version: ProjectVersion };

  /** @param before text by path from the project's folder. */
  constructor(before: Texts, today: () => Day) {
    this.project = new TextProject(before, today);
    this.before = this.read();
    this.last = { texts: before, version: this.before };
  }

  /** The same project with other texts. */
  after(texts: Texts): ProjectVersion {
    if (sameTexts(this.last.texts, texts)) return this.last.version;
    this.project.change(texts);
    this.last = { texts, version: this.read() };
    return this.last.version;
  }

  /** The path of a file by the address that places in it have. */
  pathOf(uri: string): string {
    return this.project.pathOf(uri);
  }

  private read(): ProjectVersion {
    // Folders below that had settings of their own at that time are projects of their own.
    const [whole] = [...this.project.projects].toSorted(([a], [b]) => a.length - b.length);
    const state = whole?.[1];
    if (!state)
      return { side: { files: [], journeys: [], findings: [], vocabulary: new Vocabulary([]) }, files: new Map() };
    const paths = state.files.map(({ uri }) => this.project.pathOf(uri));
    return { side: sideOf(state), files: new Map(paths.map((path) => [path, this.project.of(path)])) };
  }
}

/** Whether two versions have exactly the same texts. */
export function sameTexts(a: Texts, b: Texts): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
