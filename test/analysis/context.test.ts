import { describe, expect, it } from "vitest";
import { findings, messages, project } from "../helpers/project.ts";

const ORG = 'owner o "O"\nowner p "P"\ncontext k "Key"\ncontext l "Lock"\n';

/** A journey of lines like `a o web gives k`: a touchpoint with its owner, its channel and what else it has. */
function flow(lines: readonly string[], handoffs = ""): string {
  const touchpoints = lines.map((line) => {
    const [name, owner, channel, ...facts] = line.split(" ");
    return `    touchpoint ${name} "${name?.toUpperCase()}" ${channel === "-" ? "" : `via ${channel}`} ${owner === "-" ? "" : `by ${owner}`} {\n      ${facts.join(" ").replaceAll("; ", "\n")}\n    }`;
  });
  return `${ORG}journey j "J" by o {\n  stage s "S" {\n${touchpoints.join("\n")}\n  }\n${handoffs}\n}\n`;
}

const lost = (...args: Parameters<typeof flow>): Promise<string[]> => messages(flow(...args), "lost-context");

describe("a context", () => {
  it("survives a step without a change of owner or channel", async () => {
    expect(await lost(["a o web gives k", "b o web", "c o web needs k"])).toEqual([]);
  });

  it.each([
    ["owner", "b p web needs k"],
    ["channel", "b o phone needs k"],
  ])("is lost when the %s changes, unless the handoff carries it", async (_what, second) => {
    const lines = ["a o web gives k", second];
    expect(await lost(lines)).toEqual([
      'Customers have to repeat "Key" at "B": it is lost on the way from "A" to "B". Declare a handoff there that carries `k`.',
    ]);
    expect(await lost(lines, "handoff a -> b by o carries l")).toEqual([
      'Customers have to repeat "Key" at "B": it is lost on the way from "A" to "B". Let the handoff carry it: `carries k`.',
    ]);
    expect(await lost(lines, "handoff a -> b by o carries k")).toEqual([]);
  });

  it("is not taken for lost where an owner or channel is not named", async () => {
    expect(await lost(["a o web gives k", "b o - ", "c o - needs k"])).toEqual([]);
    expect(await lost(["a o web gives k", "b - web needs k"])).toEqual([]);
  });

  it("is lost where it was dropped first, however far ahead of the touchpoint that needs it", async () => {
    const lines = ["a o web gives k", "b p web", "c p web", "d p web needs k"];
    expect((await lost(lines))[0]).toContain('lost on the way from "A" to "B"');
  });

  it("is lost when that happens on one of several ways", async () => {
    const lines = ["a o web gives k; then b; then c", "b o web then d", "c p web then d", "d o web needs k; ends"];
    expect((await lost(lines))[0]).toContain('lost on the way from "A" to "C"');
    expect((await lost(lines, "handoff a -> c by o carries k"))[0]).toContain('lost on the way from "C" to "D"');
    expect(await lost(lines, "handoff a -> c by o carries k\nhandoff c -> d by o carries k")).toEqual([]);
  });

  it("is lost on the second round of a loop, too", async () => {
    const lines = ["a o web", "b o web needs k; gives l; then c", "c p web then a; then d", "d p web ends"];
    const first = ["s o web gives k; then a", ...lines];
    expect(await lost(first)).toEqual([
      'Customers have to repeat "Key" at "B": it is lost on the way from "B" to "C". Declare a handoff there that carries `k`.',
    ]);
  });

  it("is known again from where customers had to repeat it", async () => {
    expect(await lost(["a o web gives k", "b p web needs k", "c p web needs k"])).toHaveLength(1);
  });

  it("is reported with where it was lost and since when it was known", async () => {
    const { analysis } = await project(flow(["a o web gives k", "b p web needs k"]));
    const [finding] = analysis.findings.filter(({ rule }) => rule === "lost-context");
    expect(finding?.related.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['Lost on the way from "A" to "B"', 6],
      ['Known since "A"', 7],
    ]);
  });

  it.each([
    ["gave it last", ["a o web gives k", "b o web gives k", "c p web needs k"], "B"],
    ["gave it, not where it was only needed", ["a o web gives k", "b o web needs k", "c p web needs k"], "A"],
    [
      "gave it first in the file, when several ways give it",
      [
        "s o web then a; then b",
        "a o web gives k; then c",
        "b o web gives k; then c",
        "c o web then d",
        "d p web needs k; ends",
      ],
      "A",
    ],
  ])("is known since the touchpoint that %s", async (_what, lines, giver) => {
    const { analysis } = await project(flow(lines));
    const [finding] = analysis.findings.filter(({ rule }) => rule === "lost-context");
    expect(finding?.related.at(-1)?.message).toBe(`Known since "${giver}"`);
  });

  it("that is lost can be accepted at the handoff that loses it, and where it is needed", async () => {
    const lines = (fact: string): string[] => ["a o web gives k", `b p web needs k${fact}`];
    const accepted = 'accept lost-context "called back by hand"';
    expect(await findings(flow(lines(`; ${accepted}`), "handoff a -> b by o"))).toEqual([]);
    expect(await findings(flow(lines(""), `handoff a -> b by o { ${accepted} }`))).toEqual([]);
  });

  it("that is dropped and not needed can be accepted as lost for good, one that is not dropped can't", async () => {
    const handoff = (facts: string): string => `handoff a -> b by o ${facts} { accept lost-context "meant" }`;
    const lines = ["a o web gives k", "b p web"];
    expect(await findings(flow(lines, handoff("")))).toEqual([]);
    expect(await findings(flow(lines, handoff("carries k")))).toEqual(["14:33 warning useless-acceptance"]);
  });

  it("that is dropped can be accepted beside one that is carried", async () => {
    const handoff = 'handoff a -> b by o carries l { accept lost-context "meant" }';
    expect(await findings(flow(["a o web gives k, l", "b p web needs l"], handoff))).toEqual([]);
    expect(await findings(flow(["a o web gives l", "b p web needs l"], handoff))).toEqual([
      "14:33 warning useless-acceptance",
    ]);
  });

  it("was never given where no way before gives it", async () => {
    expect(await findings(flow(["a o web needs k", "b o web gives k"]), "context-never-given")).toHaveLength(1);
    expect(await findings(flow(["a o web needs k", "b o web needs k"]), "context-never-given")).toHaveLength(1);
  });

  it("is never needed where nobody else needs it", async () => {
    expect(await findings(flow(["a o web gives k; needs k"]), "context-never-needed")).toHaveLength(1);
    expect(await findings(flow(["a o web gives k", "b o web needs k"]), "context-never-needed")).toEqual([]);
  });

  it("is missed in a handoff that carries nothing, if it is needed before it is given anew", async () => {
    const handoffs = "handoff a -> b by o";
    const needing = ["a o web gives k", "b p web", "c p web needs k"];
    expect(await findings(flow(needing, handoffs), "handoff-without-context")).toHaveLength(1);
    const anew = ["a o web gives k", "b p web gives k", "c p web needs k"];
    expect(await findings(flow(anew, handoffs), "handoff-without-context")).toEqual([]);
  });
});
