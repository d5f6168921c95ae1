import type { ChangeSign } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { rect } from "../shapes.ts";
import { drawText } from "./text.ts";

const LINE_WIDTH = 2.5;
/** What came is drawn in one line, as what is there; what went is dotted, everything else dashed. */
const DASHES: Readonly<Record<ChangeSign["mark"]["kind"], string | undefined>> = {
  added: undefined,
  removed: "2 4",
  moved: "9 4",
  renamed: "9 4",
  changed: "9 4",
};

/** The line around what something happened to since another version. It lies below the thing, whose own signs stay in sight. */
export function drawChangeOutline({ mark, outline, radius, words }: ChangeSign, painter: Painter): Svg | undefined {
  const line = painter.paint({ stroke: words.style.tone }) + strokeText(LINE_WIDTH, DASHES[mark.kind]);
  return outline && rect(outline, line, radius);
}

/** What happened, in a few words. */
export function drawChangeWords({ mark, plate, words }: ChangeSign, painter: Painter): Svg {
  const ground = painter.paint({ fill: "surface", stroke: words.style.tone }) + strokeText(1.5);
  return `<g class="change ${mark.severity}">${rect(plate, ground, plate.height / 2)}${drawText(words, painter)}</g>`;
}
