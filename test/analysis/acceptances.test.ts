import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, fixesIn } from "../helpers/texts.ts";

const said = (text: string | Record<string, string>, rule: string): string[] =>
  findingsIn(text, rule).map(({ message }) => message);

describe("an acceptance", () => {
  it.each([
    ["a journey", "unowned-journey", 'journey j "J" {\n  ACCEPT\n}'],
    ["a stage", "empty-stage", 'journey j "J" {\n  stage s "S" {\n    ACCEPT\n  }\n}'],
    [
      "a touchpoint",
      "unowned-touchpoint",
      'journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n      ACCEPT\n    }\n  }\n}',
    ],
    [
      "a handoff",
      "handoff-without-time",
      'journey j "J" {\n  stage s "S" {\n    touchpoint t "T"\n    touchpoint u "U"\n  }\n  handoff t -> u {\n    ACCEPT\n  }\n}',
    ],
    ["an opportunity", "unowned-opportunity", 'journey j "J" {\n  opportunity o "O" {\n    ACCEPT\n  }\n}'],
    ["a shared declaration", "unused-declaration", 'source s "S" {\n  ACCEPT\n}'],
  ])("holds in %s", (_what, rule, text) => {
    expect(findingsIn(text.replace("ACCEPT", ""), rule)).toHaveLength(1);
    const accepted = text.replace("ACCEPT", `accept ${rule} "known"`);
    expect(findingsIn(accepted).filter((finding) => [rule, "useless-acceptance"].includes(finding.rule))).toEqual([]);
  });

  it("counts at both of two elements around a finding", () => {
    const accept = 'accept unowned-touchpoint "known"';
    const text = `journey j "J" {\n  ${accept}\n  stage s "S" {\n    ${accept}\n    touchpoint t "T"\n  }\n}`;
    expect(said(text, "unowned-touchpoint")).toEqual([]);
    expect(said(text, "useless-acceptance")).toEqual([]);
  });

  it("does not reach other files, elements or rules", () => {
    const accepting = 'journey j "J" {\n  accept unowned-journey "known"\n}';
    expect(said({ "a.journey": accepting, "b.journey": 'journey k "K"' }, "unowned-journey")).toHaveLength(1);
    expect(said(`${accepting}\njourney k "K"`, "unowned-journey")).toHaveLength(1);
    expect(said(accepting, "never-reviewed")).toHaveLength(1);
  });
});

describe("useless-acceptance", () => {
  const at = (rule: string): string => `journey j "J" {\n  accept ${rule} "known"\n}`;

  it.each([
    ["empty-stage", 'There is no `empty-stage` in "J" any more, so nothing is accepted here. Remove the line.', []],
    [
      "empty-stages",
      "There is no rule `empty-stages`, so nothing is accepted here. Did you mean `empty-stage`?",
      [["Write empty-stage", '- accept empty-stages "known"', '+ accept empty-stage "known"']],
    ],
    ["something-else", "There is no rule `something-else`, so nothing is accepted here. Remove the line.", []],
  ])("says why accepting %s accepts nothing, and mends or removes the line", (rule, message, meant) => {
    expect(findingsIn(at(rule), "useless-acceptance").map((found) => [found.severity, found.message])).toEqual([
      ["warning", message],
    ]);
    const removed = ["Remove the acceptance", `- accept ${rule} "known"`];
    expect(fixesIn(at(rule), "useless-acceptance")).toEqual([...meant, removed]);
  });

  it("says so when the rule is off", () => {
    const texts = {
      "journey.config.json": '{ "preset": "strict", "rules": { "unowned-journey": "off" } }',
      "a.journey": at("unowned-journey"),
    };
    expect(said(texts, "useless-acceptance")).toEqual([
      "`unowned-journey` is off in this project, so nothing is accepted here. Remove the line.",
    ]);
    const other = { ...texts, "journey.config.json": '{ "preset": "strict", "rules": { "unowned-journey": "info" } }' };
    expect(said(other, "useless-acceptance")).toEqual([]);
  });

  it("is silent about what has expired", () => {
    const expired = 'journey j "J" {\n  accept empty-stage "known" until 2026-11-21\n}';
    expect(said(expired, "useless-acceptance")).toEqual([]);
    expect(said(expired.replace("21", "22"), "useless-acceptance")).toHaveLength(1);
  });

  it("is silent about a handoff that drops something on purpose, but not about what else lies there", () => {
    const text = (rule: string, place: string): string => `
context n "N"
journey j "J" {
  stage s "S" {
    touchpoint a "A" via web { gives n }
    touchpoint b "B" via phone { ${place === "touchpoint" ? `accept ${rule} "meant"` : ""} }
  }
  handoff a -> b { ${place === "handoff" ? `accept ${rule} "meant"` : ""} }
}`;
    expect(said(text("lost-context", "handoff"), "useless-acceptance")).toEqual([]);
    expect(said(text("lost-context", "touchpoint"), "useless-acceptance")).toHaveLength(1);
    expect(said(text("gap-metric", "handoff"), "useless-acceptance")).toHaveLength(1);
  });
});

describe("expired-acceptance", () => {
  it("is an error from the day after, and removes the line", () => {
    const text = `
journey j "J" {
  accept unowned-journey "known" until 2026-11-21
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The acceptance of \`unowned-journey\` in "J" expired on 2026-11-21, 1 day ago. Fix what was accepted, or agree on a new date.
  accept never-reviewed "known" until 2026-11-22
  accept empty-stage "known" until 2025-11-22
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: The acceptance of \`empty-stage\` in "J" expired on 2025-11-22, 365 days ago. Fix what was accepted, or agree on a new date.
  accept gap-metric "known"
}`;
    expectFound(text, "expired-acceptance");
    expect(fixesIn(text, "expired-acceptance")[0]).toEqual([
      "Remove the acceptance",
      '- accept unowned-journey "known" until 2026-11-21',
    ]);
  });
});

describe("a setting", () => {
  const set = (level: string, rule = "lost-context") => ({
    "journey.config.json": `{ "preset": "strict", "rules": { "${rule}": "${level}" } }`,
    "a.journey":
      'journey j "J" {\n  stage s "S" {\n    touchpoint a "A" via web { gives n }\n    touchpoint b "B" via phone { needs n }\n  }\n  handoff a -> b\n}',
  });

  it.each(["error", "warning", "info", "hint"])("makes a rule of level %s, and leaves all else as it is", (level) => {
    const [found] = findingsIn(set(level), "lost-context");
    const [before] = findingsIn(set("warning"), "lost-context");
    expect(found).toEqual({ ...before, severity: level });
    expect(found?.also).toHaveLength(1);
    expect(found?.fixes).toHaveLength(1);
  });

  it("can turn a rule off", () => {
    expect(findingsIn(set("off"), "lost-context")).toEqual([]);
    expect(findingsIn(set("off"), "handoff-without-time")).toHaveLength(1);
  });

  it("takes nothing along that a finding does not have", () => {
    const [found] = findingsIn('journey j "J"', "unowned-journey");
    expect(found).not.toHaveProperty("fixes");
    expect(found).not.toHaveProperty("also");
    expect(found?.related).toEqual([]);
  });
});
