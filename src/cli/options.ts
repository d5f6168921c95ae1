import { InvalidArgumentError, Option } from "commander";
import type { Configuration } from "../analysis/configuration.ts";
import { RULES } from "../analysis/rules.ts";
import { readColor } from "../export/color.ts";
import { LEVELS } from "../language/settings.ts";
import type { Day } from "../model/element.ts";
import { parseDay } from "../model/parse-day.ts";
import { suggestion } from "./commands/rules.ts";

/** `--as-of DAY`, which all commands that look at journeys have. */
export function asOfOption(): Option {
  return new Option("--as-of <day>", "the day that counts as today, such as 2026-09-30").argParser((text): Day => {
    const parsed = parseDay(text);
    if (!parsed) throw new InvalidArgumentError("Write a day as year-month-day, such as 2026-09-30.");
    return parsed;
  });
}

/** `--rule ID=LEVEL`, to be given once for each rule. */
export function ruleOption(): Option {
  return new Option(
    "--rule <id=level>",
    "sets the level of a rule, before the project's own; can be repeated",
  ).argParser((text, before: Configuration["rules"] = new Map()): Configuration["rules"] => {
    const [id = "", word = ""] = text.split("=");
    const level = LEVELS.find((name) => name === word);
    if (!RULES.some((rule) => rule.id === id))
      throw new InvalidArgumentError(`There is no rule ${id}.${suggestion(id)}`);
    if (!level)
      throw new InvalidArgumentError(`Write a rule and its level, such as ${id}=off; levels are ${LEVELS.join(", ")}.`);
    return new Map(before).set(id, level);
  });
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
