import type { MarkdownIt } from "markdown-it";
import * as vscode from "vscode";
import { inBackground } from "../in-background.ts";
import { drawFence, type FenceContent, type Library, messageHtml, readFence } from "./fence.ts";
import { Insistent } from "./insistent.ts";
import { WorkspaceTexts } from "./project-texts.ts";

interface FencePlace {
  readonly key: string;
  /** Of the line that opens the fence, from zero. */
  readonly line: number;
  readonly document: vscode.Uri | undefined;
}

/** How many drawn fences are kept: a preview is made again at each keystroke. */
const KEPT = 100;

/** When to make a preview again for a change that VS Code may have lost. */
const ONCE_MORE_MS = 1000;

const LANGUAGE = "journey";

/**
 * Draws the maps of `journey` fences in VS Code's preview of Markdown, which can't wait: what is needed is loaded when a fence
 * is seen for the first time, and the preview made again when it is there.
 */
export class MarkdownMaps implements vscode.Disposable {
  private library: Library | undefined;
  private texts: WorkspaceTexts | undefined;
  private loading: Promise<void> | undefined;
  private readonly drawn = new Map<string, string>();
  /**
   * VS Code forgets that a preview is to be made again while another reason to do so is still waiting. What it made again it
   * loses when the page that was shown before finishes loading just as the new one starts to.
   */
  private readonly firstMaps = new Insistent(
    remakePreviews,
    (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  );
  private onceMore: ReturnType<typeof setTimeout> | undefined;

  /** Takes over the fences of a Markdown parser. */
  extend(markdown: MarkdownIt): MarkdownIt {
    const usual = markdown.renderer.rules.fence;
    markdown.renderer.rules.fence = (tokens, index, options, environment, renderer) => {
      const token = tokens[index];
      if (token?.info.trim().split(/\s+/)[0] !== LANGUAGE) {
        return usual?.(tokens, index, options, environment, renderer) ?? renderer.renderToken(tokens, index, options);
      }
      return this.draw(token.content, {
        key: `journey${index}`,
        line: token.map?.[0] ?? 0,
        document: documentOf(environment),
      });
    };
    return markdown;
  }

  dispose(): void {
    this.firstMaps.stop();
    clearTimeout(this.onceMore);
    this.texts?.dispose();
  }

  private draw(content: string, place: FencePlace): string {
    const { library, texts } = this;
    if (!library || !texts) {
      if (!this.loading) {
        this.loading = this.load();
        inBackground(this.loading);
      }
      return messageHtml("Drawing the map …");
    }
    this.firstMaps.done();
    const known = JSON.stringify([content, place.key, place.line, place.document?.toString()]);
    const html = this.drawn.get(known) ?? this.drawNow(readFence(content), library, texts, place);
    this.drawn.delete(known);
    this.drawn.set(known, html);
    for (const oldest of this.drawn.keys()) {
      if (this.drawn.size <= KEPT) break;
      this.drawn.delete(oldest);
    }
    return html;
  }

  private drawNow(
    content: FenceContent,
    { openProject }: Library,
    texts: WorkspaceTexts,
    { key, line, document }: FencePlace,
  ): string {
    if (content.kind === "text") {
      const file = "fence.journey";
      const project = openProject({ files: { [file]: content.text } });
      // The fence's first line stands behind the one that opens it.
      return drawFence(
        { project, file, name: "This fence", journey: undefined, lineName: (at) => `Line ${line + at + 2}` },
        key,
      );
    }
    const uri = document && vscode.Uri.joinPath(document, "..", content.path);
    const around = uri && texts.around(uri);
    if (!around)
      return messageHtml(`There is no journey file ${content.path} in the workspace, relative to this document.`);
    const project = openProject({ files: around.files });
    const lineName = (at: number): string => `${content.path}, line ${at + 1}`;
    return drawFence({ project, file: around.file, name: content.path, journey: content.journey, lineName }, key);
  }

  private async load(): Promise<void> {
    const [library, texts] = await Promise.all([
      import("../../src/library/library.ts"),
      WorkspaceTexts.read(() => this.refresh()),
    ]);
    this.library = library;
    this.texts = texts;
    await this.firstMaps.start();
  }

  private refresh(): void {
    this.drawn.clear();
    inBackground(remakePreviews());
    clearTimeout(this.onceMore);
    this.onceMore = setTimeout(() => inBackground(remakePreviews()), ONCE_MORE_MS);
  }
}

async function remakePreviews(): Promise<void> {
  await vscode.commands.executeCommand("markdown.preview.refresh");
}

/** The document whose preview is made, which VS Code tells; `undefined` for other texts, such as those of a chat. */
function documentOf(environment: Readonly<Record<string, unknown>> | undefined): vscode.Uri | undefined {
  const document = environment?.currentDocument;
  return document instanceof vscode.Uri ? document : undefined;
}
