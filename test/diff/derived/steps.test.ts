import { expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** The stages and handoffs of a journey. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(parts: string): string {
  return `owner o "Owner"
owner p "Partner"
owner q "Quick desk"
journey j "J" by o {
  ${parts}
}
journey k "K" by o { stage z by o { touchpoint y via phone touchpoint x via phone } }
`;
}

function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

const stage = (name: string, owner: string, ...touchpoints: readonly string[]): string =>
  `stage ${name} "Stage ${name}" ${owner && `by ${owner}`} { ${touchpoints.map((own) => `touchpoint ${own}`).join("\n")} }\n`;

const ROWS: readonly Row[] = [
  {
    what: "a step that nobody owns since the owner of a stage changed",
    before: stage("a", "o", "t") + stage("b", "o", "u"),
    after: stage("a", "o", "t") + stage("b", "p", "u"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “u”: it goes from Owner to Partner. ← owner-changed",
      "risky owner-changed: The stage “Stage b” is now owned by Partner; it was owned by Owner.",
    ],
  },
  {
    what: "a step that nobody owns since the owner of its end changed, beside other edits",
    before: stage("a", "o", "t", "u", "v"),
    after: stage("a", "o", "t { gives c }", 'u "Now" by p', "v { ends }"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “Now”: it goes from Owner to Partner. ← owner-changed",
      "worse handoff-unowned: Nobody owns the handoff from “Now” to “v”: it goes from Partner to Owner. ← owner-changed",
      "risky owner-changed: “Now” is now owned by Partner; it was owned by Owner.",
      "risky flow-changed: The journey now ends at “v”.",
      "better context-added: “t” now gives “c”.",
      "neutral wording-changed: The title of “Now” is now Now; it was not set before.",
    ],
  },
  {
    what: "a step that nobody owns since a stage has an owner",
    before: stage("a", "o", "t") + stage("b", "", "u"),
    after: stage("a", "o", "t") + stage("b", "p", "u"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “u”: it goes from Owner to Partner. ← owner-added",
      "better owner-added: The stage “Stage b” is now owned by Partner; nobody owned it before.",
    ],
  },
  {
    what: "a step that nobody owns since a touchpoint no longer ends the journey",
    before: stage("a", "o", "t { ends }", "u by p"),
    after: stage("a", "o", "t", "u by p"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “u”: it goes from Owner to Partner. ← flow-changed",
      "risky flow-changed: The journey no longer ends at “t”.",
    ],
  },
  {
    what: "a step that nobody owns since customers go elsewhere",
    before: stage("a", "o", "t { then u }", "u", "v by p { ends }"),
    after: stage("a", "o", "t { then v }", "u { ends }", "v by p { ends }"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “v”: it goes from Owner to Partner. ← flow-changed, flow-changed",
      "risky flow-changed: From “t”, customers can now go to “v”.",
      "risky flow-changed: The journey now ends at “u”.",
      "risky flow-changed: From “t”, customers can no longer go to “u”.",
    ],
  },
  {
    what: "a step that nobody owns since customers can go elsewhere as well",
    before: stage("a", "o", "t { then u }", "u { ends }", "v by p"),
    after: stage("a", "o", "t { then u then v }", "u { ends }", "v by p"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “v”: it goes from Owner to Partner. ← flow-changed",
      "risky flow-changed: From “t”, customers can now go to “v”.",
    ],
  },
  {
    what: "a step that nobody owns since a touchpoint between is gone",
    before: `${stage("a", "", "t by o", "u by o", "v by p")}handoff u -> v by o`,
    after: `${stage("a", "", "t by o", "v by p")}handoff u -> v by o`,
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “v”: it goes from Owner to Partner. ← touchpoint-removed",
      "risky touchpoint-removed: “u” was removed from the stage “Stage a”.",
    ],
  },
  {
    what: "a step that nobody owns since a touchpoint was added",
    before: stage("a", "o", "t", "u"),
    after: stage("a", "o", "t", "n by p", "u"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “n”: it goes from Owner to Partner. ← touchpoint-added",
      "worse handoff-unowned: Nobody owns the handoff from “n” to “u”: it goes from Partner to Owner. ← touchpoint-added",
      "neutral touchpoint-added: “n” was added to the stage “Stage a”.",
    ],
  },
  {
    what: "a step that nobody owns since a touchpoint moved",
    before: stage("a", "o", "t", "u", "v by p { ends }"),
    after: stage("a", "o", "u", "t", "v by p { ends }"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “v”: it goes from Owner to Partner. ← touchpoint-moved",
      "neutral touchpoint-moved: “u” moved to another place in its stage.",
    ],
  },
  {
    what: "a step that nobody owns since its handoff is gone",
    before: `${stage("a", "o", "t", "u by p")}handoff t -> u by o`,
    after: stage("a", "o", "t", "u by p"),
    expected: [
      "worse handoff-unowned: Nobody owns the handoff from “t” to “u”: it goes from Owner to Partner. ← handoff-removed",
      "risky handoff-removed: The handoff from “t” to “u” is no longer declared.",
    ],
  },
  {
    what: "a step that nobody owns since its handoff has no owner, and is slower",
    before: `${stage("a", "o", "t", "u by p")}handoff t -> u by o within 1 h`,
    after: `${stage("a", "o", "t", "u by p")}handoff t -> u within 2 h`,
    expected: [
      "worse handoff-slower: The handoff from “t” to “u” is now promised within 2 h; it was 1 h.",
      "worse handoff-unowned: Nobody owns the handoff from “t” to “u”: it goes from Owner to Partner. ← owner-removed",
      "risky owner-removed: The handoff from “t” to “u” no longer has an owner; it was Owner.",
    ],
  },
  {
    what: "a step that nobody owned and a new handoff owns",
    before: stage("a", "o", "t", "u by p"),
    after: `${stage("a", "o", "t", "u by p")}handoff t -> u by q`,
    expected: [
      "better handoff-added: The handoff from “t” to “u” was declared, owned by Quick desk.",
      "better handoff-owned: The handoff from “t” to “u” is now owned by Quick desk; nobody owned it before. ← handoff-added",
    ],
  },
  {
    what: "a step that nobody owned and a handoff owns now",
    before: `${stage("a", "o", "t", "u by p")}handoff t -> u within 1 h`,
    after: `${stage("a", "o", "t", "u by p")}handoff t -> u by q within 2 h`,
    expected: [
      "worse handoff-slower: The handoff from “t” to “u” is now promised within 2 h; it was 1 h.",
      "better handoff-owned: The handoff from “t” to “u” is now owned by Quick desk; nobody owned it before. ← owner-added",
      "neutral owner-added: The handoff from “t” to “u” is now owned by Quick desk; nobody owned it before.",
    ],
  },
  {
    what: "a step that needs no owner any more",
    before: stage("a", "o", "t", "u by p"),
    after: stage("a", "o", "t", "u"),
    expected: ["risky owner-changed: “u” is now owned by Owner; it was owned by Partner."],
  },
  {
    what: "a step that nobody owns still",
    before: stage("a", "o", "t", "u by p"),
    after: stage("a", "o", "t", "u by q"),
    expected: ["risky owner-changed: “u” is now owned by Quick desk; it was owned by Partner."],
  },
  {
    what: "a step that nobody owns still, under another name",
    before: stage("a", "o", 't "Calls" { gives c }', "u by p"),
    after: stage("a", "o", 'tt "Calls" { gives c }', "u by p"),
    expected: ["neutral touchpoint-renamed: “Calls” was renamed from t to tt."],
  },
  {
    what: "a step inside of one owner that is declared",
    before: stage("a", "o", "t", "u"),
    after: `${stage("a", "o", "t", "u")}handoff t -> u by q`,
    expected: ["better handoff-added: The handoff from “t” to “u” was declared, owned by Quick desk."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
