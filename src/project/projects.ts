import picomatch from "picomatch/posix.js";
import { type Configuration, DEFAULT_CONFIGURATION } from "../analysis/configuration.ts";
import { type ConfigurationProblem, readConfiguration, type SettingsReference } from "./read-configuration.ts";

export const CONFIGURATION_FILE = "journey.config.json";

/** A folder with a project file, whose journeys see one another. */
export interface Project {
  /** The folder's address without a slash at its end. */
  readonly root: string;
  readonly configuration: Configuration;
  /** The project file's address. */
  readonly file: string;
  /** The project file's text. */
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
  /** The names in it that have to be declared somewhere. */
  readonly references: readonly SettingsReference[];
  /** Whether the project leaves out a file. @param path from the project's folder. */
  readonly ignores: (path: string) => boolean;
}

/**
 * Knows which project a file belongs to: the nearest folder above it with a project file, or else the workspace folder
 * around it, or else its own folder. A document that was never saved belongs to the project of the only workspace folder.
 */
export class Projects {
  private readonly configured = new Map<string, Project>();
  private overrides: Configuration["rules"] = new Map();
  private standard: Configuration = DEFAULT_CONFIGURATION;
  private folders: readonly string[] = [];
  /** The root of each folder that was asked for. */
  private roots = new Map<string, string>();

  /** @param folders addresses of the workspace folders. */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(withoutSlash);
    this.roots = new Map();
  }

  /** Lets severities go before those of the project files, for files that are read from now on. */
  overrideRules(rules: Configuration["rules"]): void {
    this.overrides = rules;
    this.standard = { ...DEFAULT_CONFIGURATION, rules };
  }

  /** Takes over a project file. @param text its text; `undefined` when the file is gone. */
  setFile(uri: string, text: string | undefined): void {
    const root = folderOf(uri);
    if (text === undefined) this.configured.delete(root);
    else this.configured.set(root, readProject(root, uri, text, this.overrides));
    this.roots = new Map();
  }

  /** Keeps in mind that a project file is there but can't be read: the standard settings apply. @param reason why. */
  setUnreadable(uri: string, reason: string): void {
    const root = folderOf(uri);
    const start = { line: 0, character: 0 };
    const message = `This file can't be read (${reason}). Until it can be, none of its settings apply.`;
    const project = readProject(root, uri, "", this.overrides);
    this.configured.set(root, { ...project, problems: [{ message, range: { start, end: start } }] });
    this.roots = new Map();
  }

  configurationOf(root: string): Configuration {
    return this.configured.get(root)?.configuration ?? this.standard;
  }

  get all(): readonly Project[] {
    return [...this.configured.values()];
  }

  /** The folder of the project that a file belongs to. A file that its project ignores is a project of its own. */
  rootOf(uri: string): string {
    const [only, ...others] = this.folders;
    // What was never saved belongs where it can be saved, if that is but one place.
    if (isUnsaved(uri) && only !== undefined && others.length === 0) return only;
    const root = this.folderAround(uri);
    return this.configured.get(root)?.ignores(pathWithin(uri, root)) ? uri : root;
  }

  isIgnored(uri: string): boolean {
    return this.rootOf(uri) === uri;
  }

  private folderAround(uri: string): string {
    const folder = folderOf(uri);
    const known = this.roots.get(folder);
    if (known !== undefined) return known;
    const root = this.findRoot(folder);
    this.roots.set(folder, root);
    return root;
  }

  private findRoot(folder: string): string {
    const around = this.folders.filter((item) => isWithin(folder, item));
    const workspace = around.toSorted((a, b) => b.length - a.length)[0];
    for (let at = folder; at !== ""; at = folderOf(at)) {
      if (this.configured.has(at)) return at;
      // A project file above the workspace is not looked for: it was not handed over.
      if (at === workspace) return at;
    }
    return folder;
  }
}

/** Whether an address is that of a document that is only in the editor. */
function isUnsaved(uri: string): boolean {
  return uri.startsWith("untitled:");
}

function readProject(root: string, file: string, text: string, overrides: Configuration["rules"]): Project {
  const { configuration: own, problems, references } = readConfiguration(text);
  const configuration = { ...own, rules: new Map([...own.rules, ...overrides]) };
  const matches = picomatch([...configuration.ignore], { dot: true });
  const known = new Map<string, boolean>();
  const ignores = (path: string): boolean => {
    if (configuration.ignore.length === 0) return false;
    const ignored = known.get(path) ?? matches(path);
    known.set(path, ignored);
    return ignored;
  };
  return { root, file, text, configuration, problems, references, ignores };
}

function pathWithin(uri: string, root: string): string {
  return decodeURIComponent(uri.slice(root.length + 1));
}

/** Whether a file is a project file. */
export function isConfigurationFile(uri: string): boolean {
  return uri.endsWith(`/${CONFIGURATION_FILE}`);
}

/** Whether an address is that of a folder or lies below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${withoutSlash(folder)}/`);
}

function folderOf(uri: string): string {
  const path = withoutSlash(uri);
  const slash = path.lastIndexOf("/");
  return slash <= path.indexOf("://") + 2 ? "" : path.slice(0, slash);
}

function withoutSlash(uri: string): string {
  return uri.endsWith("/") ? uri.slice(0, -1) : uri;
}
