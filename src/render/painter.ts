import { HATCH, HATCH_ID, type Paint, type Role, type Theme } from "./theme.ts";

/**
 * Writes what paints a shape: classes, by which a style sheet can give every role another colour, and the colours themselves,
 * so that the picture needs no style sheet.
 */
export class Painter {
  readonly theme: Theme;
  private readonly known = new Map<string, string>();

  constructor(theme: Theme) {
    this.theme = theme;
  }

  /** The attributes that fill and stroke a shape; where neither is given it shows nothing. */
  paint({ fill, stroke }: Paint): string {
    const key = `${fill} ${stroke}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const classes = [fill && fill !== HATCH && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(" ");
    const written = [
      classes && ` class="${classes}"`,
      ` fill="${this.fillOf(fill)}"`,
      stroke && ` stroke="${this.theme[stroke]}"`,
    ];
    const attributes = written.filter(Boolean).join("");
    this.known.set(key, attributes);
    return attributes;
  }

  fill(fill: Role | typeof HATCH): string {
    return this.paint({ fill });
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
