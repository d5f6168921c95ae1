import { CHANGE_SEVERITIES } from "../../../diff/change.ts";
import { CHANGE_RULES } from "../../../diff/rules.ts";

/** The schema of `journey diff --format json`. Fields may be added to it; existing ones never change. */
export function diffSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "The differences between two versions of journeys",
    description: "The output of `journey diff --format json` and `journey compare --format json`.",
    ...record({
      version: { const: 1 },
      before: text("The name of the old side, such as HEAD."),
      after: text("The name of the new side, such as the working tree."),
      summary: {
        description: "The number of changes of each severity.",
        ...record(Object.fromEntries(CHANGE_SEVERITIES.map((severity) => [severity, COUNT]))),
      },
      changes: list("#/definitions/change", "By journey, the worst first."),
      ignored: { ...COUNT, description: "The number of changes that were left out because their rules are ignored." },
      files: { ...NAMES, description: "The journey files that differ, with or without a change in meaning." },
      settings: {
        ...NAMES,
        description: "The configuration files that differ. Both sides are compared with those of the new one.",
      },
      unreadable: {
        ...NAMES,
        description: "Those of the files that have syntax errors: they may have more changes.",
      },
    }),
    definitions: { change: CHANGE, subject: SUBJECT, side: SIDE, value: VALUE, range: RANGE, position: POSITION },
  };
}

const COUNT = { type: "integer", minimum: 0 };
const NAMES = { type: "array", items: { type: "string" } };

const CHANGE = record(
  {
    id: { ...text("Stable while lines, titles and numbers change."), pattern: "^[0-9a-f]{32}$" },
    rule: {
      description: "The kind of change; `journey explain RULE` describes it.",
      enum: CHANGE_RULES.map(({ id }) => id),
    },
    severity: { enum: [...CHANGE_SEVERITIES] },
    kind: {
      description: "A `derived` change is not an edit itself, but follows from edits.",
      enum: ["added", "removed", "renamed", "moved", "changed", "derived"],
    },
    message: text("One plain sentence."),
    subject: { $ref: "#/definitions/subject" },
    field: text("The keyword of the fact that changed."),
    before: { description: "Absent for what was added.", allOf: [{ $ref: "#/definitions/side" }] },
    after: { description: "Absent for what was removed.", allOf: [{ $ref: "#/definitions/side" }] },
    causes: { ...NAMES, description: "The ids of the changes that it follows from." },
  },
  ["field", "before", "after"],
);

const SUBJECT = record({
  kind: text("What the change is about, such as touchpoint."),
  path: {
    description: "From the journey or shared declaration to the thing itself.",
    type: "array",
    items: record({ kind: { type: "string" }, name: { type: "string" }, title: { type: "string" } }),
  },
});

const SIDE = record(
  {
    journey: text("The name of the journey that the subject is in."),
    about: text("Its `data-about` on the map of that journey."),
    file: text("Relative to the working directory, with slashes."),
    range: { $ref: "#/definitions/range" },
    text: text("The value there, as people read it."),
    value: { $ref: "#/definitions/value" },
  },
  ["journey", "about", "file", "range", "text", "value"],
);

const VALUE = {
  description: "The value there, for programs.",
  oneOf: [
    record({ text: { type: "string" } }),
    record({ of: text("The kind of things that the names refer to."), names: NAMES, inOrder: { const: true } }, [
      "inOrder",
    ]),
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
