import { describe, expect, it } from "vitest";
import { findings, messages, project } from "../helpers/project.ts";

const inJourney = (line: string): string => `owner o "O"\njourney j "J" by o {\n${line}\n}\n`;
const inTouchpoint = (line: string): string =>
  inJourney(`stage s "S" by o {\ntouchpoint t "T" via web {\n${line}\n}\n}`);

it.each([
  ["a word nobody knows", inTouchpoint('paim "It hurts"'), "`paim` is not known in a touchpoint. Did you mean `pain`?"],
  [
    "a line of another block",
    inJourney('pain "It hurts"'),
    "`pain` can't stand in a journey: it belongs into a touchpoint.",
  ],
  ["a word at the top level", 'onwer o "O"', "`onwer` is not known outside a journey. Did you mean `owner`?"],
  [
    "a title without a name",
    'owner "Customer support"',
    'An owner needs a short name before its title: owner a-name "Customer support".',
  ],
  ["a goal without quotes", inJourney("goal cheaper"), 'After `goal` comes a text in quotes: goal "...".'],
  [
    "a handoff to nowhere",
    inJourney("handoff a tweet by o"),
    "A handoff goes from one touchpoint to the next: handoff call -> tweet.",
  ],
  [
    "a metric without a value",
    inTouchpoint("desired { wait }"),
    "After `wait` comes its value, such as wait 5 or wait 12 h.",
  ],
  ["a day in words", inTouchpoint("actual on yesterday { wait 5 min }"), "After `on` comes a day, such as 2026-09-30."],
  [
    "a status nobody knows",
    inJourney("opportunity x { status soon }"),
    "After `status` comes `idea`, `planned`, `started`, `done` or `dropped`, not `soon`.",
  ],
  ["curly quotes", inJourney("goal “Cheaper”"), 'Texts stand in straight quotes: "...".'],
  ["a text that is not closed", inJourney('goal "Cheaper'), 'The closing " of this text is missing.'],
  [
    "a title without quotes",
    inJourney("stage s Getting help by o {\n}"),
    'A name is one word, and a title stands in quotes: stage s "Getting help".',
  ],
  ["a name of two words", 'owner Customer Support "Support"', "A name is one word: owner Customer-Support."],
  ["a colon", inJourney('goal: "Cheaper"'), "No colon is needed here. Remove it."],
  [
    "a comma between values",
    inTouchpoint("desired { wait 5 min, contacts 1 }"),
    "No comma is needed here: facts stand beside or below one another.",
  ],
  ["a word between names", inTouchpoint("needs notes and number"), "Write a comma between names, not `and`."],
  ["a comment of another language", inJourney("# to do"), "A comment starts with // and ends with its line."],
  ["a sign of mathematics", inTouchpoint("desired { wait ≤ 5 min }"), "Write <= for ≤."],
  ["a brace too few", 'owner o "O" {\nowner p "P"', "Owner o has no closing }. Add one before line 2."],
  [
    "a brace too many",
    'owner o "O"\n}\nowner p "P"',
    "This } closes nothing. Remove it, or look for a } too many above.",
  ],
  [
    "an early end",
    inJourney('stage s "S" by o {\n}\n}\nstage t "T" by o {\n}'),
    "One } too many: journey j goes on below.",
  ],
  [
    "a block without its start",
    inJourney('stage s "S" by o\ntouchpoint t "T" via web\n}'),
    "A { is missing at the end of this line: stage s goes on below.",
  ],
  [
    "a touchpoint outside a stage",
    inJourney('touchpoint t "T" via web by o'),
    "Touchpoint T stands outside a stage. Put it into one.",
  ],
])("says of %s what to do", async (_what, text, message) => {
  expect(await messages(text, "syntax")).toEqual([message]);
});

it("says one thing about a line, and nothing about the lines after it", async () => {
  const text = inTouchpoint('via via via "x" 5 {{ }}\npain "It hurts"');
  expect(await messages(text, "syntax")).toEqual(["After `via` comes the name of a channel, such as: via phone."]);
});

it("says nothing of what only follows from a line that can't be read", async () => {
  const text = inJourney(
    'stage s "S" by o {\n  touchpoint t "T" via web {\n    desired { wait < five minutes }\n  }\n}\nhandoff t to t by o',
  );
  expect((await findings(text)).filter((line) => line.includes("error"))).toEqual([
    "5:22 error syntax",
    "8:11 error syntax",
  ]);
  expect((await messages(text, "syntax"))[0]).toBe("After `<` comes a number, such as < 5 min.");
});

it("reads a block behind a misspelt keyword as what was meant", async () => {
  const text = inJourney(
    'stage s "S" by o {\n  touchpiont t "T" via web {\n    pain "It hurts"\n  }\n  touchpoint u "U" via web\n}',
  );
  expect(await messages(text, "syntax")).toEqual(["`touchpiont` is not known here. Did you mean `touchpoint`?"]);
  const [journey] = (await project(text)).model().journeys;
  expect(journey?.stages[0]?.touchpoints.map(({ name, voices }) => [name, voices.length])).toEqual([
    ["t", 1],
    ["u", 0],
  ]);
});

it("takes a block behind a misspelt keyword for its own, not for that of the line before", async () => {
  const text = inJourney(
    'stage s "S" by o {\n  touchpoint a "A" via web\n  touchpiont t "T" via web {\n    pain "It hurts"\n  }\n  touchpoint u\n    "U"\n    via web {\n    pain "Here too"\n  }\n}',
  );
  expect(await messages(text, "syntax")).toEqual(["`touchpiont` is not known here. Did you mean `touchpoint`?"]);
  const [journey] = (await project(text)).model().journeys;
  const read = journey?.stages[0]?.touchpoints.map(({ name, title, voices }) => [name, title, voices.length]);
  expect(read).toEqual([
    ["a", "A", 0],
    ["t", "T", 1],
    ["u", "U", 1],
  ]);
});

it("passes over a block that nothing known announces, and keeps what follows", async () => {
  const text = inJourney(
    'stage s "S" by o {\n  quux t "T" {\n    desired { wait 5 min }\n  }\n  touchpoint u "U" via web\n}',
  );
  expect((await messages(text, "syntax")).map((message) => message.split(".")[0])).toEqual([
    "`quux` is not known in a stage",
  ]);
  const [journey] = (await project(text)).model().journeys;
  expect(journey?.stages[0]?.touchpoints.map(({ name }) => name)).toEqual(["u"]);
  expect(journey?.stages[0]?.states.desired).toBeUndefined();
});

describe("several names where one can stand", () => {
  it.each([
    ["by o, p", "One owner answers for it: by o. Others who take part can have a `backstage` line of their own."],
    ["via web, app by o", "A touchpoint goes via one channel: via web. Give the other one a touchpoint of its own."],
    ["via web and app by o", "A touchpoint goes via one channel: via web. Give the other one a touchpoint of its own."],
  ])("touchpoint ... %s", async (clauses, message) => {
    const text = `owner o "O"\nowner p "P"\njourney j "J" by o {\n  stage s "S" {\n    touchpoint t "T" ${clauses} {\n      pain "P"\n    }\n    touchpoint u "U" by o\n  }\n}\n`;
    const { analysis, model } = await project(text);
    expect(analysis.findings.filter(({ rule }) => rule === "syntax").map((finding) => finding.message)).toEqual([
      message,
    ]);
    expect(model().journeys[0]?.stages[0]?.touchpoints.map(({ name, voices }) => [name, voices.length])).toEqual([
      ["t", 1],
      ["u", 0],
    ]);
  });
});
