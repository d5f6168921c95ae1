import type { Changed } from "./edit.ts";
import type { Telling } from "./telling.ts";
import { type Names, type NodeKind, namesIn, type TreeNode, type Value } from "./tree.ts";
import { isSubject, type Version, type Where } from "./version.ts";

/** What the line of a keyword says, where the keyword alone does not tell. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ["actual", "observation"],
  ["as", "phase"],
  ["backstage", "backstage line"],
  ["better", "better direction"],
  ["by", "owner"],
  ["closes", "what it closes"],
  ["every", "review interval"],
  ["expands", "journey below"],
  ["follows", "lifecycle"],
  ["for", "persona"],
  ["from", "source"],
  ["gives", "what is learnt"],
  ["job", "job to be done"],
  ["kind", "kind"],
  ["need", "needs"],
  ["needs", "what must be known"],
  ["on", "day"],
  ["scale from", "lower end of the scale"],
  ["scale to", "upper end of the scale"],
  ["text", "text"],
  ["then", "way on"],
  ["using", "systems"],
  ["via", "channel"],
  ["when", "condition"],
]);

/** Facts without a value. */
const FLAGS: ReadonlySet<string> = new Set(["retired", "optional"]);

export function nounOf(keyword: NodeKind | string): string {
  return NOUNS.get(keyword) ?? keyword.replaceAll("-", " ");
}

/** What became of a fact: `The channel of “Calls support” changed from Phone to Chat.` */
export function factChanged(telling: Telling, { field, before, after }: Changed): string {
  const { kind } = telling;
  const whole = isSubject(kind) || kind === "phase" ? "of" : `of ${withArticle(nounOf(kind))} at`;
  const what = `The ${nounOf(field)} ${whole} ${telling.spoken}`;
  const [old, now] = [marked(telling.old(before), before), marked(telling.now(after), after)];
  if (FLAGS.has(field))
    return `${telling.Spoken} is ${after ? "" : "no longer "}${nounOf(field)}${after ? " now" : ""}.`;
  if (!before) return `${what} is ${now} now; it was not said.`;
  if (!after) return `${what} is no longer said; it was ${old}.`;
  return `${what} changed from ${old} to ${now}.`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function marked(text: string, value: Value | undefined): string {
  return value && "names" in value ? text : /\s/.test(text) || text === "" ? `“${text}”` : text;
}

/** A quantity in the base unit of its dimension. */
export function baseOf(value: Value): number {
  return "base" in value ? value.base : Number.NaN;
}

/** The names that a list no longer has; `undefined` when there are none. */
export function namesGone(edit: Changed | undefined): Names | undefined {
  return edit && without(edit.before, edit.after);
}

/** The names that a list has anew. */
export function namesCome(edit: Changed | undefined): Names | undefined {
  return edit && without(edit.after, edit.before);
}

function without(value: Value | undefined, other: Value | undefined): Names | undefined {
  if (!value || !("names" in value)) return undefined;
  const known = new Set(namesIn(other));
  const names = value.names.filter((name) => !known.has(name));
  return names.length > 0 ? { ...value, names } : undefined;
}

/** `, with 3 touchpoints`, for a stage that has any. @param isMeant which of them count. */
export function counted({ children }: TreeNode, isMeant: (touchpoint: TreeNode) => boolean = () => true): string {
  const count = children.filter((child) => child.kind === "touchpoint" && isMeant(child)).length;
  return count === 0 ? "" : `, with ${count} touchpoint${count === 1 ? "" : "s"}`;
}

/** `, owned by Support`, for what has an owner. */
export function byWhom(telling: Telling): string {
  const { by } = telling.node.fields;
  return by ? `, owned by ${telling.now(by)}` : ", without an owner";
}

/** What an opportunity closes: `“Calls support”, Wait`. */
export function closedText(where: Where, version: Version): string {
  const { part, to, metric, kind } = where.node.fields;
  const ends = [part, to].filter((end) => end !== undefined).map((end) => `“${version.text(end, where)}”`);
  const what = version.text(metric ?? kind, where);
  return ends.join(" to ") + (what && `, ${what}`);
}
