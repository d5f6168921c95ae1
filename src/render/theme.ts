/**
 * What colours are for. Red says that something is off or that nobody answers for it, amber that something is lost or
 * not known, green that something is met or owned, blue what is desired; the rest merely is.
 */
export const ROLES = [
  "surface",
  "ink",
  "muted",
  "rule",
  "grid",
  "line",
  "stage",
  "stage-edge",
  "panel",
  "panel-edge",
  "card-edge",
  "gap",
  "gap-tint",
  "on-gap",
  "on-good",
  "loss",
  "loss-tint",
  "good",
  "good-tint",
  "desired",
] as const;

export type Role = (typeof ROLES)[number];

/** A colour for every role. */
export type Theme = Readonly<Record<Role, string>>;

export const LIGHT: Theme = {
  surface: "#ffffff",
  ink: "#1f2328",
  muted: "#59636e",
  rule: "#d8dee4",
  grid: "#e4e8ec",
  line: "#8c959f",
  stage: "#e7eef7",
  "stage-edge": "#e7eef7",
  panel: "#f6f8fa",
  "panel-edge": "#f6f8fa",
  "card-edge": "#c9d1d9",
  gap: "#c62828",
  "gap-tint": "#fdeae7",
  "on-gap": "#ffffff",
  "on-good": "#ffffff",
  loss: "#8a5a00",
  "loss-tint": "#fff4c9",
  good: "#1a7f37",
  "good-tint": "#eefbf1",
  desired: "#0b62c4",
};

export const DARK: Theme = {
  surface: "#1b1f24",
  ink: "#e6edf3",
  muted: "#9da7b3",
  rule: "#373e47",
  grid: "#2d333b",
  line: "#768390",
  stage: "#26364d",
  "stage-edge": "#26364d",
  panel: "#242a31",
  "panel-edge": "#242a31",
  "card-edge": "#444c56",
  gap: "#ff7b72",
  "gap-tint": "#42262a",
  "on-gap": "#1b1f24",
  "on-good": "#1b1f24",
  loss: "#e3b341",
  "loss-tint": "#3a3118",
  good: "#56d364",
  "good-tint": "#1d3426",
  desired: "#6cb6ff",
};

/** For paper: stronger lines and letters, and edges in the place of tints, which printers make muddy or leave out. */
export const PRINT: Theme = {
  ...LIGHT,
  ink: "#000000",
  muted: "#3d444d",
  rule: "#8c959f",
  grid: "#c0c6cd",
  line: "#57606a",
  stage: "#ffffff",
  "stage-edge": "#57606a",
  panel: "#ffffff",
  "panel-edge": "#8c959f",
  "card-edge": "#6e7781",
  gap: "#b3151c",
  "gap-tint": "#fbe3e0",
  loss: "#6f4800",
  good: "#11632a",
  desired: "#0a4fa0",
};

/** What fills and strokes a shape; the rest is painted by nothing. */
export interface Paint {
  readonly fill?: Role | typeof HATCH;
  readonly stroke?: Role;
}

/** A fill of slanting lines, for what is not known. */
export const HATCH = "hatch";
export const HATCH_ID = "journey-hatch";

/** What a role is made of in the editor, whose colours the reader chose. */
type EditorColors = Readonly<Record<Role, string>>;

const BACKGROUND = "var(--vscode-editor-background,#ffffff)";
const FOREGROUND = "var(--vscode-editor-foreground,var(--vscode-foreground,#1f2328))";

// Colours that themes choose for icons and underlines are often too pale for small text. Mixing in the colour of the
// text, which is dark in light themes and light in dark ones, gives the contrast back.
const RED = toText("var(--vscode-errorForeground,#c62828)", 62);
const AMBER = toText("var(--vscode-charts-yellow,#9a6700)", 55);
const GREEN = toText("var(--vscode-charts-green,#1a7f37)", 70);
const BLUE = toText("var(--vscode-charts-blue,#0b62c4)", 75);

const COLORS: EditorColors = {
  surface: BACKGROUND,
  ink: FOREGROUND,
  muted: mix(FOREGROUND, 76, BACKGROUND),
  rule: mix(FOREGROUND, 18, BACKGROUND),
  grid: mix(FOREGROUND, 12, BACKGROUND),
  line: mix(FOREGROUND, 50, BACKGROUND),
  stage: mix(BLUE, 10, BACKGROUND),
  "stage-edge": "transparent",
  panel: mix(FOREGROUND, 5, BACKGROUND),
  "panel-edge": "transparent",
  "card-edge": mix(FOREGROUND, 28, BACKGROUND),
  gap: RED,
  "gap-tint": mix(RED, 11, BACKGROUND),
  "on-gap": BACKGROUND,
  "on-good": BACKGROUND,
  loss: AMBER,
  "loss-tint": mix(AMBER, 13, BACKGROUND),
  good: GREEN,
  "good-tint": mix(GREEN, 9, BACKGROUND),
  desired: BLUE,
};

const BORDER = "var(--vscode-contrastBorder,currentColor)";

/** High contrast themes have one background, and edges where others have tints. */
const HIGH_CONTRAST: Partial<EditorColors> = {
  muted: FOREGROUND,
  rule: BORDER,
  grid: mix(FOREGROUND, 35, BACKGROUND),
  line: FOREGROUND,
  stage: BACKGROUND,
  "stage-edge": BORDER,
  panel: BACKGROUND,
  "panel-edge": BORDER,
  "card-edge": BORDER,
  "gap-tint": mix(RED, 25, BACKGROUND),
  "loss-tint": mix(AMBER, 25, BACKGROUND),
  "good-tint": mix(GREEN, 25, BACKGROUND),
};

/**
 * The style sheet by which the map takes on the colours of the editor's theme: a variable for every role, and the
 * rules that give it to the shapes of that role. A style sheet outweighs the colours that the SVG carries.
 */
export function webviewThemeCss(): string {
  const rules = ROLES.flatMap((role) => [
    `.f-${role}{fill:var(--journey-${role})}`,
    `.s-${role}{stroke:var(--journey-${role})}`,
  ]);
  return [
    block("body", COLORS),
    block("body.vscode-high-contrast,body.vscode-high-contrast-light", HIGH_CONTRAST),
    ...rules,
    "",
  ].join("\n");
}

function block(selector: string, colors: Partial<EditorColors>): string {
  const lines = Object.entries(colors).map(([role, color]) => `--journey-${role}:${color};`);
  return `${selector}{\n${lines.join("\n")}\n}`;
}

function mix(color: string, percent: number, other: string): string {
  return `color-mix(in srgb,${color} ${percent}%,${other})`;
}

function toText(color: string, percent: number): string {
  return mix(color, percent, FOREGROUND);
}
