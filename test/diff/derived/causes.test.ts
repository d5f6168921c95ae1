import { describe, expect, it } from "vitest";
import { Causes } from "../../../src/diff/derived/causes.ts";
import { describeEdits } from "../../../src/diff/describe-edits.ts";
import { findEdits } from "../../../src/diff/match/find-edits.ts";
import type { DescribedEdit } from "../../../src/diff/written/described-edit.ts";
import { Version } from "../../../src/diff/written/version.ts";
import { Vocabulary } from "../../../src/model/vocabulary.ts";
import { treeOf } from "../../helpers/tree.ts";

const BEFORE = `owner o "Owner"
owner p "Partner"
source log "Log"
metric wait "Wait"
journey j "J" by o {
  goal "Online"
  stage a "A" by o {
    desired { wait <= 5 min }
    touchpoint t "Calls" via phone { pain "Waits" desired { wait <= 5 min contacts 1 } actual from log { wait 9 min } }
    touchpoint u "Writes" via web by p
    touchpoint v "Visits" via web
  }
  handoff t -> u by o
}
journey k "K" { stage a "A" { touchpoint t "Calls" via phone } }
`;

const AFTER = `owner o "Office"
owner p "Partner"
owner q "Other"
source log "Log"
metric wait "Wait" { unit time }
journey j "J" by o {
  goal "Be online"
  stage a "A" by o {
    desired { wait <= 4 min }
    touchpoint n "New" via web { pain "Long" }
    touchpoint t "Calls" via phone { desired { wait <= 4 min contacts 2 } actual from log { wait 8 min } }
    touchpoint v "Visits" via phone
  }
  stage b "B" { touchpoint m "More" via web }
  handoff t -> u by p
}
journey k "K" { stage a "A" { touchpoint t "Calls" via web } }
`;

const [old, now] = [treeOf(BEFORE), treeOf(AFTER)];
const { edits, pairs } = findEdits(old, now);
const before = new Version(old, new Vocabulary([]), ({ id }) => id);
const after = new Version(now, new Vocabulary([]), (node) => pairs.olds.get(node)?.id ?? `+${node.id}`);
const CAUSES = new Causes(describeEdits(edits, before, after), before, after);

type Fits = (cause: DescribedEdit) => boolean;

/** The changes that are found for something, as their ids. */
function found(id: string, ...fits: readonly Fits[]): string[] {
  return CAUSES.find(`project/${id}`, ...fits).map((change) =>
    change.id.replaceAll("project/", "").replaceAll("journey:j/", ""),
  );
}

const at = (id: string): string[] => found(id, CAUSES.at(`project/${id}`));
const everything: Fits = () => true;

describe("causes of what happens", () => {
  it("at a thing are edits of it and of its facts, not of its parts", () => {
    expect(at("owner:o")).toEqual(["wording-changed owner:o title"]);
    expect(at("journey:j")).toEqual(["wording-changed journey:j goal"]);
    expect(at("journey:j/stage:a")).toEqual(["desired-raised stage:a/target:wait value"]);
    expect(at("journey:j/handoff:t u")).toEqual(["owner-changed handoff:t u by"]);
    expect(at("journey:j/touchpoint:t").toSorted()).toEqual([
      "actual-rewritten touchpoint:t/actual: log/measure:wait value",
      "desired-changed touchpoint:t/target:contacts value",
      "desired-raised touchpoint:t/target:wait value",
      "voice-removed touchpoint:t/pain:Waits",
    ]);
    expect(at("journey:j/touchpoint:v")).toEqual(["detail-changed touchpoint:v via"]);
  });

  it("at something new are its addition", () => {
    expect(at("journey:j/touchpoint:n")).toEqual(["touchpoint-added +touchpoint:n"]);
    expect(at("owner:q")).toEqual(["declaration-added +owner:q"]);
  });

  it("in a journey are in that journey, or shared", () => {
    const all = found("journey:k", everything);
    expect(all).toContain("detail-changed journey:k/touchpoint:t via");
    expect(all).toContain("wording-changed owner:o title");
    expect(all).not.toContain("wording-changed journey:j goal");
    expect(found("journey:k/touchpoint:t", everything)).toEqual(all);
    expect(found("owner:o", everything)).toContain("detail-changed journey:k/touchpoint:t via");
    expect(found("owner:o", everything)).toContain("wording-changed journey:j goal");
  });

  it("are those of the first description that any fits", () => {
    const none: Fits = () => false;
    expect(found("journey:j", none, CAUSES.at("project/owner:o"), everything)).toEqual([
      "wording-changed owner:o title",
    ]);
    expect(found("journey:j", none)).toEqual([]);
    expect(found("journey:j")).toEqual([]);
  });

  it("in a metric are edits of that metric at the thing; without one, of its observations", () => {
    const id = "journey:j/touchpoint:t";
    const ofMetric = (metric: string | undefined): string[] =>
      found(id, CAUSES.ofMetric(`project/${id}`, metric)).toSorted();
    expect(ofMetric("wait")).toEqual([
      "actual-rewritten touchpoint:t/actual: log/measure:wait value",
      "desired-raised touchpoint:t/target:wait value",
    ]);
    expect(ofMetric("contacts")).toEqual(["desired-changed touchpoint:t/target:contacts value"]);
    expect(ofMetric("mood")).toEqual([]);
    expect(ofMetric(undefined)).toEqual([]);
  });

  it("in something new are also the addition of what it is in", () => {
    const additionOf = (id: string): string[] => found(id, CAUSES.additionOf(`project/${id}`));
    expect(additionOf("journey:j/touchpoint:m")).toEqual(["stage-added +stage:b"]);
    expect(additionOf("journey:j/touchpoint:n/pain:Long")).toEqual(["touchpoint-added +touchpoint:n"]);
    expect(additionOf("journey:j/touchpoint:n")).toEqual([]);
    expect(additionOf("journey:j/touchpoint:t")).toEqual([]);
  });

  it("in the structure of a journey are parts that came or went", () => {
    const structure = ["stage-added +stage:b", "touchpoint-added +touchpoint:n", "touchpoint-removed touchpoint:u"];
    expect(found("journey:j", CAUSES.structureOf("project/journey:j")).toSorted()).toEqual(structure);
    expect(found("journey:j", CAUSES.structureOf("project/journey:j/touchpoint:t")).toSorted()).toEqual(structure);
    expect(found("journey:k", CAUSES.structureOf("project/journey:k"))).toEqual([]);
  });

  it("in what is unused are edits that removed a reference to it", () => {
    const lost = (kind: "owner" | "channel" | "source", name: string): string[] =>
      found("owner:o", CAUSES.lostReferenceTo({ kind, name }));
    expect(lost("owner", "o")).toEqual(["owner-changed handoff:t u by"]);
    expect(lost("owner", "p")).toEqual(["touchpoint-removed touchpoint:u"]);
    expect(lost("channel", "web").toSorted()).toEqual([
      "detail-changed touchpoint:v via",
      "touchpoint-removed touchpoint:u",
    ]);
    expect(lost("channel", "phone")).toEqual(["detail-changed journey:k/touchpoint:t via"]);
    expect(lost("source", "log")).toEqual([]);
    expect(lost("source", "o")).toEqual([]);
  });

  it("are edits of what a message names, by its name or its title", () => {
    const named = (message: string, journey?: string): string[] => found("journey:j", CAUSES.namedIn(message, journey));
    expect(named("No owner is called `q`.", "j")).toEqual(["declaration-added +owner:q"]);
    expect(named('The owner "Other" is not used.', "j")).toEqual(["declaration-added +owner:q"]);
    expect(named("No owner is called q.", "j")).toEqual([]);
    // Another title of something shared explains nothing.
    expect(named('It is owned by "Office".', "j")).toEqual([]);
    expect(named('"New" comes first.', "j")).toEqual(["touchpoint-added +touchpoint:n"]);
    expect(named('"New" comes first.', "k")).toEqual([]);
    expect(named('"Writes" is gone.', "j")).toEqual(["touchpoint-removed touchpoint:u"]);
  });
});

it("knows what was removed", () => {
  expect(CAUSES.isRemoved("project/journey:j/touchpoint:u")).toBe(true);
  expect(CAUSES.isRemoved("project/journey:j/touchpoint:t")).toBe(false);
  expect(CAUSES.isRemoved("project/journey:j/touchpoint:n")).toBe(false);
  expect(CAUSES.isRemoved("project/journey:j/touchpoint:nobody")).toBe(false);
});
