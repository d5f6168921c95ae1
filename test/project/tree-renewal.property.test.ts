import fc from "fast-check";
import { type AstNode, AstUtils, type CstNode, EmptyFileSystem, isCompositeCstNode, type ParseResult } from "langium";
import { expect, it } from "vitest";
import type { JourneyFile } from "../../src/generated/langium/ast.ts";
import { createJourneyServices } from "../../src/lsp/services.ts";
import { ReadBefore } from "../../src/model/read-before.ts";
import { readFile } from "../../src/model/read-file.ts";
import { TreeRenewal } from "../../src/project/tree-renewal.ts";
import { syntaxProblems } from "../../src/syntax/parse-problems.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { TODAY } from "../helpers/project.ts";

const { journey } = createJourneyServices({ fileSystem: EmptyFileSystem.fileSystemProvider(), today: () => TODAY });
const URI = "file:///a.journey";

function parse(text: string): ParseResult<JourneyFile> {
  return journey.parser.LangiumParser.parse<JourneyFile>(text);
}

function model(result: ParseResult<JourneyFile>, before?: ReadBefore) {
  return readFile(result.value, URI, syntaxProblems(result), before);
}

/** All that a tree says, of both its sides. */
function said({ value }: ParseResult<JourneyFile>): unknown {
  return [
    value.$cstNode?.root.fullText,
    value.$cstNode && node(value.$cstNode),
    ...AstUtils.streamAst(value).map(facts),
  ];
}

function node(cst: CstNode): unknown {
  const { offset, end, length, range, hidden, text, grammarSource, astNode } = cst;
  const content = isCompositeCstNode(cst) ? cst.content.map(node) : cst;
  const type = "tokenType" in cst ? (cst.tokenType as { name: string }).name : undefined;
  const place = [offset, end, length, JSON.stringify(range)];
  return [place, hidden, text, grammarSource?.$type, astNode.$type, type, Array.isArray(content) ? content : []];
}

function facts(ast: AstNode): unknown {
  return Object.entries(ast)
    .filter(([name]) => !name.startsWith("$container") && name !== "$cstNode")
    .map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(fact)]);
}

function fact(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!("$refText" in value)) return "node";
  const { $refText, $refNode } = value as { $refText: string; $refNode?: CstNode };
  return [$refText, $refNode?.offset, $refNode?.text];
}

/** What can make another tree of the text. */
const HARSH = [...'5-.,:"{}\n\r\\/ ', "", "by", " 7 min", '"""', "// said ", "/* so */", "\n\n", "<<<<<<< a\n"];

const at = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.oneof(
  // A letter into a word.
  { weight: 3, arbitrary: fc.record({ at, gone: fc.constant(0), typed: fc.constantFrom("x", "e", "\u00e9") }) },
  { weight: 1, arbitrary: fc.record({ at, gone: fc.nat(3), typed: fc.constantFrom(...HARSH) }) },
);

it.each(EXAMPLE_FILES)("a tree that takes over edits of $name is the tree of the text, and reads as it", ({ text }) => {
  let renewed = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const renewal = new TreeRenewal(journey);
      const before = new ReadBefore();
      let current = text;
      let tree = parse(text);
      model(tree, before);
      const take = (next: string): void => {
        current = next;
        if (renewal.renew(tree, next)) renewed++;
        else tree = parse(next);
        expect(said(tree)).toEqual(said(parse(next)));
        expect(model(tree, before)).toEqual(model(parse(next)));
      };
      for (const { at, gone, typed } of edits) {
        const place = Math.floor(at * current.length);
        const start = /\p{L}/u.test(typed) ? place + Math.max(0, current.slice(place).search(/\w/)) : place;
        const last = current;
        take(current.slice(0, start) + typed + current.slice(start + gone));
        // A text that is not whole is taken back, or all that follows would be parsed.
        if (tree.parserErrors.length + tree.lexerErrors.length > 0) take(last);
      }
    }),
    { numRuns: 30 },
  );
  expect(renewed).toBeGreaterThan(20);
});

it.each([
  ['journey j "J"', 'journey j ""'],
  ['journey j "" goal "G"', 'journey j "x" goal "G"'],
  ['journey j "x" "y"', 'journey j "" "y"'],
  ['journey j "x""y"', 'journey j """y"'],
  ['journey j "a\\\\" for p', 'journey j "a\\x\\" for p'],
  ['journey j """J\nK""" for p', 'journey j """J\nLK""" for p'],
  ['journey j "J" { goal "G" stage s """S\n""" }', 'journey j "Jay" { goal "G" stage s """S\n""" }'],
  ['journey j "J" // "said"\nowner o "O"', 'journey j "J" // "is said"\nowner o "O"'],
])("a tree that takes over %j as %j is that of the text", (text, next) => {
  const before = new ReadBefore();
  let tree = parse(text);
  model(tree, before);
  if (!new TreeRenewal(journey).renew(tree, next)) tree = parse(next);
  expect(said(tree)).toEqual(said(parse(next)));
  expect(model(tree, before)).toEqual(model(parse(next)));
});

it("what stands on other lines keeps what was read of it when a letter is typed", () => {
  const text = 'journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n    touchpoint b "B"\n  }\n}\n';
  const renewal = new TreeRenewal(journey);
  const before = new ReadBefore();
  const tree = parse(text);
  const [first] = model(tree, before).journeys;
  expect(renewal.renew(tree, text.replace('"A"', '"An"'))).toBe(true);
  const [second] = model(tree, before).journeys;
  expect(second?.stages[0]?.touchpoints[0]?.title).toBe("An");
  expect(second?.stages[0]?.touchpoints[1]).toBe(first?.stages[0]?.touchpoints[1]);
});
