import type { Severity } from "../model/finding.ts";

/** What a project can change about its checks, from its `journey.config.json`. */
export interface Configuration {
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
