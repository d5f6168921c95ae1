import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/layout/views/map.ts";
import { renderMap } from "../../src/render/render.ts";
import { DARK, LIGHT, ROLES, type Role, webviewThemeCss } from "../../src/render/theme.ts";
import { crowded, switchProvider, wordy } from "../layout/journeys.ts";

/** Which colours text may have on which ground. */
const TEXTS: readonly (readonly [ground: Role, texts: readonly Role[]])[] = [
  ["surface", ["ink", "muted", "gap", "loss", "good", "desired"]],
  ["stage", ["ink", "muted"]],
  ["panel", ["ink", "muted", "gap"]],
  ["gap-tint", ["gap"]],
  ["loss-tint", ["loss"]],
  ["good-tint", ["ink", "muted", "good", "gap"]],
  ["gap", ["on-gap"]],
];

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_, theme) => {
  test.each(TEXTS.flatMap(([ground, texts]) => texts.map((text) => [text, ground] as const)))(
    "has %s on %s that can be read",
    (text, ground) => {
      expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe("the style sheet for the editor", () => {
  const css = webviewThemeCss();

  test("colours every role", () => {
    for (const role of ROLES) {
      expect(css).toContain(`--journey-${role}:`);
      expect(css).toContain(`.f-${role}{fill:var(--journey-${role})}`);
      expect(css).toContain(`.s-${role}{stroke:var(--journey-${role})}`);
    }
  });

  test("covers every class that a map uses to be painted", () => {
    const svg = [switchProvider(), crowded(), wordy()].map((input) => renderMap(layoutMap(input))).join("");
    const classes = new Set([...svg.matchAll(/\b[fs]-[a-z-]+(?=[ "])/g)].map((match) => match[0]));
    expect(classes.size).toBeGreaterThan(10);
    for (const name of classes) expect(css).toContain(`.${name}{`);
  });

  test("has edges in high contrast themes", () => {
    expect(css).toContain("body.vscode-high-contrast");
    expect(css).toContain("--vscode-contrastBorder");
  });
});

/** The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
