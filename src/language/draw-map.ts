import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { layoutMap } from "../layout/layout.ts";
import { renderMap } from "../render/render.ts";
import type { Theme } from "../render/theme.ts";

/** The map of a journey as SVG: the same text for the preview, the command line and the pictures of the documentation. */
export function drawMap(assessed: AssessedJourney, theme?: Theme): string {
  return renderMap(layoutMap(assessed), theme);
}
