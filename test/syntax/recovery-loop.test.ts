import { expect, it } from "vitest";
import { findings, project } from "../helpers/project.ts";

it("reads what follows any number of mistakes, one by one", async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `channel c${at} "C" kind web`);
  const text = `${lines.join("\n")}\nowner o "O"\n`;
  const { analysis, model } = await project(text);
  expect(analysis.findings.filter(({ rule }) => rule === "syntax")).toHaveLength(20_000);
  expect(model().declarations.channel).toHaveLength(20_000);
  expect(model().declarations.owner.map(({ name }) => name)).toEqual(["o"]);
});

it("reads what follows any number of mistakes in a block", async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `touchpoint t${at} "T" ) )`);
  const text = `journey j "J" { stage s "S" {\n${lines.join("\n")}\n} }\n`;
  expect(await findings(text, "syntax")).toHaveLength(5000);
  expect((await project(text)).model().journeys[0]?.stages[0]?.touchpoints).toHaveLength(5000);
});
