import type { Change } from "../change.ts";
import type { Edit } from "../match/edit.ts";

/** A change with the edit that it describes. */
export interface DescribedEdit {
  readonly edit: Edit;
  readonly change: Change;
}
