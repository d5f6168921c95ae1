import type { ChangeSeverity } from "../change.ts";
import type { EditView } from "./edit-view.ts";

/** How a rule describes an edit. */
export interface Description {
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: ChangeSeverity;
}

/** For an edit that is no change by itself, or that the rule describes together with another edit: no further rule is asked. */
export const SKIP_EDIT = "skip";

/** One kind of change that reviewers should know about. */
export interface ChangeRule {
  /** Stable: programs and people refer to it. Also the name of its file and its documentation page. */
  readonly id: string;
  readonly severity: ChangeSeverity;
  /** One line for lists of rules. */
  readonly summary: string;
  /**
   * Describes an edit; `undefined` when the rule does not apply. Rules are asked in order and the first answer counts, so that
   * each edit is reported once. Absent for changes that follow from edits.
   */
  describe?(view: EditView): Description | typeof SKIP_EDIT | undefined;
}
