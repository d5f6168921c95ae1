import { AstUtils, GrammarAST } from "langium";
import { expect, it } from "vitest";
import { JourneyLanguageGrammar } from "../../src/generated/grammar.ts";
import { homesOf } from "../../src/language/block-kinds.ts";
import { CLAUSES } from "../../src/language/format-source.ts";

const rules = JourneyLanguageGrammar().rules.filter(GrammarAST.isParserRule);

const keywordsIn = (rule: GrammarAST.ParserRule): string[] =>
  AstUtils.streamAllContents(rule.definition)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .toArray();

/** The keywords that may follow in a rule before its block, where each could also begin a fact of its own. */
function clausesOf(rule: GrammarAST.ParserRule): string[] {
  const inBlock = AstUtils.streamAllContents(rule.definition)
    .filter(GrammarAST.isKeyword)
    .find((keyword) => keyword.value === "{")?.$container;
  const isOutside = (node: GrammarAST.AbstractElement): boolean =>
    !inBlock || !AstUtils.getContainerOfType(node, (item): item is GrammarAST.Group => item === inBlock);
  const [, ...further] = AstUtils.streamAllContents(rule.definition)
    .flatMap((node) => {
      if (GrammarAST.isKeyword(node)) return isOutside(node) ? [node.value] : [];
      const called = GrammarAST.isRuleCall(node) && isOutside(node) ? node.rule.ref : undefined;
      return GrammarAST.isParserRule(called) ? keywordsIn(called).slice(0, 1) : [];
    })
    .toArray();
  return [...new Set(further)].filter((keyword) => homesOf(keyword) !== undefined);
}

it("knows every clause of the grammar that could be taken for a fact", () => {
  const facts = rules.filter((rule) => homesOf(keywordsIn(rule)[0] ?? "") !== undefined && rule.name !== "Value");
  const clauses = facts.map((rule) => [keywordsIn(rule)[0], clausesOf(rule)] as const);
  expect(new Map(clauses.filter(([, list]) => list.length > 0))).toEqual(CLAUSES);
});
