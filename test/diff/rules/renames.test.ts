import { expect, it } from "vitest";
import { type Row, run } from "./declared-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "the name of an owner",
    edits: [[/\bdesk\b(?!@|")/g, "support"]],
    expected: ["neutral declaration-renamed: The owner “Help desk” was renamed from desk to support."],
  },
  {
    what: "the name of a persona",
    edits: [[/\bfamily\b(?!")/g, "household"]],
    expected: ["neutral declaration-renamed: The persona “A family” was renamed from family to household."],
  },
  {
    what: "the name of a channel",
    edits: [["hotline", "telephone"]],
    expected: ["neutral declaration-renamed: The channel “Hotline” was renamed from hotline to telephone."],
  },
  {
    what: "the name of a metric",
    edits: [["delay", "pause"]],
    expected: ["neutral declaration-renamed: The metric “Delay” was renamed from delay to pause."],
  },
  {
    what: "the name of a lifecycle",
    edits: [[/\blife\b/g, "own-life"]],
    expected: ["neutral declaration-renamed: The lifecycle “Life” was renamed from life to own-life."],
  },
  {
    what: "the name of a phase",
    edits: [[/\bstart\b/g, "begin"]],
    expected: ["neutral declaration-renamed: The phase “Start” was renamed from start to begin."],
  },
  {
    what: "the name of a context",
    edits: [["history", "attempts"]],
    expected: ["neutral declaration-renamed: The context “what was tried” was renamed from history to attempts."],
  },
  {
    what: "the name of a system",
    edits: [["crm", "records"]],
    expected: ["neutral declaration-renamed: The system “Customer records” was renamed from crm to records."],
  },
  {
    what: "the name of a promise",
    edits: [[/\bquick\b(?!")/g, "fast"]],
    expected: ["neutral declaration-renamed: The promise “We are quick” was renamed from quick to fast."],
  },
  {
    what: "the name of a source",
    edits: [[/\blog\b(?!"|\/)/g, "tickets"]],
    expected: ["neutral declaration-renamed: The source “Support log” was renamed from log to tickets."],
  },
  {
    what: "the name of a journey",
    edits: [["journey help", "journey assist"]],
    expected: ["neutral journey-renamed: The journey “Getting help” was renamed from help to assist."],
  },
  {
    what: "the name of a stage",
    edits: [["stage ask", "stage enquire"]],
    expected: ["neutral stage-renamed: The stage “Asking” was renamed from ask to enquire."],
  },
];

it.each(ROWS)("reports edits of $what", ({ edits, expected }) => {
  expect(run({ edits })).toEqual(expected);
});
