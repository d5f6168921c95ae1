import path from "node:path";
import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import { diffJourneys, type JourneyOnSide } from "../../compare/diff-journeys.ts";
import { didYouMean } from "../../model/did-you-mean.ts";
import type { Day } from "../../model/element.ts";
import { load, shown } from "../files/load.ts";
import { type Io, UsageError } from "../io.ts";
import { progressBar } from "../report/progress-bar.ts";
import type { DiffResult } from "./result.ts";
import { sectionChanges } from "./sections.ts";

/**
 * Compares one journey with another. They need not have the same name, nor be in the same project.
 *
 * @param given `FILE`, `FILE#JOURNEY`, or the name of a journey of the project around the working directory.
 * @throws UsageError when there is no such journey, or several.
 */
export async function compareJourneys(given: readonly [string, string], asOf: Day, io: Io): Promise<DiffResult> {
  const before = await findJourney(given[0], asOf, io);
  const after = await findJourney(given[1], asOf, io);
  const changes = diffJourneys(before, after);
  const journeys = [before.assessed, after.assessed] as const;
  const [old = "", now = ""] = journeys.map(({ journey }) => journey.name);
  const newNames = new Map([[old, now]]);
  const project = { root: "", changes, before: journeys.slice(0, 1), after: journeys.slice(1), newNames };
  const isBroken = ({ findings }: JourneyOnSide): boolean => findings.some(({ rule }) => rule === "syntax");
  const broken = [before, after].filter(isBroken).map(({ assessed }) => assessed.journey.uri);
  return {
    before: given[0],
    after: given[1],
    changes: sectionChanges([project], { before: (uri) => uri, after: (uri) => uri }),
    ignored: 0,
    files: [],
    settings: [],
    unreadable: [...new Set(broken)],
  };
}

async function findJourney(given: string, asOf: Day, io: Io): Promise<JourneyOnSide> {
  const [, file = given, name] = /^(.*\.journey)(?:#(.*))?$/s.exec(given) ?? [];
  const isFile = file.endsWith(".journey");
  const { services, files, unreadable } = await load([isFile ? file : "."], io.cwd, {
    today: () => asOf,
    progress: progressBar(io),
  });
  const [reason] = unreadable;
  if (reason !== undefined) throw new UsageError(reason);
  const wanted = isFile ? name : given;
  const journeys = files.flatMap((uri) => services.analyses.of(uri).journeys);
  const found = journeys.filter(({ journey }) => wanted === undefined || journey.name === wanted);
  const [assessed, second] = found;
  const uri = assessed?.journey.uri ?? "";
  if (assessed && !second) return { assessed, findings: services.analyses.of(uri).findings };
  throw new UsageError(assessed ? severalText(given, found, io) : noneText(given, journeys, io));
}

function severalText(given: string, found: readonly AssessedJourney[], io: Io): string {
  const ways = found.map(({ journey }) => `${shown(journey.uri, io.cwd)}#${journey.name}`);
  return `${given} could be any of ${found.length} journeys. Write ${ways.join(" or ")}`;
}

function noneText(given: string, journeys: readonly AssessedJourney[], io: Io): string {
  const names = journeys.map(({ journey }) => journey.name ?? "");
  const near = didYouMean(given.replace(/^.*#/s, ""), names);
  const others = near ? `Did you mean ${near}?` : `There are ${names.join(", ") || "none"}.`;
  return `There is no journey ${given} in ${path.basename(io.cwd)}. ${others}`;
}
