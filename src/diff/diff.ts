import { Causes } from "./causes.ts";
import { CHANGE_SEVERITIES, type Change, type ChangeSeverity } from "./change.ts";
import { derive } from "./derive.ts";
import type { Edit, Renamed } from "./edit.ts";
import { findEdits } from "./find-edits.ts";
import type { Pairs } from "./pair.ts";
import { readProject } from "./read-project.ts";
import { OldNames, type ProjectSide } from "./sides.ts";
import { tellEdits } from "./tell.ts";
import type { TreeNode } from "./tree.ts";
import { Version } from "./version.ts";

/** What is different between two versions of a project. Plain data. */
export interface Diff {
  /** To be read: journey by journey, what is shared first, and the worst first in each. */
  readonly changes: readonly Change[];
  /** To be applied, in this order. */
  readonly edits: readonly Edit[];
  /** How many changes there are of each severity. */
  readonly summary: Readonly<Record<ChangeSeverity, number>>;
}

/**
 * What a change of a project means: what was written, what follows from it, and why. Formatting, comments, an order that means
 * nothing, and the file in which something stands are no change.
 *
 * @param known what is the same thing under a new name, however little the two are alike.
 */
export function diffProjects(before: ProjectSide, after: ProjectSide, known: readonly Renamed[] = []): Diff {
  const { edits, versions } = compareTrees(before, after, known);
  const told = tellEdits(edits, versions.before, versions.after);
  const names = new OldNames(edits.filter((edit) => edit.kind === "renamed"));
  const { changes, hiding } = derive(before, after, names, new Causes(told, versions.before, versions.after));
  const written = told.map(({ change }) => withHidden(change, hiding.get(change)));
  const all = inReadingOrder([...written, ...changes]);
  const count = (severity: ChangeSeverity): number => all.filter((change) => change.severity === severity).length;
  const summary = { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") };
  return { changes: all, edits, summary };
}

/** Journeys that both sides share are left out, unless a name in them can be another one. */
function compareTrees(before: ProjectSide, after: ProjectSide, known: readonly Renamed[]) {
  const shared = new Set(before.journeys.map(({ journey }) => journey));
  const common = new Set(after.journeys.map(({ journey }) => journey).filter((journey) => shared.has(journey)));
  const short = [before, after].map((side) => treeOf(side, common)) as [TreeNode, TreeNode];
  const found = findEdits(...short, known);
  if (common.size === 0 || !found.edits.some((edit) => edit.kind === "renamed" && isOfProject(edit.id))) {
    return { edits: found.edits, versions: versionsOf(short, found.pairs, before, after) };
  }
  const whole = [before, after].map((side) => treeOf(side, new Set())) as [TreeNode, TreeNode];
  const { edits, pairs } = findEdits(...whole, known);
  return { edits, versions: versionsOf(whole, pairs, before, after) };
}

function treeOf({ files, journeys }: ProjectSide, without: ReadonlySet<unknown>): TreeNode {
  return readProject({
    files,
    journeys: journeys.map(({ journey }) => journey).filter((journey) => !without.has(journey)),
  });
}

function isOfProject(id: string): boolean {
  return id.split("/").length === 2;
}

function versionsOf(
  [old, now]: readonly [TreeNode, TreeNode],
  { olds }: Pairs,
  before: ProjectSide,
  after: ProjectSide,
) {
  return {
    before: new Version(old, before.vocabulary, ({ id }) => id),
    after: new Version(now, after.vocabulary, (node) => olds.get(node)?.id ?? `+${node.id}`),
  };
}

function withHidden(change: Change, hidden: string | undefined): Change {
  if (!hidden) return change;
  return { ...change, severity: "worse", message: `${change.message.replace(/\.$/, "")}: ${hidden}.` };
}

function inReadingOrder(changes: readonly Change[]): Change[] {
  const groups = Map.groupBy(changes, ({ after, before }) => after?.journey ?? before?.journey);
  const ordered = [...groups].toSorted(([a], [b]) => Number(a !== undefined) - Number(b !== undefined));
  const rank = ({ severity }: Change): number => CHANGE_SEVERITIES.indexOf(severity);
  return ordered.flatMap(([, group]) => group.toSorted((a, b) => rank(a) - rank(b)));
}
