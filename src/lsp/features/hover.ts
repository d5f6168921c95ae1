import type { AstNode } from "langium";
import { type LangiumServices, MultilineCommentHoverProvider } from "langium/lsp";
import { nounOf, titleOf } from "../../syntax/nouns.ts";

/** Explains a name: its title, its kind, and the comment before its declaration. */
export class JourneyHoverProvider extends MultilineCommentHoverProvider {
  private readonly services: LangiumServices;

  constructor(services: LangiumServices) {
    super(services);
    this.services = services;
  }

  protected override async getAstNodeHoverContent(node: AstNode): Promise<string | undefined> {
    const name = this.services.references.NameProvider.getName(node);
    if (name === undefined) return super.getAstNodeHoverContent(node);
    const title = titleOf(node);
    const head = `${title ? `**${plainMarkdown(title)}** · ` : ""}${nounOf(node.$type)} \`${name}\``;
    const documentation = await super.getAstNodeHoverContent(node);
    return documentation ? `${head}\n\n${withoutImages(documentation)}` : head;
  }
}

/** A text of the user's that means nothing to Markdown. */
function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, "\\$&");
}

/** Markdown that fetches nothing when it is shown. */
function withoutImages(markdown: string): string {
  return markdown.replaceAll("![", "\\![");
}
