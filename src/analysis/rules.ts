import type { Rule } from "./rule.ts";
import { danglingHandoff } from "./rules/dangling-handoff.ts";
import { duplicateName } from "./rules/duplicate-name.ts";
import { emptyStage } from "./rules/empty-stage.ts";
import { endlessLoop } from "./rules/endless-loop.ts";
import { gapAdHoc } from "./rules/gap-ad-hoc.ts";
import { gapFailing } from "./rules/gap-failing.ts";
import { gapMetric } from "./rules/gap-metric.ts";
import { gapMissing } from "./rules/gap-missing.ts";
import { gapUnknown } from "./rules/gap-unknown.ts";
import { invalidDate } from "./rules/invalid-date.ts";
import { invalidValue } from "./rules/invalid-value.ts";
import { retiredOwner } from "./rules/retired-owner.ts";
import { selfHandoff } from "./rules/self-handoff.ts";
import { syntax } from "./rules/syntax.ts";
import { unitMismatch } from "./rules/unit-mismatch.ts";
import { unownedHandoff } from "./rules/unowned-handoff.ts";
import { unownedJourney } from "./rules/unowned-journey.ts";
import { unownedOpportunity } from "./rules/unowned-opportunity.ts";
import { unownedTouchpoint } from "./rules/unowned-touchpoint.ts";
import { unreachableTouchpoint } from "./rules/unreachable-touchpoint.ts";
import { unresolvedReference } from "./rules/unresolved-reference.ts";

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  syntax,
  unresolvedReference,
  duplicateName,
  invalidDate,
  invalidValue,
  unitMismatch,
  unownedJourney,
  unownedTouchpoint,
  unownedHandoff,
  unownedOpportunity,
  retiredOwner,
  selfHandoff,
  danglingHandoff,
  gapMissing,
  gapFailing,
  gapAdHoc,
  gapMetric,
  gapUnknown,
  emptyStage,
  unreachableTouchpoint,
  endlessLoop,
];
