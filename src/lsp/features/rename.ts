import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type MaybePromise, type URI, UriUtils } from "langium";
import { DefaultRenameProvider, type LangiumServices } from "langium/lsp";
import {
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
} from "vscode-languageserver";
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";
import * as ast from "../../generated/langium/ast.ts";
import { withArticle } from "../../model/english.ts";
import { LIBRARY_URI } from "../../project/library.ts";
import type { Names } from "../../project/names.ts";
import { nounOf } from "../../syntax/nouns.ts";

const NAME = new RegExp(`^${ast.JourneyTerminals.NAME.source}$`, "u");

/** What is declared where; `line` counts from zero. */
interface Declared {
  readonly type: string;
  readonly uri: URI;
  readonly line: number | undefined;
}

/**
 * Renames what a project declares, to what can be a name and is none yet: two things of one name would be taken for one. The
 * built-in library is not the user's to change.
 */
export class JourneyRenameProvider extends DefaultRenameProvider {
  private readonly names: Names;

  constructor(services: LangiumServices, names: Names) {
    super(services);
    this.names = names;
  }

  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    if (!NAME.test(params.newName)) {
      const rule = "A name is one word of letters, digits and single hyphens that starts with a letter";
      throw new ResponseError(LSPErrorCodes.RequestFailed, `"${params.newName}" is not a valid name. ${rule}.`);
    }
    const targets = this.targetsAt(document, params);
    if (targets.some(isOfLibrary)) return undefined;
    for (const target of targets) {
      const taken = this.declarationOf(params.newName, target);
      if (taken) throw new ResponseError(LSPErrorCodes.RequestFailed, explain(params.newName, taken));
    }
    return super.rename(document, params);
  }

  override prepareRename(
    document: LangiumDocument,
    params: TextDocumentPositionParams,
  ): MaybePromise<Range | undefined> {
    return this.targetsAt(document, params).some(isOfLibrary) ? undefined : super.prepareRename(document, params);
  }

  private targetsAt(document: LangiumDocument, { position }: TextDocumentPositionParams): AstNode[] {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    return leaf ? this.references.findDeclarations(leaf) : [];
  }

  /** What else has a name that something is to get, where both would be meant by it. */
  private declarationOf(name: string, target: AstNode): Declared | undefined {
    if (this.nameProvider.getName(target) === name) return undefined;
    const { uri } = AstUtils.getDocument(target);
    const journey = AstUtils.getContainerOfType(target.$container, ast.isJourney);
    if (!journey) {
      const found = this.names.scope(target.$type, undefined, uri.toString()).getElement(name);
      return found && { type: found.type, uri: found.documentUri, line: found.nameSegment?.range.start.line };
    }
    const found = AstUtils.streamAllContents(journey).find(
      (node) => isRival(node, target) && this.nameProvider.getName(node) === name,
    );
    return found && { type: found.$type, uri, line: this.nameProvider.getNameNode(found)?.range.start.line };
  }
}

function isOfLibrary(node: AstNode): boolean {
  return AstUtils.getDocument(node).uri.toString() === LIBRARY_URI;
}

/** Stages and touchpoints of a journey share their names: `closes` can mean either. */
function isRival(node: AstNode, target: AstNode): boolean {
  return node.$type === target.$type || (ast.isPart(node) && ast.isPart(target));
}

function explain(name: string, { type, uri, line }: Declared): string {
  const at = line === undefined ? "" : `, line ${line + 1}`;
  const where = uri.toString() === LIBRARY_URI ? "that is built in" : `in ${UriUtils.basename(uri)}${at}`;
  return `The name "${name}" is taken by ${withArticle(nounOf(type))} ${where}.`;
}
