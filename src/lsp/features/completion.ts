import type { AstNodeDescription, ReferenceInfo } from "langium";
import { type CompletionContext, type CompletionValueItem, DefaultCompletionProvider } from "langium/lsp";
import type { DeclaredName } from "../../project/declared-name.ts";
import { nounOf } from "../../syntax/nouns.ts";

/** Offers names with their titles, because the titles are what people know. */
export class JourneyCompletionProvider extends DefaultCompletionProvider {
  protected override createReferenceCompletionItem(
    description: AstNodeDescription,
    reference: ReferenceInfo,
    context: CompletionContext,
  ): CompletionValueItem {
    const { title } = description as DeclaredName;
    return {
      ...super.createReferenceCompletionItem(description, reference, context),
      detail: nounOf(description.type),
      ...(title && { labelDetails: { description: title } }),
    };
  }
}
