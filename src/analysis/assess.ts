import type { Day } from "../model/element.ts";
import type { Assessment } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { handoffStepsOf } from "./flow.ts";
import { findGaps } from "./gaps.ts";

/** Works out what the findings, the lists and the map all say of a journey. @param asOf the day that counts as today. */
export function assess(journey: Journey, vocabulary: Vocabulary, asOf: Day): Assessment {
  return { ...findGaps(journey, vocabulary), steps: handoffStepsOf(journey), asOf };
}
