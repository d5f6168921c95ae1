import type { ChangeSign, Lane, LaneContent, Scene } from "../layout/scene.ts";
import { SMALL } from "../layout/text/type-sizes.ts";
import { type Child, element, group, lines, type Svg, textElement } from "./element.ts";
import { drawBackstage } from "./marks/backstage.ts";
import { drawCard } from "./marks/card.ts";
import { drawChangeOutline, drawChangeWords } from "./marks/change.ts";
import { drawExperience } from "./marks/experience.ts";
import { drawHatch } from "./marks/hatch.ts";
import { drawHeader } from "./marks/header.ts";
import { drawHint } from "./marks/hint.ts";
import { drawLaneEdge } from "./marks/lane-edge.ts";
import { drawMeasure } from "./marks/measure.ts";
import { drawOpportunity } from "./marks/opportunity.ts";
import { drawOwnerRow } from "./marks/owner-row.ts";
import { drawPanel } from "./marks/panel.ts";
import { drawPromise } from "./marks/promise.ts";
import { drawRoute } from "./marks/route.ts";
import { drawSide, SIDE_GAP } from "./marks/side.ts";
import { drawStage } from "./marks/stage.ts";
import { drawStop } from "./marks/stop.ts";
import { drawSystemRow } from "./marks/system-row.ts";
import { drawText } from "./marks/text.ts";
import { drawVoice } from "./marks/voice.ts";
import { Painter } from "./painter.ts";
import { rect } from "./shapes.ts";
import { LIGHT, type Theme } from "./theme.ts";

/** The widths that the layout reckons with are those of these fonts, which share their metrics. */
const FONTS = 'Arial, Helvetica, "Liberation Sans", Arimo, sans-serif';

/** From the stages to the edges of the plate behind them. */
const PLATE_ROOM = 6;

/** Draws a map as a whole. */
export function renderMap(scene: Scene, theme?: Theme): string {
  return svgOf(renderLines(scene, theme));
}

/** A picture as the text of a file. */
export function svgOf(picture: readonly Svg[]): string {
  return `${picture.join("\n")}\n`;
}

/**
 * Draws a map as an SVG that stands alone: no style sheet, script or reference leads out of it. The same scene and
 * theme give the same bytes. Every part stands on a line of its own, so that pictures can be compared line by line.
 *
 * @returns the lines.
 */
export function renderLines(scene: Scene, theme: Theme = LIGHT): Svg[] {
  const { width, height } = scene;
  const painter = new Painter(theme);
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "graphics-document document",
    "aria-roledescription": "customer journey map",
    "aria-labelledby": "map-title map-description",
    "font-family": FONTS,
    "font-size": SMALL.size,
  };
  return lines("svg", root, [
    textElement("title", { id: "map-title" }, scene.title),
    textElement("desc", { id: "map-description" }, scene.description),
    element("defs", {}, [drawHatch(painter)]),
    `<rect id="map-surface" width="${width}" height="${height}"${painter.fill("surface")}/>`,
    ...drawHeader(scene.header, painter),
    ...withChanges(scene.changes.header, painter, []),
    ...scene.lanes.flatMap((lane) => drawLane(lane, scene, painter)),
    ...drawStages(scene, painter),
    ...(scene.hint ? drawHint(scene.hint, painter) : []),
  ]);
}

/**
 * The stages come last and on a plate: a reader who moves down the lanes can keep them in sight. So does the plate at their
 * side, which goes with the names of the lanes when the reader moves along the columns.
 */
function drawStages({ stages, width, columnsLeft, changes }: Scene, painter: Painter): Svg[] {
  const [first] = stages;
  if (!first) return [];
  const plate = { x: 0, y: first.box.y - PLATE_ROOM, width, height: first.box.height + 2 * PLATE_ROOM };
  return group({ id: "stages", class: "top" }, [
    rect(plate, painter.fill("surface")),
    ...withChanges(
      changes.stages,
      painter,
      stages.map((stage) => drawStage(stage, painter)),
    ),
    element("g", { id: "stages-side", class: "side" }, [
      rect({ ...plate, width: columnsLeft - SIDE_GAP }, painter.fill("surface")),
    ]),
  ]);
}

function drawLane(lane: Lane, scene: Scene, painter: Painter): Svg[] {
  return group({ id: lane.id, class: "lane", transform: `translate(0 ${lane.y})` }, [
    drawLaneEdge(lane, scene, painter),
    ...withChanges(lane.changes, painter, drawContent(lane.content, painter)),
    drawSide(lane, scene, painter),
  ]);
}

/** What happened to things, around what is drawn of them. */
function withChanges(changes: readonly ChangeSign[], painter: Painter, drawn: readonly Svg[]): Child[] {
  return [
    ...changes.map((change) => drawChangeOutline(change, painter)),
    ...drawn,
    ...changes.map((change) => drawChangeWords(change, painter)),
  ];
}

function drawContent(content: LaneContent, painter: Painter): Svg[] {
  switch (content.kind) {
    case "touchpoints":
      return content.cards.map((card) => drawCard(card, painter));
    case "experience":
      return drawExperience(content, painter);
    case "measures":
      return [
        ...content.rows.map((row) => drawMeasure(row, painter)),
        ...content.notes.map((note) => drawText(note, painter)),
      ];
    case "voice":
      return content.voices.map((voice) => drawVoice(voice, painter));
    case "promises":
      return content.chips.map((chip) => drawPromise(chip, painter));
    case "owners":
      return [
        ...content.rows.map((row) => drawOwnerRow(row, content, painter)),
        ...content.routes.map((route) => drawRoute(route, painter)),
        ...content.stops.map((stop) => drawStop(stop, painter)),
      ];
    case "backstage":
      return content.items.map((item) => drawBackstage(item, painter));
    case "systems":
      return content.rows.flatMap((row) => drawSystemRow(row, painter));
    case "opportunities":
      return content.items.map((item) => drawOpportunity(item, painter));
    case "steps":
    case "worst-gaps":
    case "stage-owners":
    case "next-steps":
    case "journeys":
    case "work":
      return [
        ...content.headings.map((heading) => drawText(heading, painter)),
        ...content.panels.map((panel) => drawPanel(panel, painter)),
      ];
  }
}
