import type { Ref } from "../model/element.ts";
import type { Reading } from "../model/gap.ts";
import type { Comparison, Target } from "../model/journey.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

/** Between facts on one line. */
export const SEPARATOR = " · ";

const SIGNS: Readonly<Record<Comparison, string>> = { "<=": "≤", "<": "<", ">=": "≥", ">": ">", "=": "=" };

/** A quantity with a real minus sign. */
export function quantityText(quantity: Quantity): string {
  return quantity.text.replace(/^-/, "−");
}

/** A point on a scale that has a middle: `+1`, `0`, `−2`. */
export function signedText(value: number): string {
  return value > 0 ? `+${value}` : `${value}`.replace(/^-/, "−");
}

/** What is aimed at, as in `≤ 5 min`; a bare value reads the way its metric gets better. */
export function targetText(target: Target, vocabulary: Vocabulary): string {
  const better = vocabulary.find("metric", target.metric)?.better;
  const bare = better === "lower" ? "≤" : better === "higher" ? "≥" : "=";
  return `${target.comparison ? SIGNS[target.comparison] : bare} ${quantityText(target.value)}`;
}

/** Target and actual, as in `≤ 5 min → 12 h`; `?` stands for what was never observed. */
export function readingText(reading: Pick<Reading, "target" | "measure">, vocabulary: Vocabulary): string {
  const actual = reading.measure ? quantityText(reading.measure.value) : "?";
  return reading.target ? `${targetText(reading.target, vocabulary)} → ${actual}` : actual;
}

const TREND_SIGNS: Readonly<Record<Direction, string>> = { up: "↑", down: "↓", same: "→" };
type Direction = "up" | "down" | "same";

/** Where a value went since the time before: an arrow up, down or on; `undefined` where there was no time before. */
export function trendSign({ history, trend }: Reading): string | undefined {
  const [now, before] = history;
  if (!trend || !now || !before) return undefined;
  const change = now.measure.value.base - before.measure.value.base;
  return TREND_SIGNS[change > 0 ? "up" : change < 0 ? "down" : "same"];
}

/** The same in words, for those who hear the map. */
export function readingLabel(reading: Reading, vocabulary: Vocabulary): string {
  const metric = vocabulary.label("metric", reading.metric);
  const target = reading.target ? `desired ${targetText(reading.target, vocabulary)}` : "no target";
  const actual = reading.measure ? `actual ${quantityText(reading.measure.value)}` : "not measured";
  return `${metric}: ${target}, ${actual}${verdict(reading)}`;
}

/** A number with two decimals at most, as in `0.93`, `3.4`. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The names of things, as in `case notes, phone number`. */
export function listText(refs: readonly Ref[], label: (ref: Ref) => string): string {
  return refs.map(label).join(", ");
}

/** Joins the parts that there are. */
export function joinParts(parts: readonly (string | undefined | false)[], separator = SEPARATOR): string {
  return parts.filter(Boolean).join(separator);
}

function verdict(reading: Reading): string {
  if (reading.met !== undefined) return reading.met ? ", met" : ", missed";
  return reading.target && reading.measure ? ", cannot be compared" : "";
}
