import { describe, expect, it } from "vitest";
import type { Change, ChangeSide } from "../../../src/diff/change.ts";
import { diff } from "../../helpers/changes.ts";

/** A journey whose touchpoints, stage and handoff can all fall short. */
function project(facts: {
  readonly journey?: string;
  readonly stage?: string;
  readonly first?: string;
  readonly handoff?: string;
  readonly more?: string;
}): string {
  const { journey = "", stage = "", first = "", handoff = "", more = "" } = facts;
  return `owner o "Owner"
owner p "Partner"
source log "Log" { kind analytics }
metric wait "Wait" { unit time better lower }
${more}
journey j "Getting help" by o {
  ${journey}
  stage a "Asking" by o {
    ${stage}
    touchpoint t "Calls" via phone { ${first} }
    touchpoint u via phone by p
  }
  handoff t -> u by o { ${handoff} }
}
`;
}

/** What a side says of the thing: the text there, its name on the map, and what is written at its place. */
function sideText(side: ChangeSide | undefined, text: string): string | undefined {
  if (!side) return undefined;
  const { start, end } = side.place?.range ?? {};
  const written = start && end && text.split("\n")[start.line]?.slice(start.character, end.character);
  return [side.journey, side.about, written, side.text].map((part) => part ?? "-").join(" | ");
}

type Facts = Parameters<typeof project>[0];

/** The sides of the only change of a rule, and its subject. */
function sidesOf(rule: string, before: Facts, after: Facts) {
  const [old, now] = [project(before), project(after)];
  const found: readonly Change[] = diff(old, now).changes.filter((change) => change.rule === rule);
  expect(found).toHaveLength(1);
  const [change] = found;
  return {
    subject: change?.subject.path.map(({ kind, name, title }) => `${kind} ${name} “${title}”`),
    kind: change?.subject.kind,
    before: sideText(change?.before, old),
    after: sideText(change?.after, now),
  };
}

const GOAL = "desired { wait <= 5 min }";
const seen = (minutes: number, day = 1): string => `actual on 2026-11-0${day} from log { wait ${minutes} min }`;
const JOURNEY = "journey j “Getting help”";

describe("a gap", () => {
  it("that opened was not there before", () => {
    const [before, after] = [`${GOAL} ${seen(4)}`, `${GOAL} ${seen(9, 2)}`];
    expect(sidesOf("gap-opened", { first: before }, { first: after })).toEqual({
      subject: [JOURNEY, "stage a “Asking”", "touchpoint t “Calls”"],
      kind: "touchpoint",
      before: "j | touchpoint:t | t | -",
      after: "j | touchpoint:t | t | Wait at “Calls” is 9 min, not <= 5 min",
    });
  });

  it("that closed is not there now", () => {
    const [before, after] = [`${GOAL} ${seen(9)}`, `${GOAL} ${seen(4, 2)}`];
    expect(sidesOf("gap-closed", { stage: before }, { stage: after })).toEqual({
      subject: [JOURNEY, "stage a “Asking”"],
      kind: "stage",
      before: "j | stage:a | a | Wait in the stage “Asking” is 9 min, not <= 5 min",
      after: "j | stage:a | a | -",
    });
  });

  it("that widened is there on both sides", () => {
    const [before, after] = [`${GOAL} ${seen(8)}`, `${GOAL} ${seen(9, 2)}`];
    expect(sidesOf("gap-widened", { handoff: before }, { handoff: after })).toEqual({
      subject: [JOURNEY, "handoff  “Calls → u”"],
      kind: "handoff",
      before: "j | handoff:t:u | t | Wait in the handoff from “Calls” to “u” is 8 min, not <= 5 min",
      after: "j | handoff:t:u | t | Wait in the handoff from “Calls” to “u” is 9 min, not <= 5 min",
    });
    expect(sidesOf("gap-narrowed", { journey: after }, { journey: before.replace("01 ", "03 ") })).toEqual({
      subject: [JOURNEY],
      kind: "journey",
      before: "j | journey | j | Wait in the journey “Getting help” is 9 min, not <= 5 min",
      after: "j | journey | j | Wait in the journey “Getting help” is 8 min, not <= 5 min",
    });
  });

  it("of a new touchpoint has no old side", () => {
    const more = (more: string): Facts => ({ stage: more });
    const added = `touchpoint n "New" via phone { ${GOAL} ${seen(9)} }`;
    expect(sidesOf("gap-found", {}, more(added))).toMatchObject({ before: undefined, kind: "touchpoint" });
  });
});

it("says of an edit what stood on each side", () => {
  expect(sidesOf("desired-raised", { first: GOAL }, { first: "desired { wait <= 4 min }" })).toEqual({
    subject: [JOURNEY, "stage a “Asking”", "touchpoint t “Calls”"],
    kind: "touchpoint",
    before: "j | touchpoint:t | wait <= 5 min | <= 5 min",
    after: "j | touchpoint:t | wait <= 4 min | <= 4 min",
  });
  expect(sidesOf("desired-added", {}, { handoff: GOAL })).toEqual({
    subject: [JOURNEY, "handoff  “Calls → u”"],
    kind: "handoff",
    before: undefined,
    after: "j | handoff:t:u | wait <= 5 min | <= 5 min",
  });
  expect(sidesOf("desired-removed", { journey: GOAL }, {})).toEqual({
    subject: [JOURNEY],
    kind: "journey",
    before: "j | journey | wait <= 5 min | <= 5 min",
    after: undefined,
  });
  expect(sidesOf("voice-added", {}, { first: 'pain "Waits"' })).toMatchObject({
    before: undefined,
    after: 'j | touchpoint:t | pain "Waits" | -',
  });
  expect(sidesOf("opportunity-removed", { journey: 'opportunity bot "A bot"' }, {})).toEqual({
    subject: [JOURNEY, "opportunity bot “A bot”"],
    kind: "opportunity",
    before: "j | opportunity:bot | bot | A bot",
    after: undefined,
  });
  expect(sidesOf("declaration-added", {}, { more: 'system crm "Records"' })).toEqual({
    subject: ["system crm “Records”"],
    kind: "system",
    before: undefined,
    after: "- | - | crm | Records",
  });
});

it("says nothing of a fact on the side where it is not set", () => {
  const [without, goal] = [{}, { journey: 'goal "Online"' }];
  const about = "j | journey | j";
  expect(sidesOf("wording-changed", without, goal)).toMatchObject({
    before: `${about} | -`,
    after: `${about} | Online`,
  });
  expect(sidesOf("wording-changed", goal, without)).toMatchObject({
    before: `${about} | Online`,
    after: `${about} | -`,
  });
});

it("says of a finding where it is, and where its thing was", () => {
  expect(sidesOf("finding-came", {}, { more: 'system crm "Records"' })).toEqual({
    subject: ["system crm “Records”"],
    kind: "system",
    before: undefined,
    after: "- | - | crm | -",
  });
  expect(
    sidesOf(
      "finding-gone",
      { more: 'system crm "Records"' },
      { more: 'system crm "Records"', first: 'backstage "Looks" by o using crm' },
    ),
  ).toMatchObject({ kind: "system", before: "- | - | crm | -" });
});
