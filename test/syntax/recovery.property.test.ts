import fc from "fast-check";
import { EmptyFileSystem, URI } from "langium";
import { describe, expect, it } from "vitest";
import type { JourneyFile } from "../../src/generated/langium/ast.ts";
import { createJourneyServices } from "../../src/lsp/services.ts";
import type { FileModel } from "../../src/model/file-model.ts";
import { KEYWORDS } from "../../src/model/keywords.ts";
import { readFile } from "../../src/model/read-file.ts";
import { VOCABULARY_KINDS } from "../../src/model/vocabulary.ts";
import { syntaxProblems } from "../../src/syntax/parse-problems.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { TODAY } from "../helpers/project.ts";

const { shared, journey } = createJourneyServices({
  fileSystem: EmptyFileSystem.fileSystemProvider(),
  today: () => TODAY,
});

/** The model of a text by itself: names of other files stay unresolved, which is no damage here. */
function modelOf(text: string): FileModel {
  const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(
    text,
    URI.parse("file:///a.journey"),
  );
  return readFile(document.parseResult.value, "file:///a.journey", syntaxProblems(document.parseResult));
}

interface Declared {
  readonly path: string;
  /** Zero-based line at which the declaration ends. */
  readonly end: number;
}

/** Everything that is declared, by its way from the top: `journey a / stage b / touchpoint c`. */
function declared(model: FileModel): Declared[] {
  const shares = VOCABULARY_KINDS.flatMap((kind) =>
    model.declarations[kind].map(({ name, range }) => ({ path: `${kind} ${name}`, end: range.end.line })),
  );
  const parts = model.journeys.flatMap((item) => {
    const at = `journey ${item.name}`;
    const touchpoints = item.stages.flatMap((stage) =>
      stage.touchpoints.map(({ name, range }) => ({ path: `${at} / ${stage.name} / ${name}`, end: range.end.line })),
    );
    const stages = item.stages.map(({ name, range }) => ({ path: `${at} / ${name}`, end: range.end.line }));
    const handoffs = item.handoffs.map(({ key, range }) => ({ path: `${at} / ${key}`, end: range.end.line }));
    const opportunities = item.opportunities.map(({ key, range }) => ({ path: `${at} / ${key}`, end: range.end.line }));
    return [{ path: at, end: item.range.end.line }, ...stages, ...touchpoints, ...handoffs, ...opportunities];
  });
  return [...shares, ...parts];
}

function missingBefore(line: number, before: readonly Declared[], after: FileModel): string[] {
  const found = new Set(declared(after).map((item) => item.path));
  return before.filter((item) => item.end < line && !found.has(item.path)).map((item) => item.path);
}

describe.each(EXAMPLE_FILES)("$name", ({ text }) => {
  const whole = declared(modelOf(text));
  const lines = text.split("\n");
  const tokens = journey.parser.Lexer.tokenize(text).tokens.filter(
    (token) => token.image !== "" && !token.isInsertedInRecovery,
  );

  it("parses without a syntax problem", () => {
    expect(modelOf(text).problems.filter((problem) => problem.rule === "syntax")).toEqual([]);
    expect(whole.length).toBeGreaterThan(3);
  });

  it("keeps every declaration before a deleted line", () => {
    for (const line of lines.keys()) {
      const damaged = lines.toSpliced(line, 1).join("\n");
      expect(missingBefore(line, whole, modelOf(damaged)), `without line ${line + 1}: ${lines[line]}`).toEqual([]);
    }
  });

  it("keeps every declaration before a deleted token", () => {
    for (const { startOffset, startLine = 1, image } of tokens) {
      const damaged = text.slice(0, startOffset) + text.slice(startOffset + image.length);
      expect(missingBefore(startLine - 1, whole, modelOf(damaged)), `without ${image} in line ${startLine}`).toEqual(
        [],
      );
    }
  });

  it("keeps every other declaration of the file when one brace is missing or too many", () => {
    for (const token of tokens.filter(({ image }) => image === "{" || image === "}")) {
      const end = token.startOffset + 1;
      const without = text.slice(0, token.startOffset) + text.slice(end);
      const doubled = `${text.slice(0, end)}\n${token.image}\n${text.slice(end)}`;
      const what = `${token.image} in line ${token.startLine}`;
      const names = (model: FileModel): string[] =>
        declared(model)
          .map((item) => item.path)
          .toSorted();
      const all = whole.map((item) => item.path).toSorted();
      expect(names(modelOf(without)), `without ${what}`).toEqual(all);
      if (token.image === "}") expect(names(modelOf(doubled)), `with one more ${what}`).toEqual(all);
    }
  });

  it("answers any damage with a model and never throws", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      '"',
      "touchpoint",
      "journey",
      "->",
      "5 min",
      "x",
      "\n",
      "\u0000",
      "“",
      "😀",
      ",",
      "/*",
    );
    const at = fc.nat(text.length);
    fc.assert(
      fc.property(at, fc.nat(200), piece, (offset, length, inserted) => {
        const damaged = text.slice(0, offset) + inserted + text.slice(offset + length);
        const line = text.slice(0, offset).split("\n").length - 1;
        const model = modelOf(damaged);
        expect(JSON.parse(JSON.stringify(model))).toBeTypeOf("object");
        // An opened comment or a quote can take back what is before it only within its own line.
        expect(missingBefore(line, whole, model)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a heap of braces and beginnings", () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("{", "}") },
    {
      weight: 2,
      arbitrary: fc.constantFrom("journey a", "stage s", "touchpoint t", "actual", "actuals a", "wait 5 min"),
    },
    { weight: 1, arbitrary: fc.constantFrom(...KEYWORDS.map((keyword) => keyword.word)) },
  );
  const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const heap = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));

  it("is read, whatever closes what", () => {
    fc.assert(
      fc.property(heap, (text) => {
        modelOf(text);
      }),
      { numRuns: 1000, examples: [["{ actual\n{ }\n}\non {\n} }"]] },
    );
  });
});
