import type { LineChanges } from "../../src/line-changes.ts";
import type { Choice, DetailsResult } from "../../src/protocol.ts";

// What the extension and the page with the map say to each other. Types only, so that the page carries nothing of VS Code.

export type AllDetails = DetailsResult["details"];

/** What of a file a page shows. */
export interface Look {
  /** By name; in the editor a `ViewKind`. */
  readonly view: string;
  /** By name; the server chooses when `undefined`. */
  readonly journey: string | undefined;
  readonly owner: string | undefined;
  /** The lanes that are left out, by kind. */
  readonly hidden: readonly string[];
}

/** What the page shows. */
export interface MapView extends Look {
  readonly uri: string;
  /** Another one for each answer of the server. */
  readonly version: number;
  /** The lines of the picture, as `MapResult.svg` has them. */
  readonly picture: readonly string[] | undefined;
  /** What to say instead of a map when there is none. */
  readonly empty: "no-text" | "no-journey" | "no-file" | "failed";
  /** Why the map is not that of the text as it is now; without a line when no line is to blame. */
  readonly problem: { readonly message: string; readonly line?: number } | undefined;
  readonly journeys: readonly Choice[];
  readonly lanes: readonly Choice[];
  readonly owners: readonly Choice[];
  /** True when the page stays with its file, whatever editor one goes to. */
  readonly locked: boolean;
}

/** A view whose picture is sent as its difference from the last one. */
export interface ShowMessage {
  readonly type: "show";
  readonly view: Omit<MapView, "picture">;
  readonly picture: LineChanges | undefined;
  /** The version that the difference is based on; `undefined` when the picture is complete. */
  readonly base: number | undefined;
}

/** Extension to page. */
export type PanelMessage =
  | ShowMessage
  | { readonly type: "details"; readonly version: number; readonly details: AllDetails }
  /** The cursor is in what these parts show; `reveal` brings them into view. */
  | { readonly type: "mark"; readonly ids: readonly string[]; readonly reveal: boolean }
  /** Look for something on the map. */
  | { readonly type: "find" };

/** Page to extension. */
export type PageMessage =
  /** The page listens, and knows no picture yet: it was made or came back into sight, or has missed something. */
  | { readonly type: "ready" }
  /** Select where this part of the map is written, by its id. */
  | { readonly type: "open"; readonly id: string }
  /** Put the cursor into this line of the text, counted from zero. */
  | { readonly type: "goTo"; readonly line: number }
  | { readonly type: "look"; readonly look: Look }
  | { readonly type: "lock"; readonly locked: boolean }
  | { readonly type: "details"; readonly version: number }
  /** Show what a rule is about, by its id. */
  | { readonly type: "rule"; readonly rule: string }
  /** Write an example into the file. */
  | { readonly type: "example" };

/** What VS Code keeps of a page, while it is out of sight and over a restart of the window. */
export interface PageState extends Look {
  readonly uri: string;
  readonly locked: boolean;
  /** How many px of the page one of the map takes. */
  readonly zoom: number;
  readonly scroll: { readonly x: number; readonly y: number };
  /** The id of the part that had the focus last. */
  readonly part?: string | undefined;
}
