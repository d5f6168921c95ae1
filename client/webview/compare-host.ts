import type { MapPlace, SideName } from "../compare/messages.ts";

/** What surrounds two maps: an editor, or nothing but a browser. What a host lacks, the page does not offer. */
export interface CompareHost {
  /** Where the reader was when the page was last there. */
  readonly kept: KeptPosition | undefined;
  /** Keeps where the reader is. Called often. */
  keep(position: KeptPosition): void;
  readonly editor?: CompareEditor;
}

export interface KeptPosition {
  readonly place: MapPlace | undefined;
  /** The id of the chosen change. */
  readonly change: string | undefined;
  /** The severities that are left out. */
  readonly hidden: readonly string[];
}

/** What only an editor can do. */
export interface CompareEditor {
  openPart(side: SideName, id: string): void;
  openChange(side: SideName, change: string): void;
  goTo(line: number): void;
  journey(name: string): void;
  /** Tells the page with the other map, where there is one. */
  moved(place: MapPlace): void;
  chosen(change: string): void;
}
