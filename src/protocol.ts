import type { Details } from "./details/details.ts";
import type { LineChanges } from "./line-changes.ts";

/** The requests and notifications that the extension and the server speak beside the Language Server Protocol. */

/** The `data` of a diagnostic that is about JSON itself, which an editor that knows JSON tells as well. */
export const OF_JSON = "json";

/** What a map shows: all of one journey, its stages only, all journeys of the project, or what one owner answers for in them. */
export type ViewKind = "map" | "overview" | "portfolio" | "owner";

/** Request, client to server: the map of a journey file. */
export const MAP_REQUEST = "journey/map";
export interface MapParams {
  readonly uri: string;
  /** The journey to draw, by name; the file's first when absent or not there. */
  readonly journey?: string;
  /** `map` when absent. */
  readonly view?: ViewKind;
  /** For `owner`: whose, by name; the journey's own owner when absent or not there. */
  readonly owner?: string;
  /** The lanes that are left out, by kind. */
  readonly hidden?: readonly string[];
  /** The `version` of an answer whose picture the asker still has: the next one is told by it where that is possible. */
  readonly base?: number;
}
export interface MapResult {
  /**
   * `undefined` when the file never had a journey that could be drawn. Each line is a whole part of the picture, most with an `id`
   * of their own, or opens (`<g id=...>`) or closes (`</g>`) a group of such lines; so pictures can be compared line by line.
   */
  readonly svg: string | undefined;
  /** In place of `svg`: its lines, told by those of the picture that was named as `base`. */
  readonly changes?: LineChanges;
  /** By which the picture of this answer can be named as `base`; absent where there is none. */
  readonly version?: number;
  /** With `changes`: the parts that have no place any more. `places` then are only those that are new or other. */
  readonly gone?: readonly string[];
  /** Where the parts of the picture stand in the text, by their `id`. */
  readonly places: Readonly<Record<string, PartPlace>>;
  /** The journeys of the file in order, for choosing one. */
  readonly journeys: readonly Choice[];
  /** The one that was drawn. */
  readonly journey: string | undefined;
  /** The lanes that this view of the journey has something for, in order, hidden ones among them. */
  readonly lanes: readonly Choice[];
  /** For `owner`: the owners to choose from, and the one that was drawn. */
  readonly owners: readonly Choice[];
  readonly owner: string | undefined;
  /** What `MapChangedParams` calls the state of the project that this is the map of. */
  readonly revision: number;
  /** True when the text has syntax errors, so that `svg` is the last good map, or as much as could be read. */
  readonly stale: boolean;
  /** The first syntax error, for the banner; zero-based line. */
  readonly problem: { readonly message: string; readonly line: number } | undefined;
}

/** Something to choose, by name, and what to call it. */
export interface Choice {
  readonly name: string;
  readonly title: string;
}

/** Where something on the map is written. All numbers are zero-based. */
export interface PartPlace {
  /** The file, where it is not the one that was asked for. */
  readonly uri?: string;
  /** What to select: line and column of its start, line and column of its end. */
  readonly range: readonly [number, number, number, number];
  /** The first and the last line of the whole declaration, for finding what the cursor is in. */
  readonly lines: readonly [number, number];
}

/** Request, client to server: all that is known of the things on a map, in the order in which they are read. */
export const DETAILS_REQUEST = "journey/mapDetails";
export interface DetailsResult {
  readonly details: readonly Details[];
}

/** Notification, server to client: the map of this file may have changed; ask again if it is shown as it was at another revision. */
export const MAP_CHANGED_NOTIFICATION = "journey/mapChanged";
export interface MapChangedParams {
  readonly uri: string;
  /** The state of the file's project: all its maps with the same number are of the same texts. */
  readonly revision: number;
}

/** Notification, client to server: files of the workspace that the server cannot read itself (web and virtual workspaces). */
export const FILES_NOTIFICATION = "journey/files";
export interface FilesParams {
  /** `text` is absent when the file is gone. */
  readonly files: readonly { readonly uri: string; readonly text?: string }[];
}

/** What the client hands over at start-up, in `initializationOptions`. */
export interface InitializationOptions {
  /** The texts of files that the server cannot read itself, in one batch. */
  readonly files?: FilesParams["files"];
}

/** Request, client to server: a journey beside an older version of itself, or beside another journey, with what is other in meaning. */
export const COMPARE_REQUEST = "journey/compare";
export interface CompareParams {
  /** The file, as it is in the editor. */
  readonly uri: string;
  /** The journey to show, by name; the file's first that has changed when absent or not there. */
  readonly journey?: string;
  /** Older texts by address, of every file of the project that was another one then; `null` for one that was not there. */
  readonly old?: OtherTexts;
  /** The same for the newer side, where that is not what is in the editor. */
  readonly now?: OtherTexts;
  /** A journey to compare with, in place of an older version. */
  readonly other?: { readonly uri: string; readonly journey?: string };
}

export type OtherTexts = Readonly<Record<string, string | null>>;

export interface CompareResult {
  /** The journey on each side, with what has changed marked; absent where that side has none. */
  readonly before?: ComparedMap;
  readonly after?: ComparedMap;
  /** Of this journey and of what journeys share, the worst first. */
  readonly changes: readonly ComparedChange[];
  /** Said where there is no change in meaning, or a side lacks the journey. */
  readonly message?: string;
  /** The journeys of the file, and those of the project that have changed. */
  readonly journeys: readonly ComparedJourneyChoice[];
  /** The one that is shown. */
  readonly journey?: string;
  /** The first syntax error of the newer text, with which the comparison is of what could be read. */
  readonly problem?: { readonly message: string; readonly line: number };
}

export interface ComparedMap {
  readonly title: string;
  /** As `MapResult.svg`; parts that have changed carry `data-change`. */
  readonly svg: string;
  /** Where its parts are written, by their `id`; on the older side, in the texts of that version. */
  readonly places: Readonly<Record<string, PartPlace>>;
}

export interface ComparedJourneyChoice extends Choice {
  /** How many changes there are in it. */
  readonly changes: number;
}

/** A change, ready to be shown. */
export interface ComparedChange {
  /** Unlike those of all others of its comparison. */
  readonly id: string;
  /** The id of its rule, such as `owner-removed`. */
  readonly rule: string;
  readonly severity: "worse" | "risky" | "better" | "neutral";
  readonly kind: "added" | "removed" | "renamed" | "moved" | "changed" | "derived";
  /** One plain sentence. */
  readonly message: string;
  /** What it is about, by its title. */
  readonly subject: string;
  /** Absent for what is new. */
  readonly before?: ChangedPart;
  /** Absent for what is gone. */
  readonly after?: ChangedPart;
  /** What it follows from, as sentences. */
  readonly causes: readonly string[];
}

/** What a change is about on one side. */
export interface ChangedPart {
  /** What it is called on the map of that side; absent for what is on none. */
  readonly about?: string;
  readonly place?: PlaceInFile;
}

/** A stretch of a file: line and column of its start, line and column of its end, from zero. */
export interface PlaceInFile {
  readonly uri: string;
  readonly range: PartPlace["range"];
}

/** Request, client to server, with what `journey/compare` takes: all changes of the project, for telling them beside the text. */
export const CHANGES_REQUEST = "journey/changes";
export interface ChangesResult {
  readonly changes: readonly ComparedChange[];
}
