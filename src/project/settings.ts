import { DEFAULT_CONFIGURATION, PRESETS, type RuleOption } from "../analysis/configuration.ts";
import { RULES } from "../analysis/rules.ts";
import type { Severity } from "../model/finding.ts";

/** What a rule can be set to. */
export const LEVELS: readonly (Severity | "off")[] = ["error", "warning", "info", "hint", "off"];

/** Every setting of a `journey.config.json`, with what it means. */
export const SETTINGS = {
  $schema: "The schema of this file.",
  preset:
    'How much is reported: "draft" for journeys that are being written, without evidence, reviews and completeness; "recommended", the default; "strict" for every remark, each at its place. `rules` go before it.',
  rules: "The level of each finding, from error to off, and the options of its rule.",
  reviewEvery:
    'How long reviews and observations are valid in journeys that do not say `every`, as a duration: "90 days". Default: 180 days.',
  lifecycle: 'The lifecycle of journeys that do not say `follows`: "forrester", or one that the project declares.',
  ignore: 'Files to leave out, as glob patterns relative to this folder: "drafts/**".',
} as const;

export type Setting = keyof typeof SETTINGS;

/** The JSON Schema (draft-07, which VS Code reads) of a `journey.config.json`. */
export function settingsSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The settings of a project of customer journeys",
    type: "object",
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: "string", description: SETTINGS.$schema },
      preset: { enum: PRESETS, description: SETTINGS.preset, default: DEFAULT_CONFIGURATION.preset },
      rules: {
        type: "object",
        description: SETTINGS.rules,
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      reviewEvery: {
        type: "string",
        description: SETTINGS.reviewEvery,
        pattern: "^\\d+(?:[.]\\d+)?\\s*(?:h|hours?|d|days?|weeks?|months?|years?)$",
        default: `${DEFAULT_CONFIGURATION.reviewDays} days`,
        examples: ["90 days", "6 months"],
      },
      lifecycle: { type: "string", description: SETTINGS.lifecycle, examples: ["forrester", "awareness-to-advocacy"] },
      ignore: { type: "array", items: { type: "string", minLength: 1 }, description: SETTINGS.ignore },
    },
  };
}

/**
 * The JSON Schema by which VS Code completes and explains the settings while the language server runs. It refuses nothing: the
 * server says what is wrong, and each mistake is told once.
 */
export function editorSchema(): object {
  const lists = { defaultSnippets: [{ label: "[ ]", body: ["$1"] }], anyOf: [{ items: { type: "string" } }, ANYTHING] };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The settings of a project of customer journeys",
    allowComments: true,
    allowTrailingCommas: true,
    defaultSnippets: [{ label: "{ }", body: {} }],
    properties: {
      $schema: { description: SETTINGS.$schema, defaultSnippets: [{ label: "...", body: "$1" }] },
      preset: { description: SETTINGS.preset, ...oneOf(PRESETS, DEFAULT_CONFIGURATION.preset) },
      rules: {
        description: SETTINGS.rules,
        defaultSnippets: [{ label: "{ }", body: {} }],
        properties: Object.fromEntries(RULES.map((rule) => [rule.id, editorRuleSchema(rule)])),
      },
      reviewEvery: {
        description: SETTINGS.reviewEvery,
        ...oneOf([`${DEFAULT_CONFIGURATION.reviewDays} days`, "90 days", "6 months"], undefined),
      },
      lifecycle: { description: SETTINGS.lifecycle, ...oneOf(["forrester", "awareness-to-advocacy"], undefined) },
      ignore: { description: SETTINGS.ignore, ...lists },
    },
  };
}

/** What any value suits, so that a list of values is offered and not demanded. */
const ANYTHING = {};

/** Offers some texts, and writes the first of them with a choice of the others where only the name of a setting is there. */
function oneOf(texts: readonly string[], standard: string | undefined): object {
  const first = standard === undefined ? texts : [standard, ...texts.filter((text) => text !== standard)];
  return {
    defaultSnippets: [{ label: first.join(" | "), body: `\${1|${first.join(",")}|}` }],
    anyOf: [{ enum: first }, ANYTHING],
  };
}

function editorRuleSchema({ severity, summary, options = [] }: RuleFacts): object {
  const off = LEVELS.toReversed();
  return {
    description: `${summary}. Default: ${severity}.`,
    ...oneOf(off, undefined),
    properties: {
      severity: oneOf(off, severity),
      ...Object.fromEntries(
        options.map(({ name, default: standard, description }) => [
          name,
          { description, defaultSnippets: [{ body: standard }] },
        ]),
      ),
    },
  };
}

interface RuleFacts {
  readonly severity: Severity;
  readonly summary: string;
  readonly options?: readonly RuleOption[];
}

function ruleSchema({ severity, summary, options = [] }: RuleFacts): object {
  const level = { enum: LEVELS, default: severity };
  const detailed = {
    type: "object",
    additionalProperties: false,
    properties: {
      severity: level,
      ...Object.fromEntries(options.map((option) => [option.name, optionSchema(option)])),
    },
  };
  return { description: `${summary}. Default: ${severity}.`, anyOf: [level, detailed] };
}

function optionSchema({ default: standard, description }: RuleOption): object {
  const type =
    typeof standard === "number" ? { type: "number", minimum: 0 } : { type: "array", items: { type: "string" } };
  return { ...type, description, default: standard };
}
