import { describe, expect, it } from "vitest";
import { compare, format, openProject } from "../../src/library/library.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { project, TODAY } from "../helpers/project.ts";

const OWNERS = 'owner support "Customer support"';
const HELP = `journey help "Getting help" by support {
  stage one "Getting it fixed" {
    touchpoint call "Calls" via phone by support
    touchpoint visit "Visits" by sales
  }
}
journey other "Something else" {
}
`;

function open(files: Readonly<Record<string, string>> = { "shared/owners.journey": OWNERS, "help.journey": HELP }) {
  return openProject({ files, today: TODAY });
}

describe("a project of texts", () => {
  it.each([...EXAMPLE_PROJECTS])("says and draws of %s what the editor does", async (_name, texts) => {
    const { analysis, told } = await project({ "journey.config.json": undefined, ...texts });
    const opened = openProject({ files: texts, today: TODAY });
    const said = opened.check().map(({ rule, message, range }) => ({ rule, message, range }));
    expect(said).toEqual(told.map(({ rule, message, range }) => ({ rule, message, range })));
    expect(opened.journeys.map(({ name }) => name)).toEqual(analysis.journeys.map(({ journey }) => journey.name));
  });

  it("lists journeys with stages and touchpoints", () => {
    expect(open().journeys[0]).toEqual({
      name: "help",
      title: "Getting help",
      file: "help.journey",
      stages: [
        {
          name: "one",
          title: "Getting it fixed",
          touchpoints: [
            { name: "call", title: "Calls", owner: "Customer support", channel: "Phone" },
            { name: "visit", title: "Visits", owner: "sales" },
          ],
        },
      ],
    });
  });

  it("sees names across folders, and says in which file something is wrong", () => {
    const unresolved = open()
      .check()
      .filter(({ rule }) => rule === "unresolved-reference");
    expect(unresolved).toEqual([
      expect.objectContaining({
        file: "help.journey",
        range: { start: { line: 3, character: 33 }, end: { line: 3, character: 38 } },
      }),
    ]);
  });

  it("heeds settings, given or among the files", () => {
    const rules = { rules: { "unresolved-reference": "off" } };
    const given = openProject({ files: { "a.journey": HELP }, settings: rules, today: TODAY });
    const among = open({ "a.journey": HELP, "journey.config.json": JSON.stringify(rules) });
    for (const opened of [given, among]) {
      expect(opened.check().map(({ rule }) => rule)).not.toContain("unresolved-reference");
    }
    const wrong = openProject({ files: {}, settings: { rulez: {} }, today: TODAY });
    expect(wrong.check()).toEqual([
      expect.objectContaining({ rule: "configuration", file: "journey.config.json", severity: "error" }),
    ]);
  });

  it("draws and describes the journey that is named, or the first", () => {
    const opened = open();
    expect(opened.render()).toMatchObject({ title: "Getting help", svg: expect.stringMatching(/^<svg /) });
    expect(opened.render({ journey: "other" }).title).toBe("Something else");
    expect(opened.render({ theme: "dark" }).svg).not.toBe(opened.render().svg);
    const { svg, lanes } = opened.render({ hidden: ["owners"] });
    expect(svg).not.toContain("lane-owners");
    expect(lanes.map(({ name }) => name)).toContain("owners");
    expect(opened.describe().map(({ about }) => about)).toContain("touchpoint:call");
  });

  it("names the journeys there are when there is none of a name", () => {
    expect(() => open().render({ journey: "hlep" })).toThrow(
      new RangeError("The project has no journey called hlep; it has help, other"),
    );
    expect(() => open().describe({ file: "shared/owners.journey" })).toThrow(
      new RangeError("shared/owners.journey has no journey"),
    );
  });

  it("refuses a day that is none", () => {
    expect(() => openProject({ files: {}, today: "2026-02-30" })).toThrow(TypeError);
  });

  it("reads any text and any path without throwing", () => {
    const files = { "a b/ü#?.journey": "journey x {", "%.journey": "}}}", "notes.md": "journey y {}" };
    const opened = open(files);
    expect(opened.journeys.map(({ file }) => file)).toEqual(["a b/ü#?.journey"]);
    expect(new Set(opened.check().map(({ file }) => file))).toEqual(new Set(["a b/ü#?.journey", "%.journey"]));
  });
});

it("formats a text as the editor does", () => {
  expect(format('journey   x   "X"{stage s{}}')).toBe('journey x "X" { stage s {} }\n');
});

describe("two versions of a project", () => {
  const goal = (wait: string, more: object = {}) => ({
    files: {
      "owners.journey": OWNERS,
      "maps/help.journey": `journey help by support { stage s by support { touchpoint call { desired { wait <= ${wait} } } } }`,
    },
    today: TODAY,
    ...more,
  });

  it("differ in what they mean, with places in the files of both", () => {
    const compared = compare(goal("5 min"), goal("9 min"));
    expect(compared).toEqual({
      changes: [
        {
          id: "desired-lowered project/journey:help/touchpoint:call/target:wait value",
          rule: "desired-lowered",
          severity: "risky",
          kind: "changed",
          message: "Desired Wait at “call” lowered from 5 min to 9 min.",
          subject: {
            kind: "touchpoint",
            path: [
              { kind: "journey", name: "help", title: "help" },
              { kind: "stage", name: "s", title: "s" },
              { kind: "touchpoint", name: "call", title: "call" },
            ],
          },
          field: "value",
          before: { ...callSide, text: "<= 5 min" },
          after: { ...callSide, text: "<= 9 min" },
          causes: [],
        },
      ],
      summary: { worse: 0, risky: 1, better: 0, neutral: 0 },
      files: ["maps/help.journey"],
      unreadable: [],
    });
    expect(JSON.parse(JSON.stringify(compared))).toEqual(compared);
  });

  const callSide = {
    journey: "help",
    about: "touchpoint:call",
    file: "maps/help.journey",
    range: expect.objectContaining({ start: { line: 0, character: 75 } }),
  };

  it("mean the same in other words of the same quantity, and are said to differ", () => {
    expect(compare(goal("5 min"), goal("300 s"))).toMatchObject({ changes: [], files: ["maps/help.journey"] });
  });

  it("are looked at with the settings and the day of the later one", () => {
    const off = { settings: { rules: { "gap-unknown": "off" } } };
    expect(compare(goal("5 min", { settings: { rulez: {} } }), goal("5 min", off))).toMatchObject({
      changes: [],
      files: [],
    });
    expect(() => compare(goal("5 min"), goal("5 min", { today: "soon" }))).toThrow(TypeError);
  });

  it("can be broken, which is said", () => {
    const broken = { ...goal("5 min"), files: { "a.journey": "nonsense here" } };
    const other = { ...broken, files: { "a.journey": "nonsense there" } };
    expect(compare(broken, other).unreadable).toEqual(["a.journey"]);
  });

  it("can hold several projects, whose changes are told apart", () => {
    const both = (wait: string) => {
      const text = goal(wait).files["maps/help.journey"];
      return {
        files: {
          "a/journey.config.json": "{}",
          "a/j.journey": text,
          "b/journey.config.json": "{}",
          "b/j.journey": text,
        },
      };
    };
    const ids = compare(both("5 min"), both("6 min")).changes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
