import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "../helpers/command-line.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { commitAll, startRepository } from "../helpers/git.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../docs/reviewing.md"), "utf8");
const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const FILE = "switch-provider.journey";

const { folder, write, journey } = commandLine();
startRepository(folder);
write(STORY);
commitAll(folder);

/** Changes the story as a pull request would, and tells of it as the page has it. */
async function review(...replacements: readonly (readonly [from: string, to: string])[]): Promise<string> {
  const text = replacements.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, STORY[FILE] ?? "");
  write({ [FILE]: text });
  const { out, code } = await journey("diff");
  expect(code).toBe(0);
  expect(PAGE, "docs/reviewing.md shows another output").toContain(`\`\`\`text\n$ journey diff\n${out}\`\`\``);
  return out;
}

describe("a reviewer sees in ten seconds what happened, and whether it is bad, when a change", () => {
  it("is harmless", async () => {
    expect(
      await review(["Sees the price advert", "Sees an advert"], ["contacts <= 1", "contacts  <= 1"]),
    ).toMatchInlineSnapshot(`
      "Switching to a cheaper phone plan (switch-provider)

        ~ neutral  The title of “Sees an advert” changed from “Sees the price advert”
                   to “Sees an advert”.  switch-provider.journey:15

      Neither better nor worse: 1 neutral.
      "
    `);
  });

  it("says nothing new", async () => {
    expect(await review(["contacts <= 1", "contacts  <= 1 // one, or fewer"])).toMatchInlineSnapshot(`
      "No change in meaning: 1 file differs in formatting, comments or order.
      "
    `);
  });

  it("lowers a target", async () => {
    expect(await review(["wait <= 3 days", "wait <= 90 days"])).toMatchInlineSnapshot(`
      "Switching to a cheaper phone plan (switch-provider)

        ~ worse    Desired Wait of “Is promised an engineer” lowered from 3 days to 90
                   days: a gap is closed by moving the goal, not by getting better.
                   switch-provider.journey:50
            ⇒ neutral  The opportunity “One case from the first call to the engineer”
                       scores 2.22 now; it was 2.93.  switch-provider.journey:100

      Worse in 1 place: 1 worse, 1 neutral.
      "
    `);
  });

  it("breaks a handoff", async () => {
    expect(
      await review(
        ["by social-care carries customer-number {", "within 2 days {"],
        ['"Complains in public" via social by social-care', '"Complains in public" via social by support'],
      ),
    ).toMatchInlineSnapshot(`
      "Switching to a cheaper phone plan (switch-provider)

        ~ worse    The handoff from “Is promised an engineer” to “Complains in public”
                   no longer carries “Who the customer is”.
                   switch-provider.journey:88
        ~ risky    “Complains in public” is owned by Customer support now; it was
                   Social care.  switch-provider.journey:57
            ⇒ worse    Nobody owns the handoff from “Complains in public” to “Is asked
                       to send a direct message”: it leads from Customer support to
                       Social care.  switch-provider.journey:57
        ~ risky    The handoff from “Is promised an engineer” to “Complains in public”
                   has no owner any more; it was Social care.
                   switch-provider.journey:88
            ⇒ worse    Nobody owns the handoff from “Is promised an engineer” to
                       “Complains in public”: it leads from Network engineering to
                       Customer support.  switch-provider.journey:49
        ~ better   The handoff from “Is promised an engineer” to “Complains in public”
                   is promised within 2 days now; no time was promised.
                   switch-provider.journey:88

      Worse in 2 places: 3 worse, 2 risky, 1 better.
      "
    `);
  });
});
