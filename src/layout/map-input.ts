import type { ChangeMarks } from "../model/change-mark.ts";
import type { Finding } from "../model/finding.ts";
import type { Assessment, NestedJourney } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { Gone } from "./gone.ts";

/** Everything that the map of one journey is drawn from. */
export interface MapInput {
  readonly journey: Journey;
  readonly vocabulary: Vocabulary;
  readonly assessment: Assessment;
  /** The journeys that open below its touchpoints. */
  readonly nested: readonly NestedJourney[];
  /** What there is to say of its file; those about other journeys in it are passed over. */
  readonly findings: readonly Finding[];
  /** What a comparison with another version says of it. */
  readonly changes?: ChangeMarks | undefined;
  /** What an earlier version had, to be drawn where it stood. */
  readonly gone?: Gone | undefined;
}
