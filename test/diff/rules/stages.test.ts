import { expect, it } from "vitest";
import { type Row, run, stage, t, u, v } from "./stage-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a stage with one touchpoint that is new",
    before: stage("a", "o", t()),
    after: stage("a", "o", t()) + stage("b", "o", u()),
    expected: ["neutral stage-added: The stage “Stage b” was added, with 1 touchpoint."],
  },
  {
    what: "a stage with two touchpoints that is new",
    before: stage("a", "o", t()),
    after: stage("a", "o", t()) + stage("b", "o", u(), v()),
    expected: ["neutral stage-added: The stage “Stage b” was added, with 2 touchpoints."],
  },
  {
    what: "a stage without touchpoints that is new",
    before: stage("a", "o", t()),
    after: stage("b", "o") + stage("a", "o", t()),
    expected: ["neutral stage-added: The stage “Stage b” was added."],
  },
  {
    what: "a stage that is gone with all in it",
    before: stage("a", "o", t()) + stage("b", "o", u(), v()),
    after: stage("a", "o", t()),
    expected: ["risky stage-removed: The stage “Stage b” was removed, with 2 touchpoints."],
  },
  {
    what: "an empty stage that is gone",
    before: stage("a", "o", t()) + stage("b", "o"),
    after: stage("a", "o", t()),
    expected: ["risky stage-removed: The stage “Stage b” was removed."],
  },
  {
    what: "a stage that is gone when one of its touchpoints has moved",
    before: stage("a", "o", t()) + stage("b", "o", u(), v()),
    after: stage("a", "o", t(), u()),
    expected: [
      "risky stage-removed: The stage “Stage b” was removed, with 1 touchpoint.",
      "neutral touchpoint-moved: “U” moved from the stage “Stage b” to “Stage a”.",
    ],
  },
  {
    what: "a stage that is first now",
    before: stage("a", "o", t()) + stage("b", "o", u()) + stage("c", "o", v()),
    after: stage("c", "o", v()) + stage("a", "o", t()) + stage("b", "o", u()),
    expected: ["neutral stage-moved: The stage “Stage c” moved to another place in the journey."],
  },
  {
    what: "a stage that is last now",
    before: stage("a", "o", t()) + stage("b", "o", u()) + stage("c", "o", v()),
    after: stage("b", "o", u()) + stage("c", "o", v()) + stage("a", "o", t()),
    expected: ["neutral stage-moved: The stage “Stage a” moved to another place in the journey."],
  },
  {
    what: "stages in the opposite order",
    before: stage("a", "o", t()) + stage("b", "o", u()) + stage("c", "o", v()),
    after: stage("c", "o", v()) + stage("b", "o", u()) + stage("a", "o", t()),
    expected: [
      "neutral stage-moved: The stage “Stage c” moved to another place in the journey.",
      "neutral stage-moved: The stage “Stage b” moved to another place in the journey.",
    ],
  },
  {
    what: "another name of a stage",
    before: stage("a", "o", t(), u()),
    after: stage("b", "o", t(), u()).replace("Stage b", "Stage a"),
    expected: ["neutral stage-renamed: The stage “Stage a” was renamed from a to b."],
  },
  {
    what: "another title of a stage",
    before: stage("a", "o", t(), u()),
    after: stage("a", "o", t(), u()).replace("Stage a", "Part a"),
    expected: ["neutral wording-changed: The title of the stage “Part a” changed from “Stage a” to “Part a”."],
  },
  {
    what: "another name and title of a stage",
    before: stage("a", "o", t(), u(), v()),
    after: stage("b", "o", t(), u(), v()),
    expected: [
      "neutral stage-renamed: The stage “Stage b” was renamed from a to b.",
      "neutral wording-changed: The title of the stage “Stage b” changed from “Stage a” to “Stage b”.",
    ],
  },
  {
    what: "a journey below",
    before: stage("a", "o", t()),
    after: `${stage("a", "o", t("{ expands k }"))}\n}\njourney k {`,
    expected: [
      "neutral detail-changed: The nested journey of “T” is now k; it was not set before.",
      "neutral journey-added: The journey “k” was added.",
    ],
  },
  {
    what: "a journey that is gone",
    before: `${stage("a", "o", t())}\n}\njourney k {`,
    after: stage("a", "o", t()),
    expected: ["risky journey-removed: The journey “k” was removed, with everything known about it."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
