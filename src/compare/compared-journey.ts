import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { Change } from "../diff/change.ts";
import { OldNames } from "../diff/derived/sides.ts";
import { type Diff, diffProjects } from "../diff/diff.ts";
import { diffJourneys, type JourneyOnSide } from "./diff-journeys.ts";
import type { ProjectVersion } from "./project-versions.ts";

/** A journey on both sides. At least one of them has it, unless there is no journey at all. */
export interface ComparedJourney {
  readonly before?: JourneyOnSide;
  readonly after?: JourneyOnSide;
  /** The name of the journey on each side, as in the changes. */
  readonly names: { readonly before?: string | undefined; readonly after?: string | undefined };
  /** The changes of this journey and of shared declarations. */
  readonly changes: readonly Change[];
  /** The journeys to choose from, with the number of changes in each. */
  readonly choices: readonly { readonly assessed: AssessedJourney; readonly changes: number }[];
}

interface Pair {
  readonly before?: JourneyOnSide;
  readonly after?: JourneyOnSide;
  /** Whether it is in the requested file. */
  readonly isOfFile: boolean;
  readonly changes: readonly Change[];
}

/**
 * A journey in two versions of its project.
 *
 * @param path of the file whose journeys come first.
 * @param name of the journey in the new version, or in the old one if it was removed. Without a name, or if no journey has it, the
 *   first journey of the file with changes.
 */
export function journeyInVersions(
  before: ProjectVersion,
  after: ProjectVersion,
  { path, name }: { readonly path: string; readonly name: string | undefined },
): ComparedJourney {
  const diff = diffProjects(before.side, after.side);
  const pairs = pairsOf(before, after, diff, path);
  const ofFile = pairs.filter(({ isOfFile }) => isOfFile);
  const named = pairs.find((pair) => nameOf(pair) === name);
  const chosen = named ?? ofFile.find(({ changes }) => changes.length > 0) ?? ofFile[0];
  const shared = diff.changes.filter(({ before: old, after: now }) => (now ?? old)?.journey === undefined);
  const choices = [...ofFile, ...pairs.filter((pair) => !pair.isOfFile && pair.changes.length > 0)];
  return {
    ...(chosen?.before && { before: chosen.before }),
    ...(chosen?.after && { after: chosen.after }),
    names: { before: chosen?.before?.assessed.journey.name, after: chosen?.after?.assessed.journey.name },
    changes: [...(chosen?.changes ?? []), ...shared],
    choices: choices.flatMap((pair) => {
      const assessed = (pair.after ?? pair.before)?.assessed;
      return assessed ? [{ assessed, changes: pair.changes.length }] : [];
    }),
  };
}

/** A journey compared with another one, as if that were its older version. @param choices journeys to choose from. */
export function journeyBeside(
  before: JourneyOnSide,
  after: JourneyOnSide,
  choices: readonly AssessedJourney[],
): ComparedJourney {
  const changes = diffJourneys(before, after);
  const countOf = (assessed: AssessedJourney): number => (assessed === after.assessed ? changes.length : 0);
  return {
    before,
    after,
    names: { before: before.assessed.journey.name, after: after.assessed.journey.name },
    changes,
    choices: choices.map((assessed) => ({ assessed, changes: countOf(assessed) })),
  };
}

/** All journeys of both versions; removed ones last. */
function pairsOf(before: ProjectVersion, after: ProjectVersion, { changes, edits }: Diff, path: string): Pair[] {
  const names = new OldNames(edits.filter((edit) => edit.kind === "renamed"));
  const byJourney = Map.groupBy(changes, ({ before: old, after: now }) => now?.journey ?? old?.journey);
  const olds = new Map([...journeysOf(before)].map((found) => [found.assessed.journey.name, found]));
  const now = [...journeysOf(after)].map((found): Pair => {
    const { name = "" } = found.assessed.journey;
    const old = olds.get(names.shared("journey", name));
    if (old) olds.delete(old.assessed.journey.name);
    const isOfFile = found.path === path || old?.path === path;
    return { ...(old && { before: old }), after: found, isOfFile, changes: byJourney.get(name) ?? [] };
  });
  const removed = [...olds.values()].map(
    (found): Pair => ({
      before: found,
      isOfFile: found.path === path,
      changes: byJourney.get(found.assessed.journey.name ?? "") ?? [],
    }),
  );
  return [...now, ...removed];
}

function* journeysOf({ files }: ProjectVersion): Generator<JourneyOnSide & { readonly path: string }> {
  for (const [path, { journeys, findings }] of files) {
    for (const assessed of journeys) yield { path, assessed, findings };
  }
}

function nameOf({ before, after }: Pair): string | undefined {
  return (after ?? before)?.assessed.journey.name;
}
