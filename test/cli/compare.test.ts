import { describe, expect, it } from "vitest";
import { commandLine } from "../helpers/command-line.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";

const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const OURS = STORY["switch-provider.journey"] ?? "";

/** The journey as another market has it: under other names, with a nearer goal, another owner, and without one touchpoint. */
const THEIRS = OURS.replace(
  'journey switch-provider "Switching to a cheaper phone plan"',
  'journey switch-at "In Austria"',
)
  .replace("wait <= 3 days", "wait <= 1 days")
  .replace("for family by cx", "for family by marketing")
  .replace(/ {4}touchpoint price-ad[\s\S]*?\n {4}}\n/, "")
  .replace(/ {2}handoff price-ad.*\n/, "");

const { write, journey } = commandLine();
write({ ...STORY, "at.journey": THEIRS });

describe("journey compare", () => {
  it("compares one journey with another as if it were its later version, whatever their names", async () => {
    expect((await journey("compare", "switch-provider", "switch-at")).out).toMatchInlineSnapshot(`
      "In Austria (switch-at)

        ~ risky    The journey “In Austria” is now owned by Marketing; it was owned by
                   Head of customer experience.  at.journey:8
        - risky    “Sees the price advert” was removed from the stage “Comparing
                   plans”.  switch-provider.journey:15 before
            ⇒ risky    The stage "Comparing plans" has no touchpoints. Add what
                       customers do there, or remove the stage.  at.journey:14
        - risky    The handoff from “Sees the price advert” to “Orders the cheaper
                   plan” is no longer declared.  switch-provider.journey:87 before
        ~ better   Desired Wait at “Is promised an engineer” raised from 3 days to 1
                   days.  at.journey:46
            ⇒ neutral  The score of the opportunity “One case from the first call to
                       the engineer” changed from 2.93 to 2.96.  at.journey:95

      Needs review in 4 places: 4 risky, 1 better, 1 neutral.
      "
    `);
  });

  it("finds no difference between journeys that only differ in their names, in one project or two", async () => {
    const renamed = OURS.replace(
      'journey switch-provider "Switching to a cheaper phone plan"',
      'journey other "Other"',
    );
    const shared = STORY["org.journey"] ?? "";
    const apart = commandLine();
    apart.write({ "a/org.journey": shared, "a/a.journey": OURS, "b/org.journey": shared, "b/b.journey": renamed });
    for (const other of ["a/a.journey", "b/b.journey", "b/b.journey#other"]) {
      expect(await apart.journey("compare", "a/a.journey", other, "--exit-code")).toEqual({
        code: 0,
        out: "No difference.\n",
        error: "",
      });
    }
  });

  it("reports gaps and findings of the journey itself, too", async () => {
    const apart = commandLine();
    apart.write({
      "a.journey": 'owner o "O"\njourney a "A" by o { desired { nps >= 30 }  actual { nps 40 } }\n',
      "b.journey": 'journey b "B" { desired { nps >= 30 }  actual { nps 10 } }\n',
    });
    const { out } = await apart.journey("compare", "a", "b", "--format", "json");
    const rules = JSON.parse(out).changes.map(({ rule }: { readonly rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["owner-removed", "gap-opened"]));
    expect(rules).not.toContain("journey-renamed");
  });

  it("has the formats and exit codes of journey diff", async () => {
    const both = ["compare", "switch-provider", "switch-at"];
    expect((await journey(...both, "--fail-on", "risky")).code).toBe(1);
    expect((await journey(...both, "--format", "markdown")).out).toMatch(/^## Needs review in \d+ places\n/);
    const { out } = await journey(...both, "--format", "svg");
    expect(out).toContain(">In Austria<");
    expect(out).toMatch(/data-about="touchpoint:price-ad"[^>]*data-change="removed"/);
    expect((await journey(...both, "--format", "html")).out).toContain('"labels":{"before":"switch-provider"');
  });

  it.each([
    [["switch-provider", "switch-att"], "There is no journey switch-att in"],
    [["at.journey#switch-a", "switch-at"], "Did you mean switch-at?"],
    [["nowhere.journey", "switch-at"], "There is no file or folder nowhere.journey"],
    [["two.journey", "switch-at"], "two.journey could be any of 2 journeys. Write two.journey#one or two.journey#two"],
    [["switch-at"], "missing required argument 'b'"],
  ])("is a failure when there is no such journey: %j", async (argv, message) => {
    write({ "two.journey": 'journey one "1" {}\njourney two "2" {}\n' });
    const { code, out, error } = await journey("compare", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
  });
});
