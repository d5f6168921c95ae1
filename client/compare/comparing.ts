import * as vscode from "vscode";

/** What a journey is compared with. */
export type Against =
  /** A commit, by any name that git knows. `text` is that of the file where it is not that of the commit, as in the index. */
  | { readonly kind: "commit"; readonly ref: string; readonly text?: string; readonly label?: string }
  /** The commit at which HEAD left a branch. */
  | { readonly kind: "mergeBase"; readonly ref: string }
  | { readonly kind: "saved" }
  | { readonly kind: "journey"; readonly uri: string; readonly journey?: string; readonly title: string };

/** What a comparison is of. It can be written down, and read again when the window is loaded again. */
export interface Comparing {
  /** The file on the newer side. */
  readonly uri: string;
  /** The journey to show, by name; the first that has changed when absent. */
  readonly journey?: string;
  readonly against: Against;
  /** What the newer side is, where that is not what is in the editor. */
  readonly now?: { readonly ref: string; readonly text: string; readonly label: string };
}

/** What a page kept over a restart; `undefined` when it kept nothing of use. Another version of the extension may have written it. */
export function readComparing(text: unknown): Comparing | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const { uri, journey, against }: Partial<Comparing> = JSON.parse(text);
    if (typeof uri !== "string" || !isAgainst(against)) return undefined;
    return { uri, against, ...(typeof journey === "string" && { journey }) };
  } catch {
    return undefined;
  }
}

function isAgainst(value: unknown): value is Against {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  switch (value.kind) {
    case "commit":
    case "mergeBase":
      return "ref" in value && typeof value.ref === "string";
    case "saved":
      return true;
    case "journey":
      return "uri" in value && typeof value.uri === "string" && "title" in value && typeof value.title === "string";
    default:
      return false;
  }
}

/** The name of the tab. */
export function comparisonTitle({ uri }: Comparing): string {
  return `Compare Map: ${fileName(vscode.Uri.parse(uri))}`;
}

export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
