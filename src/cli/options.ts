import { InvalidArgumentError, Option } from "commander";
import type { Configuration } from "../analysis/configuration.ts";
import { RULES } from "../analysis/rules.ts";
import { CHANGE_RULES } from "../diff/rules.ts";
import { readColor } from "../export/color.ts";
import type { Day } from "../model/element.ts";
import { parseDay } from "../model/parse-day.ts";
import { LEVELS } from "../project/settings.ts";
import { RULE_IDS, suggestion } from "./commands/rules.ts";
import { SHORTEST_MARKDOWN } from "./report/diff/markdown.ts";

/** `--as-of DAY`, which all commands that look at journeys have. */
export function asOfOption(): Option {
  return new Option("--as-of <day>", "the date to use as today, such as 2026-09-30").argParser((text): Day => {
    const parsed = parseDay(text);
    if (!parsed) throw new InvalidArgumentError("Write a date as year-month-day, such as 2026-09-30.");
    return parsed;
  });
}

/** `--rule ID=LEVEL`, to be given once for each rule. */
export function ruleOption(): Option {
  return new Option(
    "--rule <id=level>",
    "set the level of a rule, overriding the project's setting; can be repeated",
  ).argParser((text, before: Configuration["rules"] = new Map()): Configuration["rules"] => {
    const [id = "", word = ""] = text.split("=");
    const level = LEVELS.find((name) => name === word);
    if (!RULES.some((rule) => rule.id === id))
      throw new InvalidArgumentError(`There is no rule ${id}.${suggestion(id, RULE_IDS)}`);
    if (!level)
      throw new InvalidArgumentError(`Write a rule and its level, such as ${id}=off; levels are ${LEVELS.join(", ")}.`);
    return new Map(before).set(id, level);
  });
}

/** `--ignore RULE`, to be given once for each rule of changes. */
export function ignoreOption(): Option {
  return new Option("--ignore <rule>", "leave out the changes of this rule; can be repeated").argParser(
    (id, before: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
      const ids = CHANGE_RULES.map((rule) => rule.id);
      if (!ids.includes(id)) throw new InvalidArgumentError(`There is no change rule ${id}.${suggestion(id, ids)}`);
      return new Set([...before, id]);
    },
  );
}

/** `--max-length NUMBER`, for what is printed where there is only so much room. */
export function lengthOption(): Option {
  return new Option("--max-length <characters>", "the maximum length of Markdown; what is cut is counted").argParser(
    (text): number => {
      const length = wholeNumber(text);
      if (length < SHORTEST_MARKDOWN) throw new InvalidArgumentError(`Write ${SHORTEST_MARKDOWN} or more.`);
      return length;
    },
  );
}

/** `--background COLOR`, as `#rrggbb` or "none". */
export function backgroundOption(): Option {
  return new Option("--background <color>", "the colour behind the map, such as white or #f6f8fa, or none").argParser(
    (text): string => {
      const color = text === "none" ? text : readColor(text);
      if (color === undefined) {
        throw new InvalidArgumentError("Write a colour, such as white or #f6f8fa, or none.");
      }
      return color;
    },
  );
}

/** Reads how much larger a picture is than its map. */
export function scaleNumber(text: string): number {
  const scale = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (scale <= 0) throw new InvalidArgumentError("Write a number above zero, such as 1.5.");
  return scale;
}

/** Reads a whole number from zero up. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}
