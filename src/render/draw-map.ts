import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import type { MarkedSides } from "../diff/marks.ts";
import { goneOf } from "../layout/gone.ts";
import type { MapInput } from "../layout/map-input.ts";
import type { LaneChoice, Scene } from "../layout/scene.ts";
import type { Spot } from "../layout/scene-parts.ts";
import { layoutMap } from "../layout/views/map.ts";
import { layoutOverview } from "../layout/views/overview.ts";
import { layoutOwner } from "../layout/views/owner-view.ts";
import { layoutPortfolio, type ProjectInput } from "../layout/views/portfolio.ts";
import type { ChangeMarks } from "../model/change-mark.ts";
import type { Finding } from "../model/finding.ts";
import { renderLines, svgOf } from "./render.ts";
import type { Theme } from "./theme.ts";

export interface DrawingOptions {
  /** What there is to say of the journey's file; none when absent. */
  readonly findings?: readonly Finding[];
  /** All of the journey, or its stages only; `map` when absent. */
  readonly view?: "map" | "overview";
  /** The lanes that are left out, by kind; others are no mistake. */
  readonly hidden?: readonly string[];
  /** Light when absent. */
  readonly theme?: Theme;
  /** What to mark on it, by what things are called on it. */
  readonly changes?: ChangeMarks;
}

export interface DrawnMap {
  /** The picture, a line each for its parts. */
  readonly lines: readonly string[];
  /** The same as the text of a file, put together when it is asked for. */
  readonly svg: string;
  readonly spots: readonly Spot[];
  /** The lanes that the journey has something for, hidden ones among them. */
  readonly lanes: readonly LaneChoice[];
}

/** The map of a journey as SVG: the same text for the preview, the command line and the pictures of the documentation. */
export function drawMap(assessed: AssessedJourney, options: DrawingOptions = {}): DrawnMap {
  const input: MapInput = { ...assessed, findings: options.findings ?? [], changes: options.changes };
  const scene = options.view === "overview" ? layoutOverview(input, options.hidden) : layoutMap(input, options);
  return draw(scene, options.theme);
}

/** What two versions of a journey are, and the marks of both. */
export interface DrawnChanges {
  readonly before: AssessedJourney;
  readonly after: AssessedJourney;
  readonly marks: MarkedSides;
}

/** One map of two versions: the later one with what came and changed marked on it, and what went where it stood. */
export function drawChanges(
  { before, after, marks }: DrawnChanges,
  options: Omit<DrawingOptions, "changes" | "view"> = {},
): DrawnMap {
  const removed = [...marks.before].filter(([, { kind }]) => kind === "removed");
  const changes = new Map([...removed, ...marks.after]);
  const gone = goneOf(before.journey, after.journey, marks.before);
  return draw(layoutMap({ ...after, findings: options.findings ?? [], changes, gone }, options), options.theme);
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
  return drawnMap(renderLines(scene, theme), { spots: scene.spots, lanes: scene.choices });
}

/** A map of these lines. */
export function drawnMap(lines: readonly string[], { spots, lanes }: Pick<DrawnMap, "spots" | "lanes">): DrawnMap {
  return {
    lines,
    get svg() {
      return svgOf(lines);
    },
    spots,
    lanes,
  };
}
