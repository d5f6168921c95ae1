import { highest } from "../../../algorithms/extremes.ts";
import { CHANGE_SEVERITIES, type ChangeKind } from "../../../diff/change.ts";
import type { ReportedChange } from "../../diff/result.ts";
import type { NameOf } from "../file-names.ts";

/** The sign of each kind of change; consequences have a sign of their own. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  renamed: "~",
  moved: "→",
  derived: "⇒",
};

/** All severities are padded to the widest. */
export const SEVERITY_WIDTH = highest(CHANGE_SEVERITIES.map((word) => word.length));

/** Where a change is: in the new version, or in the old one for what was removed. @returns `undefined` if it has no place. */
export function placeOfChange({ before, after }: ReportedChange, nameOf: NameOf): string | undefined {
  const place = after?.place ?? before?.place;
  if (!place) return undefined;
  const text = `${nameOf(place.uri)}:${place.range.start.line + 1}`;
  return after?.place ? text : `${text} before`;
}

/** `5 min → 10 min`, where both sides have a value and the message lacks one of them. */
export function beforeAndAfter({ before, after, message, kind }: ReportedChange): string | undefined {
  const [old, now] = [before?.text, after?.text];
  if (kind !== "changed" || !old || !now) return undefined;
  const isMentioned = (text: string): boolean => message.includes(text.replace(/^[<>=]+\s*/, ""));
  return isMentioned(old) && isMentioned(now) ? undefined : `${old} → ${now}`;
}
