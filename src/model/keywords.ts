/** What stands right behind a keyword. */
type Takes =
  /** A new name, which the line declares. */
  | "new name"
  /** A name that is declared elsewhere. */
  | "name"
  /** Names separated by commas, whose order means nothing. */
  | "names"
  /** Names separated by commas, one after the other. */
  | "sequence"
  /** Two touchpoints: `call -> tweet`. */
  | "step"
  | "text"
  /** A text that may be missing. */
  | "title"
  | "number"
  /** Two numbers: `1 .. 5`. */
  | "range"
  | "day"
  /** One of {@link CHOICES}. */
  | "choice"
  | "nothing";

/** What a keyword is, in every respect in which keywords differ. */
interface KeywordFacts {
  /** The rule of the grammar that it begins. */
  readonly rule: string;
  /**
   * The blocks in which a line may begin with it: `[]` for what stands at the top level of a file. Absent for `accept`, which every
   * block may hold, and for a word that only goes on with a line.
   */
  readonly homes?: readonly string[];
  /** Further blocks in which the grammar takes it, so that a rule can say what is wrong there. */
  readonly toleratedIn?: readonly string[];
  /** What the braces behind it hold, where it can have any: facts, or values of metrics as well. */
  readonly block?: "facts" | "values";
  readonly takes: Takes;
  /** The words that can go on with its line. */
  readonly clauses?: readonly string[];
  /**
   * By what a fact is recognised in another version of its text: its name, its text, its day and source. A fact with none of them
   * stands once in its block, and is recognised by its keyword.
   */
  readonly key?: readonly ("name" | "text" | "day")[];
  /** Its order among others of its kind means something. */
  readonly ordered?: true;
  /** It reads as a sentence, so what stands behind it is not aligned with other lines. */
  readonly sentence?: true;
  /** A metric can have the same name, so before a number in a block of values it is one. */
  readonly alsoMetric?: true;
  readonly color: "declaration" | "state" | "attribute";
  /** How the name that it declares or refers to is coloured, where it is not as usual. */
  readonly nameColor?: string;
  /** What messages call the thing that it declares or the fact that it states; the keyword itself where absent. */
  readonly noun?: string;
  /** What messages ask for where its name is missing, and how the line would read. */
  readonly asks?: readonly [what: string, example: string];
}

const DEVIATIONS = ["missing", "failing", "ad-hoc"] as const;

/** The words that can be chosen from where the grammar expects one of a few, by the rule that lists them. */
export const CHOICES = {
  DimensionName: ["time", "count", "percent", "money"],
  Direction: ["lower", "higher"],
  SourceKindName: ["assumption", "interview", "survey", "analytics"],
  StatusName: ["idea", "planned", "started", "done", "dropped"],
  DeviationName: DEVIATIONS,
  GapKindName: [...DEVIATIONS, "sequence", "unknown"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The signs that compare a value with a target. */
export const COMPARISON_SIGNS = ["<=", "<", ">=", ">", "="] as const;

const STATED = ["journey", "stage", "touchpoint", "handoff"];
const SHARED = { homes: [], block: "facts", takes: "new name", key: ["name"], color: "declaration" } as const;
const OBSERVED = { block: "values", color: "state", clauses: ["on", "from"] } as const;
const ATTRIBUTE = { color: "attribute" } as const;

/**
 * Every keyword of the language, in the order in which messages and completion list them. The lists that lexing, formatting,
 * merging, colouring and messages need are derived from this table, and a test holds it to the grammar.
 */
const TABLE = {
  owner: { rule: "Owner", ...SHARED },
  persona: { rule: "Persona", ...SHARED },
  channel: { rule: "Channel", ...SHARED },
  metric: { rule: "Metric", ...SHARED },
  lifecycle: { rule: "Lifecycle", ...SHARED },
  context: { rule: "Context", ...SHARED },
  system: { rule: "System", ...SHARED },
  promise: { rule: "BrandPromise", ...SHARED },
  source: { rule: "Source", ...SHARED },
  journey: { rule: "Journey", ...SHARED, clauses: ["for", "by"] },
  actuals: {
    ...{ rule: "Actuals", ...OBSERVED, homes: [], takes: "name", key: ["name", "day"], color: "declaration" },
    asks: ["the name of a journey", "actuals switch-provider on 2026-11-01"],
  },

  contact: { rule: "Contact", homes: ["owner"], takes: "text", ...ATTRIBUTE },
  codeowner: { rule: "Codeowner", homes: ["owner"], takes: "text", ...ATTRIBUTE },
  retired: { rule: "Retired", homes: ["owner"], takes: "nothing", ...ATTRIBUTE },
  job: { rule: "Job", homes: ["persona"], takes: "text", ...ATTRIBUTE, noun: "job to be done" },
  need: { rule: "Need", homes: ["persona"], takes: "text", key: ["text"], ...ATTRIBUTE, noun: "needs" },
  unit: { rule: "Unit", homes: ["metric"], takes: "choice", ...ATTRIBUTE },
  better: { rule: "Better", homes: ["metric"], takes: "choice", ...ATTRIBUTE, noun: "better direction" },
  scale: { rule: "Scale", homes: ["metric"], takes: "range", ...ATTRIBUTE, alsoMetric: true },
  phase: {
    ...{ rule: "Phase", homes: ["lifecycle"], takes: "new name", clauses: ["optional"], key: ["name"], ordered: true },
    ...{ ...ATTRIBUTE, nameColor: "entity.name.type.phase" },
  },
  kind: { rule: "Kind", homes: ["source"], takes: "choice", ...ATTRIBUTE },
  url: { rule: "Url", homes: ["source"], takes: "text", ...ATTRIBUTE },

  for: {
    ...{ rule: "For", homes: ["journey"], takes: "name", ...ATTRIBUTE, noun: "persona" },
    asks: ["the name of a persona", "for family"],
  },
  goal: { rule: "Goal", homes: ["journey"], takes: "text", ...ATTRIBUTE },
  follows: {
    ...{ rule: "Follows", homes: ["journey"], takes: "name", ...ATTRIBUTE, noun: "lifecycle" },
    asks: ["the name of a lifecycle", "follows forrester"],
  },
  reviewed: { rule: "Reviewed", homes: ["journey"], takes: "day", clauses: ["every"], ...ATTRIBUTE },
  stage: {
    ...{ rule: "Stage", homes: ["journey"], block: "facts", takes: "new name", clauses: ["as", "by"], key: ["name"] },
    ...{ ordered: true, color: "declaration", nameColor: "entity.name.type.stage" },
  },
  handoff: {
    ...{ rule: "Handoff", homes: ["journey"], block: "facts", takes: "step", clauses: ["by", "carries", "within"] },
    ...{ key: ["name"], color: "declaration", asks: ["the name of a touchpoint", "handoff call -> tweet"] },
  },
  opportunity: {
    ...{ rule: "Opportunity", homes: ["journey"], block: "facts", takes: "new name", clauses: ["by"], key: ["name"] },
    ...{ color: "declaration", nameColor: "entity.name.type.opportunity" },
  },
  as: {
    ...{ rule: "As", homes: ["stage"], takes: "name", ...ATTRIBUTE, noun: "phase" },
    asks: ["a phase of the lifecycle", "as access"],
  },
  touchpoint: {
    ...{
      rule: "Touchpoint",
      homes: ["stage"],
      toleratedIn: ["journey"],
      block: "facts",
      takes: "new name",
      clauses: ["via", "by"],
    },
    ...{ key: ["name"], ordered: true, color: "declaration", nameColor: "entity.name.function.touchpoint" },
  },
  via: {
    ...{ rule: "Via", homes: ["touchpoint"], takes: "name", ...ATTRIBUTE, noun: "channel" },
    asks: ["the name of a channel", "via phone"],
  },
  "moment-of-truth": { rule: "MomentOfTruth", homes: ["touchpoint"], takes: "nothing", ...ATTRIBUTE },
  needs: {
    ...{ rule: "Needs", homes: ["touchpoint"], takes: "names", ...ATTRIBUTE, noun: "needed context" },
    asks: ["the name of a context", "needs case-notes"],
  },
  gives: {
    ...{ rule: "Gives", homes: ["touchpoint"], takes: "names", ...ATTRIBUTE, noun: "given context" },
    asks: ["the name of a context", "gives case-notes"],
  },
  pain: { rule: "Pain", homes: ["touchpoint"], takes: "text", clauses: ["from"], key: ["text"], ...ATTRIBUTE },
  quote: { rule: "Quote", homes: ["touchpoint"], takes: "text", clauses: ["from"], key: ["text"], ...ATTRIBUTE },
  backstage: {
    ...{ rule: "Backstage", homes: ["touchpoint"], takes: "text", clauses: ["by", "using"], key: ["text"] },
    ...{ sentence: true, ...ATTRIBUTE, noun: "backstage line" },
  },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword, and the table is never awaited.
  then: {
    ...{ rule: "Then", homes: ["touchpoint"], takes: "name", key: ["name"], ...ATTRIBUTE, noun: "next step" },
    asks: ["the name of a touchpoint", "then cancel"],
  },
  ends: { rule: "Ends", homes: ["touchpoint"], takes: "nothing", ...ATTRIBUTE },
  expands: {
    ...{ rule: "Expands", homes: ["touchpoint"], takes: "name", ...ATTRIBUTE, noun: "nested journey" },
    asks: ["the name of a journey", "expands onboarding"],
  },
  carries: {
    ...{ rule: "Carries", homes: ["handoff"], takes: "names", ...ATTRIBUTE },
    asks: ["the name of a context", "carries case-notes"],
  },
  within: { rule: "Within", homes: ["handoff"], takes: "number", ...ATTRIBUTE },
  closes: {
    ...{ rule: "Closes", homes: ["opportunity"], takes: "names", ...ATTRIBUTE, noun: "closed gap" },
    asks: ["the name of a touchpoint", "closes call.wait"],
  },
  "customer-value": { rule: "CustomerValue", homes: ["opportunity"], takes: "number", ...ATTRIBUTE },
  "business-value": { rule: "BusinessValue", homes: ["opportunity"], takes: "number", ...ATTRIBUTE },
  effort: { rule: "Effort", homes: ["opportunity"], takes: "number", ...ATTRIBUTE, alsoMetric: true },
  status: { rule: "Status", homes: ["opportunity"], takes: "choice", ...ATTRIBUTE },
  ticket: { rule: "Ticket", homes: ["opportunity"], takes: "text", ...ATTRIBUTE },
  due: { rule: "Due", homes: ["opportunity"], takes: "day", ...ATTRIBUTE },

  keeps: {
    ...{ rule: "Keeps", homes: ["journey", "stage", "touchpoint"], takes: "names", ...ATTRIBUTE },
    asks: ["the name of a promise", "keeps simple"],
  },
  by: {
    ...{ rule: "By", homes: [...STATED, "opportunity"], takes: "name", ...ATTRIBUTE, noun: "owner" },
    asks: ["the name of an owner", "by support"],
  },
  desired: { rule: "Desired", homes: STATED, block: "values", takes: "title", color: "state" },
  actual: {
    ...{ rule: "Actual", ...OBSERVED, homes: STATED, takes: "title", key: ["day"], noun: "observation" },
    clauses: [...DEVIATIONS, ...OBSERVED.clauses],
  },
  benchmark: { rule: "Benchmark", ...OBSERVED, homes: STATED, takes: "title", key: ["day"] },
  sample: { rule: "Sample", homes: ["actual", "actuals", "entry"], takes: "number", ...ATTRIBUTE },
  sequence: {
    ...{ rule: "Sequence", homes: ["actual", "actuals"], takes: "sequence", ...ATTRIBUTE },
    asks: ["the name of a touchpoint", "sequence call, tweet"],
  },
  on: { rule: "On", homes: ["actual", "benchmark", "actuals", "entry"], takes: "day", ...ATTRIBUTE, noun: "date" },
  from: {
    ...{
      rule: "From",
      homes: ["actual", "benchmark", "actuals", "entry"],
      takes: "name",
      ...ATTRIBUTE,
      noun: "source",
    },
    asks: ["the name of a source", "from support-log"],
  },

  accept: {
    ...{ rule: "Accept", takes: "name", clauses: ["until"], key: ["name"], sentence: true, ...ATTRIBUTE },
    ...{ nameColor: "variable.other.constant.rule", asks: ["the id of a rule", "accept gap-metric"] },
  },
  using: {
    ...{ rule: "Using", takes: "names", ...ATTRIBUTE, noun: "systems" },
    asks: ["the name of a system", "using crm"],
  },
  every: { rule: "Reviewed", takes: "number", ...ATTRIBUTE, noun: "review interval" },
  until: { rule: "Accept", takes: "day", ...ATTRIBUTE },
  optional: { rule: "Phase", takes: "nothing", ...ATTRIBUTE },
} as const satisfies Readonly<Record<string, KeywordFacts>>;

/** A keyword of the language. */
export type Keyword = keyof typeof TABLE;

type WithBlock = { [K in Keyword]: (typeof TABLE)[K] extends { readonly block: string } ? K : never }[Keyword];

/** A block in braces, named by the keyword that begins it; `entry` is the block of a part inside `actuals`. */
export type BlockKind = WithBlock | "entry";

/** A keyword with all that there is to know of it. */
export interface KeywordInfo extends Omit<KeywordFacts, "homes" | "toleratedIn"> {
  readonly word: Keyword;
  readonly homes?: readonly BlockKind[];
  readonly toleratedIn?: readonly BlockKind[];
}

/** All keywords, in the order of the table. */
export const KEYWORDS: readonly KeywordInfo[] = Object.entries(TABLE).map(
  ([word, facts]) => ({ word, ...facts }) as KeywordInfo,
);

const BY_WORD: ReadonlyMap<string, KeywordInfo> = new Map(KEYWORDS.map((keyword) => [keyword.word, keyword]));

/** All about a keyword; `undefined` for any other word, those of {@link CHOICES} included. */
export function keywordOf(word: string): KeywordInfo | undefined {
  return BY_WORD.get(word);
}

/** The keywords of which something holds. */
export function keywordsThat(holds: (keyword: KeywordInfo) => boolean): ReadonlySet<string> {
  return new Set(KEYWORDS.filter(holds).map(({ word }) => word));
}

/** Whether a name stands right behind a keyword. */
export function takesName({ takes }: KeywordInfo): boolean {
  return takes === "new name" || takes === "name" || takes === "names" || takes === "sequence" || takes === "step";
}
