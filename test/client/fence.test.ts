import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { drawFence, readFence } from "../../client/markdown/fence.ts";
import { openProject } from "../../src/library/library.ts";
import { hostileJourney } from "../helpers/hostile.ts";
import { faultsOf } from "../render/xml-faults.ts";

/** A fence as it is drawn, the first line of its text being line 10 of the document. */
function draw(text: string, journey?: string): string {
  const file = "fence.journey";
  const project = openProject({ files: { [file]: text }, today: "2026-11-22" });
  return drawFence({ project, file, name: "This fence", journey, lineName: (line) => `Line ${line + 10}` }, "m1");
}

describe("what stands in a fence", () => {
  it("is a text, or a reference to a file and a journey in it", () => {
    expect(readFence("journey a {}\n")).toEqual({ kind: "text", text: "journey a {}\n" });
    expect(readFence("file: ../a b/c.journey\n")).toEqual({
      kind: "file",
      path: "../a b/c.journey",
      journey: undefined,
    });
    expect(readFence("file: c.journey#order\n")).toEqual({ kind: "file", path: "c.journey", journey: "order" });
    expect(readFence("file: c.journey\njourney a {}\n").kind).toBe("text");
  });
});

describe("a fence", () => {
  it("is drawn with ids of its own", () => {
    const html = draw('journey a "A" {\n  stage s "S" { touchpoint t "T" }\n}');
    expect(html).toMatch(/aria-labelledby="m1-\w+-map-title m1-\w+-map-description"/);
    expect(html).not.toMatch(/ id="(?!m1-)/);
    expect(html).not.toMatch(/url\(#(?!m1-)/);
  });

  it("with mistakes draws what can be drawn and lists them with their lines", () => {
    const html = draw(
      'journey a "A" {\n  stage s "S" by nobody-known {\n    touchpoint t "Kept" \n    tuchpoint u\n  }\n}',
    );
    expect(html).toContain("Kept");
    expect(html).toMatch(/<li>Line 11: No owner is called `nobody-known`/);
    expect(html).toMatch(/<li>Line 13: /);
    expect(html).not.toContain("unowned");
  });

  it("without a journey says so", () => {
    expect(draw('owner a "A"')).toBe('<p class="journey-message">This fence has no journey</p>\n');
    expect(draw("journey a {}", "b")).toContain("has no journey called b; it has a");
  });

  it("is one block of HTML in which hostile texts are nothing but text", () => {
    const html = draw(hostileJourney());
    expect(html).not.toMatch(/<(?:script|img|iframe|a)\b|\n./);
    expect(faultsOf(/<svg .*<\/svg>/.exec(html)?.[0] ?? "")).toEqual([]);
    expect(new MarkdownIt({ html: true }).render(html)).toBe(html);
  });
});
