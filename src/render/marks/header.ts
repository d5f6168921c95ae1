import type { Header } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import type { Theme } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawText } from "./text.ts";

/** The title block. */
export function drawHeader({ title, facts, summary }: Header, theme: Theme): Svg {
  return element("g", { id: "header" }, [
    drawText(title, theme),
    ...facts.flatMap((fact) => [drawText(fact.name, theme), drawText(fact.value, theme)]),
    element(
      "g",
      { id: "summary" },
      summary.map((badge) => drawBadge(badge, theme)),
    ),
  ]);
}
