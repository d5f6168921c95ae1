import { CHANGE_SEVERITIES, type ChangeKind } from "../../diff/change.ts";
import type { ToldChange } from "../diff/result.ts";
import type { NameOf } from "./result.ts";

/** The sign of what was written; what follows from it has one of its own. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  renamed: "~",
  moved: "→",
  derived: "⇒",
};

/** All severities are written as wide as the widest. */
export const SEVERITY_WIDTH = Math.max(...CHANGE_SEVERITIES.map((word) => word.length));

/** Where a change is to be seen: in the new version, or in the old one when it is gone. @returns `undefined` for no place. */
export function placeOfChange({ before, after }: ToldChange, nameOf: NameOf): string | undefined {
  const place = after?.place ?? before?.place;
  if (!place) return undefined;
  const text = `${nameOf(place.uri)}:${place.range.start.line + 1}`;
  return after?.place ? text : `${text} before`;
}

/** `5 min → 10 min`, where both sides say something and the message leaves one out. */
export function beforeAndAfter({ before, after, message, kind }: ToldChange): string | undefined {
  const [old, now] = [before?.text, after?.text];
  if (kind !== "changed" || !old || !now) return undefined;
  const isSaid = (text: string): boolean => message.includes(text.replace(/^[<>=]+\s*/, ""));
  return isSaid(old) && isSaid(now) ? undefined : `${old} → ${now}`;
}
