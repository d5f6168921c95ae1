import type { Between } from "../compare/messages.ts";

/** Something that both maps have, with where it stands on one of them, in px of the picture. */
export interface Anchor {
  readonly key: string;
  readonly at: number;
}

/** The ends of every map, so that each point is between two anchors. */
const START = "start";
const END = "end";

/** Anchors in their order, with the ends of the picture around them. */
export function withEnds(anchors: readonly Anchor[], size: number): Anchor[] {
  const inner = anchors.toSorted((a, b) => a.at - b.at);
  return [{ key: START, at: 0 }, ...inner, { key: END, at: size }];
}

/**
 * Says a point by the two anchors around it.
 *
 * @param isShared whether the other map has an anchor too; the ends are always shared.
 */
export function between(anchors: readonly Anchor[], point: number, isShared: (key: string) => boolean): Between {
  const shared = anchors.filter(({ key }) => key === START || key === END || isShared(key));
  const from = shared.findLast(({ at }) => at <= point) ?? shared[0];
  const to = shared.find(({ at }) => at > point) ?? shared.at(-1);
  if (!from || !to) return { from: START, to: END, share: 0 };
  const length = to.at - from.at;
  return { from: from.key, to: to.key, share: length === 0 ? 0 : (point - from.at) / length };
}

/** Where the same point is on another map; `undefined` when that lacks an anchor. */
export function pointOf({ from, to, share }: Between, anchors: readonly Anchor[]): number | undefined {
  const start = anchors.find(({ key }) => key === from)?.at;
  const end = anchors.find(({ key }) => key === to)?.at;
  return start === undefined || end === undefined ? undefined : start + (end - start) * share;
}
