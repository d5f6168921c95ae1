import { selfContainedPage } from "./html.ts";

/** What a page with two maps beside each other is made of. */
export interface ComparePageParts {
  readonly title: string;
  readonly before: ComparePageSide;
  readonly after: ComparePageSide;
  /** The worst first. */
  readonly changes: readonly ComparePageChange[];
  /** Said where there are no changes, or where a side has no map. */
  readonly message?: string;
  /** `dist/compare.js` and `dist/compare.css`, which hold no end tags of their elements. */
  readonly script: string;
  readonly style: string;
}

export interface ComparePageSide {
  /** What it is, such as `main` or `Working tree`. */
  readonly label: string;
  /** Absent where this side has no such journey. */
  readonly map?: {
    /** The journey's. */
    readonly title: string;
    /** A part a line, with what has changed marked. */
    readonly svg: string;
  };
}

/** A change as the page takes it; see `ComparedChange` in `src/protocol.ts`, which fits. */
export interface ComparePageChange {
  readonly id: string;
  readonly severity: "worse" | "risky" | "better" | "neutral";
  readonly message: string;
  /** What it is about on each map, as `data-about` says it. */
  readonly before?: { readonly about?: string };
  readonly after?: { readonly about?: string };
  /** What it follows from, as sentences. */
  readonly causes: readonly string[];
}

/**
 * Two maps as one HTML file, linked in zoom and place, with a list of changes that leads to what has changed on both. It asks for
 * nothing over a network, which its own policy forbids as well, and runs no other script than the page's.
 */
export function compareHtml({
  title,
  before,
  after,
  changes,
  message,
  script,
  style,
}: ComparePageParts): Promise<string> {
  const data = {
    labels: { before: before.label, after: after.label },
    sides: ["before", "after"],
    before: before.map,
    after: after.map,
    changes,
    message,
    journeys: [],
  };
  return selfContainedPage({ title, data, script, style });
}
