import type { Rule } from "./rule.ts";
import { duplicateName } from "./rules/duplicate-name.ts";
import { gapFailing } from "./rules/gap-failing.ts";
import { gapMetric } from "./rules/gap-metric.ts";
import { gapMissing } from "./rules/gap-missing.ts";
import { gapUnknown } from "./rules/gap-unknown.ts";
import { invalidDate } from "./rules/invalid-date.ts";
import { invalidValue } from "./rules/invalid-value.ts";
import { syntax } from "./rules/syntax.ts";
import { unitMismatch } from "./rules/unit-mismatch.ts";
import { unownedHandoff } from "./rules/unowned-handoff.ts";
import { unownedJourney } from "./rules/unowned-journey.ts";
import { unownedTouchpoint } from "./rules/unowned-touchpoint.ts";
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
  gapMissing,
  gapFailing,
  gapMetric,
  gapUnknown,
];
