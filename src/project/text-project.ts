import { DocumentState, EmptyFileSystem, URI } from "langium";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { applyEdits } from "../format/edit.ts";
import { LIBRARY_TEXT } from "../generated/library.ts";
import type { Day } from "../model/element.ts";
import type { FileModel } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { Declarations } from "../model/vocabulary.ts";
import { canonicalEdits } from "../syntax/format-edits.ts";
import { LIBRARY_URI } from "./library.ts";
import { CONFIGURATION_FILE } from "./projects.ts";
import { createProjectServices, type ProjectServices } from "./services.ts";

/** What is known of a project at a time. It stays as it is when texts change. */
export interface ProjectState {
  readonly files: readonly FileModel[];
  /** In the order of the files. */
  readonly analyses: readonly FileAnalysis[];
  /** The declarations that are built in. */
  readonly library: Declarations;
}

/** The folder that the files of a project lie in. */
const ROOT = "journey://project";

const NO_FILES = { fileSystem: EmptyFileSystem.fileSystemProvider() };

/** Text by path, with slashes between folders. */
export type Texts = Readonly<Record<string, string>>;

/** A project whose texts are all in memory: results are there at once, without a file system or an editor. */
export class TextProject {
  private readonly shared: ProjectServices;
  /** The names of its journey files by their addresses, in order. */
  private readonly names = new Map<string, string>();
  private texts: Texts = {};

  /** @param files other files than journeys and project files are passed over. */
  constructor(files: Texts, today: () => Day) {
    this.shared = createProjectServices({ ...NO_FILES, today }).shared;
    this.shared.projects.setFolders([ROOT]);
    this.add(URI.parse(LIBRARY_URI), LIBRARY_TEXT);
    this.change(files);
  }

  /** Takes over other texts. What stays the same is not read again, and its results stay the same objects. */
  change(files: Texts): void {
    const before = this.texts;
    this.texts = files;
    this.names.clear();
    for (const path of Object.keys(before)) {
      if (before[path] !== files[path]) this.remove(path);
    }
    for (const [path, text] of Object.entries(files)) {
      const uri = addressOf(path);
      const isNew = before[path] !== text;
      if (path.endsWith(".journey")) {
        this.names.set(uri.toString(), path);
        if (isNew) this.add(uri, text);
      } else if (isConfiguration(path)) {
        this.names.set(uri.toString(), path);
        if (isNew) this.shared.projects.setFile(uri.toString(), text);
      }
    }
    this.shared.names.forget();
    this.shared.analyses.forget();
  }

  /** Its journey files, in the order in which they were given. */
  get files(): readonly string[] {
    return [...this.names.values()].filter((path) => path.endsWith(".journey"));
  }

  /** The findings and journeys of a file, with all of the project in view. */
  of(path: string): FileAnalysis {
    return this.shared.analyses.of(addressOf(path).toString());
  }

  /** The findings of a file as people are told them. */
  toldOf(path: string): readonly Finding[] {
    return this.shared.analyses.toldOf(addressOf(path).toString());
  }

  /** The folders of its projects, each with the analyses of its files. Files that a project ignores are left out. */
  get projects(): ReadonlyMap<string, ProjectState> {
    const uris = [...this.names.keys()].filter((uri) => uri.endsWith(".journey"));
    const roots = uris
      .filter((uri) => !this.shared.projects.isIgnored(uri))
      .map((uri) => this.shared.projects.rootOf(uri));
    return new Map(
      [...new Set(roots)].map((root) => {
        const { analyses } = this.shared;
        const state = { files: analyses.filesOf(root), analyses: [...analyses.ofProject(root).values()] };
        return [root, { ...state, library: analyses.library }];
      }),
    );
  }

  /** The findings of the project files. */
  get configurationFindings(): readonly Finding[] {
    return this.shared.analyses.configurationFindings;
  }

  /** The path of a file by its address; the address of one that is not of the project. */
  pathOf(uri: string): string {
    return this.names.get(uri) ?? uri;
  }

  private remove(path: string): void {
    const uri = addressOf(path);
    if (path.endsWith(".journey")) this.shared.workspace.LangiumDocuments.deleteDocument(uri);
    else if (isConfiguration(path)) this.shared.projects.setFile(uri.toString(), undefined);
  }

  private add(uri: URI, text: string): void {
    const document = this.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
    // Nothing is linked ahead of time, and nobody waits for findings.
    document.state = DocumentState.Validated;
    this.shared.workspace.LangiumDocuments.addDocument(document);
  }
}

/** The canonical text of a file. */
export function formatText(text: string): string {
  const { language } = createProjectServices({ ...NO_FILES, today: () => "" });
  return applyEdits(text, canonicalEdits(text, language));
}

/** The path of a text by its address in a project of texts. */
export function pathOfText(uri: string): string {
  return uri
    .slice(ROOT.length + 1)
    .split("/")
    .map(decodeURIComponent)
    .join("/");
}

/** Whether a path is that of a project file. */
export function isConfiguration(path: string): boolean {
  return path.split("/").at(-1) === CONFIGURATION_FILE;
}

function addressOf(path: string): URI {
  return URI.parse(`${ROOT}/${path.split("/").map(encodeURIComponent).join("/")}`);
}
