import type { IToken } from "chevrotain";
import type { ParseResult } from "langium";
import { describe, expect, it } from "vitest";
import { syntaxProblems } from "../../src/syntax/parse-problems.ts";
import { rangeOf, readTold, told, writing } from "../../src/syntax/told.ts";

function problems(result: { lexerErrors?: readonly object[]; parserErrors?: readonly object[] }) {
  return syntaxProblems({ lexerErrors: [], parserErrors: [], ...result } as unknown as ParseResult);
}

/** A token in one line, counted from one. */
function token(startLine: number, startColumn: number, image = "word", startOffset = 0): IToken {
  const end = { endLine: startLine, endColumn: startColumn + image.length - 1 };
  return { image, startOffset, startLine, startColumn, ...end } as IToken;
}

const places = (found: ReturnType<typeof problems>): string[] =>
  found.map(({ range: { start, end }, message }) => {
    return `${start.line}:${start.character}-${end.line}:${end.character} ${message}`;
  });

describe("a syntax problem", () => {
  it("of the lexer is where it says, as long as it says", () => {
    expect(problems({ lexerErrors: [{ line: 3, column: 5, length: 2, message: "odd" }] })).toEqual([
      { rule: "syntax", message: "odd", range: { start: { line: 2, character: 4 }, end: { line: 2, character: 6 } } },
    ]);
    expect(places(problems({ lexerErrors: [{ length: 1, message: "odd" }] }))).toEqual(["0:0-0:1 odd"]);
  });

  it("of the parser is at the word that is wrong", () => {
    const error = { token: token(2, 3), message: "wrong" };
    expect(places(problems({ parserErrors: [error] }))).toEqual(["1:2-1:6 wrong"]);
    expect(places(problems({ parserErrors: [{ ...error, previousToken: token(2, 1, "a") }] }))).toEqual([
      "1:2-1:6 wrong",
    ]);
    const long = { ...token(2, 3), endLine: 4, endColumn: 7 };
    expect(places(problems({ parserErrors: [{ ...error, token: long }] }))).toEqual(["1:2-3:7 wrong"]);
  });

  it("is at the last word of a line where something is missing there", () => {
    const message = "missing";
    const at = (wrong: IToken, previousToken?: IToken) =>
      places(problems({ parserErrors: [{ token: wrong, previousToken, message }] }));
    expect(at(token(4, 1), token(2, 5))).toEqual(["1:4-1:8 missing"]);
    const end = { image: "", startOffset: Number.NaN } as IToken;
    expect(at(end, token(2, 5))).toEqual(["1:4-1:8 missing"]);
    expect(at(end)).toEqual(["0:0-0:0 missing"]);
    expect(at(token(4, 1, "", 9), token(2, 5))).toEqual(["1:4-1:8 missing"]);
    expect(at(token(4, 1, "}", -1), token(4, 5))).toEqual(["3:4-3:8 missing"]);
    expect(at(token(4, 1), end)).toEqual(["3:0-3:4 missing"]);
  });

  it("is the leftmost of its line; at one place that of the lexer", () => {
    expect(
      places(
        problems({
          lexerErrors: [{ line: 2, column: 9, length: 1, message: "odd" }],
          parserErrors: [
            { token: token(1, 1), message: "one" },
            { token: token(1, 8), message: "two" },
            { token: token(2, 9), message: "three" },
            { token: token(3, 7), message: "four" },
            { token: token(3, 1), message: "five" },
          ],
        }),
      ),
    ).toEqual(["1:8-1:9 odd", "0:0-0:4 one", "2:0-2:4 five"]);
  });

  it("that knows what was meant can be fixed", () => {
    const message = "`touchpiont` is not known here. Did you mean `touchpoint`?";
    const wrong = token(1, 1, "touchpiont");
    const fixes = [writing(rangeOf(wrong), "touchpoint")];
    const [problem] = problems({ parserErrors: [{ token: wrong, message: told(message, { fixes }) }] });
    expect(problem).toMatchObject({
      message,
      fixes: [{ title: "Write touchpoint", steps: [{ kind: "replace", range: problem?.range, text: "touchpoint" }] }],
    });
    const [other] = problems({ parserErrors: [{ token: token(1, 1), message }] });
    expect(other).not.toHaveProperty("fixes");
  });

  it("keeps its words apart from its fixes, whatever stands in them", () => {
    const message = 'then z "\u0000{}"';
    const lexerErrors = [{ line: 1, column: 1, length: 1, message, advice: {} }];
    expect(problems({ lexerErrors })[0]).toMatchObject({ message });
    expect(readTold(told("a\u0000{}b"))).toEqual({ message: "a\uFFFD{}b", advice: {} });
  });
});
