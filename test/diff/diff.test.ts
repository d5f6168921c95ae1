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

function reported(...replacements: readonly Replacement[]): string[] {
  const after = story(...replacements);
  expect(after).not.toEqual(STORY);
  return lines(diff(STORY, after).changes);
}

const ENGINEER = "“Is promised an engineer”";
const HANDOFF = "the handoff from “Is promised an engineer” to “Complains in public”";

describe("a goal", () => {
  it("that is lowered does not close a gap", () => {
    expect(reported(["wait <= 3 days", "wait <= 90 days"])[0]).toBe(
      `worse desired-lowered: Desired Wait at ${ENGINEER} lowered from 3 days to 90 days: a gap is closed by moving the goal, not by getting better.`,
    );
  });

  it("that is lowered where nothing fell short is risky", () => {
    expect(reported(["reply-time <= 1 h }\n      actual", "reply-time <= 2 h }\n      actual"])).toEqual([
      "risky desired-lowered: Desired Reply time at “Complains in public” lowered from 1 h to 2 h.",
    ]);
  });

  it("that is raised widens no gap", () => {
    const rules = reported(["wait <= 3 days", "wait <= 1 days"]).map((line) => line.split(" ")[1]);
    expect(rules).toEqual(["desired-raised:", "score-changed:"]);
  });

  it("is compared in the better direction of its metric", () => {
    expect(reported(["desired { emotion +1 }", "desired { emotion +2 }"])[0]).toMatch(
      /^better desired-raised: .* from \+1 to \+2\.$/,
    );
  });

  it("means the same with the comparison sign that its metric implies", () => {
    expect(reported(["desired { emotion +1 }", "desired { emotion >= 1 }"])).toEqual([]);
  });
});

describe("an observation", () => {
  it("that is rewritten closes a gap, which is no improvement", () => {
    expect(reported(["wait   2 months", "wait   2 days"]).slice(0, 2)).toEqual([
      `risky actual-rewritten: Actual Wait at ${ENGINEER} rewritten from 2 months to 2 days without a new date.`,
      `neutral gap-closed: Wait at ${ENGINEER} no longer falls short: it is now 2 days.`,
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

  it("of something unknown is better, whatever its value", () => {
    const line = "desired { duration <= 15 min  emotion +1 }";
    expect(reported([line, `${line} actual on 2026-10-01 from family-story { duration 1 h }`])).toEqual([
      "better measured: “Orders the cheaper plan” observed on 2026-10-01 according to The family's own story: Duration 1 h.",
      "neutral gap-found: A gap is now known: Duration at “Orders the cheaper plan” is 1 h, not <= 15 min.",
    ]);
  });
});

describe("a handoff", () => {
  it("that loses its owner is unowned because of that", () => {
    const { changes } = diff(STORY, story(["tweet by social-care carries", "tweet carries"]));
    expect(lines(changes)).toEqual([
      `worse handoff-unowned: Nobody owns ${HANDOFF}: it goes from Network engineering to Social care.`,
      `risky owner-removed: ${HANDOFF.replace("the", "The")} no longer has an owner; it was Social care.`,
    ]);
    const [unowned, removed] = changes;
    expect(unowned?.causes).toEqual([removed?.id]);
    expect(unowned?.after?.about).toBe("handoff:engineer:tweet");
  });

  it("that nobody declared is unowned because the owner of a touchpoint changed", () => {
    const { changes } = diff(STORY, story(["via phone by network", "via phone by sales"]));
    const unowned = changes.find(({ rule }) => rule === "owner-changed");
    expect(unowned?.message).toBe(`${ENGINEER} is now owned by Online sales; it was owned by Network engineering.`);
  });
});

describe("a removed thing", () => {
  it("takes its gaps and findings with it, which is no improvement", () => {
    const at = STORY[FILE]?.indexOf("    touchpoint engineer") ?? 0;
    const end = STORY[FILE]?.indexOf("    touchpoint tweet") ?? 0;
    const text = STORY[FILE] ?? "";
    const { changes } = diff(STORY, { ...STORY, [FILE]: text.slice(0, at) + text.slice(end) });
    expect(lines(changes)).toContain(
      `risky touchpoint-removed: ${ENGINEER} was removed from the stage “Getting it fixed”.`,
    );
    expect(changes.filter(({ severity, rule }) => severity === "better" && rule.startsWith("gap"))).toEqual([]);
  });
});

describe("a shared declaration", () => {
  it("is reported with everything that follows from it in journeys that were not edited", () => {
    const { changes } = diff(STORY, story(["kind interview", "kind assumption"]));
    const [cause] = changes;
    expect(cause?.rule).toBe("evidence-downgraded");
    expect(changes.length).toBeGreaterThan(1);
    for (const change of changes.slice(1)) expect(change.causes).toEqual([cause?.id]);
  });

  it("can be renamed in all files and is reported once", () => {
    expect(reported(["family-story", "the-story"])).toEqual([
      "neutral declaration-renamed: The source “The family's own story” was renamed from family-story to the-story.",
    ]);
  });

  it("that is only renamed in its own file leaves unresolved references", () => {
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
  it("has its place on both sides, and its name on both maps", () => {
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

it("does not report a move to another file", () => {
  expect(diff(STORY, { "all.journey": Object.values(STORY).join("\n") }).changes).toEqual([]);
});

it("reports what can't be parsed any more", () => {
  const text = `${STORY[FILE]}\nnonsense here\n`;
  expect(diff(STORY, { ...STORY, [FILE]: text }).changes).toMatchObject([
    { rule: "finding-came", severity: "worse", after: { place: { uri: expect.stringContaining(FILE) } } },
  ]);
});

it("reports a project that was added or removed", () => {
  expect(diff({}, STORY).changes[0]?.kind).toBe("added");
  expect(diff(STORY, {}).summary).toMatchObject({ better: 0 });
});

it("distinguishes the owner of a backstage line from that of its touchpoint", () => {
  expect(reported([`look" by social-care`, `look" by support`])).toEqual([
    "risky owner-changed: A backstage line of “Is asked to send a direct message” is now owned by Customer support; it was owned by Social care.",
  ]);
});

it("pairs two journeys of one name in their order", () => {
  const twice = (duration: string) =>
    [
      `journey help { stage one { touchpoint call { desired { duration <= 5 min } actual { duration ${duration} } } } }`,
      "journey help { stage one { touchpoint visit } }",
    ].join("\n");
  expect(diff(twice("9 min"), twice("9 min")).changes).toEqual([]);
  expect(lines(diff(twice("9 min"), twice("4 min")).changes).join("\n")).toContain("Duration at “call”");
});

it("names the phase of a lifecycle that changed", () => {
  const lifecycle = (phase: string): string => `lifecycle custom "Own way" { phase try "Trying" ${phase} }`;
  expect(lines(diff(lifecycle("phase buy"), lifecycle('phase buy "Buying" optional')).changes)).toEqual([
    "neutral wording-changed: The title of the phase “Buying” of the lifecycle “Own way” is now Buying; it was not set before.",
    "neutral detail-changed: The phase “Buying” of the lifecycle “Own way” is now optional.",
  ]);
});

it("names the place of a value as a reader would: at a touchpoint, in a stage", () => {
  const text = (minutes: number): string =>
    `journey j "J" { stage s "S" { desired { wait <= ${minutes} min }  touchpoint t "T" { desired { wait <= ${minutes} min } } } }`;
  expect(lines(diff(text(5), text(9)).changes)).toEqual([
    "risky desired-lowered: Desired Wait at “T” lowered from 5 min to 9 min.",
    "risky desired-lowered: Desired Wait in the stage “S” lowered from 5 min to 9 min.",
  ]);
});

it("does not report scores that are written the same", () => {
  const before = story(["duration <= 20 min", "duration <= 30 min"]);
  const after = story(["duration <= 20 min", "duration <= 25 min"]);
  expect(lines(diff(before, after).changes)).toEqual([
    "better desired-raised: Desired Duration at “Calls support, again and again” raised from 30 min to 25 min.",
  ]);
});

it("calls things without a name unnamed", () => {
  const messages = reported(['touchpoint tweet "Complains in public"', "touchpoint"]).join("\n");
  expect(messages).toContain("(unnamed)");
  expect(messages).not.toContain("~1”");
});
