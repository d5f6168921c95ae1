import path from "node:path";
import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import { didYouMean } from "../../analysis/did-you-mean.ts";
import { contains } from "../../analysis/places.ts";
import { diffProjects } from "../../diff/diff.ts";
import type { ProjectSide } from "../../diff/sides.ts";
import type { Day } from "../../model/element.ts";
import { type FileModel, NO_DECLARATIONS } from "../../model/file-model.ts";
import { type Io, UsageError } from "../io.ts";
import { type Loaded, load, shown } from "../load.ts";
import { progressBar } from "../progress-bar.ts";
import type { DiffResult } from "./result.ts";
import { tellAll } from "./told.ts";

/** A journey with the project that it is in. */
interface Found {
  readonly assessed: AssessedJourney;
  readonly services: Loaded["services"];
}

/**
 * What one journey has, says and does otherwise than another. They need not be called the same, nor be in one project.
 *
 * @param given `FILE`, `FILE#JOURNEY`, or the name of a journey of the project around the working directory.
 * @throws UsageError when there is no such journey, or several.
 */
export async function compareJourneys(given: readonly [string, string], asOf: Day, io: Io): Promise<DiffResult> {
  const before = await findJourney(given[0], asOf, io);
  const after = await findJourney(given[1], asOf, io);
  const names = [before.assessed.journey.name ?? "", after.assessed.journey.name ?? ""] as const;
  const id = `project/journey:${names[0]}`;
  const known = names[0] === names[1] ? [] : [{ kind: "renamed", id, before: names[0], after: names[1] } as const];
  const { changes } = diffProjects(sideOf(before), sideOf(after), known);
  const project = { root: "", changes, before: [before.assessed], after: [after.assessed] };
  const told = tellAll([project], { before: (uri) => uri, after: (uri) => uri });
  const own = (change: (typeof told)[number]): boolean => change.subject.kind === "journey";
  const broken = [before, after].flatMap((found) => brokenIn(found));
  return {
    before: given[0],
    after: given[1],
    // What the two are called is no difference between them.
    changes: told.filter((change) => !(own(change) && (change.kind === "renamed" || change.field === "title"))),
    ignored: 0,
    files: [],
    settings: [],
    unreadable: [...new Set(broken)],
  };
}

async function findJourney(given: string, asOf: Day, io: Io): Promise<Found> {
  const [, file = given, name] = /^(.*\.journey)(?:#(.*))?$/s.exec(given) ?? [];
  const isFile = file.endsWith(".journey");
  const { services, files } = await load([isFile ? file : "."], io.cwd, {
    today: () => asOf,
    progress: progressBar(io),
  });
  const wanted = isFile ? name : given;
  const journeys = files.flatMap((uri) => services.analyses.of(uri).journeys);
  const found = journeys.filter(({ journey }) => wanted === undefined || journey.name === wanted);
  const [assessed, second] = found;
  if (assessed && !second) return { assessed, services };
  throw new UsageError(assessed ? severalText(given, found, io) : noneText(given, journeys, io));
}

function severalText(given: string, found: readonly AssessedJourney[], io: Io): string {
  const ways = found.map(({ journey }) => `${shown(journey.uri, io.cwd)}#${journey.name}`);
  return `${given} can be any of ${found.length} journeys: write ${ways.join(" or ")}`;
}

function noneText(given: string, journeys: readonly AssessedJourney[], io: Io): string {
  const names = journeys.map(({ journey }) => journey.name ?? "");
  const near = didYouMean(given.replace(/^.*#/s, ""), names);
  const others = near ? `Did you mean ${near}?` : `There are ${names.join(", ") || "none"}.`;
  return `There is no journey ${given} in ${path.basename(io.cwd)}. ${others}`;
}

/** A project with nothing in it but the journey: what is declared around it is no difference of journeys. */
function sideOf({ assessed, services }: Found): ProjectSide {
  const { journey, vocabulary } = assessed;
  const model = services.analyses.modelOfFile(journey.uri);
  const files: FileModel[] = model ? [{ ...model, declarations: NO_DECLARATIONS, journeys: [journey] }] : [];
  const { findings } = services.analyses.of(journey.uri);
  return {
    files,
    journeys: [assessed],
    findings: findings.filter(({ range }) => contains(journey.range, range.start)),
    vocabulary,
  };
}

function brokenIn({ assessed, services }: Found): string[] {
  const { uri } = assessed.journey;
  return services.analyses.of(uri).findings.some(({ rule }) => rule === "syntax") ? [uri] : [];
}
