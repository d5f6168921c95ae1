import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import type { Change, ChangeSide } from "../../diff/change.ts";
import { labelOf } from "../../model/element.ts";
import { hashesOf } from "../baseline/fingerprints.ts";
import { type ReportedChange, rankOf, type Section } from "./result.ts";

/** The changes of one project, with what is needed to report them next to those of other projects. */
export interface ProjectChanges {
  /** Identifies the project; the same on every machine. */
  readonly root: string;
  readonly changes: readonly Change[];
  readonly before: readonly AssessedJourney[];
  readonly after: readonly AssessedJourney[];
  /** New names of journeys by their old names, in addition to the renames among the changes. */
  readonly newNames?: ReadonlyMap<string, string>;
}

/** The address of a file by the one that it was compared under. */
export interface FileAddresses {
  before(uri: string): string;
  after(uri: string): string;
}

/** The changes of all projects: by journey, the worst journeys first, and the worst first in each. */
export function sectionChanges(projects: readonly ProjectChanges[], addresses: FileAddresses): ReportedChange[] {
  const keys = projects.flatMap(({ root, changes }) => changes.map(({ id }) => keyOf(root, id)));
  const ids = new Map(hashesOf(keys).map((hash, index) => [keys[index] ?? "", hash]));
  const idOf = (root: string, id: string): string => ids.get(keyOf(root, id)) ?? id;
  const reported = projects.flatMap((project) => {
    const sectionOf = sectionsOf(project);
    return project.changes.map((change): ReportedChange => {
      const { before, after } = change;
      return {
        ...change,
        id: idOf(project.root, change.id),
        causes: change.causes.map((cause) => idOf(project.root, cause)),
        ...(before && { before: relocated(before, addresses.before) }),
        ...(after && { after: relocated(after, addresses.after) }),
        section: sectionOf(change),
      };
    });
  });
  return worstFirst(reported);
}

function worstFirst(changes: readonly ReportedChange[]): ReportedChange[] {
  const bySeverity = (a: ReportedChange, b: ReportedChange): number => rankOf(a.severity) - rankOf(b.severity);
  const sections = [...Map.groupBy(changes, ({ section }) => section).values()].map((own) => own.toSorted(bySeverity));
  return sections.toSorted(([a], [b]) => (a && b ? bySeverity(a, b) : 0)).flat();
}

/** The section of each change; a renamed journey is one journey. */
function sectionsOf({ changes, before, after, newNames: known }: ProjectChanges): (change: Change) => Section {
  const renamed = changes.filter(({ rule }) => rule === "journey-renamed");
  const newNames = new Map<string | undefined, string | undefined>([
    ...(known ?? []),
    ...renamed.map((change) => [change.before?.journey, change.after?.journey] as const),
  ]);
  const sections = new Map<string | undefined, Section>();
  const make = (journey: string | undefined): Section => {
    if (journey === undefined) return { title: SHARED };
    const [oldName = journey] = [...newNames].find(([, name]) => name === journey) ?? [];
    const old = before.find((item) => item.journey.name === oldName);
    const now = after.find((item) => item.journey.name === journey);
    const known = now ?? old;
    const title = known ? labelOf(known.journey) : journey;
    return { journey, title, ...(old && { before: old }), ...(now && { after: now }) };
  };
  return (change) => {
    const journey = change.after?.journey ?? newNames.get(change.before?.journey) ?? change.before?.journey;
    const section = sections.get(journey) ?? make(journey);
    sections.set(journey, section);
    return section;
  };
}

const SHARED = "Shared by all journeys";

function relocated(side: ChangeSide, addressOf: (uri: string) => string): ChangeSide {
  return side.place ? { ...side, place: { ...side.place, uri: addressOf(side.place.uri) } } : side;
}

function keyOf(root: string, id: string): string {
  return JSON.stringify([root, id]);
}
