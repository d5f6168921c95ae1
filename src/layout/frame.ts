import { highest } from "../algorithms/extremes.ts";
import type { Scene } from "./scene.ts";
import { COLUMNS_LEFT, MARGIN } from "./sizes.ts";

type Framed = Omit<Scene, "width" | "height" | "left" | "columnsLeft">;

/**
 * Puts a margin around what a picture holds.
 *
 * @param bottom where the lowest thing that is no lane ends, in px.
 */
export function frame(content: Framed, bottom: number): Scene {
  const foot = highest(
    content.lanes.map((lane) => lane.y + lane.height),
    bottom,
  );
  return {
    ...content,
    width: content.right + MARGIN,
    height: foot + MARGIN,
    left: MARGIN,
    columnsLeft: COLUMNS_LEFT,
  };
}
