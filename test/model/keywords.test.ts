import { AstUtils, GrammarAST } from "langium";
import { describe, expect, it } from "vitest";
import { JourneyLanguageGrammar } from "../../src/generated/langium/grammar.ts";
import { CHOICES, COMPARISON_SIGNS, KEYWORDS } from "../../src/model/keywords.ts";

// Both ways: the grammar says nothing that the table does not, and the table nothing that the grammar does not.

const rules = JourneyLanguageGrammar().rules.filter(GrammarAST.isParserRule);
const ruleOf = (name: string): GrammarAST.ParserRule => {
  const found = rules.find((rule) => rule.name === name);
  if (!found) throw new Error(`The grammar has no rule ${name}`);
  return found;
};

/** All that a piece of grammar holds, itself included. */
const within = (node: GrammarAST.AbstractElement) => AstUtils.streamAst(node);
const wordsIn = (node: GrammarAST.AbstractElement): string[] =>
  within(node)
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value)
    .toArray();
const isWord = (value: string): boolean => /^[a-z]/.test(value);

/** The part of a rule in braces; `undefined` when it has none. */
function bracesOf(rule: GrammarAST.ParserRule): GrammarAST.Group | undefined {
  return within(rule.definition)
    .filter(GrammarAST.isGroup)
    .find(({ elements }) => elements.some((element) => GrammarAST.isKeyword(element) && element.value === "{"));
}

/** The words with which what a rule calls can begin, through rules that only choose among others. */
function firstWords(rule: GrammarAST.ParserRule): string[] {
  const [first] = GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
  if (first && GrammarAST.isKeyword(first)) return [first.value];
  const action = GrammarAST.isGroup(rule.definition) && first && GrammarAST.isAction(first);
  if (action) return [wordsIn(rule.definition)[0] ?? ""];
  // A value and an entry begin with a name.
  if (GrammarAST.isGroup(rule.definition)) return [];
  return called(rule.definition).flatMap(firstWords);
}

function called(node: GrammarAST.AbstractElement): GrammarAST.ParserRule[] {
  return within(node)
    .filter(GrammarAST.isRuleCall)
    .flatMap(({ rule }) => (GrammarAST.isParserRule(rule.ref) ? [rule.ref] : []))
    .toArray();
}

/** The elements of a rule in their order, without those in its braces. */
function lineOf(rule: GrammarAST.ParserRule): GrammarAST.AbstractElement[] {
  const braces = bracesOf(rule);
  const elements = GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
  return elements.filter((element) => element !== braces && !GrammarAST.isAction(element));
}

/** The words that can begin something behind the first word of a line. */
function clausesOf(rule: GrammarAST.ParserRule): string[] {
  const words = lineOf(rule)
    .slice(1)
    .flatMap((element) => {
      const calls = called(element);
      const choices = calls.filter((item) => item.name in CHOICES);
      const mandatory = GrammarAST.isAssignment(element) && element.cardinality === undefined;
      return [...wordsIn(element), ...(mandatory ? [] : choices.flatMap((item) => wordsIn(item.definition)))].concat(
        calls.filter((item) => !(item.name in CHOICES) && item.name !== "GapReference").flatMap(firstWords),
      );
    });
  return [...new Set(words.filter(isWord))];
}

/** What stands right behind the first word, as the table calls it. */
function takesOf(rule: GrammarAST.ParserRule): string {
  const [, ...line] = lineOf(rule);
  const pieces = line.filter((element) => element.cardinality === undefined || terminalsIn(element)[0] === "TEXT");
  const [first, second] = pieces;
  if (!first || called(first).some(({ name }) => name === "By")) return "nothing";
  if (GrammarAST.isKeyword(first)) return "nothing";
  const many = GrammarAST.isAssignment(first) && first.operator === "+=";
  if (many) return "names";
  const isReference = within(first).some(GrammarAST.isCrossReference);
  if (isReference) return second && wordsIn(second).includes("->") ? "step" : "name";
  if (called(first).some(({ name }) => name in CHOICES)) return "choice";
  switch (terminalsIn(first)[0]) {
    case "NAME":
      return GrammarAST.isAssignment(first) && first.feature === "name" ? "new name" : "name";
    case "TEXT":
      return first.cardinality === "?" ? "title" : "text";
    case "QUANTITY":
      return second && wordsIn(second).includes("..") ? "range" : "number";
    case "DATE":
      return "day";
    default:
      return "nothing";
  }
}

function terminalsIn(node: GrammarAST.AbstractElement): string[] {
  return within(node)
    .filter(GrammarAST.isRuleCall)
    .flatMap(({ rule }) => (GrammarAST.isTerminalRule(rule.ref) ? [rule.ref.name] : []))
    .toArray();
}

/** The blocks that can hold a line that begins with a word. */
function homesOf(word: string): string[] {
  const homes = rules.flatMap((rule) => {
    const braces = bracesOf(rule);
    const holds = braces && called(braces).flatMap(firstWords).includes(word);
    return holds ? [rule.name === "ActualsEntry" ? "entry" : (firstWords(rule)[0] ?? "")] : [];
  });
  return homes.toSorted();
}

const leading = KEYWORDS.filter(({ word, rule }) => firstWords(ruleOf(rule)).includes(word));

describe("the table of keywords", () => {
  it("has every word of the grammar, and no other", () => {
    const words = rules.flatMap((rule) => wordsIn(rule.definition)).filter(isWord);
    const known = [...KEYWORDS.map(({ word }) => word), ...Object.values(CHOICES).flat()];
    expect([...new Set<string>(known)].toSorted()).toEqual([...new Set(words)].toSorted());
  });

  it("has the choices and the signs of the grammar", () => {
    for (const [name, words] of Object.entries(CHOICES)) expect(wordsIn(ruleOf(name).definition)).toEqual(words);
    expect(wordsIn(ruleOf("ComparisonSign").definition)).toEqual(COMPARISON_SIGNS);
  });

  it("knows every rule that begins with a word", () => {
    const begun = rules.filter((rule) => isWord(lineOf(rule).filter(GrammarAST.isKeyword)[0]?.value ?? ""));
    const own = begun.filter((rule) => !(rule.name in CHOICES)).map(({ name }) => name);
    expect(leading.map(({ rule }) => rule).toSorted()).toEqual(own.toSorted());
  });

  it.each(KEYWORDS)("says of $word where it stands, what follows it and what its block is", (keyword) => {
    const { word, homes, toleratedIn = [], block, takes, clauses = [] } = keyword;
    const rule = ruleOf(keyword.rule);
    if (!leading.includes(keyword)) {
      expect(wordsIn(rule.definition)).toContain(word);
      expect(homes).toBeUndefined();
      return;
    }
    const inGrammar = homesOf(word);
    const everywhere = KEYWORDS.filter((other) => other.block === "facts").map((other) => other.word);
    if (homes) expect([...homes, ...toleratedIn].toSorted()).toEqual(inGrammar);
    else expect([[], everywhere.toSorted()]).toContainEqual(inGrammar);
    expect(bracesOf(rule) !== undefined).toBe(block !== undefined);
    expect(block === "values").toBe(called(rule.definition).some(({ name }) => name === "Value"));
    expect(takes === "sequence" ? "names" : takes).toBe(takesOf(rule));
    expect(clauses.toSorted()).toEqual(clausesOf(rule).toSorted());
  });
});
