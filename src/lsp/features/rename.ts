import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type MaybePromise } from "langium";
import { DefaultRenameProvider } from "langium/lsp";
import {
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";
import { JourneyTerminals } from "../../generated/langium/ast.ts";
import { LIBRARY_URI } from "../../project/library.ts";

const NAME = new RegExp(`^${JourneyTerminals.NAME.source}$`, "u");

/** Renames what a project declares, to what can be a name. The built-in library is not the user's to change. */
export class JourneyRenameProvider extends DefaultRenameProvider {
  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    if (!NAME.test(params.newName)) {
      const rule = "A name is one word of letters, digits and single hyphens that starts with a letter";
      throw new ResponseError(LSPErrorCodes.RequestFailed, `"${params.newName}" is not a valid name. ${rule}.`);
    }
    return this.isOfLibrary(document, params) ? undefined : super.rename(document, params);
  }

  override prepareRename(
    document: LangiumDocument,
    params: TextDocumentPositionParams,
  ): MaybePromise<Range | undefined> {
    return this.isOfLibrary(document, params) ? undefined : super.prepareRename(document, params);
  }

  private isOfLibrary(document: LangiumDocument, { position }: TextDocumentPositionParams): boolean {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    const targets: AstNode[] = leaf ? this.references.findDeclarations(leaf) : [];
    return targets.some((target) => AstUtils.getDocument(target).uri.toString() === LIBRARY_URI);
  }
}
