import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/diff/tree/tree.ts";
import { isDeclaration, isSubject, placePhrase, subjectOf, Version } from "../../../src/diff/written/version.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { TextProject } from "../../../src/project/text-project.ts";
import { TODAY } from "../../helpers/project.ts";
import { treeOf } from "../../helpers/tree.ts";

const TEXT = `owner o "Owner"
context notes "what was tried"
context place "where they live"
promise fast "We are fast"
source log "Log" { kind analytics }
source talk
lifecycle life "Life" { phase start "Start" }
journey j "Getting help" by o {
  stage a "Asking" {
    touchpoint t "Calls" { pain "Waits" }
    touchpoint u
  }
  handoff t -> u { actual on 2026-11-01 { wait 1 min } }
  opportunity bot "A bot" { closes t.wait }
  accept small-sample
}
journey k { stage a "Other" { touchpoint t "Writes" } }
`;

const [state] = new TextProject({ "main.journey": TEXT }, () => TODAY).projects.values();
const vocabulary = new Vocabulary((state?.files ?? []).map((file) => file.declarations));
const VERSION = new Version(treeOf(TEXT), vocabulary, ({ id }) => id);

function at(id: string) {
  const where = VERSION.at(id === "" ? "project" : `project/${id}`);
  if (!where) throw new Error(`There is no ${id}`);
  return where;
}

describe("a thing in the middle of a sentence", () => {
  it.each([
    ["", "the project", "at the project"],
    ["owner:o", "the owner “Owner”", "at the owner “Owner”"],
    ["source:talk", "the source “talk”", "at the source “talk”"],
    ["lifecycle:life/phase:start", "the lifecycle “Life”", "at the lifecycle “Life”"],
    ["journey:j", "the journey “Getting help”", "in the journey “Getting help”"],
    ["journey:j/stage:a", "the stage “Asking”", "in the stage “Asking”"],
    ["journey:j/touchpoint:t", "“Calls”", "at “Calls”"],
    ["journey:j/touchpoint:t/pain:Waits", "“Calls”", "at “Calls”"],
    ["journey:j/touchpoint:u", "“u”", "at “u”"],
    ["journey:j/handoff:t u", "the handoff from “Calls” to “u”", "in the handoff from “Calls” to “u”"],
    [
      "journey:j/handoff:t u/actual:2026-11-01 /measure:wait",
      "the handoff from “Calls” to “u”",
      "in the handoff from “Calls” to “u”",
    ],
    ["journey:j/opportunity:bot", "the opportunity “A bot”", "at the opportunity “A bot”"],
    ["journey:j/accept:small-sample", "the journey “Getting help”", "in the journey “Getting help”"],
  ])("%s is %s", (id, phrase, place) => {
    expect(VERSION.phrase(at(id))).toBe(phrase);
    expect(VERSION.placePhrase(at(id))).toBe(place);
  });
});

describe("a value as people read it", () => {
  const names = (of: "owner" | "context" | "promise" | "touchpoint" | "stage", ...own: readonly string[]): Value => ({
    of,
    names: own,
  });

  it.each([
    ["nothing", undefined, ""],
    ["a text", { text: "2026-11-01" }, "2026-11-01"],
    ["a negative amount", { text: ">= -1", base: -1, unit: "number" }, ">= −1"],
    ["a text with a hyphen", { text: "HELP-1" }, "HELP-1"],
    ["a name", names("owner", "o"), "Owner"],
    ["a name that is not declared", names("owner", "nobody"), "nobody"],
    ["one half sentence", names("context", "notes"), "“what was tried”"],
    ["two half sentences", names("context", "notes", "place"), "“what was tried” and “where they live”"],
    ["a promise", names("promise", "fast"), "“We are fast”"],
    ["touchpoints", names("touchpoint", "t", "u"), "Calls and u"],
    ["touchpoints in an order", { of: "touchpoint", names: ["u", "t"], inOrder: true }, "u, Calls"],
    ["a stage", names("stage", "a"), "Asking"],
    ["a stage that is not there", names("stage", "t"), "t"],
  ] as const)("that is %s", (_, value, text) => {
    expect(VERSION.text(value, at("journey:j/opportunity:bot"))).toBe(text);
    expect(VERSION.text(value, at("journey:j"))).toBe(text);
  });

  it("means the touchpoints and stages of its own journey", () => {
    expect(VERSION.text(names("touchpoint", "t"), at("journey:k"))).toBe("Writes");
    expect(VERSION.text(names("stage", "a"), at("journey:k/touchpoint:t"))).toBe("Other");
    expect(VERSION.text(names("touchpoint", "t"), at("owner:o"))).toBe("t");
  });
});

it("knows the metric of a value, and the kind of a source", () => {
  expect(VERSION.metricOf(at("journey:j/handoff:t u/actual:2026-11-01 /measure:wait").node)).toBe("wait");
  expect(VERSION.metricOf(at("journey:j").node)).toBe("");
  expect([VERSION.sourceKind("log"), VERSION.sourceKind("talk"), VERSION.sourceKind("nobody")]).toEqual([
    "analytics",
    undefined,
    undefined,
  ]);
  expect(VERSION.sourceKind(undefined)).toBeUndefined();
});

it("knows what a fact is about, and what that is in", () => {
  const { node, parents } = subjectOf(at("journey:j/handoff:t u/actual:2026-11-01 /measure:wait"));
  expect([node.kind, ...parents.map(({ kind }) => kind)]).toEqual(["handoff", "project", "journey"]);
  expect(subjectOf(at("")).node.kind).toBe("project");
});

it("finds nodes by the ids that it is given for them", () => {
  const version = new Version(treeOf(TEXT), vocabulary, ({ id }) => `+${id}`);
  expect(version.at("+project/journey:j/touchpoint:t")?.parents.map(({ kind }) => kind)).toEqual([
    "project",
    "journey",
    "stage",
  ]);
  expect(version.at("project/journey:j")).toBeUndefined();
});

it.each([
  ["journey", true, false],
  ["touchpoint", true, false],
  ["opportunity", true, false],
  ["owner", true, true],
  ["system", true, true],
  ["phase", false, true],
  ["target", false, false],
  ["backstage", false, false],
  ["project", false, false],
] as const)(
  "whether messages can be about a thing of the kind %s, and whether it is declared for a project",
  (kind, subject, declared) => {
    expect([isSubject(kind), isDeclaration(kind)]).toEqual([subject, declared]);
  },
);

it("says where a thing is by its kind", () => {
  const phrases = (["journey", "stage", "handoff", "touchpoint", "opportunity", "owner"] as const).map((kind) =>
    placePhrase(kind, "X"),
  );
  expect(phrases).toEqual(["in X", "in X", "in X", "at X", "at X", "at X"]);
});
