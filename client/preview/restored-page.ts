import * as vscode from "vscode";
import { type Shown, viewNamed } from "./map-view.ts";
import type { PageState } from "./messages.ts";

/** What a page kept over a restart; `undefined` when it kept nothing of use. Another version of the extension may have written it. */
export function restoredPage(state: unknown): { readonly shown: Shown; readonly locked: boolean } | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { uri, view, journey, owner, hidden, locked }: Partial<Record<keyof PageState, unknown>> = state;
  if (typeof uri !== "string") return undefined;
  return {
    shown: {
      uri: vscode.Uri.parse(uri),
      view: viewNamed(view),
      journey: text(journey),
      owner: text(owner),
      hidden: Array.isArray(hidden) ? hidden.filter((lane) => typeof lane === "string") : [],
    },
    locked: locked === true,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
