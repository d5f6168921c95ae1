import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { layoutMap, type MapOptions } from "../layout/layout.ts";
import type { LaneChoice, Spot } from "../layout/scene.ts";
import type { Finding } from "../model/finding.ts";
import { renderMap } from "../render/render.ts";
import type { Theme } from "../render/theme.ts";

export interface DrawingOptions extends MapOptions {
  /** What there is to say of the journey's file; none when absent. */
  readonly findings?: readonly Finding[];
  /** Light when absent. */
  readonly theme?: Theme;
}

export interface DrawnMap {
  readonly svg: string;
  readonly spots: readonly Spot[];
  /** The lanes that the journey has something for, hidden ones among them. */
  readonly lanes: readonly LaneChoice[];
}

/** The map of a journey as SVG: the same text for the preview, the command line and the pictures of the documentation. */
export function drawMap(assessed: AssessedJourney, options: DrawingOptions = {}): DrawnMap {
  const scene = layoutMap({ ...assessed, findings: options.findings ?? [] }, options);
  return { svg: renderMap(scene, options.theme), spots: scene.spots, lanes: scene.choices };
}
