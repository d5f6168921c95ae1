import { changeSubject, sideOf } from "./about-node.ts";
import type { Change, ChangeSide } from "./change.ts";
import type { Edit } from "./edit.ts";
import { type ChangeRule, NOTHING_MORE, type Said } from "./rule.ts";
import { CHANGE_RULES } from "./rules.ts";
import { Telling } from "./telling.ts";
import { meaningOf, titleOf } from "./tree.ts";
import type { Version, Where } from "./version.ts";

/** A change with the edit that it tells of. */
export interface ToldEdit {
  readonly edit: Edit;
  readonly change: Change;
}

/** What edits mean, each told by the first rule that has something to say of it. What means nothing is left out. */
export function tellEdits(edits: readonly Edit[], before: Version, after: Version): ToldEdit[] {
  const around = new Map<string, Edit[]>();
  const put = (id: string | undefined, edit: Edit): void => {
    if (id === undefined) return;
    const known = around.get(id);
    if (known) known.push(edit);
    else around.set(id, [edit]);
  };
  for (const edit of edits) {
    put(edit.id, edit);
    put("parent" in edit ? edit.parent : before.at(edit.id)?.parents.at(-1)?.id, edit);
  }
  return edits.flatMap((edit) => {
    const telling = new Telling(edit, { before, after }, (id) => around.get(id) ?? []);
    const told = tell(telling);
    return told ? [{ edit, change: toChange(telling, told.rule, told.said) }] : [];
  });
}

function tell(telling: Telling): { readonly rule: ChangeRule; readonly said: Said } | undefined {
  if (isLeftBehind(telling)) return undefined;
  for (const rule of CHANGE_RULES) {
    const said = rule.say?.(telling);
    if (said === NOTHING_MORE) return undefined;
    if (said) return { rule, said };
  }
  return undefined;
}

/** Whether a fact is as it was written, while what it refers to has another name: findings say so where it means nothing now. */
function isLeftBehind({ edit, before }: Telling): boolean {
  return (
    edit.kind === "changed" &&
    before !== undefined &&
    meaningOf(before.node.fields[edit.field]) === meaningOf(edit.after)
  );
}

function toChange(telling: Telling, { id: rule, severity }: ChangeRule, said: Said): Change {
  const { edit, before, after, versions } = telling;
  const field = edit.kind === "changed" ? edit.field : undefined;
  const here = after ?? before;
  if (!here) throw new RangeError(`There is no ${edit.id}`);
  return {
    id: [rule, edit.id, ...(field ? [field] : [])].join(" "),
    rule,
    severity: said.severity ?? severity,
    kind: edit.kind,
    subject: changeSubject(here),
    ...(field && { field }),
    ...(before && { before: side(before, versions.before, edit, "before") }),
    ...(after && { after: side(after, versions.after, edit, "after") }),
    message: said.message,
    causes: [],
  };
}

function side(where: Where, version: Version, edit: Edit, which: "before" | "after"): ChangeSide {
  const here = sideOf(where);
  if (edit.kind === "renamed") return { ...here, text: edit[which] };
  const value = edit.kind === "changed" ? edit[which] : where.node.fields.value;
  if (value) return { ...here, text: version.text(value, where), value };
  return edit.kind === "changed" || !where.node.name ? here : { ...here, text: titleOf(where.node) };
}
