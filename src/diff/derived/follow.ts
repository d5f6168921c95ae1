import type { Change, ChangeSeverity } from "./change.ts";
import type { ChangeRule } from "./rule.ts";
import type { Spot } from "./spot.ts";

interface Following {
  readonly rule: ChangeRule;
  /** What it is about, on the side where it is; both where it is on both. */
  readonly before?: Spot | undefined;
  readonly after?: Spot | undefined;
  /** Tells it apart from other changes of its rule at the same thing. */
  readonly detail?: string | undefined;
  readonly message: string;
  readonly causes: readonly Change[];
  readonly severity?: ChangeSeverity | undefined;
  /** What is said on either side, as people read it. */
  readonly texts?: { readonly before?: string | undefined; readonly after?: string | undefined };
}

/** A change that nobody wrote: it follows from others. An improvement that follows only from what is risky is none. */
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
  if (!here) throw new RangeError(`${rule.id} is about nothing`);
  const isDoubtful = severity === "better" && causes.length > 0 && causes.every(isBad);
  return {
    id: [rule.id, here.id, ...(detail ? [detail] : [])].join(" "),
    rule: rule.id,
    severity: isDoubtful ? "neutral" : severity,
    kind: "derived",
    subject: here.subject,
    ...(before && { before: withText(before, texts?.before) }),
    ...(after && { after: withText(after, texts?.after) }),
    message,
    causes: causes.map(({ id }) => id),
  };
}

function withText({ side }: Spot, text: string | undefined) {
  return text === undefined ? side : { ...side, text };
}

function isBad({ severity }: Change): boolean {
  return severity === "worse" || severity === "risky";
}
