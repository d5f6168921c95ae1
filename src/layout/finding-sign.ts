import type { Finding } from "../model/finding.ts";
import type { Mark, MarkSign } from "./scene-parts.ts";
import { SMALL } from "./sizes.ts";
import { textBlock } from "./text-block.ts";
import { count, joinParts } from "./wording.ts";

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
  const sign = signOf(findings);
  return { at: { x: right - sign.box.width, y: middle }, sign };
}

/** Those that were needed already: a large map has thousands of marks and a few dozen signs. */
const known: Readonly<Record<MarkSign["severity"], MarkSign[]>> = { error: [], warning: [] };

function signOf(findings: readonly Finding[]): MarkSign {
  const severity = findings.some((finding) => finding.severity === "error") ? "error" : "warning";
  const number = Math.min(findings.length, MOST + 1);
  known[severity][number] ??= laySign(severity, number > MOST ? `${MOST}+` : `${number}`);
  return known[severity][number];
}

function laySign(severity: MarkSign["severity"], number: string): MarkSign {
  const count = textBlock(number, {
    x: PADDING + SIGN + GAP,
    top: -SMALL.lineHeight / 2,
    width: WIDTH_OF_NUMBER,
    type: SMALL,
    tone: severity === "error" ? "gap" : "loss",
    bold: true,
    maxLines: 1,
  });
  return {
    severity,
    at: { x: PADDING, y: -SIGN / 2 },
    size: SIGN,
    box: { x: 0, y: -MARK_HEIGHT / 2, width: 2 * PADDING + SIGN + GAP + count.width, height: MARK_HEIGHT },
    count,
  };
}

/** What a mark says, for those who hear the map: `2 errors, 1 warning`. */
export function markText(findings: readonly Finding[]): string | undefined {
  if (findings.length === 0) return undefined;
  let errors = 0;
  for (const { severity } of findings) if (severity === "error") errors++;
  const warnings = findings.length - errors;
  return joinParts([errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")], ", ");
}
