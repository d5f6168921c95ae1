import fc from "fast-check";
import { EmptyFileSystem, URI } from "langium";
import { describe, expect, it } from "vitest";
import type { JourneyFile } from "../../src/generated/langium/ast.ts";
import { createJourneyServices } from "../../src/lsp/services.ts";
import type { FileModel } from "../../src/model/file-model.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { format, tokensOf } from "../helpers/format.ts";
import { TODAY } from "../helpers/project.ts";

const FILE = "file:///a.journey";

const { shared, journey } = createJourneyServices({
  fileSystem: EmptyFileSystem.fileSystemProvider(),
  today: () => TODAY,
});

function modelOf(text: string): FileModel {
  const document = shared.workspace.LangiumDocumentFactory.fromString<JourneyFile>(text, URI.parse(FILE));
  const facts = shared.workspace.LangiumDocumentFactory.factsOf(document);
  if (!facts) throw new Error("The text was not read");
  return facts.model;
}

/** A model without the places of its elements in the text, which are all that formatting changes. */
function meaningOf(model: FileModel): unknown {
  return JSON.parse(JSON.stringify(model, (key, value) => (/range/i.test(key) ? undefined : value)));
}

const parses = (model: FileModel): boolean => model.problems.every((problem) => problem.rule !== "syntax");

function expectSameMeaning(text: string, before = modelOf(text)): void {
  const formatted = format(text);
  expect(tokensOf(formatted)).toEqual(tokensOf(text));
  expect(meaningOf(modelOf(formatted))).toEqual(meaningOf(before));
  expect(format(formatted)).toBe(formatted);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The white space of a text, but not that inside of tokens and comments. */
function whiteSpaceOf(text: string): Stretch[] {
  const { tokens, hidden } = journey.parser.Lexer.tokenize(text, { mode: "partial" });
  const all = [...tokens, ...hidden].toSorted((a, b) => a.startOffset - b.startOffset);
  return all.flatMap((token, index) => {
    const start = token.startOffset + token.image.length;
    const end = all[index + 1]?.startOffset ?? text.length;
    return end > start ? [{ start, end }] : [];
  });
}

/** Puts other white space in the place of some: `undefined` leaves it. */
function respaced(text: string, stretches: readonly Stretch[], spaces: readonly (string | undefined)[]): string {
  let result = "";
  let from = 0;
  for (const [index, { start, end }] of stretches.entries()) {
    const written = text.slice(start, end);
    const afterComment = /\/\/[^\n]*$/.test(text.slice(0, start));
    const instead = spaces[index % spaces.length];
    result += text.slice(from, start) + (instead === undefined || afterComment ? written : instead);
    from = end;
  }
  return result + text.slice(from);
}

describe.each(EXAMPLE_FILES)("$name", ({ text }) => {
  const stretches = whiteSpaceOf(text);
  const indexed = (spaces: readonly string[]): fc.Arbitrary<(string | undefined)[]> =>
    fc.array(fc.option(fc.constantFrom(...spaces), { nil: undefined, freq: 3 }), {
      minLength: stretches.length,
      maxLength: stretches.length,
    });

  it("means the same when it is formatted", () => {
    expectSameMeaning(text);
  });

  it("means the same with any white space and line breaks with which it parses", () => {
    let parsed = 0;
    fc.assert(
      fc.property(
        fc.nat(12),
        indexed([" ", "   ", "\t", "\n", "\n\n\n", "\r\n", " // x\n", " /* x */ "]),
        (rare, spaces) => {
          // Many changes of lines at once seldom parse.
          const some = spaces.map((space, index) => (index % (rare * rare + 1) === 0 ? space : undefined));
          const wild = respaced(text, stretches, some);
          const model = modelOf(wild);
          if (!parses(model)) return;
          parsed++;
          expectSameMeaning(wild, model);
        },
      ),
      { numRuns: 150 },
    );
    expect(parsed).toBeGreaterThan(30);
  });

  it("comes back when only spaces and the number of blank lines were changed", () => {
    fc.assert(
      fc.property(indexed(["", "wide", "tabs"]), (changes) => {
        const wild = stretches.map(({ start, end }, index) => {
          const written = text.slice(start, end);
          const change = changes[index];
          if (change === undefined) return undefined;
          const lines = written.split("\n").length - 1;
          if (lines === 0) return change === "tabs" ? "\t" : "     ";
          const breaks = lines > 1 ? "\n \n\t\n" : "\n";
          return (
            (change === "" ? "" : " \t") + breaks + (change === "tabs" ? "\t\t\t" : change === "wide" ? "       " : "")
          );
        });
        const mangled = respaced(text, stretches, wild.length > 0 ? wild : [undefined]);
        expect(format(mangled)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
