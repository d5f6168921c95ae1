import { describe, expect, it } from "vitest";
import {
  gapPhrase,
  gapsPhrase,
  handoffPhrase,
  placePhrase,
  sentence,
  stepPhrase,
  subjectPhrase,
} from "../../src/analysis/wording.ts";
import type { Gap } from "../../src/model/gap.ts";
import { journeysIn } from "../helpers/texts.ts";

const TEXT = `
journey j "J" {
  actual { sequence b, a }
  stage s "S" {
    touchpoint a "A" { desired { wait <= 5 min  csat 4 } actual { wait 9 min } }
    touchpoint b "B" { desired "Quick" }
    touchpoint c "C" { actual failing }
    touchpoint d "D" { actual missing }
    touchpoint e { actual ad-hoc }
  }
  handoff a -> b
  handoff a -> e
  handoff a -> gone
}`;

function read() {
  const [only] = journeysIn(TEXT);
  if (!only) throw new Error("There is no journey.");
  return only;
}

describe("words for", () => {
  it("each kind of gap", () => {
    const { assessment, vocabulary } = read();
    expect(assessment.gaps.map((gap) => gapPhrase(gap, vocabulary))).toEqual([
      "customers take another route",
      "Wait is 9 min, not <= 5 min",
      "Satisfaction was never measured",
      "it was never observed",
      "it fails",
      "customers never get it",
      "nobody planned it",
    ]);
    expect(gapsPhrase(assessment.gaps.slice(-2), vocabulary)).toBe("customers never get it; nobody planned it");
    expect(gapsPhrase(assessment.gaps.slice(0, 1), vocabulary)).toBe("customers take another route");
    const bare = { kind: "metric", target: undefined, measure: undefined } as Gap;
    expect(gapPhrase(bare, vocabulary)).toBe("a target is missed");
  });

  it("handoffs, by the titles of touchpoints, or else their names", () => {
    const { journey, assessment } = read();
    expect(journey.handoffs.map((handoff) => handoffPhrase(handoff, assessment))).toEqual([
      'the handoff from "A" to "B"',
      'the handoff from "A" to "e"',
      'the handoff from "A" to "gone"',
    ]);
  });

  it("elements and places", () => {
    const { journey, assessment } = read();
    const [stage] = journey.stages;
    const [touchpoint, next] = stage?.touchpoints ?? [];
    const [handoff] = journey.handoffs;
    if (!stage || !touchpoint || !next || !handoff) throw new Error("The text has all of these.");
    const subjects = [
      { kind: "journey", element: journey },
      { kind: "stage", element: stage },
      { kind: "touchpoint", element: touchpoint },
      { kind: "handoff", element: handoff },
    ] as const;
    expect(subjects.map((subject) => subjectPhrase(subject, assessment))).toEqual([
      'the journey "J"',
      'the stage "S"',
      '"A"',
      'the handoff from "A" to "B"',
    ]);
    expect(subjects.map((subject) => placePhrase(subject, assessment))).toEqual([
      'in the journey "J"',
      'in the stage "S"',
      'at "A"',
      'in the handoff from "A" to "B"',
    ]);
    expect(stepPhrase({ from: touchpoint, to: next })).toBe('from "A" to "B"');
  });

  it("the beginning of a sentence", () => {
    expect(sentence("the stage")).toBe("The stage");
    expect(sentence('"A" and more')).toBe('"A" and more');
  });
});
