import { expect, it } from "vitest";
import { type Row, run } from "./declared-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "the titles of everything",
    edits: [
      ["Help desk", "Support"],
      ["A family", "A household"],
      ["Hotline", "Telephone"],
      ["Delay", "Pause"],
      ['"Life"', '"Own life"'],
      ['"Start"', '"Begin"'],
      ["what was tried", "all attempts"],
      ["Customer records", "CRM"],
      ["We are quick", "We are fast"],
      ["Support log", "Tickets"],
    ],
    expected: [
      "neutral wording-changed: The title of the owner “Support” changed from “Help desk” to Support.",
      "neutral wording-changed: The title of the persona “A household” changed from “A family” to “A household”.",
      "neutral wording-changed: The title of the channel “Telephone” changed from Hotline to Telephone.",
      "neutral wording-changed: The title of the metric “Pause” changed from Delay to Pause.",
      "neutral wording-changed: The title of the lifecycle “Own life” changed from Life to “Own life”.",
      "neutral wording-changed: The title of the phase “Begin” of the lifecycle “Own life” changed from Start to Begin.",
      "neutral wording-changed: The title of the context “all attempts” changed from “what was tried” to “all attempts”.",
      "neutral wording-changed: The title of the system “CRM” changed from “Customer records” to CRM.",
      "neutral wording-changed: The title of the promise “We are fast” changed from “We are quick” to “We are fast”.",
      "neutral wording-changed: The title of the source “Tickets” changed from “Support log” to Tickets.",
    ],
  },
  {
    what: "declarations that come",
    edits: [
      [
        "journey help",
        'owner o "O"\npersona p "P"\nchannel c "C"\nmetric m "M"\nlifecycle l "L" { phase x "X" }\ncontext k "K"\nsystem s "S"\npromise q "Q"\nsource r "R"\njourney help',
      ],
    ],
    expected: [
      "neutral declaration-added: The owner “O” was added.",
      "neutral declaration-added: The persona “P” was added.",
      "neutral declaration-added: The channel “C” was added.",
      "neutral declaration-added: The metric “M” was added.",
      "neutral declaration-added: The lifecycle “L” was added.",
      "neutral declaration-added: The context “K” was added.",
      "neutral declaration-added: The system “S” was added.",
      "neutral declaration-added: The promise “Q” was added.",
      "neutral declaration-added: The source “R” was added.",
    ],
  },
  {
    what: "declarations that go",
    edits: [[/(owner|persona|channel|context|system|promise|source) .*\n/g, ""]],
    expected: [
      "risky promise-removed: The promise “We are quick” was removed.",
      "neutral declaration-removed: The owner “Help desk” was removed.",
      "neutral declaration-removed: The persona “A family” was removed.",
      "neutral declaration-removed: The channel “Hotline” was removed.",
      "neutral declaration-removed: The context “what was tried” was removed.",
      "neutral declaration-removed: The system “Customer records” was removed.",
      "neutral declaration-removed: The source “Support log” was removed.",
    ],
  },
  {
    what: "metrics and a lifecycle that go",
    edits: [[/^(metric|lifecycle) .*\n/gm, ""]],
    expected: [
      "neutral declaration-removed: The metric “Delay” was removed.",
      "neutral declaration-removed: The metric “Joy” was removed.",
      "neutral declaration-removed: The lifecycle “Life” was removed.",
    ],
  },
  {
    what: "a phase that comes",
    edits: [['phase middle "Middle"', 'phase middle "Middle" phase late "Late"']],
    expected: ["neutral declaration-added: The phase “Late” was added."],
  },
  {
    what: "a phase that goes",
    edits: [['phase middle "Middle"', ""]],
    expected: ["neutral declaration-removed: The phase “Middle” was removed."],
  },
  {
    what: "a phase that is optional",
    edits: [
      ['"Middle"', '"Middle" optional'],
      [" optional }", " }"],
    ],
    expected: [
      "neutral detail-changed: The phase “Middle” of the lifecycle “Life” is now optional.",
      "neutral detail-changed: The phase “Finish” of the lifecycle “Life” is no longer optional.",
    ],
  },
  {
    what: "the contacts of an owner",
    edits: [
      ["desk@example.com", "help desk"],
      ['codeowner "@desk"', 'codeowner "@support"'],
    ],
    expected: [
      "neutral wording-changed: The contact of the owner “Help desk” changed from desk@example.com to “help desk”.",
      "neutral wording-changed: The codeowner of the owner “Help desk” changed from @desk to @support.",
    ],
  },
  {
    what: "the needs of a persona",
    edits: [['need "Cheap"', 'need "Simple" need "Cheap"']],
    expected: ["neutral wording-changed: The needs of the persona “A family” changed from Cheap to “Cheap; Simple”."],
  },
  {
    what: "the job of a persona that goes",
    edits: [['job "Stay online" ', ""]],
    expected: [
      "neutral wording-changed: The job to be done of the persona “A family” was removed; it was “Stay online”.",
    ],
  },
  {
    what: "a metric whose better direction turns",
    edits: [["unit time better lower", "unit time better higher"]],
    expected: [
      "risky metric-changed: The better direction of the metric “Delay” changed from lower to higher. All of its values now mean something else.",
    ],
  },
  {
    what: "a metric without a scale",
    edits: [[" scale 1 .. 5", ""]],
    expected: [
      "risky metric-changed: The lower end of the scale of the metric “Joy” was removed; it was 1. All of its values now mean something else.",
      "risky metric-changed: The upper end of the scale of the metric “Joy” was removed; it was 5. All of its values now mean something else.",
    ],
  },
  {
    what: "a metric in another unit",
    edits: [["unit count", "unit percent"]],
    expected: [
      "risky metric-changed: The unit of the metric “Joy” changed from count to percent. All of its values now mean something else.",
    ],
  },
  {
    what: "an owner who is retired",
    edits: [['"@desk"', '"@desk" retired']],
    expected: ["risky owner-retired: The owner “Help desk” is retired; what it owns needs a new owner."],
  },
  {
    what: "a source with another address",
    edits: [["example.com/log", "example.org/log"]],
    expected: [
      "neutral wording-changed: The url of the source “Support log” changed from https://example.com/log to https://example.org/log.",
    ],
  },
  {
    what: "accepted findings of declarations",
    edits: [
      ['"@desk"', '"@desk" accept unused-declaration "soon"'],
      ['promise quick "We are quick"', 'promise quick "We are quick" { accept unused-declaration }'],
    ],
    expected: [
      "risky accept-added: unused-declaration is now accepted at the owner “Help desk”: “soon”.",
      "risky accept-added: unused-declaration is now accepted at the promise “We are quick”, without a reason.",
    ],
  },
];

it.each(ROWS)("reports edits of $what", ({ edits, expected }) => {
  expect(run({ edits })).toEqual(expected);
});
