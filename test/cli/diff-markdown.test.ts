import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { diffMarkdown, SHORTEST_MARKDOWN } from "../../src/cli/report/diff/markdown.ts";
import { diffResult, nameInProject } from "../helpers/diff-result.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { HOSTILE, HOSTILE_STARTS } from "../helpers/hostile-texts.ts";

const markdownIt = new MarkdownIt({ html: true, linkify: true });
const RENDERERS: readonly [string, (markdown: string) => string][] = [
  ["marked", (markdown) => marked.parse(markdown, { gfm: true, async: false })],
  ["markdown-it", (markdown) => markdownIt.render(markdown)],
];
/** All that a report is made of. */
const TAGS = new Set(["h2", "h3", "p", "ul", "li", "strong", "code", "details", "summary"]);

const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const FILE = "switch-provider.journey";

/** Journeys in which something is worse, risky, better and neutral, with the titles that are given. */
function change(titles: readonly string[], file = "j.journey") {
  const version = (isNew: boolean): string =>
    titles
      .map((title, index) => {
        const name = JSON.stringify(title.replace(/[^\P{C}\n]/gu, " "));
        return `journey j${index} ${name} ${isNew ? "" : "by o "}{
  goal ${isNew ? name : '"Before"'}
  stage s ${name} by o {
    touchpoint t ${name} via web { desired { wait <= ${isNew ? 9 : 5} min } ${isNew ? "gives c" : ""} }
  }
}
`;
      })
      .join("");
  const shared = 'owner o "O"\ncontext c "C"\n';
  return diffResult({ [file]: shared + version(false) }, { [file]: shared + version(true) });
}

function tagsIn(html: string): string[] {
  return [...html.matchAll(/<([a-z]\w*)[^>]*>/g)].map(([, tag]) => tag ?? "");
}

describe("--format markdown", () => {
  it("has the verdict first, then worse and risky changes with what follows from them, and the others folded", () => {
    const after = (STORY[FILE] ?? "")
      .replace("wait <= 3 days", "wait <= 90 days")
      .replace("reply-time <= 1 h }\n      actual", "reply-time <= 30 min }\n      actual");
    expect(diffMarkdown(diffResult(STORY, { ...STORY, [FILE]: after }), nameInProject)).toMatchInlineSnapshot(`
      "## Worse in 1 place

      1 worse, 1 better, 2 neutral.

      ### Switching to a cheaper phone plan

      - **worse** Desired Wait at “Is promised an engineer” lowered from 3 days to 90 days: a gap is closed by moving the goal, not by getting better. – switch-provider.journey:50
        - **neutral** ⇒ The score of the opportunity “One case from the first call to the engineer” changed from 2.93 to 2.22. – switch-provider.journey:100

      <details><summary>1 better</summary>

      **Switching to a cheaper phone plan**

      - **better** Desired Reply time at “Complains in public” raised from 1 h to 30 min. – switch-provider.journey:58
        - **neutral** ⇒ A gap is now known: Reply time at “Complains in public” is 1 h, not \\<= 30 min. – switch-provider.journey:57

      </details>
      "
    `);
  });

  it.each([
    [{}, "## No difference\n"],
    [{ files: ["file:///project/a"] }, "## No change in meaning: 1 file differs in formatting, comments or order\n"],
    [{ files: ["file:///project/a"], unreadable: ["file:///project/a"] }, "## What changed is unknown\n"],
    [{ ignored: 2 }, "## Nothing to report\n\n2 changes left out by \\-\\-ignore.\n"],
  ])("without changes has another verdict: %j", (more, text) => {
    expect(diffMarkdown(diffResult({}, {}, more), nameInProject)).toContain(text.replaceAll("\\-", "-"));
  });

  it.each(RENDERERS)("shows names and titles as plain text, drawn by %s", (_name, render) => {
    const result = change([...HOSTILE, ...HOSTILE_STARTS], "@ann ![x](y) www.example.com.journey");
    const markdown = diffMarkdown(result, nameInProject);
    expect(tagsIn(render(markdown)).filter((tag) => !TAGS.has(tag))).toEqual([]);
    expect(markdown).not.toMatch(/@[a-z]|:\/\/|www\./);
  });

  it("calls a journey by its name when its title is blank", () => {
    expect(diffMarkdown(change([" "]), nameInProject)).toContain("\n### j0\n");
  });

  it("shows any title as plain text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...HOSTILE, ...HOSTILE_STARTS),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (titles) => {
        const markdown = diffMarkdown(change(titles), nameInProject);
        for (const [, render] of RENDERERS) {
          expect(tagsIn(render(markdown)).filter((tag) => !TAGS.has(tag))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is never longer than allowed, stays well-formed, and counts what is left out, the least severe first", () => {
    const titles = Array.from({ length: 12 }, (_, index) => `${HOSTILE[index % HOSTILE.length]} ${index}`);
    const result = change(titles);
    const whole = diffMarkdown(result, nameInProject);
    fc.assert(
      fc.property(fc.integer({ min: SHORTEST_MARKDOWN, max: whole.length + 10 }), (most) => {
        const cut = diffMarkdown(result, nameInProject, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut.match(/<details>/g)?.length).toBe(cut.match(/<\/details>/g)?.length);
        const listed = cut.match(/^ *- \*\*(worse|risky|better|neutral)\*\*/gm) ?? [];
        const [, missing = "0"] = /^(\d+) more changes? (?:is|are) left out here/m.exec(cut) ?? [];
        expect(listed.length + Number(missing)).toBe(result.changes.length);
        if (listed.some((line) => line.includes("neutral"))) expect(cut.match(/\*\*worse\*\*/g)).toHaveLength(12);
      }),
      { numRuns: 40 },
    );
  });
});
