import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { Configuration } from "../analysis/configuration.ts";
import { RULES } from "../analysis/rules.ts";
import type { Severity } from "../model/finding.ts";
import type { Position, TextRange } from "../model/place.ts";

/** Something in a `journey.config.json` that can't be used. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: TextRange;
}

const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "info", "hint", "off"];
const SETTINGS: readonly string[] = ["$schema", "rules"];

/**
 * Reads a `journey.config.json`. What can't be used is left out and told of; the rest holds.
 * Comments and trailing commas are allowed.
 */
export function readConfiguration(text: string): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const rangeOf = (offset: number, length: number): TextRange => ({
    start: positionAt(text, offset),
    end: positionAt(text, offset + length),
  });
  const reject = (node: Node, message: string): void => {
    problems.push({ message, range: rangeOf(node.offset, node.length) });
  };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { error, offset, length } of errors.slice(0, 1)) {
    problems.push({
      message: `This is not valid JSON (${printParseErrorCode(error)}).`,
      range: rangeOf(offset, length),
    });
  }
  const rules = new Map<string, Severity | "off">();
  if (root && root.type !== "object") reject(root, "A project file holds one object: { ... }.");
  for (const property of root?.type === "object" ? (root.children ?? []) : []) {
    const [key] = property.children ?? [];
    if (key && !SETTINGS.includes(String(key.value))) {
      reject(key, `There is no setting ${JSON.stringify(key.value)}. Known: "rules".`);
    }
  }
  const levels = root?.type === "object" ? findNodeAtLocation(root, ["rules"]) : undefined;
  if (levels && levels.type !== "object") reject(levels, 'Write "rules" as an object: { "gap-unknown": "off" }.');
  for (const property of levels?.type === "object" ? (levels.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const level = LEVELS.find((name) => name === getNodeValue(value));
    if (!RULES.some((rule) => rule.id === key.value)) reject(key, `There is no rule ${JSON.stringify(key.value)}.`);
    else if (!level) reject(value, `A rule can be ${LEVELS.map((name) => `"${name}"`).join(", ")}.`);
    else rules.set(String(key.value), level);
  }
  return { configuration: { rules }, problems };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
