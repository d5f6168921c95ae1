import type { ChangeSeverity } from "./change.ts";
import type { Telling } from "./telling.ts";

/** What a rule says of an edit. */
export interface Said {
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: ChangeSeverity;
}

/** For an edit that means nothing by itself, or that the rule tells of at another edit. */
export const NOTHING_MORE = "nothing more";

/** One kind of change that a reviewer should be told of. */
export interface ChangeRule {
  /** Stable: programs and people refer to it. Also the name of its file and its documentation page. */
  readonly id: string;
  readonly severity: ChangeSeverity;
  /** One line for lists of rules. */
  readonly summary: string;
  /**
   * What it says of an edit; `undefined` when another rule may have something to say. Rules are asked in their order, and the
   * first answer counts, so that everything is told once. Absent for what follows from edits.
   */
  say?(telling: Telling): Said | typeof NOTHING_MORE | undefined;
}
