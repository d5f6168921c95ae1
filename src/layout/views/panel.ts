import { highest } from "../../algorithms/extremes.ts";
import type { Finding } from "../../model/finding.ts";
import type { Badge } from "../badge.ts";
import { badge } from "../badge.ts";
import { layFindingSign } from "../finding-sign.ts";
import type { Panel } from "../scene.ts";
import type { Spot } from "../scene-parts.ts";
import { BADGE_HEIGHT, CARD_PADDING, UNIT } from "../sizes.ts";
import type { TextBlock, TextSign } from "../text/text-block.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import type { Tone } from "../text/text-style.ts";
import { HEADING, SMALL, type TypeSize } from "../text/type-sizes.ts";

const TOP_PADDING = 10;
const BOTTOM_PADDING = 12;

/** A line or several of a panel. */
export interface PanelLine {
  readonly text: string | undefined;
  readonly type?: TypeSize;
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly maxLines?: number;
  readonly sign?: TextSign | undefined;
}

export interface PanelDraft {
  readonly spot: Spot;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly look: Panel["look"];
  readonly lines: readonly PanelLine[];
  readonly badges?: readonly { readonly text: string; readonly look: Badge["look"] }[];
  readonly findings?: readonly Finding[];
}

/** Sets lines of text in a box as high as they need, and badges below them; lines without a text are left out. */
export function layPanel({ spot, x, top, width, look, lines, badges = [], findings = [] }: PanelDraft): Panel {
  const padding = look === "frame" ? 0 : CARD_PADDING;
  const room = width - 2 * padding;
  let y = top + (look === "frame" ? 0 : TOP_PADDING);
  const texts: TextBlock[] = [];
  for (const { text, type = SMALL, tone = "muted", bold = false, maxLines = 3, sign } of lines) {
    if (!text) continue;
    const block = textBlock(text, { x: x + padding, top: y, width: room, type, tone, bold, maxLines, sign });
    texts.push(block);
    y = blockBottom(block) + (type === HEADING ? 2 : 0);
  }
  const placed: Badge[] = [];
  let left = x + padding;
  if (badges.length > 0) y += 6;
  for (const item of badges) {
    const next = badge(item.text, { x: left, anchor: "start", top: y, maxWidth: room, look: item.look });
    if (left > x + padding && next.box.x + next.box.width > x + padding + room) {
      left = x + padding;
      y += BADGE_HEIGHT + UNIT / 2;
      placed.push(badge(item.text, { x: left, anchor: "start", top: y, maxWidth: room, look: item.look }));
    } else placed.push(next);
    left = (placed.at(-1)?.box.x ?? left) + (placed.at(-1)?.box.width ?? 0) + UNIT / 2;
  }
  if (badges.length > 0) y += BADGE_HEIGHT;
  return {
    spot,
    box: { x, y: top, width, height: y + (look === "frame" ? 0 : BOTTOM_PADDING) - top },
    look,
    texts,
    badges: placed,
    findingSign: layFindingSign(findings, x + width - CARD_PADDING, top),
    bars: [],
    spark: undefined,
  };
}

export function panelBottom({ box }: Panel): number {
  return box.y + box.height;
}

/** Makes panels of one row equally high. */
export function evenRow(panels: readonly Panel[]): Panel[] {
  const bottom = highest(panels.map(panelBottom), 0);
  return panels.map((panel) => ({ ...panel, box: { ...panel.box, height: bottom - panel.box.y } }));
}
