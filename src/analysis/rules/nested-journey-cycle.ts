import { stronglyConnected } from "../../algorithms/strongly-connected.ts";
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
    const nextOf = (name: string): string[] => (expansions.get(name) ?? []).map(({ ref }) => ref.name);
    const groups = stronglyConnected(expansions.keys(), nextOf);
    const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name, group] as const)));
    const reported = new Set<readonly string[]>();
    for (const { journey, ref } of [...expansions.values()].flat()) {
      const group = groupOf.get(ref.name) ?? [];
      if (groupOf.get(journey.name ?? "") !== group) continue;
      if (group.length > MANY && reported.has(group)) continue;
      const path = pathBack(ref.name, journey.name, expansions);
      if (!path) continue;
      reported.add(group);
      const names = [quoted(journey), ...path.map((step) => quoted(step.journey)), quoted(journey)];
      const message = `${quoted(journey)} expands into itself: ${shortened(names).join(" → ")}. Remove one of these \`expands\`.`;
      const related = path.slice(0, MANY).map((step) => ({
        uri: step.journey.uri,
        range: step.ref.range,
        message: "The next expansion",
      }));
      yield { message, range: ref.range, related, uri: journey.uri };
    }
  },
};

/** Of so many journeys that expand into one another only the first is reported, and not all are named. */
const MANY = 20;

function shortened(names: readonly string[]): readonly string[] {
  return names.length <= MANY ? names : [...names.slice(0, 3), `${names.length - 5} more`, ...names.slice(-2)];
}

/** The expansions in each journey, by its name; journeys without expansions are left out. */
function expansionsOf(files: readonly FileModel[]): Map<string, Expansion[]> {
  const all = files
    .flatMap((file) => file.journeys)
    .flatMap((journey) =>
      touchpointsOf(journey).flatMap(({ expands }) => (expands ? [{ journey, ref: expands }] : [])),
    );
  return Map.groupBy(all, ({ journey }) => journey.name ?? "");
}

/** The shortest chain of expansions from one journey to another; `undefined` when there is none. */
function pathBack(
  from: string,
  to: string | undefined,
  expansions: ReadonlyMap<string, readonly Expansion[]>,
): readonly Expansion[] | undefined {
  /** By the name of a journey, the expansion that leads to it. */
  const leading = new Map<string, Expansion | undefined>([[from, undefined]]);
  // Iteration also visits the entries that are added meanwhile.
  for (const [name] of leading) {
    if (name === to) return pathTo(name, leading);
    for (const step of expansions.get(name) ?? []) {
      if (!leading.has(step.ref.name)) leading.set(step.ref.name, step);
    }
  }
  return undefined;
}

function pathTo(name: string, leading: ReadonlyMap<string, Expansion | undefined>): readonly Expansion[] {
  const path: Expansion[] = [];
  for (let step = leading.get(name); step; step = leading.get(step.journey.name ?? "")) path.push(step);
  return path.toReversed();
}
