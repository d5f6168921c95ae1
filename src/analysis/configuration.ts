import type { Severity } from "../model/finding.ts";

/** How much is reported, from the least to the most. */
export const PRESETS = ["draft", "recommended", "strict"] as const;

export type Preset = (typeof PRESETS)[number];

/** What a project can change about its checks, from its `journey.config.json`. */
export interface Configuration {
  /** Which rules report anything, unless `rules` or `options` name them. */
  readonly preset: Preset;
  /** Severity by rule id; rules that are absent keep their own. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  /** Options by rule id, then by name; those that are absent keep their defaults. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, OptionValue>>;
  /** For how many days reviews and observations hold in journeys without `every`. */
  readonly reviewDays: number;
  /** The lifecycle of journeys without `follows`. */
  readonly lifecycle: string | undefined;
  /** Files that are left out: patterns of paths from the project's folder. */
  readonly ignore: readonly string[];
}

export type OptionValue = number | readonly string[];

/** An option of a rule that a project can set. */
export interface RuleOption<T extends OptionValue = OptionValue> {
  readonly name: string;
  readonly default: T;
  /** What the names in a list are those of. */
  readonly namesOf?: "phase";
  /** One sentence for the settings' schema. */
  readonly description: string;
}

/** Half a year (docs/language.md, "Reviews and age"). */
const DEFAULT_REVIEW_DAYS = 180;

export const DEFAULT_CONFIGURATION: Configuration = {
  preset: "recommended",
  rules: new Map(),
  options: new Map(),
  reviewDays: DEFAULT_REVIEW_DAYS,
  lifecycle: undefined,
  ignore: [],
};

/** The value of an option, else its default. The reader of the settings has checked its type. */
export function optionOf<T extends OptionValue>(configuration: Configuration, rule: string, option: RuleOption<T>): T {
  return (configuration.options.get(rule)?.get(option.name) as T | undefined) ?? option.default;
}

/** Whether the preset of a project leaves out what only stricter ones report. A rule that the settings name is never left out. */
export function isHeldBack(
  { preset, rules, options }: Configuration,
  rule: string,
  from: Preset | undefined = "draft",
): boolean {
  return PRESETS.indexOf(from) > PRESETS.indexOf(preset) && !rules.has(rule) && !options.has(rule);
}
