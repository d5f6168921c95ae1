import { describe, expect, it } from "vitest";
import { describe as describeMap } from "../../../src/details/describe.ts";
import { drawMap } from "../../../src/render/draw-map.ts";
import { expectFound, findingsIn, journeysIn, relatedIn } from "../../helpers/texts.ts";

const said = (text: string | Record<string, string>, rule: string): string[] =>
  findingsIn(text, rule).map(({ message }) => message);

const journey = (touchpoints: string): string => `journey j "J" {\n  stage s "S" {\n${touchpoints}\n  }\n}`;

describe("unreachable-touchpoint", () => {
  it("says where customers leave the path", () => {
    const text = journey(`
    touchpoint a "A" { then d }
    touchpoint b "B"
//             ^ warning: Customers can never reach "B": "A", just before it, leads elsewhere. Add \`then b\` to a touchpoint that leads there, or remove it.
    touchpoint c "C"
//             ^ warning: Customers can never reach "C". Add \`then c\` to a touchpoint that leads there, or remove it.
    touchpoint d "D" { ends }
    touchpoint e "E"
//             ^ warning: Customers can never reach "E": "D", just before it, ends the journey. Add \`then e\` to a touchpoint that leads there, or remove it.
`);
    expectFound(text, "unreachable-touchpoint");
    expect(relatedIn(text, "unreachable-touchpoint")).toEqual([
      ["4 a: Customers leave the path here"],
      [],
      ["7 d: Customers leave the path here"],
    ]);
  });
});

describe("endless-loop", () => {
  it("is reported once, at its first touchpoint, and leads to the others", () => {
    const text = journey(`
    touchpoint a "A" {
      then b
      then f
    }
    touchpoint b "B"
//             ^ warning: Customers can never get out of "B", "C" and "D". Add a way out: \`then\` to another touchpoint, or \`ends\`.
    touchpoint c "C" { then d }
    touchpoint d "D" { then b }
    touchpoint e "E" { then e }
    touchpoint f "F"
`);
    expectFound(text, "endless-loop");
    expect(relatedIn(text, "endless-loop")).toEqual([["9 c: Part of the loop", "10 d: Part of the loop"]]);
  });

  it.each([
    ["on one line", '{ then pay "part payment"  ends }'],
    ["on lines of their own", '{\n  ends\n  then pay "part payment"\n}'],
  ])("is none where customers can be done beside a way back, %s", (_where, body) => {
    const text = journey(`    touchpoint pay "Pays" via payment ${body}`);
    expect(said(text, "endless-loop")).toEqual([]);
    expect(
      said(journey(`    touchpoint a "A" { then b }\n    touchpoint b "B" { then a  ends }`), "endless-loop"),
    ).toEqual([]);
  });

  it("is none where one way leads out, nor without touchpoints", () => {
    const text = journey(
      '    touchpoint a "A"\n    touchpoint b "B" {\n      then a\n      then c\n    }\n    touchpoint c "C"',
    );
    expect(said(text, "endless-loop")).toEqual([]);
    expect(said('journey j "J"', "endless-loop")).toEqual([]);
  });
});

describe("nested-journey-cycle", () => {
  const expanding = (name: string, ...into: string[]): string =>
    `journey ${name} "${name.toUpperCase()}" {\n  stage s "S" {\n${into.map((to, at) => `    touchpoint t${at} "T" { expands ${to} }\n`).join("")}  }\n}\n`;

  it("is an error in each journey that leads back to itself, with the shortest way", () => {
    const texts = {
      "a.journey": expanding("a", "c", "b"),
      "b.journey": expanding("b", "a") + expanding("c", "d"),
      "d.journey": expanding("d"),
    };
    const found = findingsIn(texts, "nested-journey-cycle");
    expect(found.map(({ uri, severity, message, range }) => [uri.slice(-9), severity, message, range.start])).toEqual([
      [
        "a.journey",
        "error",
        '"A" expands into itself: "A" → "B" → "A". Remove one of these `expands`.',
        { line: 3, character: 32 },
      ],
      [
        "b.journey",
        "error",
        '"B" expands into itself: "B" → "A" → "B". Remove one of these `expands`.',
        { line: 2, character: 32 },
      ],
    ]);
    expect(relatedIn(texts, "nested-journey-cycle")).toEqual([
      ["b.journey 3 a: The next expansion"],
      ["a.journey 4 b: The next expansion"],
    ]);
  });

  it("can be a journey alone, and go through several", () => {
    expect(said(expanding("a", "a"), "nested-journey-cycle")).toEqual([
      '"A" expands into itself: "A" → "A". Remove one of these `expands`.',
    ]);
    const three = expanding("a", "b") + expanding("b", "x", "c") + expanding("c", "a");
    expect(said(three, "nested-journey-cycle")[0]).toBe(
      '"A" expands into itself: "A" → "B" → "C" → "A". Remove one of these `expands`.',
    );
  });

  it("is none where a journey only leads into one", () => {
    const texts = expanding("a", "b") + expanding("b", "c") + expanding("c", "b");
    expect(said(texts, "nested-journey-cycle").map((message) => message.slice(0, 3))).toEqual(['"B"', '"C"']);
  });
});

describe("context-never-given and context-never-needed", () => {
  const NAMES = 'context n "Number"\ncontext m "Mail"\n';

  it("say what is missing on the other side", () => {
    expectFound(
      NAMES +
        journey(`
    touchpoint a "A" { needs n }
//                           ^ warning: "A" needs "Number", but no earlier touchpoint gives it. Add \`gives n\` to the touchpoint where it becomes known.
    touchpoint b "B" { gives n }
    touchpoint c "C" { needs unknown }
`),
      "context-never-given",
    );
    expectFound(
      NAMES +
        journey(`
    touchpoint a "A" { gives n, m, unknown }
//                              ^ info: "A" gives "Mail", but no other touchpoint needs it. Add \`needs m\` where it is used, or stop asking customers for it.
    touchpoint b "B" { needs n }
`),
      "context-never-needed",
    );
  });

  it("do not count a need of the touchpoint that gives it, but that of any other", () => {
    const alone = journey('    touchpoint a "A" {\n      needs n\n      gives n\n    }');
    expect(findingsIn(NAMES + alone, "context-never-needed")).toHaveLength(1);
    const two = alone.replace("  }\n}", '  touchpoint b "B" { needs n }\n  }\n}');
    expect(findingsIn(NAMES + two, "context-never-needed")).toEqual([]);
  });
});

const LIFECYCLE =
  'lifecycle l "Life" {\n  phase access "Access"\n  phase use "Use"\n  phase extra "Extra" optional\n  phase leave "Leave"\n  phase renew "Renew"\n}\n';

describe("missing-phase", () => {
  const PREFIX = 'The journey "J" has no stage for the';
  const REST = "Add one with `as`, or use `accept missing-phase` to say why customers never get there.";
  const levels = (text: string | Record<string, string>): [string, string][] =>
    findingsIn(text, "missing-phase").map(({ severity, message }) => [severity, message]);

  it("is a warning for phases that tend to be overlooked, an info for others, and nothing for optional ones", () => {
    expect(levels(`${LIFECYCLE}journey j "J" {\n  follows l\n}`)).toEqual([
      ["warning", `${PREFIX} phases "Access" and "Leave" of "Life". ${REST}`],
      ["info", `${PREFIX} phases "Use" and "Renew" of "Life". ${REST}`],
    ]);
    expect(
      levels(`${LIFECYCLE}journey j "J" {\n  follows l\n  stage a "A" as access\n  stage b "B" as renew\n}`),
    ).toEqual([
      ["warning", `${PREFIX} phase "Leave" of "Life". ${REST}`],
      ["info", `${PREFIX} phase "Use" of "Life". ${REST}`],
    ]);
    const engage = 'lifecycle e "E" { phase engage "Engage" }\njourney j "J" {\n  follows e\n}';
    expect(levels(engage).map(([severity]) => severity)).toEqual(["warning"]);
  });

  it("takes from the settings what is overlooked, and the lifecycle", () => {
    const settings = '{ "lifecycle": "l", "rules": { "missing-phase": { "overlooked": ["use"] } } }';
    const texts = { "journey.config.json": settings, "a.journey": `${LIFECYCLE}journey j "J"` };
    expect(levels(texts)).toEqual([
      ["warning", `${PREFIX} phase "Use" of "Life". ${REST}`],
      ["info", `${PREFIX} phases "Access", "Leave" and "Renew" of "Life". ${REST}`],
    ]);
  });

  it("is at what the journey follows, else at its name", () => {
    expect(findingsIn(`${LIFECYCLE}journey j "J" {\n  follows l\n}`, "missing-phase")[0]?.range.start).toEqual({
      line: 8,
      character: 10,
    });
    const texts = { "journey.config.json": '{ "lifecycle": "l" }', "a.journey": `${LIFECYCLE}journey j "J"` };
    expect(findingsIn(texts, "missing-phase")[0]?.range.start).toEqual({ line: 7, character: 8 });
  });

  it("is silent without a lifecycle, and with one that does not exist", () => {
    expect(levels(`${LIFECYCLE}journey j "J"`)).toEqual([]);
    expect(levels('journey j "J" {\n  follows nothing\n}')).toEqual([]);
  });
});

describe("phase-order", () => {
  it("leads to the stage with the later phase", () => {
    const text = `${LIFECYCLE}journey j "J" {
  follows l
  stage a "A" as use
  stage b "B" as access
//               ^^^^^^ info: The stage "B" (Access) comes after "A" (Use), but "Life" has these phases the other way round. Is that what customers really do?
  stage c "C" as leave
  stage d "D" as use
//               ^^^ info: The stage "D" (Use) comes after "C" (Leave), but "Life" has these phases the other way round. Is that what customers really do?
}`;
    expectFound(text, "phase-order");
    expect(relatedIn(text, "phase-order")).toEqual([
      ["10 a: The stage with the later phase"],
      ["12 c: The stage with the later phase"],
    ]);
  });
});

describe("empty-stage and scarce-stage", () => {
  it("speak of a stage without touchpoints, and of one without desired states", () => {
    const text = `
journey j "J" {
  stage e "E"
//      ^ warning: The stage "E" has no touchpoints. Add what customers do there, or remove the stage.
  stage s "S" { touchpoint a "A" }
}`;
    expectFound(text, "empty-stage");
    expectFound(
      `
journey j "J" {
  stage e "E"
  stage s "S" { touchpoint a "A" }
//      ^ info: Nobody has said how the stage "S" should be. Add \`desired\` to the touchpoint that matters most, or to the stage.
  stage t "T" {
    touchpoint b "B"
    touchpoint c "C" { desired "Quick" }
  }
}`,
      "scarce-stage",
    );
  });
});

describe("a touchpoint that nobody planned", () => {
  const written = (observed: string, aside = "") =>
    `owner o "O"
journey j "J" by o {
  ${observed}
  stage s "S" by o {
    touchpoint t1 "One" via web { then t5 }
    touchpoint t4 "Four" via web { actual ad-hoc "Not planned" on 2026-06-01 ${aside} }
    touchpoint t5 "Five" via web
  }
}
`;
  const SEEN = "actual on 2026-06-01 { sequence t1, t4, t5 }";

  it("can be reached by no step, and so can what only it leads to", () => {
    expect(said(written(""), "unreachable-touchpoint")).toEqual([]);
    expect(
      said(
        written("").replace("touchpoint t5", 'touchpoint t6 "Six" via web\n    touchpoint t5'),
        "unreachable-touchpoint",
      ),
    ).toEqual([]);
    expect(said(written("").replace("ad-hoc", "failing"), "unreachable-touchpoint")).toHaveLength(1);
    expect(said(written("", "actual on 2026-07-01 { wait 1 min }"), "unreachable-touchpoint")).toHaveLength(1);
  });

  it("is told once, whatever was observed to lead there", () => {
    expect(said(written(SEEN), "gap-ad-hoc")).toHaveLength(1);
    expect(said(written(SEEN), "gap-sequence")).toEqual([]);
    expect(said(written("actual on 2026-06-01 { sequence t5, t1 }"), "gap-sequence")).toHaveLength(1);
  });

  it("stands beside the flow, with the steps that were observed", () => {
    const [assessed] = journeysIn(written(SEEN));
    const steps = assessed?.assessment.aside.steps.map(({ from, to }) => `${from.name} ${to.name}`);
    expect([...(assessed?.assessment.aside.touchpoints ?? [])]).toEqual(["t4"]);
    expect(steps).toEqual(["t1 t4"]);
    const [planned] = journeysIn(written(SEEN).replace("{ then t5 }", ""));
    expect(planned?.assessment.aside).toEqual({ touchpoints: new Set(), steps: [] });
  });

  it("is drawn so, and described", () => {
    const [assessed] = journeysIn(written(SEEN));
    if (!assessed) throw new Error("There is no journey.");
    const { svg } = drawMap(assessed);
    expect(svg).toContain("Stop 2: Four, owned by O, beside the planned way");
    expect(svg).toContain("From One to Four, observed, though nobody planned it");
    const details = describeMap({ ...assessed, findings: [] }).find(({ about }) => about === "touchpoint:t4");
    expect(details?.facts).toContainEqual({ name: "Way", value: 'beside the planned way; observed from "One"' });
  });
});
