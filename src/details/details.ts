/** A name and what it is, as in `Owner: Customer support`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What one metric should be and is, in words. */
export interface MetricDetails {
  readonly name: string;
  /** As in `≤ 5 min`; `undefined` where nothing is aimed at. */
  readonly desired: string | undefined;
  /** As in `12 h`; `undefined` where it was never measured. */
  readonly actual: string | undefined;
  readonly verdict: "met" | "missed" | "not measured" | "no target" | "cannot be compared";
  /** What the actual value rests on: sample, source with its kind, date with its age; what others reach; where it is heading. */
  readonly notes: readonly string[];
}

/** Something that is off, with the arithmetic of how much it weighs. */
export interface GapDetails {
  readonly title: string;
  /** Each a line, as in `Shortfall 1 − 5 min ÷ 12 h = 0.99`; none where nothing can be reckoned. */
  readonly arithmetic: readonly string[];
}

export interface FindingDetails {
  /** The id of the rule, by which its page is found. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly message: string;
}

/**
 * All that is known of one thing on a map, for whoever asks for more than the picture says: the details beside the pointer, the
 * table, the filter.
 */
export interface Details {
  /** The thing, as `data-about` of the map's parts says it; several parts can be about one thing. */
  readonly about: string;
  readonly kind: "journey" | "stage" | "touchpoint" | "handoff" | "opportunity";
  readonly title: string;
  /** What it is and where it stands, as in `Touchpoint 3 in Getting it fixed`. */
  readonly place: string;
  readonly facts: readonly Fact[];
  readonly metrics: readonly MetricDetails[];
  readonly gaps: readonly GapDetails[];
  readonly findings: readonly FindingDetails[];
  /** By what it is filtered: titles, `undefined` where there is none. A handoff has the owner of the handoff and no channel. */
  readonly owner: string | undefined;
  readonly channel: string | undefined;
  readonly persona: string | undefined;
}
