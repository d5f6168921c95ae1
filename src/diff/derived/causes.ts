import type { Change } from "../change.ts";
import type { Edit } from "../match/edit.ts";
import { type NodeKind, nameIn, nodesIn, type Value } from "../tree/tree.ts";
import type { DescribedEdit } from "../written/described-edit.ts";
import type { Version, Where } from "../written/version.ts";

/** The edits that derived changes can follow from, by where they are. */
export class Causes {
  private readonly described: readonly DescribedEdit[];
  /** By the id of the journey or shared declaration that they are in. */
  private readonly byWhole: ReadonlyMap<string, readonly DescribedEdit[]>;
  private readonly shared: readonly DescribedEdit[];
  private readonly before: Version;
  private readonly after: Version;

  constructor(described: readonly DescribedEdit[], before: Version, after: Version) {
    this.described = described;
    this.byWhole = Map.groupBy(described, ({ edit }) => wholeOf(idOf(edit)));
    this.shared = described.filter(({ edit }) => !isInJourney(idOf(edit)));
    this.before = before;
    this.after = after;
  }

  /**
   * The changes that caused something. What happens in a journey follows from edits in that journey, or of something shared; other
   * journeys are not searched.
   *
   * @param id of what the causes are wanted for.
   * @param descriptions what a cause looks like, the likeliest first; all changes that fit the first one with any fit are causes.
   */
  find(id: string, ...descriptions: readonly ((cause: DescribedEdit) => boolean)[]): readonly Change[] {
    const near = isInJourney(id) ? [...(this.byWhole.get(wholeOf(id)) ?? []), ...this.shared] : this.described;
    for (const fits of descriptions) {
      const found = near.filter(fits).map(({ change }) => change);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** An edit of a thing itself, or of a fact of it. @param id from the old tree, or from the new one for added things. */
  at(id: string): (cause: DescribedEdit) => boolean {
    return ({ edit }) => idOf(edit) === id || (isWithin(idOf(edit), id) && !PART.test(idOf(edit).slice(id.length)));
  }

  /** An edit of a thing that concerns one metric; without a metric, one that concerns its observations. */
  ofMetric(id: string, metric: string | undefined): (cause: DescribedEdit) => boolean {
    const isAt = this.at(id);
    return (cause) => isAt(cause) && this.isOfMetric(cause.edit, metric);
  }

  /** An edit of something that a message names. @param journey the one that the message is about. */
  namedIn(message: string, journey: string | undefined): (cause: DescribedEdit) => boolean {
    return ({ edit, change }) => {
      const thing = change.subject.path.at(-1);
      const place = (change.after ?? change.before)?.journey;
      const isNear =
        place === undefined ? change.rule !== "wording-changed" : place === journey && edit.kind !== "changed";
      if (!thing || !isNear) return false;
      const names = [thing.name, edit.kind === "renamed" ? edit.before : undefined];
      return names.some((name) => name && message.includes(`\`${name}\``)) || message.includes(`"${thing.title}"`);
    };
  }

  /** The addition of something that a thing is in. @param id from the new tree. */
  additionOf(id: string): (cause: DescribedEdit) => boolean {
    const around = new Set((this.after.at(`+${id}`)?.parents ?? []).map((parent) => `+${parent.id}`));
    return ({ edit }) => edit.kind === "added" && around.has(edit.id);
  }

  /** The addition, removal or move of a part of a journey. @param id of the journey, or of a part of it. */
  structureOf(id: string): (cause: DescribedEdit) => boolean {
    const journey = wholeOf(id);
    return ({ edit }) => STRUCTURE.has(edit.kind) && isWithin(idOf(edit), journey) && PART_ITSELF.test(edit.id);
  }

  /** An edit that removed a reference to something shared. */
  lostReferenceTo({
    kind,
    name,
  }: {
    readonly kind: NodeKind;
    readonly name: string;
  }): (cause: DescribedEdit) => boolean {
    const isNamed = (value: Value | undefined): boolean =>
      value !== undefined && "names" in value && value.of === kind && value.names.includes(name);
    return ({ edit }) => {
      if (edit.kind === "changed") return isNamed(edit.before);
      const removed = edit.kind === "removed" ? this.before.at(edit.id)?.node : undefined;
      return removed !== undefined && [...nodesIn(removed)].some(({ fields }) => Object.values(fields).some(isNamed));
    };
  }

  /** Whether something was removed. @param id from the old tree. */
  isRemoved(id: string): boolean {
    return this.before.at(id) !== undefined && this.after.at(id) === undefined;
  }

  private isOfMetric(edit: Edit, metric: string | undefined): boolean {
    const here = this.after.at(edit.id) ?? this.before.at(edit.id);
    if (!here) return false;
    if (metric === undefined) return here.node.kind === "actual";
    return metricsOf(here).includes(metric);
  }
}

function isWithin(id: string, outer: string): boolean {
  return id.startsWith(`${outer}/`);
}

function metricsOf({ node }: Where): (string | undefined)[] {
  return [node, ...node.children].map(({ fields }) => nameIn(fields.metric));
}

function idOf({ id }: Edit): string {
  return id.replace(/^\+/, "");
}

/** Parts of a journey, which are no facts of it. */
const PART = /^\/(stage|touchpoint|handoff|opportunity):/;
const PART_ITSELF = /\/(stage|touchpoint|handoff|opportunity):[^/]*$/;
const STRUCTURE: ReadonlySet<Edit["kind"]> = new Set(["added", "removed", "moved"]);

/** The id of the journey or shared declaration that something is in. */
function wholeOf(id: string): string {
  return id.split("/", 2).join("/");
}

function isInJourney(id: string): boolean {
  return id.startsWith("project/journey:");
}
