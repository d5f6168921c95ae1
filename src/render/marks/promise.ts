import type { PromiseLane } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { path, rect } from "../shapes.ts";
import type { Paint, Role } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

type Chip = PromiseLane["chips"][number];

const RADIUS = 6;
/** The sign: its place from the left edge of the chip and the upper edge. */
const SIGN_X = 8;
const SIGN_Y = 8;
const SIGN_LINE = 2;

const LOOKS: Readonly<Record<Chip["look"], { readonly paint: Paint; readonly sign: string; readonly role: Role }>> = {
  kept: { paint: { fill: "good-tint" }, sign: "l3.5 4l6.5 -8", role: "good" },
  broken: { paint: { fill: "gap-tint" }, sign: "m1 -4l8 8m0 -8l-8 8", role: "gap" },
  unknown: { paint: { fill: "surface", stroke: "card-edge" }, sign: "m1 0h8", role: "loss" },
};

/** What becomes of a promise: a tick where it is kept, a cross where it is broken, a dash where nobody knows. */
export function drawPromise({ spot, box, look, texts }: Chip, painter: Painter): Svg {
  const { paint, sign, role } = LOOKS[look];
  const dashes = look === "unknown" ? strokeText(undefined, "3 3") : "";
  return drawSpot(spot, `promise ${look}`, [
    rect(box, painter.paint(paint) + dashes, RADIUS),
    path(
      `M${box.x + SIGN_X} ${box.y + SIGN_Y + 5}${sign}`,
      `${painter.stroke(role, SIGN_LINE)} stroke-linecap="round"`,
    ),
    drawTexts(texts, painter),
  ]);
}
