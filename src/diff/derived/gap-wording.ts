import { labelOf } from "../model/element.ts";
import type { KnownGap } from "./gap-side.ts";
import { capital } from "./version.ts";

/** A gap in a sentence: `Wait of “Calls support” is 12 h, not <= 5 min`. */
export function gapText(known: KnownGap): string {
  const { gap, spot } = known;
  switch (gap.kind) {
    case "metric":
      return `${metricText(known)} is ${valueText(known)}, not ${targetText(known)}`;
    case "unknown":
      return `${gap.target ? metricText(known) : `What is desired of ${spot.spoken}`} is not known`;
    case "failing":
      return `${capital(spot.spoken)} fails`;
    case "missing":
      return `Customers never get ${spot.spoken}`;
    case "ad-hoc":
      return `${capital(spot.spoken)} happens without being planned`;
    case "sequence":
      return `Customers go from ${endsText(known)}, which the flow does not have`;
  }
}

/** That a gap is there no more: `Wait of “Calls support” no longer falls short`. */
export function closedGapText(known: KnownGap): string {
  const { gap, spot } = known;
  switch (gap.kind) {
    case "metric":
      return `${metricText(known)} no longer falls short`;
    case "unknown":
      return `${gap.target ? metricText(known) : `What is desired of ${spot.spoken}`} is known`;
    case "failing":
      return `${capital(spot.spoken)} no longer fails`;
    case "missing":
      return `Customers get ${spot.spoken} now`;
    case "ad-hoc":
      return `${capital(spot.spoken)} no longer happens unplanned`;
    case "sequence":
      return `Customers no longer go from ${endsText(known)} against the flow`;
  }
}

/** What is observed, for a metric that is. */
export function valueText({ gap }: KnownGap): string {
  return (gap.measure?.value.text ?? "").replace(/^-/, "−");
}

function targetText({ gap: { target } }: KnownGap): string {
  if (!target) return "";
  return [target.comparison, target.value.text.replace(/^-/, "−")].filter((part) => part !== undefined).join(" ");
}

function metricText({ gap: { target }, spot, vocabulary }: KnownGap): string {
  return `${target ? vocabulary.label("metric", target.metric) : ""} of ${spot.spoken}`;
}

function endsText({ gap: { observedStep } }: KnownGap): string {
  return observedStep ? `“${labelOf(observedStep.from)}” to “${labelOf(observedStep.to)}”` : "";
}
