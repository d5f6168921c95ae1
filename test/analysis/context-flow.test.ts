import { describe, expect, it } from "vitest";
import type { ContextFlow } from "../../src/model/gap.ts";
import { journeysIn } from "../helpers/texts.ts";

/**
 * Follows context through touchpoints, which are written like `a web o: gives k; then b`: a name, a channel and an owner, `-`
 * where there is none, and facts.
 */
function follow(touchpoints: readonly string[], ...handoffs: string[]): ContextFlow {
  const lines = touchpoints.map((line) => {
    const [head = "", facts = ""] = line.split(": ");
    const [name, channel, owner] = head.split(" ");
    const clauses = `${channel === "-" ? "" : ` via ${channel}`}${owner === "-" ? "" : ` by ${owner}`}`;
    return `touchpoint ${name} "${name}"${clauses} {\n${facts.replaceAll("; ", "\n")}\n}`;
  });
  const names = [..."klmn"].map((name) => `context ${name} "${name}"`).join("\n");
  const text = `${names}\njourney j "J" {\nstage s "S" {\n${lines.join("\n")}\n}\n${handoffs.map((handoff) => `handoff ${handoff}`).join("\n")}\n}`;
  const [only] = journeysIn(text);
  if (!only) throw new Error("There is no journey.");
  return only.assessment.context;
}

/** What is lost: context, where it is needed, since where it was known, and on which step. */
const lost = (...args: Parameters<typeof follow>): string[] =>
  follow(...args).lost.map(
    ({ touchpoint, need, giver, step }) =>
      `${need.name} at ${touchpoint.name}, from ${giver?.name}, on ${step.from.name}${step.to.name}`,
  );

const neverGiven = (...args: Parameters<typeof follow>): string[] =>
  follow(...args).neverGiven.map(({ touchpoint, need }) => `${need.name} at ${touchpoint.name}`);

/** What handoffs drop: the step, and what is missed with the first touchpoint that needs it. */
const drops = (...args: Parameters<typeof follow>): string[] =>
  follow(...args).drops.map(({ step, missed }) =>
    [`${step.from.name}${step.to.name}`, ...missed.map(({ name, neededAt }) => `${name} at ${neededAt.name}`)].join(
      ", ",
    ),
  );

describe("what is lost", () => {
  it.each([
    ["nothing, without a change", ["a web o: gives k", "b web o: needs k"], []],
    ["nothing, where the next owner is not known", ["a web o: gives k", "b web -: needs k"], []],
    ["nothing, where the owner before is not known", ["a web -: gives k", "b web o: needs k"], []],
    ["nothing, where a channel is not known", ["a - o: gives k", "b web o: needs k"], []],
    ["with another owner", ["a web o: gives k", "b web p: needs k"], ["k at b, from a, on ab"]],
    ["with another channel", ["a web o: gives k", "b sms o: needs k"], ["k at b, from a, on ab"]],
    ["with another channel of an unknown owner", ["a web -: gives k", "b sms o: needs k"], ["k at b, from a, on ab"]],
    [
      "on the first of several changes",
      ["a web o: gives k", "b sms o:", "c app o:", "d web o: needs k"],
      ["k at d, from a, on ab"],
    ],
    [
      "again, after it was asked for again",
      ["a web o: gives k", "b sms o: needs k", "c app o: needs k"],
      ["k at b, from a, on ab", "k at c, from b, on bc"],
    ],
    [
      "again, after it was given again",
      ["a web o: gives k", "b sms o: gives k", "c app o: needs k"],
      ["k at c, from b, on bc"],
    ],
    ["what was only needed before", ["a web o: needs k", "b sms o: needs k"], ["k at b, from a, on ab"]],
    [
      "each context by itself",
      ["a web o: gives k, l", "b web o: gives m", "c sms o: needs m, k"],
      ["m at c, from b, on bc", "k at c, from a, on bc"],
    ],
    ["nothing at a touchpoint that nobody reaches", ["a web o: gives k; ends", "b sms o: needs k"], []],
    ["nothing after the end", ["a web o: gives k", "b web o: ends", "c sms o: needs k"], []],
    [
      "on one of two ways",
      ["a web o: gives k; then b; then c", "b web o: then d", "c sms o: then d", "d web o: needs k"],
      ["k at d, from a, on ac"],
    ],
    [
      "on both of two ways, of which the first is named",
      ["a web o: gives k; then b; then c", "b app o: then d", "c sms o: then d", "d web o: needs k"],
      ["k at d, from a, on ab"],
    ],
    [
      "on the way back in a loop",
      ["a web o: needs k", "b web o: gives k", "c sms o: then a; then d", "d sms o:"],
      ["k at a, from b, on bc"],
    ],
    [
      "on a longer way, whose loss is carried on from where the ways meet",
      [
        "s web o: gives k; then m; then p",
        "m web o: then n",
        "n web o: needs k; ends",
        "p sms o: then q",
        "q sms o: then m",
      ],
      ["k at n, from s, on sp"],
    ],
    [
      "once a loop has led there",
      [
        "a web o: then b",
        "b web o: needs k; then c",
        "c web o: gives k; then d",
        "d sms o: then b; then e",
        "e sms o:",
      ],
      ["k at b, from c, on cd"],
    ],
  ])("is known: %s", (_what, touchpoints, expected) => {
    expect(lost(touchpoints)).toEqual(expected);
  });

  it("is not what handoffs carry all the way", () => {
    const touchpoints = ["a web o: gives k, l", "b sms o:", "c app o: needs k, l"];
    expect(lost(touchpoints, "a -> b carries k")).toEqual(["k at c, from a, on bc", "l at c, from a, on ab"]);
    expect(lost(touchpoints, "a -> b carries k", "b -> c carries k")).toEqual(["l at c, from a, on ab"]);
    expect(lost(touchpoints, "a -> b carries k, l", "b -> c carries l, k")).toEqual([]);
    expect(lost(touchpoints, "b -> a carries k, l")).toHaveLength(2);
  });

  it("was known since the first touchpoint in the file that gives it on any way", () => {
    const ways = [
      "s web o: then b; then a",
      "a web o: gives k; then c",
      "b web o: gives k; then c",
      "c web o:",
      "d sms o: needs k",
    ];
    expect(lost(ways)).toEqual(["k at d, from a, on cd"]);
  });
});

describe("what was never given", () => {
  it.each([
    ["what nobody gives", ["a web o: needs k"], ["k at a"]],
    ["what is given only later", ["a web o: needs k", "b web o: gives k"], ["k at a"]],
    ["what is given at the touchpoint itself", ["a web o: needs k; gives k"], ["k at a"]],
    ["nothing that was given", ["a web o: gives k", "b web o: needs k"], []],
    ["nothing that was lost", ["a web o: gives k", "b sms o: needs k"], []],
    ["nothing that a touchpoint before had to ask for", ["a web o: needs k", "b web o: needs k"], ["k at a"]],
    [
      "nothing that is given on one of two ways",
      ["a web o: then b; then c", "b web o: gives k; then c", "c web o: needs k"],
      [],
    ],
    ["no name that is not declared", ["a web o: needs unknown"], []],
    ["nothing at a touchpoint that nobody reaches", ["a web o: ends", "b web o: needs k"], []],
    ["each of several", ["a web o: gives l", "b web o: needs k, l, m"], ["k at b", "m at b"]],
  ])("is %s", (_what, touchpoints, expected) => {
    expect(neverGiven(touchpoints)).toEqual(expected);
  });
});

describe("what a handoff drops", () => {
  const ACCEPTS = '{ accept lost-context "meant" }';

  it.each([
    ["nothing without a change", ["a web o: gives k", "b web o: needs k"], ["a -> b"], []],
    ["nothing without a handoff", ["a web o: gives k", "b sms o: needs k"], [], []],
    ["nothing where nothing is known", ["a web o:", "b sms o: needs k"], ["a -> b"], []],
    ["what is needed next", ["a web o: gives k", "b sms o: needs k"], ["a -> b"], ["ab, k at b"]],
    ["what was known before", ["a web o: gives k", "b web o:", "c sms o: needs k"], ["b -> c"], ["bc, k at c"]],
    ["what is known because it was needed", ["a web o: needs k", "b sms o: needs k"], ["a -> b"], ["ab, k at b"]],
    [
      "what is needed first, of several times",
      ["a web o: gives k", "b sms o:", "c sms o: needs k", "d sms o: needs k"],
      ["a -> b"],
      ["ab, k at c"],
    ],
    [
      "nothing that is given anew before it is needed",
      ["a web o: gives k", "b sms o: gives k", "c sms o: needs k"],
      ["a -> b"],
      [],
    ],
    ["nothing that nobody needs", ["a web o: gives k", "b sms o:"], ["a -> b"], []],
    [
      "at all, where nobody needs it and the loss is accepted",
      ["a web o: gives k", "b sms o:"],
      [`a -> b ${ACCEPTS}`],
      ["ab"],
    ],
    ["nothing that is needed only before", ["a web o: gives k", "b web o: needs k", "c sms o:"], ["b -> c"], []],
    [
      "at all, where what was carried to it is accepted to be lost",
      ["a web o: gives k", "b sms o:", "c web o:"],
      ["a -> b carries k", `b -> c ${ACCEPTS}`],
      ["bc"],
    ],
    [
      "nothing where what is known was lost before, and the loss is accepted",
      ["a web o: gives k", "b sms o:", "c web o:"],
      ["a -> b carries l", `b -> c ${ACCEPTS}`],
      [],
    ],
    [
      "each context",
      ["a web o: gives k, l, m", "b sms o: needs m", "c sms o: needs k"],
      ["a -> b"],
      ["ab, k at c, m at b"],
    ],
    ["nothing where it carries something", ["a web o: gives k, l", "b sms o: needs k"], ["a -> b carries l"], []],
    [
      "at all, where it carries something and accepts a loss",
      ["a web o: gives k, l", "b sms o: needs k"],
      [`a -> b carries l ${ACCEPTS}`],
      ["ab"],
    ],
    [
      "nothing where it carries all and accepts a loss",
      ["a web o: gives k", "b sms o: needs k"],
      [`a -> b carries k ${ACCEPTS}`],
      [],
    ],
    [
      "what is needed, where it carries nothing and accepts a loss",
      ["a web o: gives k", "b sms o: needs k"],
      [`a -> b ${ACCEPTS}`],
      ["ab, k at b"],
    ],
    [
      "nothing at a touchpoint that nobody reaches",
      ["a web o: ends", "b web o: gives k", "c sms o: needs k"],
      ["b -> c"],
      [],
    ],
    [
      "what is needed first in the file, of two ways",
      [
        "s web o: gives k",
        "a sms o: then b; then d",
        "b sms o: needs k; ends",
        "c sms o: needs k; ends",
        "d sms o: then c",
      ],
      ["s -> a"],
      ["sa, k at b"],
    ],
    [
      "what is needed after a way back",
      ["a web o: needs k", "b web o: gives k", "c sms o: then a; then d", "d sms o:"],
      ["b -> c"],
      ["bc, k at a"],
    ],
  ])("is %s", (_what, touchpoints, handoffs, expected) => {
    expect(drops(touchpoints, ...handoffs)).toEqual(expected);
  });
});
