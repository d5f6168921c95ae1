import { describe, expect, it } from "vitest";
import { messages } from "../helpers/project.ts";

const inJourney = (line: string): string => `journey j "J" {\n${line}\n}\n`;
const inStage = (line: string): string => inJourney(`stage s "S" {\n${line}\n}`);
const inTouchpoint = (line: string): string => inStage(`touchpoint t "T" {\n${line}\n}`);

/** A line inside a block of each kind. */
const BLOCKS = {
  "": (line: string) => line,
  owner: (line: string) => `owner o "O" {\n${line}\n}\n`,
  metric: (line: string) => `metric m "M" {\n${line}\n}\n`,
  source: (line: string) => `source s "S" {\n${line}\n}\n`,
  persona: (line: string) => `persona p "P" {\n${line}\n}\n`,
  lifecycle: (line: string) => `lifecycle l "L" {\n${line}\n}\n`,
  actuals: (line: string) => `actuals j on 2026-11-01 {\n${line}\n}\n`,
  entry: (line: string) => `actuals j on 2026-11-01 {\na {\n${line}\n}\n}\n`,
  journey: inJourney,
  stage: inStage,
  touchpoint: inTouchpoint,
  desired: (line: string) =>
    inTouchpoint(`desired {
${line}
}`),
  handoff: (line: string) =>
    inJourney(`handoff a -> b {
${line}
}`),
  opportunity: (line: string) =>
    inJourney(`opportunity x "X" {
${line}
}`),
} as const satisfies Readonly<Record<string, (line: string) => string>>;

type Row = readonly [block: keyof typeof BLOCKS, line: string, message: string];

function expectMessages(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)("in a block of %j: %s", async (block, line, message) => {
      expect(await messages(BLOCKS[block](line), "syntax")).toEqual([message]);
    });
  });
}

expectMessages("a missing name is asked for, with an example", [
  ["journey", "for", "`for` needs the name of a persona, such as: for family."],
  ["journey", "follows", "`follows` needs the name of a lifecycle, such as: follows forrester."],
  ["journey", "by", "`by` needs the name of an owner, such as: by support."],
  ["journey", "keeps", "`keeps` needs the name of a promise, such as: keeps simple."],
  ["journey", "handoff", "`handoff` needs the name of a touchpoint, such as: handoff call -> tweet."],
  ["stage", "as", "`as` needs a phase of the lifecycle, such as: as access."],
  ["touchpoint", "via", "`via` needs the name of a channel, such as: via phone."],
  ["touchpoint", "needs", "`needs` needs the name of a context, such as: needs case-notes."],
  ["touchpoint", "gives", "`gives` needs the name of a context, such as: gives case-notes."],
  ["touchpoint", "then", "`then` needs the name of a touchpoint, such as: then cancel."],
  ["touchpoint", "expands", "`expands` needs the name of a journey, such as: expands onboarding."],
  ["touchpoint", 'pain "P" from', "`from` needs the name of a source, such as: from support-log."],
  ["touchpoint", 'quote "Q" from', "`from` needs the name of a source, such as: from support-log."],
  ["touchpoint", 'backstage "B" using', "`using` needs the name of a system, such as: using crm."],
  ["handoff", "carries", "`carries` needs the name of a context, such as: carries case-notes."],
  ["opportunity", "closes", "`closes` needs the name of a touchpoint or a metric, such as: closes call.wait."],
  ["", "actuals", "`actuals` needs the name of a journey, such as: actuals switch-provider on 2026-11-01."],
  ["", 'owner "Support"', 'An owner needs a short name before its title: owner support "Support".'],
  ["", "owner", 'An owner needs a short name before its title: owner a-name "Its title".'],
  ["", 'promise "Simple"', 'A promise needs a short name before its title: promise simple "Simple".'],
  ["lifecycle", "phase", 'A phase needs a short name before its title: phase a-name "Its title".'],
  ["stage", "touchpoint", 'A touchpoint needs a short name before its title: touchpoint a-name "Its title".'],
]);

expectMessages("a missing text, number, date or sign is asked for, with an example", [
  ["journey", "goal", '`goal` needs a text in quotes: goal "...".'],
  ["owner", "contact", '`contact` needs a text in quotes: contact "...".'],
  ["touchpoint", "pain", '`pain` needs a text in quotes: pain "...".'],
  ["desired", "wait", "`wait` needs a value, such as wait 5 min or wait 12 h."],
  ["desired", "wait <=", "`<=` needs a number, such as <= 5 min."],
  ["desired", "wait >", "`>` needs a number, such as > 5 min."],
  ["desired", "wait =", "`=` needs a number, such as = 5 min."],
  ["handoff", "within", "`within` needs a duration, such as within 2 days."],
  ["journey", "reviewed 2026-11-01 every", "`every` needs a duration, such as every 90 days."],
  ["opportunity", "effort", "`effort` needs a number, such as effort 3."],
  ["opportunity", "due", "`due` needs a date, such as 2026-09-30."],
  ["journey", "reviewed", "`reviewed` needs a date, such as 2026-09-30."],
  ["metric", "scale 1", "A scale runs from low to high: scale 1 .. 5."],
  ["journey", "handoff a", "A handoff goes from one touchpoint to another: handoff call -> tweet."],
  ["opportunity", "status 5", "`status` needs `idea`, `planned`, `started`, `done` or `dropped`, not the number 5."],
  [
    "opportunity",
    'status "done"',
    '`status` needs `idea`, `planned`, `started`, `done` or `dropped`, not the text "done".',
  ],
  [
    "opportunity",
    "status 2026-11-01",
    "`status` needs `idea`, `planned`, `started`, `done` or `dropped`, not the date 2026-11-01.",
  ],
  ["source", "kind rumour", "`kind` needs `assumption`, `interview`, `survey` or `analytics`, not `rumour`."],
  ["metric", "unit 5", "`unit` needs `time`, `count`, `percent` or `money`, not the number 5."],
  ["metric", "better", "`better` needs `lower` or `higher`."],
]);

expectMessages("a line that its block can't hold is explained", [
  ["", 'goal "G"', "`goal` can't be used outside a journey: it belongs in a journey."],
  ["", "via web", "`via` can't be used outside a journey: it belongs in a touchpoint."],
  ["", '"Text"', 'The text "Text" can\'t be used here.'],
  ["", "5", "The number 5 can't be used here."],
  ["", "2026-11-01", "The date 2026-11-01 can't be used here."],
  ["", "->", "`->` can't be used here."],
  ["", ",", "No comma is needed here: facts are separated by spaces or new lines."],
  [
    "",
    "and",
    "`and` is not known outside a journey. Known at the top level: owner, persona, channel, metric, lifecycle, context, system, promise, source, journey, actuals.",
  ],
  ["", "jorney j", "`jorney` is not known outside a journey. Did you mean `journey`?"],
  ["owner", "retried", "`retried` is not known in an owner. Did you mean `retired`?"],
  ["owner", 'goal "G"', "`goal` can't be used in an owner: it belongs in a journey."],
  [
    "journey",
    "zzzzz",
    "`zzzzz` is not known in a journey. Known here: for, goal, follows, reviewed, stage, handoff, opportunity, keeps, by, desired, actual, benchmark.",
  ],
  ["journey", "and b", "Write a comma between names, not `and`."],
  ["journey", '"Text"', 'The text "Text" can\'t be used here.'],
  ["entry", "via web", "`via` can't be used in this block: it belongs in a touchpoint."],
  ["actuals", "via web", "`via` can't be used in an actuals block: it belongs in a touchpoint."],
]);
