import { expect, it } from "vitest";
import { messages } from "../helpers/project.ts";

const inDesired = (value: string): string =>
  `journey j "J" {\n  stage s "S" {\n    touchpoint t "T" { desired { ${value} } }\n  }\n}\n`;

it.each([
  ["wait <= 5 mins", "`mins` is not a unit. Write min instead."],
  ["wait <= 5 Hrs", "`Hrs` is not a unit. Write h instead."],
  ["wait <= 2 working days", "`working days` is not a unit. Write days instead."],
  ["cost <= 12 eur", "`eur` is not a unit. Write EUR instead."],
  ["cost <= 12 €", "Write EUR for €, behind the number: 12 EUR."],
  ["cost <= $12", "Write USD for $, behind the number: 12 USD."],
  ["duration 3–5 min", "Only one number can be written here, not a range of numbers."],
  ["emotion happy", "`emotion` needs a value, such as emotion +1 or emotion -2."],
  ["emotion", "`emotion` needs a value, such as emotion +1 or emotion -2."],
  ["cost", "`cost` needs a value, such as cost 12 EUR."],
])("%s", async (value, message) => {
  expect(await messages(inDesired(value), "syntax")).toContain(message);
});

it("a touchpoint without name and title outside of a stage is called just that", async () => {
  expect(await messages('journey j "J" {\n  touchpoint\n}\n', "syntax")).toContain(
    "A touchpoint is outside of any stage. Move it into one.",
  );
});
