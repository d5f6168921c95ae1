import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { layoutMap } from "../layout/layout.ts";
import type { MapInput } from "../layout/map-input.ts";
import { layoutOverview } from "../layout/overview.ts";
import { layoutOwner } from "../layout/owner-view.ts";
import { layoutPortfolio, type ProjectInput } from "../layout/portfolio.ts";
import type { LaneChoice, Scene, Spot } from "../layout/scene.ts";
import type { Finding } from "../model/finding.ts";
import { renderMap } from "../render/render.ts";
import type { Theme } from "../render/theme.ts";

export interface DrawingOptions {
  /** What there is to say of the journey's file; none when absent. */
  readonly findings?: readonly Finding[];
  /** All of the journey, or its stages only; `map` when absent. */
  readonly view?: "map" | "overview";
  /** The lanes that are left out, by kind; others are no mistake. */
  readonly hidden?: readonly string[];
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
  const input: MapInput = { ...assessed, findings: options.findings ?? [] };
  const scene = options.view === "overview" ? layoutOverview(input, options.hidden) : layoutMap(input, options);
  return draw(scene, options.theme);
}

/** All journeys of a project in a table. */
export function drawPortfolio(project: ProjectInput, theme?: Theme): DrawnMap {
  return draw(layoutPortfolio(project), theme);
}

/** All that one owner answers for, across the journeys of a project. @param owner by name. */
export function drawOwner(project: ProjectInput, owner: string, theme?: Theme): DrawnMap {
  return draw(layoutOwner(project, owner), theme);
}

function draw(scene: Scene, theme: Theme | undefined): DrawnMap {
  return { svg: renderMap(scene, theme), spots: scene.spots, lanes: scene.choices };
}
