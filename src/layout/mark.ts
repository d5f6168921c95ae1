import type { Finding } from "../model/finding.ts";
import type { Mark } from "./scene.ts";
import { SMALL } from "./sizes.ts";
import { textBlock } from "./text-block.ts";
import { count } from "./wording.ts";

export const MARK_HEIGHT = 16;
const SIGN = 10;
const PADDING = 5;
/** Between the sign and the number. */
const GAP = 3;
/** Numbers have two digits at most; more are not counted at a glance. */
const MOST = 99;
const WIDTH_OF_NUMBER = 24;

/**
 * The mark for the findings about one thing.
 *
 * @param findings errors and warnings.
 * @param right where it ends, in px; `middle` is its height.
 * @returns `undefined` where there are none.
 */
export function layMark(findings: readonly Finding[], right: number, middle: number): Mark | undefined {
  if (findings.length === 0) return undefined;
  const severity = findings.some((finding) => finding.severity === "error") ? "error" : "warning";
  const number = textBlock(findings.length > MOST ? `${MOST}+` : `${findings.length}`, {
    x: 0,
    top: middle - SMALL.lineHeight / 2,
    width: WIDTH_OF_NUMBER,
    type: SMALL,
    tone: severity === "error" ? "gap" : "loss",
    bold: true,
    maxLines: 1,
  });
  const width = 2 * PADDING + SIGN + GAP + number.width;
  const left = right - width;
  return {
    severity,
    at: { x: left + PADDING, y: middle - SIGN / 2 },
    size: SIGN,
    box: { x: left, y: middle - MARK_HEIGHT / 2, width, height: MARK_HEIGHT },
    count: { ...number, x: left + PADDING + SIGN + GAP },
  };
}

/** What a mark says, for those who hear the map: `2 errors, 1 warning`. */
export function markText(findings: readonly Finding[]): string | undefined {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  const parts = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}
