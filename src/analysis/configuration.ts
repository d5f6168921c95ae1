import type { Severity } from "../model/finding.ts";

/** What a project can change about its checks, from its `journey.config.json`. */
export interface Configuration {
  /** Severity by rule id; rules that are absent keep their own. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
}

export const DEFAULT_CONFIGURATION: Configuration = { rules: new Map() };
