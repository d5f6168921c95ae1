import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { markdownTable, markdownText } from "../../src/cli/report/markdown-text.ts";
import { commandLine } from "../helpers/command-line.ts";
import { HOSTILE, HOSTILE_STARTS } from "../helpers/hostile-texts.ts";

const { write, journey } = commandLine();

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

describe("journey check --format markdown", () => {
  const FACTS = 'reviewed 2026-11-01 every 2 years  accept scarce-stage "small"';

  it("counts first, then has a table for each file", async () => {
    write({
      "some/j.journey": `owner o "O"\njourney j "J" { ${FACTS}\n  stage s "S" by nobody {\n    touchpoint t "T" via web by o\n  }\n}\n`,
    });
    expect((await journey("check", "some", "--format", "markdown")).out).toBe(`## Journey check

**2 findings (1 error, 1 warning)** in 1 journey in 1 file.

### some/j.journey

| place | level | rule | finding |
|---|---|---|---|
| 2:9 | warning | \`unowned-journey\` | Nobody owns the journey "J" end to end. Name an owner: journey j ... by OWNER. |
| 3:18 | error | \`unresolved-reference\` | No owner is called \\\`nobody\\\`. Declare it in a file of the project: owner nobody "...". |

\`journey explain RULE\` says why a finding matters and how to fix it.
`);
  });

  it("says that there is nothing to say", async () => {
    write({ "none/j.journey": "// nothing\n" });
    expect((await journey("check", "none", "--format", "markdown")).out).toBe(
      "## Journey check\n\n**No findings** in 0 journeys in 1 file.\n",
    );
  });

  it("holds no link, image, mention or HTML, whatever titles and files are called", async () => {
    const name = "hostile/@ann ![x](y) www.example.com.journey";
    write({ [name]: HOSTILE.map((text, index) => `journey j${index} ${JSON.stringify(text)} {}\n`).join("") });
    const { out } = await journey("check", "hostile", "--format", "markdown");
    for (const [, render] of RENDERERS) {
      const tags = new Set(render(out).match(/<[a-z]\w*/g));
      expect([...tags].toSorted()).toEqual(
        ["<code", "<h2", "<h3", "<p", "<strong", "<table", "<tbody", "<td", "<th", "<thead", "<tr"].toSorted(),
      );
    }
    expect(out).not.toMatch(/@[a-z]|:\/\/|www\./);
  });

  it("fits into a comment, the worst first, and says how many more there are", async () => {
    const hints = Array.from({ length: 900 }, (_, index) => `owner o${index} "O"\n`).join("");
    write({ "many/j.journey": `${hints}journey j "J" by nobody { ${FACTS}\n}\n` });
    const { out } = await journey("check", "many", "--format", "markdown");
    expect(out.length).toBeLessThan(65_536);
    expect(out).toContain("| error | `unresolved-reference` |");
    const [, more] = /^\+(\d+) more, none of them worse\./m.exec(out) ?? [];
    const told = out.match(/^\| \d/gm)?.length ?? 0;
    expect(told + Number(more)).toBe(Number(/\*\*(\d+) findings/.exec(out)?.[1]));
  });
});
