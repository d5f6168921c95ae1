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

/** Changes the story as a pull request would. The page has to show the same report. */
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

  it("does not change any meaning", async () => {
    expect(await review(["contacts <= 1", "contacts  <= 1 // one, or fewer"])).toMatchInlineSnapshot(`
      "No change in meaning: 1 file differs in formatting, comments or order.
      "
    `);
  });

  it("lowers a goal", async () => {
    expect(await review(["wait <= 3 days", "wait <= 90 days"])).toMatchInlineSnapshot(`
      "Switching to a cheaper phone plan (switch-provider)

        ~ worse    Desired Wait at “Is promised an engineer” lowered from 3 days to 90
                   days: a gap is closed by moving the goal, not by getting better.
                   switch-provider.journey:50
            ⇒ neutral  The score of the opportunity “One case from the first call to
                       the engineer” changed from 2.93 to 2.22.
                       switch-provider.journey:100

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
        ~ risky    “Complains in public” is now owned by Customer support; it was
                   owned by Social care.  switch-provider.journey:57
            ⇒ worse    Nobody owns the handoff from “Complains in public” to “Is asked
                       to send a direct message”: it goes from Customer support to
                       Social care.  switch-provider.journey:57
        ~ risky    The handoff from “Is promised an engineer” to “Complains in public”
                   no longer has an owner; it was Social care.
                   switch-provider.journey:88
            ⇒ worse    Nobody owns the handoff from “Is promised an engineer” to
                       “Complains in public”: it goes from Network engineering to
                       Customer support.  switch-provider.journey:49
        ~ better   The handoff from “Is promised an engineer” to “Complains in public”
                   is now promised within 2 days; no time was promised before.
                   switch-provider.journey:88

      Worse in 2 places: 3 worse, 2 risky, 1 better.
      "
    `);
  });
});
