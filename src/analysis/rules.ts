import type { Rule } from "./rule.ts";
import { actualWithoutDate } from "./rules/actual-without-date.ts";
import { actualWithoutSource } from "./rules/actual-without-source.ts";
import { assumedMomentOfTruth } from "./rules/assumed-moment-of-truth.ts";
import { brokenPromise } from "./rules/broken-promise.ts";
import { conflictingActuals } from "./rules/conflicting-actuals.ts";
import { conflictingTargets } from "./rules/conflicting-targets.ts";
import { contextNeverGiven } from "./rules/context-never-given.ts";
import { contextNeverNeeded } from "./rules/context-never-needed.ts";
import { danglingHandoff } from "./rules/dangling-handoff.ts";
import { desiredMissing } from "./rules/desired-missing.ts";
import { duplicateName } from "./rules/duplicate-name.ts";
import { emptyStage } from "./rules/empty-stage.ts";
import { endlessLoop } from "./rules/endless-loop.ts";
import { expiredAcceptance } from "./rules/expired-acceptance.ts";
import { futureDate } from "./rules/future-date.ts";
import { gapAdHoc } from "./rules/gap-ad-hoc.ts";
import { gapFailing } from "./rules/gap-failing.ts";
import { gapMetric } from "./rules/gap-metric.ts";
import { gapMissing } from "./rules/gap-missing.ts";
import { gapSequence } from "./rules/gap-sequence.ts";
import { gapUnknown } from "./rules/gap-unknown.ts";
import { gapWithoutOpportunity } from "./rules/gap-without-opportunity.ts";
import { handoffWithoutContext } from "./rules/handoff-without-context.ts";
import { handoffWithoutTime } from "./rules/handoff-without-time.ts";
import { insideOutStage } from "./rules/inside-out-stage.ts";
import { invalidDate } from "./rules/invalid-date.ts";
import { invalidValue } from "./rules/invalid-value.ts";
import { lostContext } from "./rules/lost-context.ts";
import { missingPhase } from "./rules/missing-phase.ts";
import { momentOfTruthUnmeasured } from "./rules/moment-of-truth-unmeasured.ts";
import { nestedJourneyCycle } from "./rules/nested-journey-cycle.ts";
import { neverReviewed } from "./rules/never-reviewed.ts";
import { oneSidedOpportunity } from "./rules/one-sided-opportunity.ts";
import { opportunityWithoutGap } from "./rules/opportunity-without-gap.ts";
import { overdueOpportunity } from "./rules/overdue-opportunity.ts";
import { phaseOrder } from "./rules/phase-order.ts";
import { retiredOwner } from "./rules/retired-owner.ts";
import { reviewDue } from "./rules/review-due.ts";
import { scarceStage } from "./rules/scarce-stage.ts";
import { selfHandoff } from "./rules/self-handoff.ts";
import { smallSample } from "./rules/small-sample.ts";
import { staleActual } from "./rules/stale-actual.ts";
import { syntax } from "./rules/syntax.ts";
import { unitMismatch } from "./rules/unit-mismatch.ts";
import { unkeptPromise } from "./rules/unkept-promise.ts";
import { unownedHandoff } from "./rules/unowned-handoff.ts";
import { unownedJourney } from "./rules/unowned-journey.ts";
import { unownedOpportunity } from "./rules/unowned-opportunity.ts";
import { unownedTouchpoint } from "./rules/unowned-touchpoint.ts";
import { unreachableTouchpoint } from "./rules/unreachable-touchpoint.ts";
import { unresolvedReference } from "./rules/unresolved-reference.ts";
import { unusedDeclaration } from "./rules/unused-declaration.ts";
import { uselessAcceptance } from "./rules/useless-acceptance.ts";

/** Every rule, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  syntax,
  unresolvedReference,
  duplicateName,
  invalidDate,
  futureDate,
  invalidValue,
  unitMismatch,
  unownedHandoff,
  unownedTouchpoint,
  unownedJourney,
  unownedOpportunity,
  retiredOwner,
  selfHandoff,
  danglingHandoff,
  handoffWithoutTime,
  handoffWithoutContext,
  lostContext,
  contextNeverGiven,
  contextNeverNeeded,
  gapMissing,
  gapFailing,
  gapAdHoc,
  gapSequence,
  gapMetric,
  gapUnknown,
  desiredMissing,
  momentOfTruthUnmeasured,
  actualWithoutSource,
  actualWithoutDate,
  assumedMomentOfTruth,
  smallSample,
  staleActual,
  reviewDue,
  neverReviewed,
  conflictingActuals,
  conflictingTargets,
  missingPhase,
  phaseOrder,
  emptyStage,
  scarceStage,
  insideOutStage,
  unreachableTouchpoint,
  endlessLoop,
  brokenPromise,
  unkeptPromise,
  gapWithoutOpportunity,
  oneSidedOpportunity,
  opportunityWithoutGap,
  overdueOpportunity,
  nestedJourneyCycle,
  unusedDeclaration,
  expiredAcceptance,
  uselessAcceptance,
];
