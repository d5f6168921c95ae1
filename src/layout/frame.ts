import type { Scene } from "./scene.ts";
import { COLUMNS_LEFT, MARGIN } from "./sizes.ts";

type Framed = Omit<Scene, "width" | "height" | "left" | "columnsLeft">;

/**
 * Puts a margin around what a picture holds.
 *
 * @param bottom where the lowest thing that is no lane ends, in px.
 */
export function frame(content: Framed, bottom: number): Scene {
  const lowest = Math.max(bottom, ...content.lanes.map((lane) => lane.y + lane.height));
  return {
    ...content,
    width: content.right + MARGIN,
    height: lowest + MARGIN,
    left: MARGIN,
    columnsLeft: COLUMNS_LEFT,
  };
}
