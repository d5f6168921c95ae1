/** The requests and notifications that the extension and the server speak beside the Language Server Protocol. */

/** Request, client to server: the map of a journey file. */
export const MAP_REQUEST = "journey/map";
export interface MapParams {
  readonly uri: string;
  /** The journey to draw, by name; the file's first when absent or not there. */
  readonly journey?: string;
}
export interface MapResult {
  /** `undefined` when the file never had a journey that could be drawn. */
  readonly svg: string | undefined;
  /** The journeys of the file in order, for choosing one. */
  readonly journeys: readonly { readonly name: string; readonly title: string }[];
  /** The one that was drawn. */
  readonly journey: string | undefined;
  /** True when the text has syntax errors, so that `svg` is the last good map, or as much as could be read. */
  readonly stale: boolean;
  /** The first syntax error, for the banner; zero-based line. */
  readonly problem: { readonly message: string; readonly line: number } | undefined;
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
