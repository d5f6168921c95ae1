/** What the extension and the page with the map say to each other. Types only, so that the page carries nothing of VS Code. */

/** What the page shows. */
export interface MapView {
  readonly uri: string;
  readonly svg: string | undefined;
  /** What to say instead of a map when there is none. */
  readonly empty: "no-text" | "no-journey" | "no-file" | "failed";
  /** Why the map is not that of the text as it is now; without a line when no line is to blame. */
  readonly problem: { readonly message: string; readonly line?: number } | undefined;
  readonly journeys: readonly { readonly name: string; readonly title: string }[];
  readonly journey: string | undefined;
}

/** Extension to page. */
export interface ShowMessage {
  readonly type: "show";
  readonly view: MapView;
}

/** Page to extension. */
export type PageMessage =
  /** The page listens; it was made or came back into sight, and shows nothing yet. */
  | { readonly type: "ready" }
  /** Select this stretch of the text, `LINE:COLUMN-LINE:COLUMN`, zero-based. */
  | { readonly type: "reveal"; readonly range: string }
  /** Draw another journey of the file. */
  | { readonly type: "choose"; readonly journey: string };

/** What VS Code keeps of a page over a restart of the window. */
export interface PageState {
  readonly uri: string;
  readonly journey: string | undefined;
  readonly scroll: { readonly x: number; readonly y: number };
}
