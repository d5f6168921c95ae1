import { describe, expect, it } from "vitest";
import { diff, lines } from "../helpers/changes.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";

const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const ORG = "org.journey";
const FILE = "switch-provider.journey";

type Replacement = readonly [from: string, to: string];

/** The story with some texts replaced in it. */
function story(...replacements: readonly Replacement[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(STORY).map(([name, text]) => [
      name,
      replacements.reduce((all, [from, to]) => all.replaceAll(from, to), text),
    ]),
  );
}

function told(...replacements: readonly Replacement[]): string[] {
  const after = story(...replacements);
  expect(after).not.toEqual(STORY);
  return lines(diff(STORY, after).changes);
}

const ENGINEER = "“Is promised an engineer”";
const HANDOFF = "the handoff from “Is promised an engineer” to “Complains in public”";

describe("a goal", () => {
  it("that is lowered does not close a gap", () => {
    expect(told(["wait <= 3 days", "wait <= 90 days"])[0]).toBe(
      `worse desired-lowered: Desired Wait of ${ENGINEER} lowered from 3 days to 90 days: a gap is closed by moving the goal, not by getting better.`,
    );
  });

  it("that is lowered where nothing was off is risky", () => {
    expect(told(["reply-time <= 1 h }\n      actual", "reply-time <= 2 h }\n      actual"])).toEqual([
      "risky desired-lowered: Desired Reply time of “Complains in public” lowered from 1 h to 2 h.",
    ]);
  });

  it("that is raised widens no gap", () => {
    const rules = told(["wait <= 3 days", "wait <= 1 days"]).map((line) => line.split(" ")[1]);
    expect(rules).toEqual(["desired-raised:", "score-changed:"]);
  });

  it("counts with the direction of its metric", () => {
    expect(told(["desired { emotion +1 }", "desired { emotion +2 }"])[0]).toMatch(
      /^better desired-raised: .* from \+1 to \+2\.$/,
    );
  });

  it("means the same with the sign that a bare value has by its metric", () => {
    expect(told(["desired { emotion +1 }", "desired { emotion >= 1 }"])).toEqual([]);
  });
});

describe("an observation", () => {
  it("that is rewritten closes a gap, and that is no improvement", () => {
    expect(told(["wait   2 months", "wait   2 days"]).slice(0, 2)).toEqual([
      `risky actual-rewritten: Actual Wait of ${ENGINEER} rewritten from 2 months to 2 days, without a new day.`,
      `neutral gap-closed: Wait of ${ENGINEER} no longer falls short: it is 2 days.`,
    ]);
  });

  it("means the same in a file of its own", () => {
    const bare = "\n      actual from family-story {\n        sample 1\n        wait   2 months\n      }";
    const dated = bare.replace("actual from", "actual on 2026-09-30 from");
    const after = {
      ...story([bare, ""]),
      "measured.journey":
        "actuals switch-provider on 2026-09-30 from family-story { engineer { sample 1 wait 2 months } }",
    };
    expect(diff(story([bare, dated]), after).changes).toEqual([]);
  });

  it("of what was unknown is better, whatever it says", () => {
    const line = "desired { duration <= 15 min  emotion +1 }";
    expect(told([line, `${line} actual on 2026-10-01 from family-story { duration 1 h }`])).toEqual([
      "better measured: “Orders the cheaper plan” observed on 2026-10-01 by The family's own story: Duration 1 h.",
      "neutral gap-found: A gap is known now: Duration of “Orders the cheaper plan” is 1 h, not <= 15 min.",
    ]);
  });
});

describe("a handoff", () => {
  it("that loses its owner is unowned because of that", () => {
    const { changes } = diff(STORY, story(["tweet by social-care carries", "tweet carries"]));
    expect(lines(changes)).toEqual([
      `worse handoff-unowned: Nobody owns ${HANDOFF}: it leads from Network engineering to Social care.`,
      `risky owner-removed: ${HANDOFF.replace("the", "The")} has no owner any more; it was Social care.`,
    ]);
    const [unowned, removed] = changes;
    expect(unowned?.causes).toEqual([removed?.id]);
    expect(unowned?.after?.about).toBe("handoff:engineer:tweet");
  });

  it("that nobody declared is unowned because the owner of a touchpoint is another one", () => {
    const { changes } = diff(STORY, story(["via phone by network", "via phone by sales"]));
    const unowned = changes.find(({ rule }) => rule === "owner-changed");
    expect(unowned?.message).toBe(`${ENGINEER} is owned by Online sales now; it was Network engineering.`);
  });
});

describe("a thing that is gone", () => {
  it("takes its gaps and findings with it, without being better for it", () => {
    const at = STORY[FILE]?.indexOf("    touchpoint engineer") ?? 0;
    const end = STORY[FILE]?.indexOf("    touchpoint tweet") ?? 0;
    const text = STORY[FILE] ?? "";
    const { changes } = diff(STORY, { ...STORY, [FILE]: text.slice(0, at) + text.slice(end) });
    expect(lines(changes)).toContain(
      `risky touchpoint-removed: ${ENGINEER} is gone from the stage “Getting it fixed”.`,
    );
    expect(changes.filter(({ severity, rule }) => severity === "better" && rule.startsWith("gap"))).toEqual([]);
  });
});

describe("what is shared", () => {
  it("is told with all that follows from it in journeys that say what they said", () => {
    const { changes } = diff(STORY, story(["kind interview", "kind assumption"]));
    const [cause] = changes;
    expect(cause?.rule).toBe("evidence-downgraded");
    expect(changes.length).toBeGreaterThan(1);
    for (const change of changes.slice(1)) expect(change.causes).toEqual([cause?.id]);
  });

  it("can be renamed in all files at once and is told of once", () => {
    expect(told(["family-story", "the-story"])).toEqual([
      "neutral declaration-renamed: The source “The family's own story” is called the-story now, not family-story.",
    ]);
  });

  it("that is renamed in its own file only leaves names that mean nothing", () => {
    const after = { ...STORY, [ORG]: (STORY[ORG] ?? "").replaceAll("family-story", "the-story") };
    const { changes } = diff(STORY, after);
    expect(changes.map(({ rule }) => rule)).not.toContain("detail-changed");
    const [renamed] = changes.filter(({ rule }) => rule === "declaration-renamed");
    const unresolved = changes.filter(({ message }) => message.startsWith("No source is called"));
    expect(unresolved.length).toBeGreaterThan(3);
    for (const change of unresolved) expect(change.causes).toEqual([renamed?.id]);
  });
});

describe("a change", () => {
  it("says where it is on both sides, and by which name both maps know it", () => {
    const [change] = diff(
      STORY,
      story(["touchpoint engineer", "touchpoint visit"], ["engineer ->", "visit ->"], ["engineer.", "visit."]),
    ).changes;
    expect(change).toMatchObject({
      rule: "touchpoint-renamed",
      kind: "renamed",
      subject: {
        kind: "touchpoint",
        path: [{ name: "switch-provider" }, { title: "Getting it fixed" }, { name: "visit" }],
      },
      before: { journey: "switch-provider", about: "touchpoint:engineer", text: "engineer" },
      after: { journey: "switch-provider", about: "touchpoint:visit", text: "visit" },
    });
    expect(change?.before?.place).toEqual(change?.after?.place && { ...change.after.place, range: expect.anything() });
  });

  it("is plain data", () => {
    const result = diff(
      STORY,
      story(["wait <= 3 days", "wait <= 90 days"], ["tweet by social-care carries", "tweet carries"]),
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

it("does not tell in which file something stands", () => {
  expect(diff(STORY, { "all.journey": Object.values(STORY).join("\n") }).changes).toEqual([]);
});

it("tells what can't be read any more", () => {
  const text = `${STORY[FILE]}\nnonsense here\n`;
  expect(diff(STORY, { ...STORY, [FILE]: text }).changes).toMatchObject([
    { rule: "finding-came", severity: "worse", after: { place: { uri: expect.stringContaining(FILE) } } },
  ]);
});

it("tells a project that is new or gone", () => {
  expect(diff({}, STORY).changes[0]?.kind).toBe("added");
  expect(diff(STORY, {}).summary).toMatchObject({ better: 0 });
});

it("tells the owner of a backstage line from that of its touchpoint", () => {
  expect(told([`look" by social-care`, `look" by support`])).toEqual([
    "risky owner-changed: A backstage line of “Is asked to send a direct message” is owned by Customer support now; it was Social care.",
  ]);
});

it("takes two journeys of one name for two, in their order", () => {
  const twice = (duration: string) =>
    [
      `journey help { stage one { touchpoint call { desired { duration <= 5 min } actual { duration ${duration} } } } }`,
      "journey help { stage one { touchpoint visit } }",
    ].join("\n");
  expect(diff(twice("9 min"), twice("9 min")).changes).toEqual([]);
  expect(lines(diff(twice("9 min"), twice("4 min")).changes).join("\n")).toContain("Duration of “call”");
});

it("says nothing of scores that read the same", () => {
  const before = story(["duration <= 20 min", "duration <= 30 min"]);
  const after = story(["duration <= 20 min", "duration <= 25 min"]);
  expect(lines(diff(before, after).changes)).toEqual([
    "better desired-raised: Desired Duration of “Calls support, again and again” raised from 30 min to 25 min.",
  ]);
});

it("calls what has no name unnamed", () => {
  const messages = told(['touchpoint tweet "Complains in public"', "touchpoint"]).join("\n");
  expect(messages).toContain("(unnamed)");
  expect(messages).not.toContain("~1”");
});
