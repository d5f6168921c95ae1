import { labelOf } from "../../model/element.ts";
import { capital } from "../../model/english.ts";
import { placePhrase } from "../written/version.ts";
import type { KnownGap } from "./gap-side.ts";

/** A gap in a sentence: `Wait at “Calls support” is 12 h, not <= 5 min`. */
export function gapText(known: KnownGap): string {
  const { gap, subject } = known;
  switch (gap.kind) {
    case "metric":
      return `${metricText(known)} is ${valueText(known)}, not ${targetText(known)}`;
    case "unknown":
      return `${gap.target ? metricText(known) : `Whether ${subject.phrase} is as desired`} is not known`;
    case "failing":
      return `${capital(subject.phrase)} fails`;
    case "missing":
      return `Customers never get ${subject.phrase}`;
    case "ad-hoc":
      return `${capital(subject.phrase)} happens unplanned`;
    case "sequence":
      return `Customers go from ${endsText(known)}, which is not in the flow`;
  }
}

/** That a gap was closed: `Wait at “Calls support” no longer falls short`. */
export function closedGapText(known: KnownGap): string {
  const { gap, subject } = known;
  switch (gap.kind) {
    case "metric":
      return `${metricText(known)} no longer falls short`;
    case "unknown":
      return `${gap.target ? metricText(known) : `Whether ${subject.phrase} is as desired`} is now known`;
    case "failing":
      return `${capital(subject.phrase)} no longer fails`;
    case "missing":
      return `Customers now get ${subject.phrase}`;
    case "ad-hoc":
      return `${capital(subject.phrase)} no longer happens unplanned`;
    case "sequence":
      return `Customers no longer go from ${endsText(known)} against the flow`;
  }
}

/** The observed value of a gap in a metric; empty for gaps of other kinds. */
export function valueText({ gap }: KnownGap): string {
  return (gap.measure?.value.text ?? "").replace(/^-/, "−");
}

function targetText({ gap: { target } }: KnownGap): string {
  if (!target) return "";
  return [target.comparison, target.value.text.replace(/^-/, "−")].filter((part) => part !== undefined).join(" ");
}

function metricText({ gap: { target }, subject, vocabulary }: KnownGap): string {
  return `${target ? vocabulary.label("metric", target.metric) : ""} ${placePhrase(subject.kind, subject.phrase)}`;
}

function endsText({ gap: { observedStep } }: KnownGap): string {
  return observedStep ? `“${labelOf(observedStep.from)}” to “${labelOf(observedStep.to)}”` : "";
}
