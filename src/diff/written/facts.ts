import { capital, withArticle } from "../../model/english.ts";
import { keywordOf } from "../../model/keywords.ts";
import type { Changed } from "../match/edit.ts";
import { type Names, type NodeKind, namesIn, type TreeNode, titleOf, type Value } from "../tree/tree.ts";
import type { EditView } from "./edit-view.ts";
import { isSubject, type Version, type Where } from "./version.ts";

/** What messages call the fields of a node that are no keywords. */
const FIELD_NOUNS: ReadonlyMap<string, string> = new Map([
  ["scale from", "lower end of the scale"],
  ["scale to", "upper end of the scale"],
  ["when", "condition"],
]);

/** What messages call a kind of node, or the fact behind a keyword. */
export function nounOf(keyword: NodeKind | string): string {
  return FIELD_NOUNS.get(keyword) ?? keywordOf(keyword)?.noun ?? keyword.replaceAll("-", " ");
}

/** How a fact changed: `The channel of “Calls support” changed from Phone to Chat.` */
export function factChanged(view: EditView, { field, before, after }: Changed): string {
  const thing = thingPhrase(view);
  const what = `The ${nounOf(field)} of ${thing}`;
  const [old, now] = [marked(view.oldText(before), before), marked(view.newText(after), after)];
  if (isFlag(field)) return `${capital(thing)} is ${after ? "now" : "no longer"} ${nounOf(field)}.`;
  if (!before) return `${what} is now ${now}; it was not set before.`;
  if (!after) return `${what} was removed; it was ${old}.`;
  return `${what} changed from ${old} to ${now}.`;
}

/** The node that a fact is about: `“Calls support”`, `an observation at “Calls support”`. */
function thingPhrase({ kind, node, phrase, placePhrase }: EditView): string {
  if (isSubject(kind)) return phrase;
  return kind === "phase" ? `the phase “${titleOf(node)}” of ${phrase}` : `${withArticle(nounOf(kind))} ${placePhrase}`;
}

/** Whether a fact has no value: it is there or not. */
function isFlag(field: string): boolean {
  return keywordOf(field)?.takes === "nothing";
}

function marked(text: string, value: Value | undefined): string {
  return value && "names" in value ? text : /\s/.test(text) || text === "" ? `“${text}”` : text;
}

/** A quantity in the base unit of its dimension. */
export function baseOf(value: Value): number {
  return "base" in value ? value.base : Number.NaN;
}

/** The names that an edit removed from a list; `undefined` when there are none. */
export function namesRemoved(edit: Changed | undefined): Names | undefined {
  return edit && without(edit.before, edit.after);
}

/** The names that an edit added to a list; `undefined` when there are none. */
export function namesAdded(edit: Changed | undefined): Names | undefined {
  return edit && without(edit.after, edit.before);
}

function without(value: Value | undefined, other: Value | undefined): Names | undefined {
  if (!value || !("names" in value)) return undefined;
  const known = new Set(namesIn(other));
  const names = value.names.filter((name) => !known.has(name));
  return names.length > 0 ? { ...value, names } : undefined;
}

/** `, with 3 touchpoints`, for a stage that has any. @param counts which of them to count. */
export function counted({ children }: TreeNode, counts: (touchpoint: TreeNode) => boolean = () => true): string {
  const count = children.filter((child) => child.kind === "touchpoint" && counts(child)).length;
  return count === 0 ? "" : `, with ${count} touchpoint${count === 1 ? "" : "s"}`;
}

/** `, owned by Support`, or `, without an owner`. */
export function ownerText(view: EditView): string {
  const { by } = view.node.fields;
  return by ? `, owned by ${view.newText(by)}` : ", without an owner";
}

/** The gap that an opportunity closes: `“Calls support”, Wait`. */
export function closedText(where: Where, version: Version): string {
  const { part, to, metric, kind } = where.node.fields;
  const ends = [part, to].filter((end) => end !== undefined).map((end) => `“${version.text(end, where)}”`);
  const what = version.text(metric ?? kind, where);
  return ends.join(" to ") + (what && `, ${what}`);
}
