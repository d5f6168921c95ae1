import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ParseResult,
  type URI,
} from "langium";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { JourneyFile } from "../generated/ast.ts";
import type { FileModel } from "../model/file-model.ts";
import { readFile } from "../model/read-file.ts";
import { syntaxProblems } from "./parse-problems.ts";
import { type FileNames, NameReader } from "./read-names.ts";
import { Source } from "./source.ts";

/** What is kept of a file while its syntax tree is not there. It is made once for a text. */
export interface FileFacts extends FileNames {
  /** With what is wrong with the text by itself: every name in it counts as resolved. */
  readonly model: FileModel;
}

interface Read {
  readonly source: Source;
  readonly facts: FileFacts;
}

/**
 * Makes documents that hold their syntax trees only while somebody needs them. Each text is read into plain data right
 * after it was parsed. The trees of open files stay, and those of files with nothing but what a project shares, because
 * what is offered while typing comes from them; they are few and small.
 */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly services: LangiumSharedCoreServices;
  private readonly read = new WeakMap<LangiumDocument, Read>();
  private names: NameReader | undefined;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.services = services;
  }

  /** What a document says; `undefined` as long as its text was not read. */
  factsOf(document: LangiumDocument): FileFacts | undefined {
    return this.read.get(document)?.facts;
  }

  override async update<T extends AstNode = AstNode>(document: LangiumDocument<T>): Promise<LangiumDocument<T>> {
    const before = this.read.get(document);
    const open = this.textDocuments?.get(document.uri.toString());
    // A file that is gone is told of by a message of its own, soon.
    const reading = async () => this.fileSystemProvider.readFile(document.uri).catch(() => before?.source.text ?? "");
    const text = open ? open.getText() : await reading();
    const textDocument = open ? { value: open } : { get: this.createTextDocumentGetter(document.uri, text) };
    Object.defineProperty(document, "textDocument", textDocument);
    if (before?.source.text === text) this.keepAsNeeded(document, before);
    else this.take(document, text, this.parse<T>(document.uri, text));
    document.state = DocumentState.Parsed;
    return document;
  }

  protected override createLangiumDocument<T extends AstNode = AstNode>(
    parseResult: ParseResult<T>,
    uri: URI,
    textDocument?: TextDocument,
    text?: string,
  ): LangiumDocument<T> {
    const document = super.createLangiumDocument(parseResult, uri, textDocument, text);
    const known = textDocument?.getText() ?? text;
    if (known !== undefined) this.take(document, known, parseResult);
    return document;
  }

  private take<T extends AstNode>(document: LangiumDocument<T>, text: string, parsed: ParseResult<T>): void {
    const { uri } = document;
    let first: ParseResult<T> | undefined = parsed;
    const source = new Source(text, (again) => {
      const result: ParseResult = first ?? this.parse(uri, again);
      first = undefined;
      Object.assign(result.value, { $document: document });
      return result;
    });
    source.keep();
    Object.defineProperty(document, "parseResult", { get: () => source.result, configurable: true });
    const root = source.result.value as JourneyFile;
    const model = readFile(root, uri.toString(), syntaxProblems(source.result));
    const read = { source, facts: { model, ...this.nameReader(uri).read(root, uri, source) } };
    this.read.set(document, read);
    this.keepAsNeeded(document, read);
  }

  private keepAsNeeded(document: LangiumDocument, { source, facts }: Read): void {
    const open = this.textDocuments?.get(document.uri.toString()) !== undefined;
    const shares = facts.model.journeys.length === 0 && facts.model.actuals.length === 0;
    if (open || shares) source.keep();
    else source.release();
  }

  private nameReader(uri: URI): NameReader {
    const { AstNodeLocator } = this.services.ServiceRegistry.getServices(uri).workspace;
    this.names ??= new NameReader(this.services.AstReflection, AstNodeLocator);
    return this.names;
  }
}
