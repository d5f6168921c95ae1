import fc from "fast-check";
import { expect, test } from "vitest";
import { patience } from "../../scripts/lib/patience.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { type JourneyNotes, mapInput, type TouchpointNotes } from "./journey-builder.ts";
import {
  endsOnLines,
  labelsOnLines,
  labelsOnStops,
  laneOf,
  numbersOnCurves,
  overflows,
  overlaps,
  partsOf,
  routesThroughStops,
  stepsDrawn,
  waysOnThemselves,
  waysThatMiss,
} from "./scene-facts.ts";

/** In ms, on a quiet machine: three hundred maps take a second or two, or several where many tests run at once. */
const TIMEOUT = 60_000;

const WORDS = ["late", "a condition of some length that wraps", "Donaudampfschifffahrtsgesellschaft", "電話をかける"];
const OWNERS = ["marketing", "support", "social-care", "network", "cx", "a team with a long name of its own"];

const mood = fc.integer({ min: -2, max: 2 }).map(String);

const touchpoint = fc.record(
  {
    by: fc.constantFrom(...OWNERS),
    via: fc.constantFrom("phone", "web", ...WORDS),
    truth: fc.boolean(),
    ends: fc.boolean(),
    wish: fc.constantFrom(...WORDS),
    desired: fc.record({ emotion: mood, wait: fc.constant("<= 5 min") }, { requiredKeys: [] }),
    actual: fc.record({ emotion: mood, wait: fc.constantFrom("4 min", "2 h", "3") }, { requiredKeys: [] }),
    voices: fc.array(fc.tuple(fc.constantFrom("pain", "quote"), fc.constantFrom(...WORDS)), { maxLength: 2 }),
    again: fc.array(fc.constantFrom(undefined, ...WORDS), { maxLength: 3 }),
    ways: fc.array(fc.tuple(fc.nat(13), fc.option(fc.constantFrom(...WORDS), { nil: undefined })), { maxLength: 4 }),
  },
  { requiredKeys: ["ways", "again"] },
);

const journey = fc
  .record({
    touchpoints: fc.array(touchpoint, { minLength: 1, maxLength: 14 }),
    handoffs: fc.array(fc.record({ from: fc.nat(13), to: fc.nat(13), by: fc.constantFrom(...OWNERS) }), {
      maxLength: 8,
    }),
    stageSize: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ touchpoints, handoffs, stageSize }): JourneyNotes => {
    const name = (index: number) => `t${index % touchpoints.length}`;
    const all = touchpoints.map(({ ways, again, ...notes }, index): readonly [string, string, TouchpointNotes] => {
      const loops = again.map((condition) => [index, condition] as const);
      const next = [...loops, ...ways].map(([target, condition]) =>
        condition ? ([name(target), condition] as const) : ([name(target)] as const),
      );
      return [name(index), `Does thing number ${index}`, { ...notes, next }];
    });
    const count = Math.ceil(all.length / stageSize);
    return {
      title: "Any journey",
      stages: Array.from({ length: count + 1 }, (_, i) => ({
        name: `s${i}`,
        touchpoints: all.slice(i * stageSize, (i + 1) * stageSize),
      })),
      handoffs: handoffs.map(({ from, to, by }) => ({
        from: name(from),
        to: name(to),
        by,
        within: "2 days",
        carries: ["case-notes", "phone-number"],
      })),
      opportunities: [{ name: "o", title: "Do better", closes: [name(0), name(5)] }],
    };
  });

test(
  "the map of any journey has no text on another, no label on a line or curve, no line through a stop, and leads every step to its target",
  () => {
    fc.assert(
      fc.property(journey, (notes) => {
        const input = mapInput(notes);
        const scene = layoutMap(input);
        const parts = partsOf(scene);
        const faults = [
          ...parts.flatMap(overlaps),
          ...parts.flatMap((part) => overflows(part, scene.width)),
          ...scene.lanes.flatMap(({ content }) => (content.kind === "experience" ? numbersOnCurves(content) : [])),
          ...scene.lanes.flatMap(({ content }) =>
            content.kind === "owners"
              ? [
                  ...labelsOnLines(content),
                  ...labelsOnStops(content),
                  ...routesThroughStops(content),
                  ...waysThatMiss(content),
                  ...waysOnThemselves(content),
                  ...endsOnLines(content),
                ]
              : [],
          ),
        ];
        expect(faults).toEqual([]);
        const steps = input.assessment.steps.map(({ from, to }) => `${from.key} ${to.key}`);
        expect(stepsDrawn(laneOf(scene, "owners"))).toEqual(steps.toSorted());
      }),
      { numRuns: 300, seed: 7 },
    );
  },
  patience(TIMEOUT),
);
