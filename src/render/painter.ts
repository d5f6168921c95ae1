import { HATCH, HATCH_ID, type Paint, type Role, type Theme } from "./theme.ts";

/**
 * Writes what paints a shape: classes, by which a style sheet can give every role another colour, and the colours themselves,
 * so that the picture needs no style sheet.
 */
export class Painter {
  readonly theme: Theme;
  /** What was written already, by fill and stroke. */
  private readonly fills = new Map<Role | typeof HATCH, string>();
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
