import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { markdownTable, markdownText } from "../../src/cli/report/markdown-text.ts";
import { HOSTILE, HOSTILE_STARTS } from "../helpers/hostile-texts.ts";

const TEXTS = [...HOSTILE, ...HOSTILE_STARTS, ...HOSTILE.map((text) => `a${text}`), HOSTILE.join(" ")];

const markdownIt = new MarkdownIt({ html: true, linkify: true });

/** Two renderers that disagree in the corners: GitHub's flavour, and the one that VS Code and GitLab's relatives use. */
const RENDERERS: readonly [string, (markdown: string) => string][] = [
  ["marked", (markdown) => marked.parse(markdown, { gfm: true, async: false })],
  ["markdown-it", (markdown) => markdownIt.render(markdown)],
];

/** What is shown of HTML that holds a text and nothing else; whatever else it holds is shown as well. */
function shownText(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replace(/<\/?(?:p|table|thead|tbody|tr|th|td)>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => entities[name] ?? "")
    .trim();
}

const visible = (text: string): string => text.replaceAll("\u2060", "");
const oneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, " ").trim();

describe.each(RENDERERS)("a text that somebody wrote, drawn by %s", (_name, render) => {
  it.each(TEXTS)("is only that text: %s", (text) => {
    const inParagraph = shownText(render(markdownText(text)));
    expect(visible(inParagraph)).toBe(oneLine(text));
    const inCell = shownText(render(markdownTable(["x"], [[markdownText(text)]])));
    expect(visible(inCell).replace(/^x\s*/, "")).toBe(oneLine(text));
  });

  it("is only that text, whatever it is", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(...TEXTS, "\n", "  ", "\\", "|"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const text = pieces.join("");
        fc.pre(oneLine(text) !== "");
        expect(visible(shownText(render(markdownText(text))))).toBe(oneLine(visible(text)));
      }),
    );
  });

  it("leaves a heading what it is", () => {
    for (const text of TEXTS) {
      expect(render(`## ${markdownText(text)}`).match(/<(?!\/)\w+/g)).toEqual(["<h2"]);
    }
  });
});

describe("what GitHub and GitLab look for once Markdown is read", () => {
  const RECOGNISED: readonly [string, RegExp][] = [
    ["people", /(?:^|\W)@[a-z0-9]/i],
    ["issues and merge requests", /(?:^|[^&\w])[#!]\d/],
    ["issues by letters", /\bGH-\d/i],
    ["labels, milestones, epics, snippets, alerts", /[~%&$^][\w"]/],
    ["commits", /\b[0-9a-f]{7,40}\b/],
    ["addresses", /\w:\/\/|\bwww\.|mailto:\w|\w@\w/i],
    ["emoji", /:[\w+-]+:/],
    ["quick actions", /^\/\w/],
  ];

  it.each(RECOGNISED)("%s: is not there", (_what, pattern) => {
    const drawn = TEXTS.map((text) => shownText(marked.parse(markdownText(text), { async: false })));
    expect(drawn.filter((text) => pattern.test(text))).toEqual([]);
    expect(TEXTS.some((text) => pattern.test(text))).toBe(true);
  });

  it("leaves ordinary texts as they are", () => {
    for (const text of [
      "Order a meal: soup, bread",
      "24/7 at 10:30, 50 EUR",
      'It\'s "fine" – really?',
      "façade, dad, 123456",
      "maps/eu.v2/order-food.journey",
    ]) {
      expect(markdownText(text)).toBe(text);
    }
  });
});
