import type { Journey } from "../model/journey.ts";
import type { Lifecycle, Vocabulary } from "../model/vocabulary.ts";
import type { Configuration } from "./configuration.ts";

/** The lifecycle that a journey follows: its own, else the project's; `undefined` when neither says so. */
export function lifecycleOf(
  { lifecycle }: Journey,
  vocabulary: Vocabulary,
  configuration: Configuration,
): Lifecycle | undefined {
  const name = lifecycle?.name ?? configuration.lifecycle;
  return name === undefined ? undefined : vocabulary.find("lifecycle", { name });
}
