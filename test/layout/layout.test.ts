import { describe, expect, test } from "vitest";
import type { MapInput } from "../../src/layout/map-input.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { renderMap } from "../../src/render/render.ts";
import { mapInput } from "./journey-builder.ts";
import { crowded, empty, emptyStage, smallest, switchProvider, wordy } from "./journeys.ts";
import {
  cardsOf,
  labelsOnLines,
  labelsOnStops,
  laneOf,
  outsideTheirBox,
  overflows,
  overlaps,
  partsOf,
  routesThroughStops,
  waysOf,
} from "./scene-facts.ts";

const JOURNEYS: readonly (readonly [string, () => MapInput])[] = [
  ["switch-provider", switchProvider],
  ["12 owners and 40 touchpoints", crowded],
  ["one touchpoint", smallest],
  ["no stages", empty],
  ["a stage without touchpoints", emptyStage],
  ["long words and many scripts", wordy],
];

describe.each(JOURNEYS)("the map of %s", (_, make) => {
  const scene = layoutMap(make());

  test("has no text on another", () => {
    const parts = partsOf(scene);
    expect(parts.flatMap((part) => part.texts)).not.toEqual([]);
    expect(parts.flatMap(overlaps)).toEqual([]);
  });

  test("keeps every text on the map and in its box", () => {
    expect(partsOf(scene).flatMap((part) => overflows(part, scene.width))).toEqual([]);
    expect(outsideTheirBox(scene.stages)).toEqual([]);
    for (const { content } of scene.lanes) {
      if (content.kind === "touchpoints") expect(outsideTheirBox(cardsOf(content))).toEqual([]);
      if (content.kind === "backstage" || content.kind === "opportunities") {
        expect(outsideTheirBox(content.items)).toEqual([]);
      }
    }
  });

  test("has no label on a line, no label on a stop and no line through a stop", () => {
    for (const { content } of scene.lanes) {
      if (content.kind !== "owners") continue;
      expect(labelsOnLines(content)).toEqual([]);
      expect(labelsOnStops(content)).toEqual([]);
      expect(routesThroughStops(content)).toEqual([]);
    }
  });

  test("has lanes that follow one another without a gap and end in the map", () => {
    for (const [index, lane] of scene.lanes.entries()) {
      const before = scene.lanes[index - 1];
      if (before) expect(lane.y).toBeCloseTo(before.y + before.height, 1);
    }
    const last = scene.lanes.at(-1);
    if (last) expect(last.y + last.height).toBeLessThan(scene.height);
  });

  test("is plain data, written with numbers of two decimals at most", () => {
    expect(structuredClone(scene)).toEqual(scene);
    expect(JSON.stringify(scene)).not.toMatch(/null[,}\]]/);
    const numbers = [...renderMap(scene).matchAll(/ (?:x|y|d|cx|cy|r|width|height|transform)="([^"]*)"/g)].join(" ");
    expect(numbers).not.toMatch(/\d\.\d{3,}|NaN|undefined|Infinity|e-\d/);
  });

  test("comes out the same every time", () => {
    expect(layoutMap(make())).toEqual(scene);
  });

  test("gives every id once", () => {
    const ids = [...JSON.stringify(scene).matchAll(/"spot":\{"id":"([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.-]*$/);
  });
});

describe("lanes", () => {
  test("are drawn only for what there is", () => {
    expect(layoutMap(smallest()).lanes.map((lane) => lane.content.kind)).toEqual(["touchpoints", "owners"]);
    expect(layoutMap(empty()).lanes).toEqual([]);
    expect(layoutMap(switchProvider()).lanes.map((lane) => lane.content.kind)).toEqual([
      "touchpoints",
      "experience",
      "measures",
      "voice",
      "owners",
      "backstage",
      "systems",
      "opportunities",
    ]);
  });

  test("an empty journey says what to write next", () => {
    expect(layoutMap(empty()).hint?.texts.map((text) => text.lines.join(" "))).toContain(
      "This journey has no stages yet.",
    );
  });

  test("an opportunity stands under the touchpoints that it helps", () => {
    const scene = layoutMap(switchProvider());
    const [call, dm] = cardsOf(laneOf(scene, "touchpoints")).filter((card) => /-(call|dm)$/.test(card.spot.id));
    const [item] = laneOf(scene, "opportunities").items;
    expect(item?.box.x).toBe(call?.box.x);
    expect((item?.box.x ?? 0) + (item?.box.width ?? 0)).toBe((dm?.box.x ?? 0) + (dm?.box.width ?? 0));
    expect(item?.peaks).toHaveLength(2);
  });
});

describe("the line map of owners", () => {
  const owners = laneOf(layoutMap(switchProvider()), "owners");
  const looks = Object.fromEntries(owners.routes.map((route) => [route.spot.id, route.line.look]));

  test("tells owned, unowned and inner steps apart", () => {
    expect(looks).toEqual({
      "handoff-price-ad-call": "unowned",
      "handoff-call-tweet": "owned",
      "handoff-tweet-dm": "inside",
      "handoff-dm-cancel": "owned",
      "handoff-dm-engineer": "unowned",
    });
  });

  test("names who hands over, how fast, what is carried and when a way is taken", () => {
    const words = (id: string) => {
      const route = owners.routes.find((one) => one.spot.id === id);
      return [route?.badge?.text.lines.join(" "), ...(route?.texts ?? []).map((text) => text.lines.join(" "))];
    };
    expect(words("handoff-call-tweet")).toEqual([
      "Customer support · 1 h",
      "carries What support already tried, The customer's number",
    ]);
    expect(words("handoff-dm-engineer")).toEqual(["nobody", "asks once more"]);
  });

  test("has a row for touchpoints that nobody owns", () => {
    const scene = layoutMap(
      mapInput({
        stages: [
          {
            name: "s",
            touchpoints: [
              ["a", "A", { by: "support" }],
              ["b", "B"],
            ],
          },
        ],
      }),
    );
    const lane = laneOf(scene, "owners");
    const names = scene.lanes.find(({ id }) => id === "lane-owners")?.side.slice(1);
    expect(lane.rows.map((row) => row.nobody)).toEqual([false, true]);
    expect(names?.map((name) => name.lines.join(" "))).toEqual(["Customer support", "Nobody"]);
    expect(lane.routes.map((route) => route.badge?.text.lines[0])).toEqual(["owner missing"]);
  });

  test("does not cross the way that leads on when another way passes it by", () => {
    const dm = waysOf(owners).find((route) => route.spot.id === "handoff-dm-cancel");
    const rows = owners.rows.map((row) => row.y);
    expect(dm?.points[1]?.y).toBeGreaterThan(rows[1] ?? 0);
    expect(dm?.points[1]?.y).toBeLessThan(rows[2] ?? 0);
  });
});

describe("the summary", () => {
  const summary = (input: MapInput) => layoutMap(input).header.summary.map((item) => item.text.lines.join(" "));
  const one = (actual: Record<string, string> | undefined) =>
    mapInput({
      stages: [
        {
          name: "s",
          touchpoints: [["a", "A", { by: "support", desired: { wait: "<= 5 min" }, ...(actual ? { actual } : {}) }]],
        },
      ],
    });

  test("counts gaps, unowned handoffs and what was not measured", () => {
    expect(summary(switchProvider())).toEqual(["6 gaps", "2 unowned handoffs", "1 not measured"]);
  });

  test("says that there are no gaps only when everything is measured and met", () => {
    expect(summary(one({ wait: "4 min" }))).toEqual(["no gaps"]);
    expect(summary(one({ wait: "6 min" }))).toEqual(["1 gap"]);
    expect(summary(one(undefined))).toEqual(["1 not measured"]);
    expect(summary(empty())).toEqual(["no targets yet"]);
  });

  test("says in red when nobody looks after the journey end to end", () => {
    const values = layoutMap(empty()).header.facts.map((fact) => fact.value);
    expect(values.map((value) => [value.lines.join(" "), value.style.tone])).toEqual([
      ["Nobody looks after this journey end to end", "gap"],
    ]);
  });
});
