import type { TextStyle } from "../layout/scene.ts";
import { SMALL } from "../layout/sizes.ts";
import { HATCH, HATCH_ID, type Paint, type Role, type Theme } from "./theme.ts";

/**
 * Writes what paints a shape: classes, by which a style sheet can give every role another colour, and the colours themselves,
 * so that the picture needs no style sheet.
 */
export class Painter {
  readonly theme: Theme;
  /** What was written already, by fill and stroke. */
  private readonly fills = new Map<Role | typeof HATCH, string>();
  /** What was written already, by style, for texts that run to the right and to the left. */
  private readonly texts = { right: new Map<TextStyle, string>(), left: new Map<TextStyle, string>() };
  private readonly known = new Map<Paint["fill"], Map<Paint["stroke"], string>>();

  constructor(theme: Theme) {
    this.theme = theme;
  }

  /** The attributes that fill and stroke a shape; where neither is given it shows nothing. */
  paint({ fill, stroke }: Paint): string {
    let strokes = this.known.get(fill);
    if (!strokes) {
      strokes = new Map();
      this.known.set(fill, strokes);
    }
    let written = strokes.get(stroke);
    if (written === undefined) {
      written = this.write(fill, stroke);
      strokes.set(stroke, written);
    }
    return written;
  }

  private write(fill: Paint["fill"], stroke: Paint["stroke"]): string {
    const classes = [fill && fill !== HATCH && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(" ");
    const written = [
      classes && ` class="${classes}"`,
      ` fill="${this.fillOf(fill)}"`,
      stroke && ` stroke="${this.theme[stroke]}"`,
    ];
    return written.filter(Boolean).join("");
  }

  fill(fill: Role | typeof HATCH): string {
    let written = this.fills.get(fill);
    if (written === undefined) {
      written = this.write(fill, undefined);
      this.fills.set(fill, written);
    }
    return written;
  }

  stroke(stroke: Role, width?: number, dashes?: string): string {
    return this.paint({ stroke }) + strokeText(width, dashes);
  }

  /** The attributes of a text: its colour, its font and where it stands to its point. */
  text(style: TextStyle, rightToLeft: boolean): string {
    const texts = rightToLeft ? this.texts.left : this.texts.right;
    let written = texts.get(style);
    if (written === undefined) {
      written = this.fill(style.tone) + fontText(style, rightToLeft);
      texts.set(style, written);
    }
    return written;
  }

  private fillOf(fill: Paint["fill"]): string {
    if (fill === undefined) return "none";
    return fill === HATCH ? `url(#${HATCH_ID})` : this.theme[fill];
  }
}

/** How wide a line is, in px, and its dashes and gaps. */
export function strokeText(width: number | undefined, dashes?: string): string {
  const drawn = width === undefined ? "" : ` stroke-width="${width}"`;
  return dashes === undefined ? drawn : `${drawn} stroke-dasharray="${dashes}"`;
}

/** A text from right to left starts at its right end. */
const MIRRORED = { start: "end", middle: "middle", end: "start" } as const;

/** The smallest size is that of the whole picture: most texts have it. */
function fontText({ size, bold, italic, anchor }: TextStyle, rightToLeft: boolean): string {
  const height = size === SMALL.size ? "" : ` font-size="${size}"`;
  const weight = bold ? ' font-weight="700"' : "";
  const slope = italic ? ' font-style="italic"' : "";
  const place = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `${height}${weight}${slope}${rightToLeft ? ` direction="rtl" text-anchor="${MIRRORED[anchor]}"` : place}`;
}
