import { acceptAdded } from "./rules/accept-added.ts";
import { acceptExtended } from "./rules/accept-extended.ts";
import { acceptRemoved } from "./rules/accept-removed.ts";
import { actualRedated } from "./rules/actual-redated.ts";
import { actualRemoved } from "./rules/actual-removed.ts";
import { actualRewritten } from "./rules/actual-rewritten.ts";
import { benchmarkChanged } from "./rules/benchmark-changed.ts";
import { contextAdded } from "./rules/context-added.ts";
import { contextDropped } from "./rules/context-dropped.ts";
import { contextLost } from "./rules/context-lost.ts";
import { declarationAdded } from "./rules/declaration-added.ts";
import { declarationRemoved } from "./rules/declaration-removed.ts";
import { declarationRenamed } from "./rules/declaration-renamed.ts";
import { desiredAdded } from "./rules/desired-added.ts";
import { desiredChanged } from "./rules/desired-changed.ts";
import { desiredLowered } from "./rules/desired-lowered.ts";
import { desiredRaised } from "./rules/desired-raised.ts";
import { desiredRemoved } from "./rules/desired-removed.ts";
import { detailChanged } from "./rules/detail-changed.ts";
import { evidenceDowngraded } from "./rules/evidence-downgraded.ts";
import { evidenceUpgraded } from "./rules/evidence-upgraded.ts";
import { findingCame } from "./rules/finding-came.ts";
import { findingGone } from "./rules/finding-gone.ts";
import { flowChanged } from "./rules/flow-changed.ts";
import { gapClosed } from "./rules/gap-closed.ts";
import { gapFound } from "./rules/gap-found.ts";
import { gapNarrowed } from "./rules/gap-narrowed.ts";
import { gapOpened } from "./rules/gap-opened.ts";
import { gapWidened } from "./rules/gap-widened.ts";
import { handoffAdded } from "./rules/handoff-added.ts";
import { handoffFaster } from "./rules/handoff-faster.ts";
import { handoffOwned } from "./rules/handoff-owned.ts";
import { handoffRedirected } from "./rules/handoff-redirected.ts";
import { handoffRemoved } from "./rules/handoff-removed.ts";
import { handoffSlower } from "./rules/handoff-slower.ts";
import { handoffUnowned } from "./rules/handoff-unowned.ts";
import { journeyAdded } from "./rules/journey-added.ts";
import { journeyRemoved } from "./rules/journey-removed.ts";
import { journeyRenamed } from "./rules/journey-renamed.ts";
import { measured } from "./rules/measured.ts";
import { metricChanged } from "./rules/metric-changed.ts";
import { momentOfTruthAdded } from "./rules/moment-of-truth-added.ts";
import { momentOfTruthRemoved } from "./rules/moment-of-truth-removed.ts";
import { opportunityAdded } from "./rules/opportunity-added.ts";
import { opportunityDone } from "./rules/opportunity-done.ts";
import { opportunityDropped } from "./rules/opportunity-dropped.ts";
import { opportunityPostponed } from "./rules/opportunity-postponed.ts";
import { opportunityRemoved } from "./rules/opportunity-removed.ts";
import { opportunityRenamed } from "./rules/opportunity-renamed.ts";
import { opportunityRevalued } from "./rules/opportunity-revalued.ts";
import { ownerAdded } from "./rules/owner-added.ts";
import { ownerChanged } from "./rules/owner-changed.ts";
import { ownerRemoved } from "./rules/owner-removed.ts";
import { ownerRetired } from "./rules/owner-retired.ts";
import { promiseAdded } from "./rules/promise-added.ts";
import { promiseBroken } from "./rules/promise-broken.ts";
import { promiseRemoved } from "./rules/promise-removed.ts";
import { reviewRelaxed } from "./rules/review-relaxed.ts";
import { reviewRenewed } from "./rules/review-renewed.ts";
import { scoreChanged } from "./rules/score-changed.ts";
import { stageAdded } from "./rules/stage-added.ts";
import { stageMoved } from "./rules/stage-moved.ts";
import { stageRemoved } from "./rules/stage-removed.ts";
import { stageRenamed } from "./rules/stage-renamed.ts";
import { startChanged } from "./rules/start-changed.ts";
import { touchpointAdded } from "./rules/touchpoint-added.ts";
import { touchpointMoved } from "./rules/touchpoint-moved.ts";
import { touchpointRemoved } from "./rules/touchpoint-removed.ts";
import { touchpointRenamed } from "./rules/touchpoint-renamed.ts";
import { voiceAdded } from "./rules/voice-added.ts";
import { voiceRemoved } from "./rules/voice-removed.ts";
import { wordingChanged } from "./rules/wording-changed.ts";
import type { ChangeRule } from "./written/rule.ts";

/** Every rule, in the order of the documentation. They are asked in this order. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  desiredLowered,
  desiredRaised,
  desiredChanged,
  desiredRemoved,
  desiredAdded,
  actualRedated,
  actualRewritten,
  measured,
  actualRemoved,
  evidenceDowngraded,
  evidenceUpgraded,
  ownerRemoved,
  ownerAdded,
  ownerChanged,
  ownerRetired,
  acceptAdded,
  acceptExtended,
  acceptRemoved,
  momentOfTruthRemoved,
  momentOfTruthAdded,
  journeyAdded,
  journeyRemoved,
  journeyRenamed,
  stageAdded,
  stageRemoved,
  stageMoved,
  stageRenamed,
  touchpointAdded,
  touchpointRemoved,
  touchpointMoved,
  touchpointRenamed,
  handoffAdded,
  handoffRemoved,
  handoffRedirected,
  handoffSlower,
  handoffFaster,
  promiseRemoved,
  promiseAdded,
  contextDropped,
  contextAdded,
  opportunityAdded,
  opportunityRemoved,
  opportunityRenamed,
  opportunityDropped,
  opportunityDone,
  opportunityPostponed,
  opportunityRevalued,
  flowChanged,
  reviewRenewed,
  reviewRelaxed,
  metricChanged,
  benchmarkChanged,
  voiceAdded,
  voiceRemoved,
  declarationAdded,
  declarationRemoved,
  declarationRenamed,
  wordingChanged,
  detailChanged,
  gapOpened,
  gapFound,
  gapWidened,
  gapNarrowed,
  gapClosed,
  handoffUnowned,
  handoffOwned,
  contextLost,
  promiseBroken,
  findingCame,
  findingGone,
  scoreChanged,
  startChanged,
];
