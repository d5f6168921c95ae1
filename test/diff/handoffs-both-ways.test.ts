import { expect, it } from "vitest";
import { bothWays, type Replacement } from "../helpers/both-ways.ts";

interface Row {
  readonly what: string;
  readonly edits: readonly Replacement[];
  /** What is reported for the edits, and for undoing them. */
  readonly there: readonly string[];
  readonly back: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    what: "handoffs",
    edits: [
      ["tweet by support carries notes within 1 h", "tweet by care carries notes, address within 2 h"],
      ["survey by care", "survey"],
    ],
    there: [
      "neutral finding-gone project/context:address unused-declaration",
      "worse handoff-slower: The handoff from “Calls” to “Complains” is now promised within 2 h; it was 1 h.",
      "risky owner-changed: The handoff from “Calls” to “Complains” is now owned by Social care; it was owned by Support.",
      "risky owner-removed: The handoff from “Is visited” to “Is asked” no longer has an owner; it was Social care.",
      "better context-added: The handoff from “Calls” to “Complains” now carries “where they live”.",
    ],
    back: [
      "neutral finding-came project/context:address unused-declaration ← context-dropped",
      "worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “where they live”.",
      "risky owner-changed: The handoff from “Calls” to “Complains” is now owned by Support; it was owned by Social care.",
      "better handoff-faster: The handoff from “Calls” to “Complains” is now promised within 1 h; it was 2 h.",
      "neutral owner-added: The handoff from “Is visited” to “Is asked” is now owned by Social care; nobody owned it before.",
    ],
  },
  {
    what: "facts that handoffs lose",
    edits: [
      ["tweet by support carries notes within 1 h", "tweet"],
      ["handoff visit -> survey by care", ""],
    ],
    there: [
      "worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “what was tried”.",
      "worse handoff-slower: The handoff from “Calls” to “Complains” no longer has a promised time; it was 1 h.",
      "worse handoff-unowned: Nobody owns the handoff from “Calls” to “Complains”: it goes from Support to Social care. ← owner-removed",
      'worse context-lost: Customers have to repeat "what was tried" at "Is visited": it is lost on the way from "Calls" to "Complains". Let the handoff carry it: `carries notes`. ← handoff-removed',
      "risky owner-removed: The handoff from “Calls” to “Complains” no longer has an owner; it was Support.",
      "risky handoff-removed: The handoff from “Is visited” to “Is asked” is no longer declared.",
    ],
    back: [
      "risky finding-came project/journey:help/handoff:visit survey dangling-handoff ← handoff-added",
      "better context-added: The handoff from “Calls” to “Complains” now carries “what was tried”.",
      "better handoff-faster: The handoff from “Calls” to “Complains” is now promised within 1 h; no time was promised before.",
      "better handoff-added: The handoff from “Is visited” to “Is asked” was declared, owned by Social care.",
      "better handoff-owned: The handoff from “Calls” to “Complains” is now owned by Support; nobody owned it before. ← owner-added",
      "better finding-gone project/journey:help/touchpoint:visit lost-context ← handoff-added",
      "neutral owner-added: The handoff from “Calls” to “Complains” is now owned by Support; nobody owned it before.",
      "neutral finding-came project/journey:help/handoff:visit survey handoff-without-time ← handoff-added",
    ],
  },
  {
    what: "a handoff between others",
    edits: [
      ["carries notes", "carries address"],
      ["visit -> survey", "tweet -> visit"],
    ],
    there: [
      "neutral finding-gone project/context:address unused-declaration",
      "worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “what was tried”; it now carries “where they live”.",
      'worse context-lost: Customers have to repeat "what was tried" at "Is visited": it is lost on the way from "Calls" to "Complains". Let the handoff carry it: `carries notes`.',
      "better finding-gone project/journey:help/handoff:visit survey dangling-handoff ← handoff-redirected",
      "neutral handoff-redirected: The handoff from “Is visited” to “Is asked” is now the handoff from “Complains” to “Is visited”.",
      "neutral finding-gone project/journey:help/handoff:visit survey handoff-without-time ← handoff-redirected",
      "neutral finding-came project/journey:help/handoff:tweet visit handoff-without-time",
    ],
    back: [
      "neutral finding-came project/context:address unused-declaration ← context-dropped",
      "worse context-dropped: The handoff from “Calls” to “Complains” no longer carries “where they live”; it now carries “what was tried”.",
      "risky finding-came project/journey:help/handoff:visit survey dangling-handoff",
      "better finding-gone project/journey:help/touchpoint:visit lost-context",
      "neutral handoff-redirected: The handoff from “Complains” to “Is visited” is now the handoff from “Is visited” to “Is asked”.",
      "neutral finding-gone project/journey:help/handoff:tweet visit handoff-without-time ← handoff-redirected",
      "neutral finding-came project/journey:help/handoff:visit survey handoff-without-time",
    ],
  },
  {
    what: "an opportunity",
    edits: [
      ['bot" by support', 'bot" by care'],
      ["call.wait", "tweet.failing"],
      ["customer-value 4", "customer-value 5"],
      ["effort 2", ""],
      ["status planned", "status done"],
      ['ticket "HELP-1"', 'ticket "HELP 2"'],
      ["due 2026-12-01", "due 2027-01-01"],
    ],
    there: [
      "risky owner-changed: The opportunity “A bot” is now owned by Social care; it was owned by Support.",
      "risky opportunity-postponed: The opportunity “A bot” is now due 2027-01-01; it was due 2026-12-01.",
      "better opportunity-done: The opportunity “A bot” is done.",
      "neutral opportunity-revalued: The customer value of the opportunity “A bot” changed from 4 to 5.",
      "neutral opportunity-revalued: The effort of the opportunity “A bot” was removed; it was 2.",
      "neutral wording-changed: The ticket of the opportunity “A bot” changed from HELP-1 to “HELP 2”.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Complains”, failing.",
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Calls”, Wait.",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← opportunity-revalued, opportunity-revalued, opportunity-done, opportunity-postponed, opportunity-revalued",
      "neutral finding-gone project/journey:help/opportunity:bot one-sided-opportunity ← owner-changed, opportunity-revalued, opportunity-revalued, opportunity-done, wording-changed, opportunity-postponed, opportunity-revalued, opportunity-revalued",
    ],
    back: [
      "risky owner-changed: The opportunity “A bot” is now owned by Support; it was owned by Social care.",
      "neutral opportunity-revalued: The customer value of the opportunity “A bot” changed from 5 to 4.",
      "neutral opportunity-revalued: The status of the opportunity “A bot” changed from done to planned.",
      "neutral wording-changed: The ticket of the opportunity “A bot” changed from “HELP 2” to HELP-1.",
      "neutral detail-changed: The due of the opportunity “A bot” changed from 2027-01-01 to 2026-12-01.",
      "neutral opportunity-revalued: The effort of the opportunity “A bot” is now 2; it was not set before.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Calls”, Wait.",
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Complains”, failing.",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← opportunity-revalued, opportunity-revalued, opportunity-revalued, opportunity-revalued",
      "neutral finding-came project/journey:help/opportunity:bot one-sided-opportunity ← owner-changed, opportunity-revalued, opportunity-revalued, wording-changed, detail-changed, opportunity-revalued, opportunity-revalued, opportunity-revalued",
    ],
  },
  {
    what: "an opportunity with less",
    edits: [
      ['bot" by support', 'bot"'],
      ["closes call.wait", ""],
      ["status planned", "status dropped"],
      ['ticket "HELP-1"', ""],
      ["due 2026-12-01", ""],
    ],
    there: [
      "worse owner-removed: The opportunity “A bot” no longer has an owner; it was Support.",
      "risky opportunity-dropped: The opportunity “A bot” was dropped; its status was planned.",
      "risky opportunity-postponed: The opportunity “A bot” no longer has a due date; it was due 2026-12-01.",
      "neutral wording-changed: The ticket of the opportunity “A bot” was removed; it was HELP-1.",
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Calls”, Wait.",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← opportunity-dropped, opportunity-postponed",
      "neutral finding-gone project/journey:help/opportunity:bot one-sided-opportunity ← owner-removed, opportunity-dropped, wording-changed, opportunity-postponed, opportunity-revalued",
    ],
    back: [
      "better owner-added: The opportunity “A bot” is now owned by Support; nobody owned it before.",
      "neutral opportunity-revalued: The status of the opportunity “A bot” changed from dropped to planned.",
      "neutral wording-changed: The ticket of the opportunity “A bot” is now HELP-1; it was not set before.",
      "neutral detail-changed: The due of the opportunity “A bot” is now 2026-12-01; it was not set before.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Calls”, Wait.",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← opportunity-revalued, opportunity-revalued",
      "neutral finding-came project/journey:help/opportunity:bot one-sided-opportunity ← opportunity-revalued, owner-added, wording-changed, detail-changed, opportunity-revalued",
    ],
  },
  {
    what: "an opportunity without a status",
    edits: [
      ["status planned", ""],
      ["opportunity bot", "opportunity robot"],
    ],
    there: [
      "neutral opportunity-renamed: The opportunity “A bot” was renamed from bot to robot.",
      "neutral opportunity-revalued: The status of the opportunity “A bot” was removed; it was planned.",
    ],
    back: [
      "neutral opportunity-renamed: The opportunity “A bot” was renamed from robot to bot.",
      "neutral opportunity-revalued: The status of the opportunity “A bot” is now planned; it was not set before.",
    ],
  },
  {
    what: "findings that are accepted",
    edits: [
      ["gives notes", 'gives notes accept desired-missing "later"'],
      ['desired "An answer"', 'desired "An answer" accept small-sample until 2026-12-31'],
    ],
    there: [
      "risky accept-added: desired-missing is now accepted at “Calls”: “later”.",
      "risky accept-added: small-sample is now accepted at “Complains” until 2026-12-31, without a reason.",
    ],
    back: [
      "better accept-removed: desired-missing is no longer accepted at “Calls”.",
      "better accept-removed: small-sample is no longer accepted at “Complains”.",
      "better finding-gone project/journey:help/touchpoint:call useless-acceptance ← accept-removed",
      "better finding-gone project/journey:help/touchpoint:tweet useless-acceptance ← accept-removed",
    ],
  },
  {
    what: "a smaller journey",
    edits: [
      ['touchpoint survey "Is asked" by support', ""],
      ["handoff visit -> survey by care", ""],
    ],
    there: [
      "risky touchpoint-removed: “Is asked” was removed from the stage “Fixing”.",
      "risky handoff-removed: The handoff from “Is visited” to “Is asked” is no longer declared.",
    ],
    back: [
      "risky finding-came project/journey:help/touchpoint:survey unreachable-touchpoint ← touchpoint-added",
      "risky finding-came project/journey:help/handoff:visit survey dangling-handoff ← handoff-added",
      "better handoff-added: The handoff from “Is visited” to “Is asked” was declared, owned by Social care.",
      "neutral touchpoint-added: “Is asked” was added to the stage “Fixing”.",
      "neutral finding-came project/journey:help/handoff:visit survey handoff-without-time ← handoff-added",
    ],
  },
];

it.each(ROWS)("reports edits of $what, and undoing them", ({ edits, there, back }) => {
  expect(bothWays(edits)).toEqual({ there, back });
});
