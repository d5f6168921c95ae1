import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/model/parse-day.ts";
import { parseQuantity } from "../../src/model/parse-quantity.ts";
import { expectMarks, FOLDER, project } from "../helpers/project.ts";

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

async function journeyOf(body: string) {
  const { analysis } = await project(
    `owner o "O"\nowner p "P"\nsource log "Log" { kind analytics }\njourney j "J" by o {\n${body}\n}`,
  );
  const [assessed] = analysis.journeys;
  if (!assessed) throw new Error("no journey");
  return assessed.journey;
}

describe("sequence", () => {
  const steps = async (body: string) => (await journeyOf(body)).steps.map(({ from, to }) => `${from}>${to}`);

  it("follows the order of the file, across stages", async () => {
    expect(await steps('stage s "S" { touchpoint a "A" touchpoint b "B" } stage t "T" { touchpoint c "C" }')).toEqual([
      "a>b",
      "b>c",
    ]);
  });

  it("goes where `then` says instead, also back and to several", async () => {
    expect(
      await steps('stage s "S" { touchpoint a "A" touchpoint b "B" { then a "again" then c } touchpoint c "C" }'),
    ).toEqual(["a>b", "b>a", "b>c"]);
  });

  it("stops at `ends`", async () => {
    expect(await steps('stage s "S" { touchpoint a "A" { ends } touchpoint b "B" }')).toEqual([]);
  });

  it("has no step to a touchpoint that is not there", async () => {
    expect(await steps('stage s "S" { touchpoint a "A" { then z } touchpoint b "B" }')).toEqual([]);
  });
});

describe("owners", () => {
  it("are inherited from the stage, never from the journey", async () => {
    const { stages } = await journeyOf(
      'stage s "S" by p { touchpoint a "A" touchpoint b "B" by o } stage t "T" { touchpoint c "C" }',
    );
    const owners = stages.flatMap((stage) =>
      stage.touchpoints.map(({ owner }) => owner && [owner.ref.name, owner.inherited]),
    );
    expect(owners).toEqual([["p", true], ["o", false], undefined]);
  });
});

describe("what is said in a block", () => {
  it("may stand in the header or in the block, in any order", async () => {
    const { stages } = await journeyOf(
      'stage s "S" { touchpoint a "A" by p via web\n touchpoint b "B" {\n by p\n via web\n } }',
    );
    const said = stages[0]?.touchpoints.map(({ owner, channel }) => [owner?.ref.name, channel?.name]);
    expect(said).toEqual([
      ["p", "web"],
      ["p", "web"],
    ]);
  });

  it("counts once, and the second time is a finding", async () => {
    const { model } = await expectMarks(`
owner o "O"
journey j "J" by o {
  goal "One"
  goal "Two"
//^^^^^^^^^^ error duplicate-name: The goal is already given in line 4. Keep one.
}`);
    expect(model().journeys[0]?.goal?.text).toBe("One");
  });
});

describe("texts", () => {
  it("know escapes, and lose the common indentation when they run over several lines", async () => {
    const journey = await journeyOf('goal """\n    One\n      two\n  """\nstage s "A \\"B\\"\\n\\\\C" { }');
    expect(journey.goal?.text).toBe("One\n  two");
    expect(journey.stages[0]?.title).toBe('A "B"\n\\C');
  });
});

describe("quantities", () => {
  it.each([
    ["6", "number", 6],
    ["-2", "number", -2],
    ["+1", "number", 1],
    ["\u22122", "number", -2],
    ["12 h", "time", 43_200],
    ["5min", "time", 300],
    ["3 days", "time", 259_200],
    ["2 weeks", "time", 1_209_600],
    ["2 months", "time", 5_259_492],
    ["40 %", "percent", 40],
    ["12.50 EUR", "money", 12.5],
  ])("%s is a %s of %d", (text, dimension, base) => {
    expect(parseQuantity(text, RANGE)).toMatchObject({ dimension, base });
  });

  it("stay two facts on one line when the next word is no unit", async () => {
    const { stages } = await journeyOf(
      'stage s "S" { touchpoint a "A" { desired { contacts 6 nps 3 wait 12 h cost 3 EUR } } }',
    );
    const targets = stages[0]?.touchpoints[0]?.states.desired?.targets ?? [];
    expect(targets.map(({ metric, value }) => [metric.name, value.text])).toEqual([
      ["contacts", "6"],
      ["nps", "3"],
      ["wait", "12 h"],
      ["cost", "3 EUR"],
    ]);
  });
});

describe("days", () => {
  it.each(["2026-02-30", "2026-13-01", "2025-02-29", "2026-9-1", "26-09-01", "0000-00-00"])("%s is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each(["2024-02-29", "2026-12-31"])("%s is one", (text) => {
    expect(parseDay(text)).toBe(text);
  });
});

describe("observations", () => {
  const states = `stage s "S" by o { touchpoint a "A" via web {
    actual on 2026-01-01 from log { wait 1 h }
    actual { wait 9 h }
    actual on 2026-05-01 from log { wait 2 h }
  } }`;

  it("are sorted newest first, undated ones last", async () => {
    const { stages } = await journeyOf(states);
    expect(stages[0]?.touchpoints[0]?.states.actuals.map(({ date }) => date)).toEqual([
      "2026-05-01",
      "2026-01-01",
      undefined,
    ]);
  });

  it("come from `actuals` blocks in other files too, with the day and source of the block", async () => {
    const { analysis } = await project({
      "j.journey": `owner o "O"\nsource log "Log" { kind analytics }\njourney j "J" by o {\n${states}\nhandoff a -> a by o\n}`,
      "m.journey":
        "actuals j on 2026-06-01 from log { nps 12  a { wait 3 h  sample 7 }  s { csat 4 }  a -> a { wait 1 min } }",
    });
    const journey = analysis.journeys[0]?.journey;
    expect(journey?.states.actuals.map(({ date, uri }) => [date, uri])).toEqual([
      ["2026-06-01", `${FOLDER}/m.journey`],
    ]);
    const [stage] = journey?.stages ?? [];
    expect(stage?.states.actuals[0]?.measures[0]?.value.text).toBe("4");
    expect(stage?.touchpoints[0]?.states.actuals[0]).toMatchObject({
      date: "2026-06-01",
      source: { name: "log" },
      sample: 7,
    });
    expect(journey?.handoffs[0]?.states.actuals[0]?.measures[0]?.value.text).toBe("1 min");
  });
});

it("is plain data that survives a trip through JSON", async () => {
  const { model } = await project(
    'owner o "O"\njourney j "J" by o { stage s "S" { touchpoint a "A" { desired { wait <= 5 min } } } }',
  );
  expect(structuredClone(model())).toEqual(model());
  expect(JSON.parse(JSON.stringify(model()))).toEqual(JSON.parse(JSON.stringify(structuredClone(model()))));
});
