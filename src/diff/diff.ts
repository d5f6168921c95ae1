import { CHANGE_SEVERITIES, type Change, type ChangeSeverity } from "./change.ts";
import { Causes } from "./derived/causes.ts";
import { derive } from "./derived/derive.ts";
import { OldNames, type ProjectSide } from "./derived/sides.ts";
import { describeEdits } from "./describe-edits.ts";
import type { Edit, Renamed } from "./match/edit.ts";
import { findEdits } from "./match/find-edits.ts";
import type { Pairs } from "./match/pair.ts";
import { readProject } from "./tree/read-project.ts";
import type { TreeNode } from "./tree/tree.ts";
import { Version } from "./written/version.ts";

/** The differences between two versions of a project. Plain data. */
export interface Diff {
  /** For people: shared declarations first, then journey by journey; the worst first in each. */
  readonly changes: readonly Change[];
  /** For programs: to be applied in this order. */
  readonly edits: readonly Edit[];
  /** How many changes there are of each severity. */
  readonly summary: Readonly<Record<ChangeSeverity, number>>;
}

/**
 * Compares the meaning of two versions of a project: what was edited, what follows from that, and why. Formatting, comments, an
 * order without meaning, and the file in which something stands make no difference.
 *
 * @param known renames that are known beforehand, however little the old and the new thing have in common.
 */
export function diffProjects(before: ProjectSide, after: ProjectSide, known: readonly Renamed[] = []): Diff {
  const { edits, versions } = compareTrees(before, after, known);
  const described = describeEdits(edits, versions.before, versions.after);
  const names = new OldNames(edits.filter((edit) => edit.kind === "renamed"));
  const { changes, hiding } = derive(before, after, names, new Causes(described, versions.before, versions.after));
  const written = described.map(({ change }) => withHidden(change, hiding.get(change)));
  const all = inReadingOrder([...written, ...changes]);
  const count = (severity: ChangeSeverity): number => all.filter((change) => change.severity === severity).length;
  const summary = { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") };
  return { changes: all, edits, summary };
}

/** Journeys that both sides share are skipped, unless a rename may affect them. */
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
