import { CHANGE_SEVERITIES } from "../../diff/change.ts";
import { CHANGE_RULES } from "../../diff/rules.ts";

/** The schema of `journey diff --format json`. Fields may be added to it; those that are there stay what they are. */
export function diffSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "What is different between two versions of journeys",
    description: "What `journey diff --format json` and `journey compare --format json` print.",
    ...record({
      version: { const: 1 },
      before: text("What people call the old side, such as HEAD."),
      after: text("What people call the new side, such as the working tree."),
      summary: {
        description: "How many changes there are of each severity.",
        ...record(Object.fromEntries(CHANGE_SEVERITIES.map((severity) => [severity, COUNT]))),
      },
      changes: list("#/definitions/change", "By journey, the worst first."),
      ignored: { ...COUNT, description: "How many changes are left out because their rules are ignored." },
      files: { ...NAMES, description: "The journey files that differ, whether that means something or not." },
      settings: {
        ...NAMES,
        description: "The project files that differ. Both sides are looked at with those of the new one.",
      },
      unreadable: {
        ...NAMES,
        description: "Those of the files that can't be read in full: more may have changed in them.",
      },
    }),
    definitions: { change: CHANGE, subject: SUBJECT, side: SIDE, value: VALUE, range: RANGE, position: POSITION },
  };
}

const COUNT = { type: "integer", minimum: 0 };
const NAMES = { type: "array", items: { type: "string" } };

const CHANGE = record(
  {
    id: { ...text("Stays the same while lines, titles and numbers change."), pattern: "^[0-9a-f]{32}$" },
    rule: { description: "What kind of change it is: `journey explain RULE`.", enum: CHANGE_RULES.map(({ id }) => id) },
    severity: { enum: [...CHANGE_SEVERITIES] },
    kind: {
      description: "`derived` is what nobody wrote, and follows from what was written.",
      enum: ["added", "removed", "renamed", "moved", "changed", "derived"],
    },
    message: text("One plain sentence."),
    subject: { $ref: "#/definitions/subject" },
    field: text("The keyword of the line that says something else."),
    before: { description: "Absent for what is new.", allOf: [{ $ref: "#/definitions/side" }] },
    after: { description: "Absent for what is gone.", allOf: [{ $ref: "#/definitions/side" }] },
    causes: { ...NAMES, description: "The ids of the changes that it follows from." },
  },
  ["field", "before", "after"],
);

const SUBJECT = record({
  kind: text("What the change is about, such as touchpoint."),
  path: {
    description: "From the journey, or what is shared, to the thing itself.",
    type: "array",
    items: record({ kind: { type: "string" }, name: { type: "string" }, title: { type: "string" } }),
  },
});

const SIDE = record(
  {
    journey: text("The name of the journey that it is in."),
    about: text("What it is called on the map of that journey, as `data-about` says it."),
    file: text("Relative to the working directory, with slashes."),
    range: { $ref: "#/definitions/range" },
    text: text("What is said there, as people read it."),
    value: { $ref: "#/definitions/value" },
  },
  ["journey", "about", "file", "range", "text", "value"],
);

const VALUE = {
  description: "What is said there, for programs.",
  oneOf: [
    record({ text: { type: "string" } }),
    record({ of: text("What kind of things the names are of."), names: NAMES, inOrder: { const: true } }, ["inOrder"]),
    record(
      {
        text: text("As written."),
        comparison: { enum: ["<=", "<", ">=", ">", "="] },
        base: { type: "number", description: "In the base unit of its dimension: seconds for time." },
        unit: text("The dimension, or the currency."),
      },
      ["comparison"],
    ),
  ],
};

const RANGE = record({ start: { $ref: "#/definitions/position" }, end: { $ref: "#/definitions/position" } });

const POSITION = {
  description: "Counted from zero, as in the Language Server Protocol.",
  ...record({ line: COUNT, character: COUNT }),
};

/** An object with these properties and no others. */
function record(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

function text(description: string) {
  return { type: "string", description };
}

function list(ref: string, description: string) {
  return { type: "array", description, items: { $ref: ref } };
}
