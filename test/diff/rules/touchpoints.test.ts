import { expect, it } from "vitest";
import { type Row, run, stage, t, u, v } from "./stage-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a touchpoint that is first now",
    before: stage("a", "o", t(), u(), v()),
    after: stage("a", "o", v(), t(), u()),
    expected: ["neutral touchpoint-moved: “V” moved to another place in its stage."],
  },
  {
    what: "a touchpoint that is last now",
    before: stage("a", "o", t(), u(), v()),
    after: stage("a", "o", u(), v(), t()),
    expected: ["neutral touchpoint-moved: “T” moved to another place in its stage."],
  },
  {
    what: "a touchpoint in another stage of the same owner",
    before: stage("a", "o", t(), u()) + stage("b", "o", v()),
    after: stage("a", "o", t()) + stage("b", "o", u(), v()),
    expected: ["neutral touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”."],
  },
  {
    what: "a touchpoint in a stage of another owner",
    before: stage("a", "o", t(), u()) + stage("b", "p", v()),
    after: stage("a", "o", t()) + stage("b", "p", v(), u()),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “T” to “V”: it goes from Owner to Partner. ← touchpoint-moved",
      "risky touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”, where it is owned by Partner; it was owned by Owner.",
    ],
  },
  {
    what: "a touchpoint in a stage without an owner",
    before: stage("a", "o", t(), u()) + stage("b", "", v("by p")),
    after: stage("a", "o", t()) + stage("b", "", u(), v("by p")),
    expected: [
      "risky touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”, where it has no owner; it was owned by Owner.",
    ],
  },
  {
    what: "a touchpoint in a stage with an owner that leaves one without",
    before: stage("a", "", t("by o"), u()) + stage("b", "p", v()),
    after: stage("a", "", t("by o")) + stage("b", "p", u(), v()),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “T” to “U”: it goes from Owner to Partner. ← touchpoint-moved",
      "risky touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”, where it is owned by Partner; nobody owned it before.",
    ],
  },
  {
    what: "a touchpoint with an owner of its own in another stage",
    before: stage("a", "o", t(), u("by o")) + stage("b", "p", v()),
    after: stage("a", "o", t()) + stage("b", "p", u("by o"), v()),
    expected: ["neutral touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”."],
  },
  {
    what: "a touchpoint that moves and gets an owner of its own",
    before: stage("a", "o", t(), u()) + stage("b", "p", v()),
    after: stage("a", "o", t()) + stage("b", "p", u("by o"), v()),
    expected: ["neutral touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”."],
  },
  {
    what: "a touchpoint that moves and gets another owner of its own",
    before: stage("a", "o", t(), u()) + stage("b", "o", v()),
    after: stage("a", "o", t()) + stage("b", "o", u("by p"), v()),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “T” to “U”: it goes from Owner to Partner. ← touchpoint-moved, owner-changed",
      "worse handoff-unowned: Nobody owns the handoff from “U” to “V”: it goes from Partner to Owner. ← touchpoint-moved, owner-changed",
      "risky owner-changed: “U” is now owned by Partner; it was owned by Owner.",
      "neutral touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”.",
    ],
  },
  {
    what: "two touchpoints that change places across stages",
    before: stage("a", "o", t(), u()) + stage("b", "o", v()),
    after: stage("a", "o", t(), v()) + stage("b", "o", u()),
    expected: [
      "neutral touchpoint-moved: “V” moved from the stage “Stage b” to “Stage a”.",
      "neutral touchpoint-moved: “U” moved from the stage “Stage a” to “Stage b”.",
    ],
  },
  {
    what: "touchpoints that are new, first and last",
    before: stage("a", "o", t()),
    after: stage("a", "o", u(), t(), v()),
    expected: [
      "neutral touchpoint-added: “U” was added to the stage “Stage a”.",
      "neutral touchpoint-added: “V” was added to the stage “Stage a”.",
    ],
  },
  {
    what: "a touchpoint that is gone",
    before: stage("a", "o", t(), u()),
    after: stage("a", "o", t()),
    expected: ["risky touchpoint-removed: “U” was removed from the stage “Stage a”."],
  },
  {
    what: "another name of a touchpoint",
    before: stage("a", "o", t(), u("{ then t }")),
    after: stage("a", "o", t(), u("{ then t }")).replaceAll(/\bt\b/g, "x"),
    expected: ["neutral touchpoint-renamed: “T” was renamed from t to x."],
  },
  {
    what: "another title of a touchpoint",
    before: stage("a", "o", t(), u()),
    after: stage("a", "o", t().replace('"T"', '"Calls us"'), u()),
    expected: ["neutral wording-changed: The title of “Calls us” changed from T to “Calls us”."],
  },
  {
    what: "a touchpoint without a title",
    before: stage("a", "o", t(), u()),
    after: stage("a", "o", t().replace('"T"', ""), u()),
    expected: ["neutral wording-changed: The title of “t” was removed; it was T."],
  },
  {
    what: "the owner of a stage that touchpoints inherit",
    before: stage("a", "o", t(), u("by p")),
    after: stage("a", "p", t(), u("by p")),
    expected: ["risky owner-changed: The stage “Stage a” is now owned by Partner; it was owned by Owner."],
  },
  {
    what: "an owner that a touchpoint inherited and now names",
    before: stage("a", "o", t(), u()),
    after: stage("a", "o", t(), u("by o")),
    expected: [],
  },
  {
    what: "a touchpoint of one name and title in two stages",
    before: stage("a", "o", t(), t()) + stage("b", "o", u()),
    after: stage("a", "o", t()) + stage("b", "o", u(), t()),
    expected: ["neutral touchpoint-moved: “T” moved from the stage “Stage a” to “Stage b”."],
  },
  {
    what: "a moment of truth",
    before: stage("a", "o", t()),
    after: stage("a", "o", t("{ moment-of-truth }")),
    expected: ["neutral moment-of-truth-added: “T” is now a moment of truth; its gaps weigh more."],
  },
  {
    what: "a moment of truth no more",
    before: stage("a", "o", t("{ moment-of-truth }")),
    after: stage("a", "o", t()),
    expected: ["risky moment-of-truth-removed: “T” is no longer a moment of truth; its gaps weigh less."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
