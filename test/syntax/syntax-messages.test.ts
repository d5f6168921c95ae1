import { describe, expect, it } from "vitest";
import { expectMarks, messages, project } from "../helpers/project.ts";

/** A journey with a block of lines, which starts with a line break. */
const inJourney = (lines: string): string => `owner o "O"\njourney j "J" by o {${lines}\n}\n`;
const inTouchpoint = (lines: string): string =>
  inJourney(`\n  stage s "S" by o {\n  touchpoint t "T" via web {${lines}\n  }\n  }`);

it.each([
  [
    "a word nobody knows",
    inTouchpoint(`
    paim "It hurts"
//  ^^^^ error: \`paim\` is not known in a touchpoint. Did you mean \`pain\`?`),
  ],
  [
    "a line of another block",
    inJourney(`
  pain "It hurts"
//^^^^ error: \`pain\` can't be used in a journey: it belongs in a touchpoint.`),
  ],
  [
    "a word at the top level",
    `
onwer o "O"
// <----- error: \`onwer\` is not known outside a journey. Did you mean \`owner\`?`,
  ],
  [
    "a title without a name",
    `
owner "Customer support"
//    ^^^^^^^^^^^^^^^^^^ error: An owner needs a short name before its title: owner
//                       customer-support "Customer support".`,
  ],
  [
    "a goal without quotes",
    inJourney(`
  goal cheaper
//     ^^^^^^^ error: \`goal\` needs a text in quotes: goal "...".`),
  ],
  [
    "a handoff to nowhere",
    inJourney(`
  handoff a tweet by o
//          ^^^^^ error: A handoff goes from one touchpoint to another: handoff a -> tweet.`),
  ],
  [
    "a metric without a value",
    inTouchpoint(`
    desired { wait }
//                 ^ error: \`wait\` needs a value, such as wait 5 min or wait 12 h.`),
  ],
  [
    "a day in words",
    inTouchpoint(`
    actual on yesterday { wait 5 min }
//            ^^^^^^^^^ error: \`on\` needs a date, such as 2026-09-30.`),
  ],
  [
    "a status nobody knows",
    inJourney(`
  opportunity x { status soon }
//                       ^^^^ error: \`status\` needs \`idea\`, \`planned\`, \`started\`, \`done\` or
//                            \`dropped\`, not \`soon\`.`),
  ],
  [
    "curly quotes",
    inJourney(`
  goal “Cheaper”
//     ^ error: Put texts in straight quotes: "...".`),
  ],
  [
    "a text that is not closed",
    inJourney(`
  goal "Cheaper
//     ^^^^^^^^ error: The closing " of this text is missing.`),
  ],
  [
    "a title without quotes",
    inJourney(`
  stage s Getting help by o {
//        ^^^^^^^ error: A name is one word, and a title is in quotes: stage s "Getting help".
  }`),
  ],
  [
    "a name of two words",
    `
owner Customer Support "Support"
//             ^^^^^^^ error: A name is one word: owner Customer-Support.`,
  ],
  [
    "a colon",
    inJourney(`
  goal: "Cheaper"
//    ^ error: No colon is needed here. Remove it.`),
  ],
  [
    "a comma between values",
    inTouchpoint(`
    desired { wait 5 min, contacts 1 }
//                      ^ error: No comma is needed here: facts are separated by spaces or new lines.`),
  ],
  [
    "a word between names",
    inTouchpoint(`
    needs notes and number
//              ^^^ error: Write a comma between names, not \`and\`.`),
  ],
  [
    "a comment of another language",
    inJourney(`
  # to do
//^ error: A comment starts with // and ends with the line.`),
  ],
  [
    "a sign of mathematics",
    inTouchpoint(`
    desired { wait ≤ 5 min }
//                 ^ error: Write <= for ≤.`),
  ],
  [
    "a brace too few",
    `
owner o "O" {
//    ^ error: Owner o has no closing }. Add one before line 3.
owner p "P"`,
  ],
  [
    "a brace too many",
    `
owner o "O"
}
// <- error: This } closes nothing. Remove it, or look for an extra } above.
owner p "P"`,
  ],
  [
    "an early end",
    inJourney(`
  stage s "S" by o {
  }
  }
//^ error: There is one } too many: journey j continues below.
  stage t "T" by o {
  }`),
  ],
  [
    "a block without its start",
    inJourney(`
  stage s "S" by o
//               ^ error: A { is missing at the end of this line: stage s continues below.
  touchpoint t "T" via web
  }`),
  ],
  [
    "a touchpoint outside a stage",
    inJourney(`
  touchpoint t "T" via web by o
//           ^ error: Touchpoint T is outside of any stage. Move it into one.`),
  ],
])("explains %s and what to do about it", async (_what, text) => {
  await expectMarks(text, "syntax");
});

it("reports one mistake in a line, and none in the lines after it", async () => {
  await expectMarks(
    inTouchpoint(`
    via via via "x" 5 {{ }}
//              ^^^ error: A name stands without quotes: via x.
    pain "It hurts"`),
    "syntax",
  );
});

it("reports nothing that only follows from a line that can't be read", async () => {
  const text = inJourney(`
  stage s "S" by o {
    touchpoint t "T" via web {
      desired { wait < five minutes }
//                     ^^^^ error syntax: Write the number in digits: 5 for \`five\`.
    }
  }
  handoff t to t by o
//          ^^ error syntax`);
  await expectMarks(text);
});

it("reads a block behind a misspelt keyword as what was meant", async () => {
  const text = inJourney(
    '\nstage s "S" by o {\n  touchpiont t "T" via web {\n    pain "It hurts"\n  }\n  touchpoint u "U" via web\n}',
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
    '\nstage s "S" by o {\n  touchpoint a "A" via web\n  touchpiont t "T" via web {\n    pain "It hurts"\n  }\n  touchpoint u\n    "U"\n    via web {\n    pain "Here too"\n  }\n}',
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
    '\nstage s "S" by o {\n  quux t "T" {\n    desired { wait 5 min }\n  }\n  touchpoint u "U" via web\n}',
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
    ["by o, p", "Only one owner is responsible: by o. Give others who take part a `backstage` line of their own."],
    [
      "via web, app by o",
      "A touchpoint has only one channel: via web. Give the other channel a touchpoint of its own.",
    ],
    [
      "via web and app by o",
      "A touchpoint has only one channel: via web. Give the other channel a touchpoint of its own.",
    ],
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
