import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from "langium";
import { lowest } from "../algorithms/extremes.ts";

/** Turns what stands in the file into what it means: texts without quotes and escapes, names in one Unicode form. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === "TEXT") return input.startsWith('"""') ? longText(input) : shortText(input);
    if (rule.name === "NAME") return input.normalize("NFC");
    return super.runConverter(rule, input, cstNode);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", '"': '"', "\\": "\\" };

function shortText(input: string): string {
  // The closing quote may be missing; a quote that is escaped closes nothing.
  const closed = input.length > 1 && /^"(?:\\.|[^"\\])*"$/.test(input);
  return input.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, (whole, char: string) => ESCAPES[char] ?? whole);
}

/** A text over several lines loses the indentation that all its lines share, and blank first and last lines. */
function longText(input: string): string {
  const lines = input.slice(3, -3).split(/\r?\n/);
  const indents = lines
    .slice(1)
    .filter((line) => line.trim())
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? lowest(indents) : 0;
  const [first = "", ...rest] = lines;
  return [first.trim(), ...rest.map((line) => line.slice(indent).trimEnd())].join("\n").trim();
}
