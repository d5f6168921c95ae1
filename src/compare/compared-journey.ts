import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { Change } from "../diff/change.ts";
import { type Diff, diffProjects } from "../diff/diff.ts";
import { OldNames } from "../diff/sides.ts";
import { diffJourneys, type JourneyOnSide } from "./diff-journeys.ts";
import type { ProjectVersion } from "./project-versions.ts";

/** A journey on both sides; at least one of them has it, unless there is no journey at all. */
export interface ComparedJourney {
  readonly before?: JourneyOnSide;
  readonly after?: JourneyOnSide;
  /** What the changes call it on each side. */
  readonly names: { readonly before?: string | undefined; readonly after?: string | undefined };
  /** Of this journey and of what journeys share. */
  readonly changes: readonly Change[];
  /** What there is to choose from, with the number of changes in each. */
  readonly choices: readonly { readonly assessed: AssessedJourney; readonly changes: number }[];
}

interface Pair {
  readonly before?: JourneyOnSide;
  readonly after?: JourneyOnSide;
  /** Whether it is in the file that was asked for. */
  readonly isOfFile: boolean;
  readonly changes: readonly Change[];
}

/**
 * A journey in two versions of its project.
 *
 * @param path of the file whose journeys come first.
 * @param name as it is called now, or was last; without it, or where there is none, the first of the file that has changed.
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

/** A journey beside another one, which stands in the place of its older version. @param choices journeys to choose from. */
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

/** All journeys of both versions, those that are there now first. */
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
  const gone = [...olds.values()].map(
    (found): Pair => ({
      before: found,
      isOfFile: found.path === path,
      changes: byJourney.get(found.assessed.journey.name ?? "") ?? [],
    }),
  );
  return [...now, ...gone];
}

function* journeysOf({ files }: ProjectVersion): Generator<JourneyOnSide & { readonly path: string }> {
  for (const [path, { journeys, findings }] of files) {
    for (const assessed of journeys) yield { path, assessed, findings };
  }
}

function nameOf({ before, after }: Pair): string | undefined {
  return (after ?? before)?.assessed.journey.name;
}
