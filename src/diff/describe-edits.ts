import type { Change, ChangeSide } from "./change.ts";
import type { Edit } from "./match/edit.ts";
import { CHANGE_RULES } from "./rules.ts";
import { meaningOf, titleOf } from "./tree/tree.ts";
import { changeSubject, sideOf } from "./written/about-node.ts";
import type { DescribedEdit } from "./written/described-edit.ts";
import { EditView } from "./written/edit-view.ts";
import { type ChangeRule, type Description, SKIP_EDIT } from "./written/rule.ts";
import type { Version, Where } from "./written/version.ts";

/** Describes each edit by the first rule that applies to it. Edits that mean nothing are left out. */
export function describeEdits(edits: readonly Edit[], before: Version, after: Version): DescribedEdit[] {
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
    const view = new EditView(edit, { before, after }, (id) => around.get(id) ?? []);
    const found = describe(view);
    return found ? [{ edit, change: toChange(view, found.rule, found.description) }] : [];
  });
}

function describe(view: EditView): { readonly rule: ChangeRule; readonly description: Description } | undefined {
  if (isStaleReference(view)) return undefined;
  for (const rule of CHANGE_RULES) {
    const description = rule.describe?.(view);
    if (description === SKIP_EDIT) return undefined;
    if (description) return { rule, description };
  }
  return undefined;
}

/** Whether a reference was left as it was while its target was renamed: a finding reports it if it is broken now. */
function isStaleReference({ edit, before }: EditView): boolean {
  return (
    edit.kind === "changed" &&
    before !== undefined &&
    meaningOf(before.node.fields[edit.field]) === meaningOf(edit.after)
  );
}

function toChange(view: EditView, { id: rule, severity }: ChangeRule, description: Description): Change {
  const { edit, before, after, versions } = view;
  const field = edit.kind === "changed" ? edit.field : undefined;
  const here = after ?? before;
  if (!here) throw new RangeError(`There is no ${edit.id}`);
  return {
    id: [rule, edit.id, ...(field ? [field] : [])].join(" "),
    rule,
    severity: description.severity ?? severity,
    kind: edit.kind,
    subject: changeSubject(here),
    ...(field && { field }),
    ...(before && { before: side(before, versions.before, edit, "before") }),
    ...(after && { after: side(after, versions.after, edit, "after") }),
    message: description.message,
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
