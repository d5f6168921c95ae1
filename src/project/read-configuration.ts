import { createScanner, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  type OptionValue,
  PRESETS,
  type Preset,
  type RuleOption,
} from "../analysis/configuration.ts";
import { RULES } from "../analysis/rules.ts";
import { SECONDS_A_DAY } from "../model/day.ts";
import { didYouMean } from "../model/did-you-mean.ts";
import { list } from "../model/english.ts";
import type { Severity } from "../model/finding.ts";
import { isCountable, parseQuantity } from "../model/parse-quantity.ts";
import type { Position, TextRange } from "../model/place.ts";
import { LEVELS, SETTINGS, type Setting } from "./settings.ts";

/** Something in a `journey.config.json` that can't be used. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: TextRange;
  /** Whether it is about JSON itself, of which an editor that knows JSON tells by itself. */
  readonly isOfJson?: true;
}

/** A name in the settings that the project or the library has to declare. */
export interface SettingsReference {
  readonly kind: "lifecycle" | "phase";
  readonly name: string;
  readonly range: TextRange;
}

export interface ReadSettings {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  readonly references: readonly SettingsReference[];
}

/**
 * Reads a `journey.config.json`. What can't be used is left out and reported; the rest applies.
 * Comments and trailing commas are allowed.
 */
export function readConfiguration(text: string): ReadSettings {
  const reader = new SettingsReader(text);
  return { configuration: reader.read(), problems: reader.problems, references: reader.references };
}

class SettingsReader {
  readonly problems: ConfigurationProblem[] = [];
  readonly references: SettingsReference[] = [];
  private readonly text: string;
  private readonly rules = new Map<string, Severity | "off">();
  private readonly options = new Map<string, Map<string, OptionValue>>();

  constructor(text: string) {
    this.text = text;
  }

  read(): Configuration {
    const root = this.parse();
    const given = new Map<Setting, Node>();
    for (const [key, value] of this.entries(root, "A project file contains one object: { ... }.")) {
      const setting = (Object.keys(SETTINGS) as Setting[]).find((name) => name === key.value);
      if (setting) given.set(setting, value);
      else this.reject(key, unknown("setting", String(key.value), Object.keys(SETTINGS)));
    }
    this.readRules(given.get("rules"));
    return {
      preset: this.preset(given.get("preset")) ?? DEFAULT_CONFIGURATION.preset,
      rules: this.rules,
      options: this.options,
      reviewDays: this.days(given.get("reviewEvery")) ?? DEFAULT_CONFIGURATION.reviewDays,
      lifecycle: this.name(given.get("lifecycle")),
      ignore: this.texts(given.get("ignore"), 'Write "ignore" as a list of patterns: ["drafts/**"].') ?? [],
    };
  }

  private parse(): Node | undefined {
    const tooDeep = offsetOfTooDeep(this.text);
    if (tooDeep !== undefined) {
      this.report(
        tooDeep,
        1,
        "Nothing in a project file is nested this deep. Until this is fixed, none of its settings apply.",
      );
      return undefined;
    }
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    for (const { error, offset, length } of errors.slice(0, 1)) {
      this.report(
        offset,
        length,
        `This is not valid JSON: ${JSON_MISTAKES[printParseErrorCode(error)] ?? "it can't be read"}.`,
        true,
      );
    }
    return root;
  }

  private readRules(node: Node | undefined): void {
    for (const [key, value] of this.entries(node, 'Write "rules" as an object: { "gap-unknown": "off" }.')) {
      const id = String(key.value);
      const rule = RULES.find((item) => item.id === id);
      if (!rule) {
        const ids = RULES.map((item) => item.id);
        this.reject(key, unknown("rule", id, ids));
      } else if (value.type !== "object") {
        this.readLevel(id, value);
      } else {
        this.readRule(id, rule.options ?? [], value);
      }
    }
  }

  private readRule(id: string, options: readonly RuleOption[], node: Node): void {
    for (const [key, value] of this.entries(node, "")) {
      const option = options.find((item) => item.name === key.value);
      if (key.value === "severity") this.readLevel(id, value);
      else if (option) this.readOption(id, option, value);
      else {
        const names = ["severity", ...options.map((item) => item.name)];
        this.reject(key, unknown(`setting of ${id}`, String(key.value), names));
      }
    }
  }

  private readLevel(id: string, node: Node): void {
    const level = LEVELS.find((name) => name === getNodeValue(node));
    if (level) this.rules.set(id, level);
    else this.reject(node, `A rule can be ${LEVELS.map((name) => `"${name}"`).join(", ")}.`);
  }

  private readOption(id: string, { name, default: standard, namesOf }: RuleOption, node: Node): void {
    const value = typeof standard === "number" ? this.number(name, node) : this.texts(node, listHint(name, standard));
    if (value === undefined) return;
    if (namesOf) for (const item of node.children ?? []) this.refer(namesOf, item);
    this.options.set(id, new Map(this.options.get(id)).set(name, value));
  }

  private number(name: string, node: Node): number | undefined {
    if (node.type === "number" && node.value >= 0) return node.value;
    this.reject(node, `"${name}" must be a number of 0 or more.`);
    return undefined;
  }

  private preset(node: Node | undefined): Preset | undefined {
    if (!node) return undefined;
    const value: unknown = getNodeValue(node);
    const preset = PRESETS.find((name) => name === value);
    if (preset) return preset;
    const near = typeof value === "string" ? didYouMean(value, PRESETS) : undefined;
    const known = list(
      PRESETS.map((name) => `"${name}"`),
      "or",
    );
    this.reject(node, `A preset is ${known}.${near ? ` Did you mean "${near}"?` : ""}`);
    return undefined;
  }

  private days(node: Node | undefined): number | undefined {
    if (!node) return undefined;
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const time = node.type === "string" ? parseQuantity(node.value.trim(), nowhere) : undefined;
    if (time?.dimension === "time" && time.base > 0 && isCountable(time)) return time.base / SECONDS_A_DAY;
    this.reject(node, 'Write "reviewEvery" as a duration: "90 days".');
    return undefined;
  }

  private name(node: Node | undefined): string | undefined {
    if (!node) return undefined;
    if (node.type === "string" && node.value !== "") {
      this.refer("lifecycle", node);
      return node.value;
    }
    this.reject(node, 'Write "lifecycle" as the name of a lifecycle: "forrester".');
    return undefined;
  }

  private refer(kind: SettingsReference["kind"], node: Node): void {
    this.references.push({ kind, name: String(node.value), range: this.rangeAt(node.offset, node.length) });
  }

  private texts(node: Node | undefined, hint: string): readonly string[] | undefined {
    if (!node) return undefined;
    const value: unknown = getNodeValue(node);
    if (Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "")) return value;
    this.reject(node, hint);
    return undefined;
  }

  /** The properties of an object; reports anything else, and nothing when there is no node. */
  private entries(node: Node | undefined, hint: string): [key: Node, value: Node][] {
    if (!node) return [];
    if (node.type !== "object") {
      this.reject(node, hint);
      return [];
    }
    const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Node, Node][] =>
      key && value ? [[key, value]] : [],
    );
    const last = new Map(entries.map((entry) => [entry[0].value, entry]));
    for (const entry of entries) {
      if (last.get(entry[0].value) !== entry)
        this.reject(
          entry[0],
          `${JSON.stringify(entry[0].value)} is set again below, and only the last one counts. Keep one.`,
          true,
        );
    }
    return [...last.values()];
  }

  private reject(node: Node, message: string, isOfJson = false): void {
    this.report(node.offset, node.length, message, isOfJson);
  }

  private report(offset: number, length: number, message: string, isOfJson = false): void {
    this.problems.push({ message, range: this.rangeAt(offset, length), ...(isOfJson && { isOfJson }) });
  }

  private rangeAt(offset: number, length: number): TextRange {
    return { start: positionAt(this.text, offset), end: positionAt(this.text, offset + length) };
  }
}

/** What is wrong with a text that is not JSON, by the parser's code. */
const JSON_MISTAKES: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, string>>> = {
  InvalidSymbol: "a text goes in double quotes",
  InvalidNumberFormat: "this is not a number",
  PropertyNameExpected: "the name of a setting goes here, in double quotes",
  ValueExpected: "a value is missing here",
  ColonExpected: "a colon is missing here",
  CommaExpected: "a comma is missing here",
  CloseBraceExpected: "the closing } is missing",
  CloseBracketExpected: "the closing ] is missing",
  EndOfFileExpected: "nothing can follow the closing }",
  UnexpectedEndOfComment: "the */ that ends this comment is missing",
  UnexpectedEndOfString: "the closing quotes of this text are missing",
  UnexpectedEndOfNumber: "this number is not finished",
  InvalidUnicode: "\\u needs four digits behind it",
  InvalidEscapeCharacter: "write \\\\ for a backslash",
  InvalidCharacter: "write \\n for a line break and \\t for a tab in a text",
};

function unknown(what: string, name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  const hint = near
    ? ` Did you mean "${near}"?`
    : known.length > 9
      ? ""
      : ` Known: ${known.map((item) => `"${item}"`).join(", ")}.`;
  return `There is no ${what} ${JSON.stringify(name)}.${hint}`;
}

function listHint(name: string, standard: readonly string[]): string {
  return `Write "${name}" as a list of names: ${JSON.stringify(standard)}.`;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** How deep arrays and objects may be nested: far more than any setting is, and far less than the parser's stack holds. */
const DEEPEST = 100;

/** Where a text nests arrays and objects too deep to be parsed; `undefined` when it does not. */
function offsetOfTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const sign = text.charAt(scanner.getTokenOffset());
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    if (depth > DEEPEST) return scanner.getTokenOffset();
  }
  return undefined;
}
