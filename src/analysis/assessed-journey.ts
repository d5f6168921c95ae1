import type { Assessment, NestedJourney } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

/** A journey with the observations from all files, and its assessment. */
export interface AssessedJourney {
  readonly journey: Journey;
  readonly assessment: Assessment;
  readonly vocabulary: Vocabulary;
  /** The journeys that open below its touchpoints. */
  readonly nested: readonly NestedJourney[];
}
