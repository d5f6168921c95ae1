import type { AllDetails, Look, MapView } from "../preview/messages.ts";

/** Where the reader is on the map. */
export interface Position {
  /** How many px of the page one of the map takes. */
  readonly zoom: number;
  /** How far the page is scrolled, in px. */
  readonly scroll: { readonly x: number; readonly y: number };
  /** The id of the part that had the focus last. */
  readonly part?: string | undefined;
}

/** What surrounds a map: an editor, or nothing but a browser. What a host lacks, the page does not offer. */
export interface Host {
  /** Where the reader was on the map of this file when the page was last there. */
  positionOn(uri: string): Position | undefined;
  /** Keeps where the reader is. Called often. */
  keep(view: MapView, position: Position): void;
  /** All that is known of what is on the map. */
  details(view: MapView): Promise<AllDetails>;
  /** Shows the same file in another way; the map comes through `Viewer.show`. */
  look(look: Look): void;
  readonly editor?: EditorHost;
}

/** What only an editor can do. */
export interface EditorHost {
  /** Selects where a part of the map is written, by the part's id. */
  open(id: string): void;
  /** Goes to a line, counted from zero. */
  goTo(line: number): void;
  /** Stays with the file, or follows the editor again. */
  lock(locked: boolean): void;
  /** Shows the page of a rule, by its id. */
  showRule(rule: string): void;
  /** Writes an example into the file. */
  writeExample(): void;
}
