import { CHOICES, KEYWORDS, type KeywordInfo, keywordsThat } from "../../src/model/keywords.ts";
import { UNITS } from "../../src/model/units.ts";

const WORD = "\\p{L}\\p{M}\\p{N}_\\x{200C}\\x{200D}";
const NAME = `[\\p{L}_][${WORD}]*(?:-[${WORD}]+)*`;
/** Where a word begins and ends. */
const BEGIN = `(?<![${WORD}-])`;
const END = `(?!-?[${WORD}])`;
const GAP = "[ \\t]+";

/** Words that go on with a line: where one stands before another word that can't be a name, it is the keyword. */
const CLAUSES = new Set<string>(KEYWORDS.flatMap(({ clauses = [] }) => clauses));
const GOES_ON = either(keywordsThat(({ word, takes }) => CLAUSES.has(word) && takes !== "nothing"));
/** A name, whatever word it is, but for a keyword whose own name follows. */
const DECLARED = `(?!${GOES_ON}${GAP}(?!${GOES_ON}${END})${NAME})(${NAME})`;

const DECLARATION = "keyword.control.declaration";
const STATE = "keyword.control.state";
const ATTRIBUTE = "keyword.other.attribute";
const REFERENCE = "variable.other.reference";
const METRIC = "variable.other.property.metric";
const DEVIATION = "constant.language.deviation";

const COLORS: Readonly<Record<KeywordInfo["color"], string>> = {
  declaration: DECLARATION,
  state: STATE,
  attribute: ATTRIBUTE,
};

/** Every unit that is a word. Currencies are any three capitals, so that colours do not depend on which there are. */
const UNIT_WORDS = UNITS.filter(({ dimension }) => dimension !== "money")
  .flatMap(({ spellings }) => spellings)
  .filter((spelling) => /^\p{L}/u.test(spelling))
  .join("|");

interface Pattern {
  readonly name?: string;
  readonly comment?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Pattern["captures"];
  readonly endCaptures?: Pattern["captures"];
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}

/** The colours of the language: the TextMate grammar that editors read, made from the table of keywords. */
export function textMateGrammar(): object {
  const repository = {
    comments: { patterns: comments() },
    texts: { patterns: texts() },
    declarations: {
      comment: "A keyword and the name that it declares. The name is taken here, whatever word it is.",
      patterns: declarations(),
    },
    values: {
      comment:
        "A metric with its value: the word before a comparison or a number, unless it says what the number is for.",
      patterns: values(),
    },
    clauses: { comment: "A keyword and what it names or chooses.", patterns: clauses() },
    entries: {
      comment: "A touchpoint or a step, with its measured values in an `actuals` block.",
      patterns: entries(),
    },
    keywords: { patterns: keywords() },
    dates: {
      name: scope("constant.numeric.date"),
      match: "(?<![\\p{L}\\p{N}_.-])\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\p{L}\\p{N}_])",
    },
    quantities: {
      match: `(?<![${WORD}])[-+\\u2212]?(?:\\d{1,3}(?: \\d{3}(?!\\d))+(?:[.,]\\d+)?|\\p{Nd}+(?:[.,'’_]\\p{Nd}+)*)(?:[ \\t]*(%|(?:${UNIT_WORDS}|[A-Z]{3})(?![${WORD}-])))?`,
      name: scope("constant.numeric.quantity"),
      captures: captures("keyword.other.unit"),
    },
    punctuation: { patterns: punctuation() },
  };
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    comment: "Generated from src/model/keywords.ts. Do not edit.",
    name: "Journey",
    scopeName: "source.journey",
    fileTypes: ["journey"],
    patterns: Object.keys(repository).map((name) => ({ include: `#${name}` })),
    repository,
  };
}

function comments(): Pattern[] {
  const block = (name: string, begin: string): Pattern => ({
    name: scope(name),
    begin,
    end: "\\*/",
    beginCaptures: whole("punctuation.definition.comment.begin"),
    endCaptures: whole("punctuation.definition.comment.end"),
  });
  return [
    block("comment.block.documentation", "/\\*\\*(?!/)"),
    block("comment.block", "/\\*"),
    {
      name: scope("comment.line.double-slash"),
      match: "(//).*$",
      captures: captures("punctuation.definition.comment"),
    },
  ];
}

function texts(): Pattern[] {
  const ends = {
    beginCaptures: whole("punctuation.definition.string.begin"),
    endCaptures: whole("punctuation.definition.string.end"),
  };
  return [
    { name: scope("string.quoted.triple"), begin: '"""', end: '"""', ...ends },
    {
      comment: "A text whose closing quotes are missing ends with its line.",
      name: scope("string.quoted.double"),
      begin: '"',
      end: '"|$',
      ...ends,
      patterns: [{ name: scope("constant.character.escape"), match: '\\\\["\\\\n]' }],
    },
  ];
}

/** Lines that declare a name, by how keyword and name are coloured; a handoff and actuals refer to theirs. */
function declarations(): Pattern[] {
  const lines = KEYWORDS.filter(({ takes, color }) => takes === "new name" || color === "declaration");
  const nameOf = ({ takes, nameColor }: KeywordInfo): string =>
    nameColor ?? (takes === "new name" ? "entity.name.type" : REFERENCE);
  const groups = Map.groupBy(lines, (keyword) => `${COLORS[keyword.color]} ${nameOf(keyword)}`);
  return [...groups].map(([colors, group]) => ({
    match: `${BEGIN}(${group.map(({ word }) => word).join("|")})${GAP}${DECLARED}`,
    captures: captures(...colors.split(" ")),
  }));
}

function values(): Pattern[] {
  const numbered = keywordsThat(({ takes }) => takes === "number" || takes === "range");
  return [
    {
      match: `${BEGIN}(${NAME})[ \\t]*(<=|>=|<|>|=)`,
      captures: captures(METRIC, "keyword.operator.comparison"),
    },
    {
      name: scope(METRIC),
      match: `${BEGIN}(?!${either(numbered)}${END})${NAME}(?=[ \\t]+[-+\\u2212]?\\d)(?![ \\t]+\\d+[-/.]\\d+[-/.]\\d)`,
    },
  ];
}

function clauses(): Pattern[] {
  const chosen = (keyword: string, words: readonly string[], color: string, name: string): Pattern => ({
    match: `${BEGIN}(${keyword})${GAP}(${words.join("|")})${END}`,
    captures: captures(color, name),
  });
  const refers = ({ takes, color, word }: KeywordInfo): boolean =>
    (takes === "name" || takes === "names" || takes === "sequence") && color === "attribute" && word !== "accept";
  const joined = (sign: string, name: string): Pattern => ({
    match: `(${sign})[ \\t]*${DECLARED}`,
    captures: captures(name, REFERENCE),
  });
  const constant = "constant.language";
  return [
    chosen("unit", CHOICES.DimensionName, ATTRIBUTE, constant),
    chosen("better", CHOICES.Direction, ATTRIBUTE, constant),
    chosen("kind", CHOICES.SourceKindName, ATTRIBUTE, constant),
    chosen("status", CHOICES.StatusName, ATTRIBUTE, constant),
    chosen("actual", CHOICES.DeviationName, STATE, DEVIATION),
    { match: `${BEGIN}(accept)${GAP}${DECLARED}`, captures: captures(ATTRIBUTE, "variable.other.constant.rule") },
    {
      match: `${BEGIN}(${[...keywordsThat(refers)].join("|")})${GAP}${DECLARED}`,
      captures: captures(ATTRIBUTE, REFERENCE),
    },
    joined("->", "keyword.operator.arrow"),
    joined(",", "punctuation.separator"),
    {
      match: `(?<=[${WORD}])(\\.)(${CHOICES.GapKindName.join("|")})${END}`,
      captures: captures("punctuation.accessor", "constant.language.gap"),
    },
    { match: `(?<=[${WORD}])(\\.)(${NAME})`, captures: captures("punctuation.accessor", METRIC) },
  ];
}

function entries(): Pattern[] {
  return [
    {
      match: `${BEGIN}(${NAME})${GAP}(${CHOICES.DeviationName.join("|")})${END}`,
      captures: captures(REFERENCE, DEVIATION),
    },
    {
      name: scope(REFERENCE),
      match: `${BEGIN}(?!${either(keywordsThat(({ color }) => color === "state"))}${END})${NAME}(?=[ \\t]*(?:\\{|->))`,
    },
  ];
}

function keywords(): Pattern[] {
  return Object.entries(COLORS).map(([color, name]) => ({
    name: scope(name),
    match: `${BEGIN}${either(keywordsThat((keyword) => keyword.color === color))}${END}`,
  }));
}

function punctuation(): Pattern[] {
  const sign = (name: string, match: string): Pattern => ({ name: scope(name), match });
  return [
    sign("punctuation.section.block.begin", "\\{"),
    sign("punctuation.section.block.end", "\\}"),
    sign("keyword.operator.arrow", "->"),
    sign("keyword.operator.range", "\\.\\."),
    sign("keyword.operator.comparison", "<=|>=|<|>|="),
    sign("punctuation.separator", ","),
  ];
}

function either(words: Iterable<string>): string {
  return `(?:${[...words].join("|")})`;
}

function scope(name: string): string {
  return `${name}.journey`;
}

/** Names for the groups of a match, from the first one on. */
function captures(...names: readonly string[]): Readonly<Record<string, { readonly name: string }>> {
  return Object.fromEntries(names.map((name, index) => [`${index + 1}`, { name: scope(name) }]));
}

function whole(name: string): Readonly<Record<string, { readonly name: string }>> {
  return { "0": { name: scope(name) } };
}
