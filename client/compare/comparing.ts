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
    const kept: unknown = JSON.parse(text);
    return isComparing(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isComparing(value: unknown): value is Comparing {
  if (!isObject(value) || typeof value.uri !== "string" || !isTextOrNone(value.journey)) return false;
  const { against, now } = value;
  const isNow =
    now === undefined || (isObject(now) && [now.ref, now.text, now.label].every((text) => typeof text === "string"));
  return isNow && isObject(against) && isAgainst(against);
}

function isAgainst({ kind, ref, text, label, uri, journey, title }: Fields): boolean {
  switch (kind) {
    case "commit":
      return typeof ref === "string" && isTextOrNone(text) && isTextOrNone(label);
    case "mergeBase":
      return typeof ref === "string";
    case "saved":
      return true;
    case "journey":
      return typeof uri === "string" && typeof title === "string" && isTextOrNone(journey);
    default:
      return false;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/** The name of the tab. */
export function comparisonTitle({ uri }: Comparing): string {
  return `Compare Map: ${fileName(vscode.Uri.parse(uri))}`;
}

export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
