import type { Details } from "./details/details.ts";
import type { LineChanges } from "./line-changes.ts";

/** The requests and notifications that the extension and the server speak beside the Language Server Protocol. */

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

/** Notification, server to client: the map of this file may have changed; ask again if it is shown. */
export const MAP_CHANGED_NOTIFICATION = "journey/mapChanged";
export interface MapChangedParams {
  readonly uri: string;
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
