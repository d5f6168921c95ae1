import type { TextBlock } from "../layout/text/text-block.ts";
import type { TextStyle } from "../layout/text/text-style.ts";
import { SMALL } from "../layout/text/type-sizes.ts";
import { inOnePiece, numberText as n } from "./element.ts";
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
  private readonly texts = { right: new Map<TextStyle, WrittenText>(), left: new Map<TextStyle, WrittenText>() };
  private readonly known = new Map<Paint["fill"], Map<Paint["stroke"], string>>();

  private readonly drawn = new Map<object, string>();

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
      written = inOnePiece(this.write(fill, stroke));
      strokes.set(stroke, written);
    }
    return written;
  }

  /** Draws a thing that many parts of a map share when it comes for the first time. */
  once<T extends object>(shared: T, draw: (shared: T, painter: Painter) => string): string {
    let drawn = this.drawn.get(shared);
    if (drawn === undefined) {
      drawn = inOnePiece(draw(shared, this));
      this.drawn.set(shared, drawn);
    }
    return drawn;
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

  /** The tag before a text: where it stands, its colour, its font and where it has its point. */
  openText({ x, y, style }: TextBlock, rightToLeft: boolean): string {
    const texts = rightToLeft ? this.texts.left : this.texts.right;
    let text = texts.get(style);
    if (!text) {
      text = { attributes: inOnePiece(this.fill(style.tone) + fontText(style, rightToLeft)), tags: new Map() };
      texts.set(style, text);
    }
    // In cards and labels, texts stand in few places.
    const place = isNear(x) && isNear(y) ? 4 * NEAR * x + y : undefined;
    const known = place === undefined ? undefined : text.tags.get(place);
    if (known !== undefined) return known;
    const tag = `<text x="${n(x)}" y="${n(y)}"${text.attributes}>`;
    if (place !== undefined) text.tags.set(place, inOnePiece(tag));
    return tag;
  }

  private fillOf(fill: Paint["fill"]): string {
    if (fill === undefined) return "none";
    return fill === HATCH ? `url(#${HATCH_ID})` : this.theme[fill];
  }
}

/** How texts of one style are written. */
interface WrittenText {
  readonly attributes: string;
  /** By where they stand. */
  readonly tags: Map<number, string>;
}

/** As far from the origin of its group as a text may stand for its tag to be kept, in px. */
const NEAR = 256;

/** Whether a length is small, and whole or half px. */
function isNear(length: number): boolean {
  return Math.abs(length) < NEAR && Number.isInteger(2 * length);
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
