import { count } from "../model/english.ts";
import type { Finding } from "../model/finding.ts";
import type { FindingSign, SignShape } from "./scene-parts.ts";
import { textBlock } from "./text/text-block.ts";
import { SMALL } from "./text/type-sizes.ts";
import { joinParts } from "./wording.ts";

const SIGN_HEIGHT = 16;
const SIGN = 10;
const PADDING = 5;
/** Between the sign and the number. */
const GAP = 3;
/** Numbers have two digits at most; more are not counted at a glance. */
const MOST = 99;
const WIDTH_OF_NUMBER = 24;

/**
 * The sign for the findings about one thing.
 *
 * @param findings errors and warnings.
 * @param right where it ends, in px; `middle` is its height.
 * @returns `undefined` where there are none.
 */
export function layFindingSign(findings: readonly Finding[], right: number, middle: number): FindingSign | undefined {
  if (findings.length === 0) return undefined;
  const shape = shapeFor(findings);
  return { at: { x: right - shape.box.width, y: middle }, shape };
}

/** The shapes for 1 to {@link MOST} findings and for more: a large map has thousands of signs and a few dozen shapes. */
const SHAPES: Readonly<Record<SignShape["severity"], readonly SignShape[]>> = {
  error: layShapes("error"),
  warning: layShapes("warning"),
};

/** @param findings at least one. */
function shapeFor(findings: readonly Finding[]): SignShape {
  const severity = findings.some((finding) => finding.severity === "error") ? "error" : "warning";
  const shapes = SHAPES[severity];
  return shapes[Math.min(findings.length, shapes.length) - 1] ?? layShape(severity, `${findings.length}`);
}

function layShapes(severity: SignShape["severity"]): SignShape[] {
  return Array.from({ length: MOST + 1 }, (_, index) => layShape(severity, index < MOST ? `${index + 1}` : `${MOST}+`));
}

function layShape(severity: SignShape["severity"], number: string): SignShape {
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
    box: { x: 0, y: -SIGN_HEIGHT / 2, width: 2 * PADDING + SIGN + GAP + count.width, height: SIGN_HEIGHT },
    count,
  };
}

/** What a sign says, for those who hear the map: `2 errors, 1 warning`. */
export function findingSignText(findings: readonly Finding[]): string | undefined {
  if (findings.length === 0) return undefined;
  let errors = 0;
  for (const { severity } of findings) if (severity === "error") errors++;
  const warnings = findings.length - errors;
  return joinParts([errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")], ", ");
}
