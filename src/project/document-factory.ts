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
import type { JourneyFile } from "../generated/langium/ast.ts";
import type { FileModel, Problem } from "../model/file-model.ts";
import { ReadBefore } from "../model/read-before.ts";
import { readFile } from "../model/read-file.ts";
import { syntaxProblems } from "../syntax/parse-problems.ts";
import { type FileNames, NameReader } from "./read-names.ts";
import { systemReason } from "./system-reason.ts";
import { TreeHolder } from "./tree-holder.ts";
import { TreeRenewal } from "./tree-renewal.ts";

/** What is kept of a file while its syntax tree is not there. It is made once for a text. */
export interface FileFacts extends FileNames {
  /** With what is wrong with the text by itself: every name in it counts as resolved. */
  readonly model: FileModel;
}

interface Read {
  readonly source: TreeHolder;
  /** Why the file can't be read; it counts as empty then. */
  readonly reason: string | undefined;
  readonly facts: FileFacts;
}

/**
 * Makes documents that hold their syntax trees only while somebody needs them. Each text is read into plain data right
 * after it was parsed. The trees of open files stay, and those of files with nothing but what a project shares, because
 * what is offered while typing comes from them; they are few and small.
 */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  /** Why files can't be read, by their addresses. */
  readonly unreadable = new Map<string, string>();
  private readonly services: LangiumSharedCoreServices;
  private readonly read = new WeakMap<LangiumDocument, Read>();
  private names: NameReader | undefined;
  private renewal: TreeRenewal | undefined;
  private readonly readBefore = new ReadBefore();

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
    // A file that is gone soon gets a message of its own.
    const reading = async () => this.readText(document.uri).catch(() => before?.source.text ?? "");
    const text = open ? open.getText() : await reading();
    const textDocument = open ? { value: open } : { get: this.createTextDocumentGetter(document.uri, text) };
    Object.defineProperty(document, "textDocument", textDocument);
    if (before?.source.text === text && before.reason === this.reasonFor(document)) this.keepAsNeeded(document, before);
    else this.take(document, text, this.renewed<T>(document.uri, before, text) ?? this.parse<T>(document.uri, text));
    document.state = DocumentState.Parsed;
    return document;
  }

  /**
   * Reads a file. One that can't be read counts as empty, and says so in a finding; all others are read as ever.
   * @throws when it is gone.
   */
  async readText(uri: URI): Promise<string> {
    try {
      const text = await this.fileSystemProvider.readFile(uri);
      this.unreadable.delete(uri.toString());
      return text;
    } catch (error) {
      if (!(await this.fileSystemProvider.exists(uri))) throw error;
      this.unreadable.set(uri.toString(), systemReason(error));
      return "";
    }
  }

  protected override getInitialText(uri: URI): Promise<string> {
    return this.readText(uri);
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
    const source = new TreeHolder(text, (again) => {
      const result: ParseResult = first ?? this.parse(uri, again);
      first = undefined;
      Object.assign(result.value, { $document: document });
      return result;
    });
    source.keep();
    Object.defineProperty(document, "parseResult", { get: () => source.result, configurable: true });
    const root = source.result.value as JourneyFile;
    const before = this.isOpen(document) ? this.readBefore : undefined;
    const reason = this.reasonFor(document);
    const problems = reason === undefined ? syntaxProblems(source.result) : [unreadableProblem(reason)];
    const model = readFile(root, uri.toString(), problems, before);
    const read = { source, reason, facts: { model, ...this.nameReader(uri).read(root, uri, source) } };
    this.read.set(document, read);
    this.keepAsNeeded(document, read);
  }

  /** The tree of a file that is edited, taken over for its newer text; `undefined` where it has to be parsed. */
  private renewed<T extends AstNode>(uri: URI, before: Read | undefined, text: string): ParseResult<T> | undefined {
    const tree = before?.source.keptResult;
    this.renewal ??= new TreeRenewal(this.services.ServiceRegistry.getServices(uri));
    return tree && this.renewal.renew(tree, text) ? (tree as ParseResult<T>) : undefined;
  }

  private keepAsNeeded(document: LangiumDocument, { source, facts }: Read): void {
    const shares = facts.model.journeys.length === 0 && facts.model.actuals.length === 0;
    if (this.isOpen(document) || shares) source.keep();
    else source.release();
  }

  /** Why a file can't be read; what an editor holds can be, whatever the disk has. */
  private reasonFor(document: LangiumDocument): string | undefined {
    return this.isOpen(document) ? undefined : this.unreadable.get(document.uri.toString());
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri.toString()) !== undefined;
  }

  private nameReader(uri: URI): NameReader {
    const { AstNodeLocator } = this.services.ServiceRegistry.getServices(uri).workspace;
    this.names ??= new NameReader(this.services.AstReflection, AstNodeLocator);
    return this.names;
  }
}

function unreadableProblem(reason: string): Problem {
  const start = { line: 0, character: 0 };
  return { rule: "syntax", message: `This file can't be read (${reason}).`, range: { start, end: start } };
}
