import type { ServerCapabilities } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, Range } from "vscode-languageserver-types";
import { CHANGES_REQUEST, COMPARE_REQUEST, DETAILS_REQUEST, MAP_REQUEST, type ViewKind } from "../../src/protocol.ts";

/** What a request can be about. */
export interface Place {
  readonly document: TextDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** A number of any size, of which places and choices are made. */
  readonly at: number;
}

/** A request that an editor can send. */
export interface Request {
  readonly method: string;
  readonly params: (place: Place) => object;
}

const aboutFile = ({ document }: Place): object => ({ textDocument: { uri: document.uri } });
const aboutPosition = (place: Place): object => ({
  ...aboutFile(place),
  position: place.document.positionAt(place.at % (place.document.getText().length + 1)),
});
const options = { tabSize: 2, insertSpaces: true };
const NAMES = ["other", "pay", "", "two words", "stage", "名前", "\uD800"];
const VIEWS: readonly ViewKind[] = ["map", "overview", "portfolio", "owner"];
const LANES = [[], ["experience"], ["touchpoints", "owners"], ["nope"]];

function aboutRange(place: Place): object {
  return { ...aboutFile(place), range: rangeAt(place) };
}

function rangeAt({ document, at }: Place): Range {
  const length = document.getText().length + 1;
  const ends = [at % length, Math.floor(at / 7) % length].toSorted((a, b) => a - b);
  return { start: document.positionAt(ends[0] ?? 0), end: document.positionAt(ends[1] ?? 0) };
}

function chosen<T>(choices: readonly T[], at: number): T | undefined {
  return choices[at % choices.length];
}

/** The requests of each capability of the protocol; one that is not here would not be tried. */
const BY_CAPABILITY: Readonly<Record<string, readonly Request[]>> = {
  textDocumentSync: [],
  workspace: [],
  completionProvider: [{ method: "textDocument/completion", params: aboutPosition }],
  hoverProvider: [{ method: "textDocument/hover", params: aboutPosition }],
  definitionProvider: [{ method: "textDocument/definition", params: aboutPosition }],
  referencesProvider: [
    {
      method: "textDocument/references",
      params: (place) => ({ ...aboutPosition(place), context: { includeDeclaration: place.at % 2 === 0 } }),
    },
  ],
  documentHighlightProvider: [{ method: "textDocument/documentHighlight", params: aboutPosition }],
  documentSymbolProvider: [{ method: "textDocument/documentSymbol", params: aboutFile }],
  workspaceSymbolProvider: [
    { method: "workspace/symbol", params: ({ at }) => ({ query: chosen(["", "a", "pay", "{"], at) }) },
  ],
  foldingRangeProvider: [{ method: "textDocument/foldingRange", params: aboutFile }],
  codeActionProvider: [
    {
      method: "textDocument/codeAction",
      params: (place) => ({ ...aboutRange(place), context: { diagnostics: [] } }),
    },
    {
      method: "textDocument/codeAction",
      params: (place) => {
        const diagnostic = chosen(place.diagnostics, place.at);
        return {
          ...aboutFile(place),
          range: diagnostic?.range ?? rangeAt(place),
          context: { diagnostics: diagnostic ? [diagnostic] : [] },
        };
      },
    },
  ],
  documentFormattingProvider: [
    { method: "textDocument/formatting", params: (place) => ({ ...aboutFile(place), options }) },
  ],
  documentRangeFormattingProvider: [
    { method: "textDocument/rangeFormatting", params: (place) => ({ ...aboutRange(place), options }) },
  ],
  documentOnTypeFormattingProvider: [
    {
      method: "textDocument/onTypeFormatting",
      params: (place) => ({ ...aboutPosition(place), ch: place.at % 2 === 0 ? "}" : "\n", options }),
    },
  ],
  renameProvider: [
    { method: "textDocument/prepareRename", params: aboutPosition },
    {
      method: "textDocument/rename",
      params: (place) => ({ ...aboutPosition(place), newName: chosen(NAMES, place.at) }),
    },
  ],
};

/** What the extension asks beside the protocol. */
const OWN: readonly Request[] = [
  {
    method: MAP_REQUEST,
    params: ({ document, at }) => ({
      uri: document.uri,
      view: chosen(VIEWS, at),
      hidden: chosen(LANES, Math.floor(at / 5)),
      ...(at % 3 === 0 && { base: at % 40 }),
    }),
  },
  { method: DETAILS_REQUEST, params: ({ document, at }) => ({ uri: document.uri, view: chosen(VIEWS, at) }) },
  {
    method: COMPARE_REQUEST,
    params: ({ document, at }) => ({
      uri: document.uri,
      old: { [document.uri]: at % 4 === 0 ? null : withoutLine(document.getText(), at) },
    }),
  },
  {
    method: CHANGES_REQUEST,
    params: ({ document, at }) => ({ uri: document.uri, old: { [document.uri]: withoutLine(document.getText(), at) } }),
  },
];

function withoutLine(text: string, at: number): string {
  const lines = text.split("\n");
  return lines.toSpliced(at % lines.length, 1).join("\n");
}

/** All requests that a server says it answers, and the extension's own. Throws for a capability that nobody told of here. */
export function requestsOf(capabilities: ServerCapabilities): readonly Request[] {
  const offered = Object.entries(capabilities).filter(([, value]) => value !== false && value !== undefined);
  const unknown = offered.filter(([name]) => BY_CAPABILITY[name] === undefined).map(([name]) => name);
  if (unknown.length > 0) throw new Error(`requests.ts doesn't say how to ask for ${unknown.join(", ")}.`);
  return [...offered.flatMap(([name]) => BY_CAPABILITY[name] ?? []), ...OWN];
}
