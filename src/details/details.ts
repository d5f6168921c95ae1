/** A named value, as in `Owner: Customer support`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The desired and the actual value of one metric, in words. */
export interface MetricDetails {
  readonly name: string;
  /** As in `≤ 5 min`; `undefined` without a target. */
  readonly desired: string | undefined;
  /** As in `12 h`; `undefined` if it was never measured. */
  readonly actual: string | undefined;
  readonly verdict: "met" | "missed" | "not measured" | "no target" | "cannot be compared";
  /** The evidence (sample, source with its kind, date with its age), the history with its trend, and the benchmark. */
  readonly notes: readonly string[];
}

/** A gap, with the arithmetic of its weight. */
export interface GapDetails {
  readonly title: string;
  /** A line each, as in `Shortfall: 1 − 5 min ÷ 12 h = 0.99`; none if the gap has no weight. */
  readonly arithmetic: readonly string[];
}

export interface FindingDetails {
  /** The id of the rule, which is also the name of its page. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly message: string;
}

/**
 * Everything known about one thing on a map, for whatever shows more than the picture: the details next to the pointer, the
 * table, the filter.
 */
export interface Details {
  /** The thing, as in `data-about` on parts of the map; several parts can be about one thing. */
  readonly about: string;
  readonly kind: "journey" | "stage" | "touchpoint" | "handoff" | "opportunity";
  readonly title: string;
  /** What it is and where, as in `Touchpoint 3 in Getting it fixed`. */
  readonly place: string;
  readonly facts: readonly Fact[];
  readonly metrics: readonly MetricDetails[];
  readonly gaps: readonly GapDetails[];
  readonly findings: readonly FindingDetails[];
  /** What the filter goes by: titles, `undefined` if there is none. A handoff has its own owner and no channel. */
  readonly owner: string | undefined;
  readonly channel: string | undefined;
  readonly persona: string | undefined;
}
