import { describe, expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";
import { findingsIn, relatedIn } from "../helpers/texts.ts";

const NAMES = 'owner o "O"\ncontext room "Room"\ncontext key "Key"\n';

const journey = (name: string, ...touchpoints: string[]): string =>
  `journey ${name} "${name}" by o {\n  stage s "S" by o {\n${touchpoints.map((line) => `    touchpoint ${line}\n`).join("")}  }\n}\n`;

const contextual = (text: string | Readonly<Record<string, string>>): string[] =>
  findingsIn(text)
    .filter(({ rule }) => /context/.test(rule))
    .map(({ rule, range }) => `${range.start.line + 1} ${rule}`);

const CHILD = journey("request", "form { needs room }", "answer { gives key }");

describe("a journey that a touchpoint expands into", () => {
  it("knows what is known on the way there, whichever comes first", () => {
    const above = journey("stay", "book { gives room }", "ask { expands request }", "enter { needs key }");
    expect(contextual(NAMES + above + CHILD)).toEqual([]);
    expect(contextual(NAMES + CHILD + above)).toEqual([]);
    expect(contextual({ "a.journey": CHILD, "b.journey": NAMES, "c.journey": above })).toEqual([]);
  });

  it("knows what its touchpoint above gives and needs", () => {
    const asks = journey(
      "stay",
      "book { gives room }",
      "ask { needs room  gives room  expands request }",
      "on { needs key }",
    );
    expect(contextual(NAMES + asks + CHILD)).toEqual([]);
  });

  it("still lacks what no way in gives, and gives what nobody needs", () => {
    const above = journey("stay", "book", "ask { expands request }");
    expect(contextual(NAMES + above + CHILD)).toEqual(["12 context-never-given", "13 context-never-needed"]);
  });

  it("does not know what is only given after it", () => {
    const above = journey("stay", "ask { expands request }", "book { gives room }", "on { needs key, room }");
    expect(contextual(NAMES + above + CHILD)).toEqual(["13 context-never-given"]);
  });

  it("knows it through several levels, down and up", () => {
    const text =
      NAMES +
      journey("trip", "book { gives room }", "stay { expands stay }", "leave { needs key }") +
      journey("stay", "ask { expands request }", "rest") +
      CHILD;
    expect(contextual(text)).toEqual([]);
  });

  it("knows it through fifty levels, and no more", () => {
    const stairs = (levels: number): string => {
      const between = Array.from({ length: levels - 1 }, (_, at) => journey(`l${at}`, `go { expands l${at + 1} }`));
      const [top, bottom] = [journey("top", "book { gives room }", "go { expands l0 }"), `l${levels - 1}`];
      return NAMES + top + between.join("") + journey(bottom, "form { needs room }");
    };
    expect(contextual(stairs(50)).filter((line) => line.endsWith("never-given"))).toEqual([]);
    expect(contextual(stairs(60)).filter((line) => line.endsWith("never-given"))).toHaveLength(1);
  });

  it("knows what any of several journeys above it gives", () => {
    const text =
      NAMES +
      journey("stay", "book { gives room }", "ask { expands request }") +
      journey("visit", "ask { expands request }", "enter { needs key }") +
      CHILD;
    expect(contextual(text)).toEqual([]);
  });

  it("has to ask again for what was lost on the way to it, which is told above", () => {
    const above = journey(
      "stay",
      "book via web { gives room }",
      "ask via phone { expands request }",
      "on via phone { needs key }",
    );
    expect(contextual(NAMES + above + CHILD)).toEqual(["7 lost-context"]);
    expect(relatedIn(NAMES + above + CHILD, "lost-context")).toEqual([
      ['6 book: Lost on the way from "book" to "ask"', '6 room: Known since "book"'],
    ]);
  });

  it("can lose what it was given from above", () => {
    const above = journey("stay", "book { gives room }", "ask { expands request }");
    const child = journey("request", "form via web", "call via phone { needs room }");
    expect(contextual(NAMES + above + child)).toEqual(["13 lost-context"]);
    expect(relatedIn(NAMES + above + child, "lost-context")[0]?.at(-1)).toBe(
      "10 request: Known before this journey begins",
    );
  });

  it("reads journeys that expand into one another to the end", () => {
    const text =
      NAMES +
      journey("a", "x { gives room  expands b }") +
      journey("b", "y { needs room  expands a }", "z { needs key }");
    expect(contextual(text)).toEqual([]);
    expect(contextual(NAMES + journey("a", "x { expands a }", "y { needs room }", "z { gives room }"))).toEqual([]);
  });
});

it("is followed again when another journey changes", () => {
  const above = journey("stay", "book { gives room }", "ask { expands request }", "enter { needs key }");
  const project = new TextProject({ "a.journey": NAMES + CHILD, "b.journey": above }, () => TODAY);
  const rules = () => project.of("a.journey").findings.map(({ rule }) => rule);
  const without = rules();
  expect(without).not.toContain("context-never-given");
  project.change({ "a.journey": NAMES + CHILD, "b.journey": above.replace("gives room", "") });
  expect(rules()).toContain("context-never-given");
  project.change({ "a.journey": NAMES + CHILD, "b.journey": above });
  expect(rules()).toEqual(without);
});

it("is followed down a chain, where only the last journey has to ask for what nobody gives", () => {
  const chain = Array.from({ length: 300 }, (_, at) =>
    journey(`j${at}`, `t { expands j${at + 1} }`, "u { needs room }"),
  );
  expect(contextual(NAMES + chain.join(""))).toEqual(["1801 context-never-given"]);
});
