import type { Change, ChangeSeverity } from "../change.ts";
import type { ChangeRule } from "../written/rule.ts";
import type { SubjectOnSide } from "./subject-on-side.ts";

interface Following {
  readonly rule: ChangeRule;
  /** What the change is about, on each side where that is there. */
  readonly before?: SubjectOnSide | undefined;
  readonly after?: SubjectOnSide | undefined;
  /** Tells it apart from other changes of the same rule and subject. */
  readonly detail?: string | undefined;
  readonly message: string;
  readonly causes: readonly Change[];
  readonly severity?: ChangeSeverity | undefined;
  /** The state on each side, as people read it. */
  readonly texts?: { readonly before?: string | undefined; readonly after?: string | undefined };
}

/** A change that follows from others. An improvement that follows only from risky or worse changes counts as neutral. */
export function follow({
  rule,
  before,
  after,
  detail,
  message,
  causes,
  severity = rule.severity,
  texts,
}: Following): Change {
  const here = after ?? before;
  if (!here) throw new RangeError(`${rule.id} has no subject`);
  const isDoubtful = severity === "better" && causes.length > 0 && causes.every(isBad);
  return {
    id: [rule.id, here.id, ...(detail ? [detail] : [])].join(" "),
    rule: rule.id,
    severity: isDoubtful ? "neutral" : severity,
    kind: "derived",
    subject: { kind: here.kind, path: here.path },
    ...(before && { before: withText(before, texts?.before) }),
    ...(after && { after: withText(after, texts?.after) }),
    message,
    causes: causes.map(({ id }) => id),
  };
}

function withText({ side }: SubjectOnSide, text: string | undefined) {
  return text === undefined ? side : { ...side, text };
}

function isBad({ severity }: Change): boolean {
  return severity === "worse" || severity === "risky";
}
