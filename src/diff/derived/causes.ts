import type { Change } from "./change.ts";
import type { Edit } from "./edit.ts";
import type { ToldEdit } from "./tell.ts";
import { type NodeKind, nameIn, nodesIn, type Value } from "./tree.ts";
import type { Version, Where } from "./version.ts";

/** What may have caused something: the changes that were written, by where they are. */
export class Causes {
  private readonly told: readonly ToldEdit[];
  /** By the id of what they are in: a journey, or something shared. */
  private readonly byWhole: ReadonlyMap<string, readonly ToldEdit[]>;
  private readonly shared: readonly ToldEdit[];
  private readonly before: Version;
  private readonly after: Version;

  constructor(told: readonly ToldEdit[], before: Version, after: Version) {
    this.told = told;
    this.byWhole = Map.groupBy(told, ({ edit }) => wholeOf(idOf(edit)));
    this.shared = told.filter(({ edit }) => !isInJourney(idOf(edit)));
    this.before = before;
    this.after = after;
  }

  /**
   * The changes that the first of some descriptions fits that fits any. What happens in a journey comes of what was written there,
   * or of something shared; other journeys are not looked at.
   *
   * @param id of what the cause is looked for. @param descriptions the likeliest cause first.
   */
  find(id: string, ...descriptions: readonly ((cause: ToldEdit) => boolean)[]): readonly Change[] {
    const near = isInJourney(id) ? [...(this.byWhole.get(wholeOf(id)) ?? []), ...this.shared] : this.told;
    for (const fits of descriptions) {
      const found = near.filter(fits).map(({ change }) => change);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** An edit of a thing itself, or of a fact of it. @param id as it is in the old tree, or in the new one for what is new. */
  at(id: string): (cause: ToldEdit) => boolean {
    return ({ edit }) => idOf(edit) === id || (isWithin(idOf(edit), id) && !PART.test(idOf(edit).slice(id.length)));
  }

  /** An edit that has to do with one metric of a thing; with its observations, when none is named. */
  ofMetric(id: string, metric: string | undefined): (cause: ToldEdit) => boolean {
    const isAt = this.at(id);
    return (cause) => isAt(cause) && this.isOfMetric(cause.edit, metric);
  }

  /** That something came, went or means something else which a message names. @param journey the one that it is said of. */
  namedIn(message: string, journey: string | undefined): (cause: ToldEdit) => boolean {
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

  /** That something new came which a thing is in. @param id as it is in the new tree. */
  coming(id: string): (cause: ToldEdit) => boolean {
    const around = new Set((this.after.at(`+${id}`)?.parents ?? []).map((parent) => `+${parent.id}`));
    return ({ edit }) => edit.kind === "added" && around.has(edit.id);
  }

  /** That something of a journey came, went or was moved. @param id of the journey, or of a part of it. */
  structureOf(id: string): (cause: ToldEdit) => boolean {
    const journey = wholeOf(id);
    return ({ edit }) => STRUCTURE.has(edit.kind) && isWithin(idOf(edit), journey) && PART_ITSELF.test(edit.id);
  }

  /** That something shared is no longer named somewhere. */
  forgetting({ kind, name }: { readonly kind: NodeKind; readonly name: string }): (cause: ToldEdit) => boolean {
    const isNamed = (value: Value | undefined): boolean =>
      value !== undefined && "names" in value && value.of === kind && value.names.includes(name);
    return ({ edit }) => {
      if (edit.kind === "changed") return isNamed(edit.before);
      const gone = edit.kind === "removed" ? this.before.at(edit.id)?.node : undefined;
      return gone !== undefined && [...nodesIn(gone)].some(({ fields }) => Object.values(fields).some(isNamed));
    };
  }

  /** Whether something is not there any more. @param id as it is in the old tree. */
  isGone(id: string): boolean {
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

/** What is in a journey as a thing of its own is no fact of it. */
const PART = /^\/(stage|touchpoint|handoff|opportunity):/;
const PART_ITSELF = /\/(stage|touchpoint|handoff|opportunity):[^/]*$/;
const STRUCTURE: ReadonlySet<Edit["kind"]> = new Set(["added", "removed", "moved"]);

/** The id of the journey, or of what is shared, that something is in. */
function wholeOf(id: string): string {
  return id.split("/", 2).join("/");
}

function isInJourney(id: string): boolean {
  return id.startsWith("project/journey:");
}
