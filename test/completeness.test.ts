import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  EmptyFileSystem,
  GrammarAST,
  GrammarUtils,
  type LeafCstNode,
} from "langium";
import { beforeAll, describe, expect, it } from "vitest";
import vsctm, { type IGrammar } from "vscode-textmate";
import { compareTexts } from "../src/compare/compare-projects.ts";
import { describe as describeJourney, describeProject } from "../src/details/describe.ts";
import type { JourneyFile } from "../src/generated/langium/ast.ts";
import { JourneyLanguageGrammar } from "../src/generated/langium/grammar.ts";
import { CHOICES, KEYWORDS, keywordOf } from "../src/model/keywords.ts";
import { createProjectServices } from "../src/project/services.ts";
import { TextProject } from "../src/project/text-project.ts";
import { drawMap, drawOwner, drawPortfolio } from "../src/render/draw-map.ts";
import { format } from "./helpers/format.ts";
import { merge } from "./helpers/merge.ts";
import { TODAY } from "./helpers/project.ts";
import { loadGrammar } from "./syntaxes/scopes.ts";

// A fact that the grammar can say has to be known in many places, most of which no compiler checks. Each test below names the facts
// that one of these places has forgotten.

const ROOT = path.resolve(import.meta.dirname, "..");
const FILE = "test/everything.journey";
const TEXT = readFileSync(path.join(ROOT, FILE), "utf8");

/** Facts that may change without a change in meaning, each with the reason. */
const MEANS_NOTHING: Readonly<Record<string, string>> = {};

/** Facts that are not merged with a change of what stands next to them, each with the reason. */
const IS_ANOTHER: Readonly<Record<string, string>> = {
  "Actuals > ActualsEntry.part": "Measured values of another touchpoint are another entry: they go with it.",
};

/** Facts that are neither on a map nor in its details, each with the reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  "Persona > Job.text": "A map names its persona; who that is stands in the text.",
  "Persona > Need.text": "A map names its persona; who that is stands in the text.",
  "Source > Url.text": "Details name the source; its address stands in the text.",
  "Journey > Accept.reason": "What is accepted is not shown, so neither is why.",
  ...Object.fromEntries(
    ["Channel", "Context", "System", "BrandPromise"].flatMap((kind) =>
      ["rule", "reason", "until"].map((part) => [
        `${kind} > Accept.${part}`,
        "A map shows the findings of its journey, not those of what journeys share.",
      ]),
    ),
  ),
  "Journey > Benchmark.title": "Of a benchmark, the values are shown next to those of the journey.",
};

/** One value in the file: a name, a text, a number, a day, a choice, a sign, or a keyword that says all by itself. */
interface Fact {
  /** What it is a value of, with the rule around it: `Stage > By.owner`. */
  readonly key: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Another value, which the language allows in its place. */
  readonly other: string;
}

const { language } = createProjectServices({ fileSystem: EmptyFileSystem.fileSystemProvider(), today: () => TODAY });

function parse(text: string): JourneyFile {
  const { value, lexerErrors, parserErrors } = language.parser.LangiumParser.parse<JourneyFile>(text);
  expect([...lexerErrors, ...parserErrors].map(({ message }) => message)).toEqual([]);
  return value;
}

/** The first fact of each key. */
function factsIn(text: string): Fact[] {
  const root = parse(text);
  const facts = new Map<string, Fact>();
  for (const leaf of CstUtils.flattenCst(root.$cstNode as CstNode)) {
    const fact = leaf.hidden ? undefined : factOf(leaf);
    if (fact && !facts.has(fact.key)) facts.set(fact.key, fact);
  }
  return [...facts.values()];
}

function factOf(leaf: LeafCstNode): Fact | undefined {
  const node = leaf.astNode;
  const feature = featureOf(leaf, node);
  const around = node.$container?.$type ?? "File";
  const other = otherValue(leaf.text, node, feature);
  if (other === undefined) return undefined;
  const key = `${around} > ${node.$type}.${feature ?? leaf.text}`;
  return { key, written: leaf.text, start: leaf.offset, end: leaf.end, other };
}

function featureOf(leaf: LeafCstNode, node: AstNode): string | undefined {
  const names = Object.keys(node).filter((name) => !name.startsWith("$"));
  return names.find((name) =>
    GrammarUtils.findNodesForProperty(node.$cstNode, name).some(({ offset }) => offset === leaf.offset),
  );
}

function otherValue(text: string, node: AstNode, feature: string | undefined): string | undefined {
  if (feature === undefined) return keywordOf(text)?.takes === "nothing" ? "" : undefined;
  if (feature === "members" || feature === "declarations") return undefined;
  if (text.startsWith('"')) return `${text.slice(0, -1)}, changed"`;
  if (/^\d{4}-/.test(text)) return text.replace(/\d$/, (digit) => (digit === "3" ? "4" : "3"));
  if (/^[-+]?\d/.test(text)) return text.replace(/\d/, (digit) => (digit === "2" ? "1" : "2"));
  const choices: readonly (readonly string[])[] = Object.values(CHOICES);
  const list = choices.find((words) => words.includes(text) && fits(words, node));
  if (list) return list[(list.indexOf(text) + 1) % list.length];
  if (/^[<>=]/.test(text)) return text === "<=" ? ">=" : "<=";
  return text === "optional" ? "" : `${text}-x`;
}

function fits(words: readonly string[], node: AstNode): boolean {
  return (words === CHOICES.GapKindName) === (node.$type === "GapReference");
}

const changed = (text: string, { start, end, other }: Fact): string => text.slice(0, start) + other + text.slice(end);

const FACTS = factsIn(TEXT);

describe("the file with everything", () => {
  it("says everything that the grammar can say", () => {
    const nodes = AstUtils.streamAst(parse(TEXT)).toArray();
    const said = new Set(
      nodes.flatMap((node) =>
        Object.entries(node)
          .filter(([, value]) => !isEmpty(value))
          .map(([name]) => `${node.$type}.${name}`),
      ),
    );
    const rules = JourneyLanguageGrammar().rules.filter(GrammarAST.isParserRule);
    const sayable = rules.flatMap((rule) =>
      AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isAssignment)
        .map(({ feature }) => `${rule.name}.${feature}`)
        .toArray(),
    );
    expect(
      [...new Set(sayable)]
        .filter((fact) => !said.has(fact))
        .map((fact) => `${FILE} has no ${fact}, which the grammar can say.`),
    ).toEqual([]);
  });

  it("has every word and every choice", () => {
    const words = new Set(
      CstUtils.flattenCst(parse(TEXT).$cstNode as CstNode)
        .map(({ text }) => text)
        .toArray(),
    );
    const all = [...KEYWORDS.map(({ word }) => word), ...Object.values(CHOICES).flat()];
    expect(
      [...new Set<string>(all)].filter((word) => !words.has(word)).map((word) => `${FILE} never says \`${word}\`.`),
    ).toEqual([]);
  });

  it("has a use for each exception", () => {
    const keys = new Set(FACTS.map(({ key }) => key));
    expect([MEANS_NOTHING, NOT_SHOWN, IS_ANOTHER].flatMap(Object.keys).filter((key) => !keys.has(key))).toEqual([]);
  });
});

function isEmpty(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

describe("each fact", () => {
  it("is in the tree of the diff", () => {
    const silent = FACTS.filter((fact) => editsOf(fact) === 0).map(({ key }) => key);
    expect(
      silent
        .filter((key) => !(key in MEANS_NOTHING))
        .map(
          (key) =>
            `Changing ${key} is no change: read it in src/diff/tree, or say in MEANS_NOTHING why it means nothing.`,
        ),
    ).toEqual([]);
    expect(Object.keys(MEANS_NOTHING).filter((key) => !silent.includes(key))).toEqual([]);
  });

  it("is on a map, or in its details", () => {
    const before = shownOf(TEXT);
    const unseen = FACTS.filter((fact) => shownOf(changed(TEXT, fact)) === before).map(({ key }) => key);
    expect(
      unseen
        .filter((key) => !(key in NOT_SHOWN))
        .map(
          (key) =>
            `${key} is on no map and in no details: add it to src/layout or src/details, or say in NOT_SHOWN why it is shown nowhere.`,
        ),
    ).toEqual([]);
    expect(Object.keys(NOT_SHOWN).filter((key) => !unseen.includes(key))).toEqual([]);
  });

  it("merges with a change of what stands next to it", () => {
    const lost = FACTS.filter((fact) => {
      const other = neighbourOf(fact);
      if (!other) return true;
      const [first, second] = fact.start < other.start ? [fact, other] : [other, fact];
      const both = changed(changed(TEXT, second), first);
      return merge(TEXT, changed(TEXT, fact), changed(TEXT, other))?.text !== both;
    }).map(({ key }) => key);
    expect(
      lost
        .filter((key) => !(key in IS_ANOTHER))
        .map((key) => `${key} does not merge with what stands next to it: give it a key in src/model/keywords.ts.`),
    ).toEqual([]);
    expect(Object.keys(IS_ANOTHER).filter((key) => !lost.includes(key))).toEqual([]);
  });
});

function editsOf(fact: Fact): number {
  const { projects } = compareTexts({ "a.journey": TEXT }, { "a.journey": changed(TEXT, fact) }, () => TODAY);
  return projects.reduce((sum, { diff }) => sum + diff.edits.length, 0);
}

/** Everything that people see of a project: its pictures, and the details of what is on them. */
function shownOf(text: string): string {
  const [state] = new TextProject(
    { "a.journey": text, "journey.config.json": '{ "preset": "strict" }' },
    () => TODAY,
  ).projects.values();
  const journeys = (state?.analyses ?? []).flatMap((file) =>
    file.journeys.map((journey) => ({ ...journey, findings: file.findings })),
  );
  const project = { name: "Everything", journeys };
  const owners = ["shop", "warehouse", "carrier", "care"];
  return JSON.stringify([
    ...journeys.map((journey) => [drawMap(journey, { findings: journey.findings }).svg, describeJourney(journey)]),
    drawPortfolio(project).svg,
    describeProject(journeys),
    ...owners.map((owner) => drawOwner(project, owner).svg),
  ]);
}

/** The fact on the next line, or before the first one. */
function neighbourOf({ start, end }: Fact): Fact | undefined {
  const line = TEXT.indexOf("\n", end);
  return (
    FACTS.find((other) => other.start > line) ?? FACTS.findLast((other) => other.end < TEXT.lastIndexOf("\n", start))
  );
}

/** A line with other white space, but for comments and between a number and its unit, which stay as they are written. */
function scramble(line: string): string {
  const text = line.trim();
  return /^(?:\/\/|\/\*)/.test(text) ? text : text.replaceAll(/(?<=^[^"]*[^"\d ]) +/g, "   ");
}

describe("each word", () => {
  let grammar: IGrammar;
  beforeAll(async () => {
    grammar = await loadGrammar();
  });

  it("has a colour", () => {
    const plain = new Set<string>();
    let stack = vsctm.INITIAL;
    for (const line of TEXT.split("\n")) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const word = line.slice(startIndex, endIndex).trim();
        if (word !== "" && scopes.length < 2) plain.add(word);
      }
    }
    expect(
      [...plain].map(
        (word) => `\`${word}\` has no colour: see src/model/keywords.ts and scripts/lib/text-mate-grammar.ts.`,
      ),
    ).toEqual([]);
  });

  it("is put in its place by the formatter", () => {
    const scrambled = TEXT.split("\n").map(scramble).join("\n");
    const lines = TEXT.split("\n");
    const wrong = format(scrambled)
      .split("\n")
      .flatMap((line, index) => (line === lines[index] ? [] : [line]));
    expect(
      wrong.map((line) => `The formatter writes \`${line.trim()}\` in another way: see src/format/columns.ts.`),
    ).toEqual([]);
  });

  it("is in the page about the language", () => {
    const page = readFileSync(path.join(ROOT, "docs/language.md"), "utf8");
    const code = [...page.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([text]) => text).join("\n");
    const words = [...KEYWORDS.map(({ word }) => word), ...Object.values(CHOICES).flat()];
    const absent = [...new Set<string>(words)].filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code));
    expect(absent.map((word) => `docs/language.md does not show \`${word}\`.`)).toEqual([]);
  });
});
