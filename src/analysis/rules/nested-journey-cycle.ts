import type { Ref } from "../../model/element.ts";
import type { FileModel } from "../../model/file-model.ts";
import { type Journey, touchpointsOf } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

interface Expansion {
  readonly journey: Journey;
  readonly ref: Ref;
}

export const nestedJourneyCycle: Rule = {
  id: "nested-journey-cycle",
  severity: "error",
  summary: "Journeys that expand into one another",
  *checkProject(files, { namesUsedBy }) {
    const expansions = expansionsOf(files.filter((file) => namesUsedBy(file).hasAny("journey")));
    for (const { journey, ref } of [...expansions.values()].flat()) {
      const way = wayBack(ref.name, journey.name, expansions);
      if (!way) continue;
      const through = way.map((step) => ` → ${quoted(step.journey)}`).join("");
      const message = `Below ${quoted(journey)} opens a journey that leads back to it: ${quoted(journey)}${through} → ${quoted(journey)}. Cut one of them.`;
      const related = way.map((step) => ({
        uri: step.journey.uri,
        range: step.ref.range,
        message: "And on from here",
      }));
      yield { message, range: ref.range, related, uri: journey.uri };
    }
  },
};

/** What opens below each journey, by its name; only journeys that anything opens below. */
function expansionsOf(files: readonly FileModel[]): Map<string, Expansion[]> {
  const all = files
    .flatMap((file) => file.journeys)
    .flatMap((journey) =>
      touchpointsOf(journey).flatMap(({ expands }) => (expands ? [{ journey, ref: expands }] : [])),
    );
  return Map.groupBy(all, ({ journey }) => journey.name ?? "");
}

/** The expansions that lead from one journey to another, the shortest way; `undefined` when none does. */
function wayBack(
  from: string,
  to: string | undefined,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): readonly Expansion[] | undefined {
  const ways = new Map<string, readonly Expansion[]>([[from, []]]);
  // A map that grows while it is walked is walked to its last entry.
  for (const [name, way] of ways) {
    if (name === to) return way;
    for (const step of expansions.get(name) ?? []) {
      if (!ways.has(step.ref.name)) ways.set(step.ref.name, [...way, step]);
    }
  }
  return undefined;
}
