import { brokenFiles, compareTexts, type ProjectComparison, withSettingsOf } from "../../compare/compare-projects.ts";
import type { Change } from "../../diff/change.ts";
import type { Day } from "../../model/element.ts";
import { isConfiguration, pathOfText } from "../../project/text-project.ts";
import { addressOf } from "../files/load.ts";
import { type Io, UsageError } from "../io.ts";
import { type AlignedTexts, alignParts } from "./align.ts";
import { isAt } from "./paths.ts";
import type { DiffResult } from "./result.ts";
import { sectionChanges } from "./sections.ts";
import type { Sources } from "./sources.ts";
import { type PartTexts, readPart, readVersions, type StandardInput } from "./texts.ts";

/** Compares two sides. @throws UsageError when one can't be read. */
export async function compareSides(sources: Sources, asOf: Day, io: Io): Promise<DiffResult> {
  const { before, after, limits } = await readSides(sources, io);
  const comparison = compareTexts(withSettingsOf(after.texts, before.texts), after.texts, () => asOf);
  const isWanted = (name: string): boolean => limits.some((limit) => isAt(name, limit));
  const addresses = {
    before: (uri: string) => addressOf(before.absoluteOf(pathOfText(uri))),
    after: (uri: string) => addressOf(after.absoluteOf(pathOfText(uri))),
  };
  const addressIn = (name: string): string => addressOf((name in after.texts ? after : before).absoluteOf(name));
  const projects = comparison.projects.map((project) => ({
    root: pathOfText(project.root),
    changes: wantedChanges(project, (uri) => isWanted(pathOfText(uri))),
    before: project.before.journeys,
    after: project.after.journeys,
  }));
  const differing = comparison.files.filter((name) => isWanted(name) && !isConfiguration(name));
  const broken = brokenFiles(comparison);
  const names = [...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])];
  return {
    before: before.label,
    after: after.label,
    changes: sectionChanges(projects, addresses),
    ignored: 0,
    files: differing.map(addressIn),
    settings: names.filter((name) => isConfiguration(name) && before.texts[name] !== after.texts[name]).map(addressIn),
    unreadable: differing.filter((name) => broken.has(name)).map(addressIn),
  };
}

async function readSides(sources: Sources, io: Io): Promise<AlignedTexts> {
  if (sources.kind === "versions") {
    const { repository, before, after, limits } = sources;
    const [old, now] = await readVersions(repository, [before, after], limits);
    return { before: old, after: now, limits };
  }
  const before = await readPart(sources.before, io);
  const after = await readPart(sources.after, io);
  return alignParts(inPlaceOf(after, before), inPlaceOf(before, after));
}

/** A part itself, or what standard input holds in the place of the other one. */
function inPlaceOf(other: PartTexts | StandardInput, part: PartTexts | StandardInput): PartTexts {
  if (!("text" in part)) return part;
  if ("text" in other || !other.isFile) throw new UsageError("Standard input is compared with a file");
  return { ...other, label: part.label, texts: { ...other.texts, [other.part]: part.text } };
}

/** What is changed in wanted files, or in journeys of theirs; what that follows from, and what follows from it. */
function wantedChanges({ diff, before, after }: ProjectComparison, isWanted: (uri: string) => boolean) {
  const namesIn = (side: typeof before) =>
    new Set(side.journeys.filter(({ journey }) => isWanted(journey.uri)).map(({ journey }) => journey.name));
  const [olds, news] = [namesIn(before), namesIn(after)];
  const isThere = (change: Change): boolean => {
    const { before: old, after: now } = change;
    const places = [old?.place, now?.place].filter((place) => place !== undefined);
    const isIn = (names: ReadonlySet<string | undefined>, name: string | undefined) =>
      name !== undefined && names.has(name);
    return places.some(({ uri }) => isWanted(uri)) || isIn(olds, old?.journey) || isIn(news, now?.journey);
  };
  const wanted = new Set(diff.changes.filter(isThere).map(({ id }) => id));
  untilNothingComes(wanted, () => {
    for (const { id, causes } of diff.changes) if (causes.some((cause) => wanted.has(cause))) wanted.add(id);
  });
  untilNothingComes(wanted, () => {
    for (const { id, causes } of diff.changes) if (wanted.has(id)) for (const cause of causes) wanted.add(cause);
  });
  return diff.changes.filter(({ id }) => wanted.has(id));
}

function untilNothingComes(items: ReadonlySet<unknown>, add: () => void): void {
  for (let size = -1; size < items.size; ) {
    size = items.size;
    add();
  }
}
