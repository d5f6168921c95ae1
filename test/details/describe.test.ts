import { expect, describe as group, it } from "vitest";
import { describe } from "../../src/details/describe.ts";
import type { Details } from "../../src/details/details.ts";
import { layoutMap } from "../../src/layout/views/map.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { project } from "../helpers/project.ts";

const TEXT = `
owner support "Customer support"
owner social "Social care"
persona family "Family of four"
context notes "Case notes"
system crm "CRM"
source log "Support tickets" { kind analytics }
source hunch "A hunch"

journey j "Getting help" for family by support {
  goal "Have it fixed"
  stage s "Fixing" by support {
    touchpoint call "Calls support" via phone {
      moment-of-truth
      gives notes
      pain "Starts from zero"
      backstage "Opens a ticket" by support using crm
      desired "Fixed at once" { emotion +1  wait <= 5 min  csat >= 4 }
      benchmark on 2026-01-01 from log { wait <= 3 min }
      actual failing "Never fixed" on 2026-09-30 from log { sample 431  emotion -2  wait 12 h }
      actual on 2026-08-30 from log { wait 10 h }
    }
    touchpoint dm "Writes a message" via social by social {
      needs notes
      desired { reply-time <= 1 h }
      actual on 2026-09-30 from hunch { reply-time 2 h }
    }
  }
  handoff call -> dm by social within 1 h
  opportunity o "Share the notes" by support {
    closes dm.reply-time
    customer-value 4
    business-value 4
    effort 2
  }
}
`;

async function detailsOf(text: string): Promise<(about: string) => Details> {
  const { analysis } = await project(text);
  const [assessed] = analysis.journeys;
  if (!assessed) throw new Error("There is no journey");
  const all = describe({ ...assessed, findings: analysis.findings });
  return (about) => {
    const found = all.find((details) => details.about === about);
    if (!found)
      throw new Error(`There are no details about ${about}, only ${all.map((item) => item.about).join(", ")}`);
    return found;
  };
}

group("the details of a touchpoint", () => {
  it("name owner and channel, what is known, and what happens backstage", async () => {
    const call = (await detailsOf(TEXT))("touchpoint:call");
    expect(call).toMatchObject({
      title: "Calls support",
      place: "Touchpoint 1 in Fixing",
      owner: "Customer support",
      channel: "Phone",
      persona: "Family of four",
    });
    expect(Object.fromEntries(call.facts.map(({ name, value }) => [name, value]))).toEqual({
      Channel: "Phone",
      Owner: "Customer support (from the stage)",
      "Moment of truth": "yes",
      Gives: "Case notes",
      Desired: "Fixed at once",
      Actual: "failing: Never fixed",
      Pain: "Starts from zero",
      Backstage: "Opens a ticket, by Customer support, using CRM",
    });
  });

  it("describe what was measured, its evidence, its trend and its benchmark", async () => {
    const { metrics } = (await detailsOf(TEXT))("touchpoint:call");
    expect(metrics.map(({ name, desired, actual, verdict }) => [name, desired, actual, verdict])).toEqual([
      ["Emotion", "≥ +1", "−2", "missed"],
      ["Wait", "≤ 5 min", "12 h", "missed"],
      ["Satisfaction", "≥ 4", undefined, "not measured"],
    ]);
    expect(metrics[1]?.notes).toEqual([
      "431 cases, Support tickets (analytics), 2026-09-30, 53 days old",
      "worse than before; before: 10 h (2026-08-30)",
      "benchmark ≤ 3 min, Support tickets, 2026-01-01",
    ]);
  });

  it("show the arithmetic of every gap", async () => {
    const { gaps } = (await detailsOf(TEXT))("touchpoint:call");
    expect(gaps).toEqual([
      {
        title: "It fails: Never fixed",
        arithmetic: ["Shortfall: failing counts as 1", "Severity: 1 × 1.5 (moment of truth) × 1 (analytics) = 1.5"],
      },
      {
        title: "Emotion is −2, desired ≥ +1",
        arithmetic: [
          "Shortfall: from −2 to +1 on a scale −2 to +2, 3 ÷ 4 = 0.75",
          "Severity: 0.75 × 1.5 (moment of truth) × 1 (analytics) = 1.13",
        ],
      },
      {
        title: "Wait is 12 h, desired ≤ 5 min",
        arithmetic: [
          "Shortfall: 1 − 5 min ÷ 12 h = 0.99",
          "Severity: 0.99 × 1.5 (moment of truth) × 1 (analytics) = 1.49",
        ],
      },
      { title: "Satisfaction was never measured", arithmetic: [] },
    ]);
  });

  it("show how far off a share is as a ratio", async () => {
    const shares = "desired { error-rate <= 1 %  completion >= 80 % }\nactual { error-rate 2 %  completion 60 % }";
    const text = `journey j { stage s { touchpoint t { ${shares} } } }`;
    const { gaps } = (await detailsOf(text))("touchpoint:t");
    expect(gaps.map(({ arithmetic }) => arithmetic[0])).toEqual([
      "Shortfall: 1 − 1 % ÷ 2 % = 0.5",
      "Shortfall: 1 − 60 % ÷ 80 % = 0.25",
    ]);
  });

  it("list the findings about it and about nothing else", async () => {
    const details = await detailsOf(TEXT);
    expect(details("touchpoint:call").findings.map(({ rule }) => rule)).toContain("gap-failing");
    expect(details("touchpoint:dm").findings.map(({ rule }) => rule)).not.toContain("gap-failing");
    expect(details("touchpoint:dm").findings.map(({ rule }) => rule)).toContain("lost-context");
  });
});

it("describe who hands over to whom and what gets lost in a handoff", async () => {
  const step = (await detailsOf(TEXT))("handoff:call:dm");
  expect(step.title).toBe("Calls support → Writes a message");
  expect(step.owner).toBe("Social care");
  expect(step.facts).toContainEqual({ name: "Handover", value: "Customer support to Social care" });
  expect(step.facts).toContainEqual({ name: "Loses", value: "Case notes" });
});

it("show the arithmetic of the score of an opportunity", async () => {
  const opportunity = (await detailsOf(TEXT))("opportunity:o");
  expect(opportunity.facts).toContainEqual({ name: "Score", value: "√(4 × 4) × 0.2 ÷ 2 = 0.4" });
  expect(opportunity.place).toBe("Opportunity: start here");
});

it.each([...EXAMPLE_PROJECTS])("are there for every part of the map of %s", async (_, texts) => {
  const { analysis } = await project(texts);
  for (const assessed of analysis.journeys) {
    const input = { ...assessed, findings: analysis.findings };
    const about = new Set(describe(input).map((details) => details.about));
    expect(layoutMap(input).spots.filter((spot) => !about.has(spot.about))).toEqual([]);
  }
});
