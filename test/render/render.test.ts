import { describe, expect, test } from "vitest";
import type { MapInput } from "../../src/layout/map-input.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { renderMap } from "../../src/render/render.ts";
import { DARK, LIGHT, type Theme } from "../../src/render/theme.ts";
import { mapInput } from "../layout/journey-builder.ts";
import { crowded, empty, emptyStage, smallest, switchProvider, wordy } from "../layout/journeys.ts";
import { faultsOf } from "./xml-faults.ts";

function draw(input: MapInput, theme?: Theme): string {
  return renderMap(layoutMap(input), theme);
}

describe("pictures", () => {
  test.each([
    ["switch-provider.svg", switchProvider, LIGHT],
    ["switch-provider-dark.svg", switchProvider, DARK],
    ["crowded.svg", crowded, LIGHT],
    ["smallest.svg", smallest, LIGHT],
    ["empty.svg", empty, LIGHT],
    ["empty-stage.svg", emptyStage, LIGHT],
    ["wordy.svg", wordy, LIGHT],
  ] as const)("%s", async (file, make, theme) => {
    const svg = draw(make(), theme);
    expect(faultsOf(svg)).toEqual([]);
    await expect(svg).toMatchFileSnapshot(`../golden/${file}`);
  });

  test("come out the same every time", () => {
    expect(draw(crowded())).toBe(draw(crowded()));
  });

  test("need no style sheet, script or other file", () => {
    const svg = draw(switchProvider());
    expect(svg).not.toMatch(/<style|\sstyle=|<script|<image|<foreignObject|href|\son\w+=/i);
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].every((match) => match[1] === "#journey-hatch")).toBe(true);
  });

  test("paint every shape and text by a colour of its own", () => {
    for (const tag of draw(switchProvider()).match(/<(rect|path|circle|line|text)\b[^>]*>/g) ?? []) {
      expect(tag).toMatch(/ fill="/);
    }
  });

  test("draw the hatching inside of its tile, which not every program cuts off", () => {
    const [, size, x, stroke] =
      /<pattern id="journey-hatch" width="(\d+)".*<line x1="([\d.]+)" .*?stroke-width="([\d.]+)"/.exec(
        draw(smallest()),
      ) ?? [];
    expect(Number(x) - Number(stroke) / 2).toBeGreaterThan(0);
    expect(Number(x) + Number(stroke) / 2).toBeLessThan(Number(size));
  });

  test("lead from stages, cards, stops, handoffs, opportunities and backstage to their source", () => {
    const { spots } = layoutMap(switchProvider());
    for (const id of [
      "stage-evaluate",
      "touchpoint-call",
      "stop-dm",
      "handoff-dm-cancel",
      "opportunity-share-notes",
      "backstage-call",
      "measure-touchpoint-call-wait",
    ]) {
      expect(spots.find((spot) => spot.id === id)?.place, id).toBeDefined();
    }
  });

  test("let Arabic run from right to left in the place that it was given", () => {
    const svg = draw(mapInput({ title: "يتصل العميل بالدعم." }));
    expect(svg).toMatch(
      /<text x="24" y="[\d.]+" class="f-ink" fill="[^"]+" font-size="22" font-weight="700" direction="rtl" text-anchor="end">ي/,
    );
    expect(draw(mapInput({ title: "Calls يتصل" }))).not.toContain("rtl");
  });

  test("say what they show in words", () => {
    const svg = draw(switchProvider());
    expect(svg).toContain('<title id="map-title">Switching to a cheaper phone plan</title>');
    expect(svg).toContain("3 stages, 6 touchpoints, 6 gaps, 2 unowned handoffs, 1 not measured.");
    expect(svg).toContain("<title>From Sees the price advert to Calls support, handoff: nobody</title>");
  });
});

describe("hostile text", () => {
  const HOSTILE = [
    "</svg><script>alert(1)</script>",
    '" onload="alert(1)',
    "<img src=x onerror=alert(1)>",
    "]]><!-- --> <?xml?> &amp; &#60;b&#62;",
    "\u0000\u0001\u0008\u000b\u001f\ufffe\uffff\ud800 lone",
    "\u202eright to left\u2028line\u2029end",
  ];

  test.each(HOSTILE)("stays text: %j", (text) => {
    const svg = draw(
      mapInput({
        name: text,
        title: text,
        goal: text,
        persona: text,
        by: text,
        stages: [
          {
            name: text,
            title: text,
            phase: text,
            by: text,
            touchpoints: [
              [
                text,
                text,
                {
                  via: text,
                  truth: true,
                  wish: text,
                  desired: { [text]: "<= 1" },
                  actual: { [text]: "2" },
                  notes: { title: text, from: text, deviation: "failing" },
                  voices: [["quote", text, text]],
                  backstage: [[text, text, text]],
                  next: [["b", text]],
                },
              ],
              ["b", text, { by: "support" }],
            ],
          },
        ],
        handoffs: [{ from: text, to: "b", by: text, carries: [text] }],
        opportunities: [{ name: text, title: text, by: text, closes: [text], ticket: text }],
      }),
    );
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).not.toMatch(/<(script|img|style)|<[^>]*\son\w+=/i);
  });
});
