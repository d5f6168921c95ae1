import type { Assessment } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

/** Everything that the map of one journey is drawn from. */
export interface MapInput {
  readonly journey: Journey;
  readonly vocabulary: Vocabulary;
  readonly assessment: Assessment;
}
