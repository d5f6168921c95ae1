import type { Header } from "../../layout/scene.ts";
import { group, type Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { drawBadge } from "./badge.ts";
import { drawText } from "./text.ts";

/** The title block. */
export function drawHeader({ title, facts, summary }: Header, painter: Painter): Svg[] {
  return group({ id: "header" }, [
    drawText(title, painter),
    ...facts.map((fact) => drawText(fact.name, painter) + drawText(fact.value, painter)),
    ...summary.map((badge) => drawBadge(badge, painter)),
  ]);
}
