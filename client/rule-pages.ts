import * as vscode from "vscode";
import { RULE_PAGES } from "../src/generated/rule-pages.ts";

const SCHEME = "journey-rule";

/** Lets the pages of the rules be read like files. They come with the extension, so no network is needed. */
export function registerRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    // The examples are about the text and its marks, so they are not drawn as maps.
    provideTextDocumentContent: ({ path }) =>
      RULE_PAGES[path.slice(1).replace(/\.md$/, "")]?.replaceAll(/^```journey.*$/gm, "```text"),
  });
}

/** Shows the page of a rule as VS Code shows Markdown, or its text where Markdown is switched off. Nothing for an unknown rule. */
export async function showRule(rule: string): Promise<void> {
  if (!Object.hasOwn(RULE_PAGES, rule)) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes("markdown.showPreview")) await vscode.commands.executeCommand("markdown.showPreview", uri);
  else await vscode.window.showTextDocument(uri, { preview: true });
}
