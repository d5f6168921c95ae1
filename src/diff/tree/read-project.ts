import type { FileModel } from "../../model/file-model.ts";
import type { Journey } from "../../model/journey.ts";
import { VOCABULARY_KINDS, type VocabularyTypes } from "../../model/vocabulary.ts";
import { assignIds, type NodeContent } from "./assign-ids.ts";
import { readJourney } from "./read-journey.ts";
import { readAccepts } from "./read-states.ts";
import type { TreeNode, Value } from "./tree.ts";
import { amount, fieldsOf, flag, words } from "./values.ts";

export interface ProjectParts {
  readonly files: readonly FileModel[];
  /** With the observations of all files. */
  readonly journeys: readonly Journey[];
}

/** The meaning of a project as a tree. In which of its files something stands is not part of it. */
export function readProject({ files, journeys }: ProjectParts): TreeNode {
  const shared = VOCABULARY_KINDS.flatMap((kind) =>
    files.flatMap((file) => file.declarations[kind].map((element) => readDeclaration(kind, element, file.uri))),
  );
  return assignIds({ kind: "project", name: "", fields: {}, children: [...shared, ...journeys.map(readJourney)] });
}

type Facts = {
  readonly [K in keyof VocabularyTypes]: (element: VocabularyTypes[K]) => Record<string, Value | undefined>;
};

const nothing = (): Record<string, undefined> => ({});

/** The facts of declarations beside their name and title. */
const FACTS: Facts = {
  owner: ({ contact, codeowner, retired }) => ({
    contact: words(contact?.text),
    codeowner: words(codeowner?.text),
    retired: flag(retired),
  }),
  persona: ({ job, needs }) => ({
    job: words(job?.text),
    need:
      needs.length > 0
        ? words(
            needs
              .map((need) => need.text)
              .toSorted()
              .join("; "),
          )
        : undefined,
  }),
  channel: nothing,
  metric: ({ dimension, better, scale }) => ({
    unit: words(dimension === "number" ? "count" : dimension),
    better: words(better),
    "scale from": amount(scale?.low),
    "scale to": amount(scale?.high),
  }),
  lifecycle: nothing,
  context: nothing,
  system: nothing,
  promise: nothing,
  source: ({ sourceKind, url }) => ({ kind: words(sourceKind), url: words(url?.text) }),
};

function readDeclaration<K extends keyof VocabularyTypes>(
  kind: K,
  element: VocabularyTypes[K],
  uri: string,
): NodeContent {
  const phases = "phases" in element ? element.phases : [];
  return {
    kind,
    name: element.name ?? "",
    fields: fieldsOf({ title: words(element.title), ...FACTS[kind](element) }),
    children: [
      ...phases.map(({ name = "", title, optional, nameRange }): NodeContent => {
        const fields = fieldsOf({ title: words(title), optional: flag(optional) });
        return { kind: "phase", name, fields, children: [], place: { uri, range: nameRange } };
      }),
      ...readAccepts(element, uri),
    ],
    place: { uri, range: element.nameRange },
  };
}
