import type { Lane, LaneContent, Scene } from "../layout/scene.ts";
import { element, group, lines, type Svg, textElement } from "./element.ts";
import { drawBackstage } from "./marks/backstage.ts";
import { drawCard } from "./marks/card.ts";
import { drawExperience } from "./marks/experience.ts";
import { drawHatch } from "./marks/hatch.ts";
import { drawHeader } from "./marks/header.ts";
import { drawHint } from "./marks/hint.ts";
import { drawLaneEdge } from "./marks/lane-edge.ts";
import { drawMeasure } from "./marks/measure.ts";
import { drawOpportunity } from "./marks/opportunity.ts";
import { drawOwnerRow } from "./marks/owner-row.ts";
import { drawRoute } from "./marks/route.ts";
import { drawStage } from "./marks/stage.ts";
import { drawStop } from "./marks/stop.ts";
import { drawText } from "./marks/text.ts";
import { drawVoice } from "./marks/voice.ts";
import { LIGHT, paint, type Theme } from "./theme.ts";

/** The widths that the layout reckons with are those of these fonts, which share their metrics. */
const FONTS = 'Arial, Helvetica, "Liberation Sans", Arimo, sans-serif';

/**
 * Draws a map as an SVG that stands alone: no style sheet, script or reference leads out of it. The same scene and
 * theme give the same bytes.
 */
export function renderMap(scene: Scene, theme: Theme = LIGHT): string {
  const { width, height } = scene;
  return `${lines(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "graphics-document document",
      "aria-roledescription": "customer journey map",
      "aria-labelledby": "map-title map-description",
      "font-family": FONTS,
    },
    [
      textElement("title", { id: "map-title" }, scene.title),
      textElement("desc", { id: "map-description" }, scene.description),
      element("defs", {}, [drawHatch(theme)]),
      element("rect", { id: "map-surface", width, height, ...paint(theme, { fill: "surface" }) }),
      drawHeader(scene.header, theme),
      group(
        { id: "stages" },
        scene.stages.map((stage) => drawStage(stage, theme)),
      ),
      ...scene.lanes.map((lane) => drawLane(lane, scene, theme)),
      scene.hint && drawHint(scene.hint, theme),
    ],
  )}\n`;
}

function drawLane(lane: Lane, scene: Scene, theme: Theme): Svg {
  return group({ id: lane.id, class: "lane", transform: `translate(0 ${lane.y})` }, [
    ...drawLaneEdge(lane, scene, theme),
    element("g", { id: `${lane.id}-name`, class: "lane-name" }, [
      drawText(lane.name, theme),
      lane.note && drawText(lane.note, theme),
    ]),
    ...drawContent(lane.content, theme),
  ]);
}

function drawContent(content: LaneContent, theme: Theme): Svg[] {
  switch (content.kind) {
    case "touchpoints":
      return content.cards.map((card) => drawCard(card, theme));
    case "experience":
      return drawExperience(content, theme);
    case "measures":
      return [
        ...content.rows.map((row) => drawMeasure(row, theme)),
        ...content.notes.map((note) => drawText(note, theme)),
      ];
    case "voice":
      return content.voices.map((voice) => drawVoice(voice, theme));
    case "owners":
      return [
        ...content.rows.map((row) => drawOwnerRow(row, content, theme)),
        ...content.routes.map((route) => drawRoute(route, theme)),
        ...content.stops.map((stop) => drawStop(stop, theme)),
      ];
    case "backstage":
      return content.items.map((item) => drawBackstage(item, theme));
    case "opportunities":
      return content.items.map((item) => drawOpportunity(item, theme));
  }
}
