/** Which end of a line stands where the line is placed. */
export type Anchor = "left" | "middle" | "right";

interface Anchored {
  readonly "text-anchor"?: string | undefined;
  readonly direction?: string | undefined;
}

/** A line from right to left starts at its right end. */
export function anchorOf({ "text-anchor": anchor = "start", direction }: Anchored): Anchor {
  if (anchor === "middle") return "middle";
  return (anchor === "end") === (direction === "rtl") ? "left" : "right";
}

/** Where a line starts at the left. @param x where it is placed. */
export function leftOf(x: number, width: number, anchor: Anchor): number {
  return anchor === "right" ? x - width : anchor === "middle" ? x - width / 2 : x;
}
