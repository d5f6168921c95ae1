import type { Element } from "../../model/element.ts";
import { type FileModel, NO_DECLARATIONS } from "../../model/file-model.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { VOCABULARY_KINDS } from "../../model/vocabulary.ts";
import { removal, replacing } from "../fixes.ts";
import type { ProjectReport, Report, Rule } from "../rule.ts";
import { problemsOf } from "../wording.ts";

export const duplicateName: Rule = {
  id: "duplicate-name",
  severity: "error",
  summary: "Two declarations of one kind with the same name, or a fact that is stated twice",
  *checkFile(file) {
    yield* problemsOf(file, "duplicate-name");
    const at = (element: Element) => ({ element, uri: file.uri });
    for (const journey of file.journeys) {
      yield* twice("stage", journey.stages.map(at));
      yield* twice("touchpoint", touchpointsOf(journey).map(at));
      yield* twice("opportunity", journey.opportunities.map(at));
      yield* twice(
        "handoff",
        journey.handoffs.map((handoff) => at({ ...handoff, name: `${handoff.from?.name} -> ${handoff.to?.name}` })),
      );
    }
    for (const lifecycle of file.declarations.lifecycle) yield* twice("phase", lifecycle.phases.map(at));
  },
  *checkProject(files) {
    yield* twice(
      "journey",
      inFiles(files, (file) => file.journeys),
    );
    const declaring = files.filter((file) => file.declarations !== NO_DECLARATIONS);
    for (const kind of VOCABULARY_KINDS)
      yield* twice(
        kind,
        inFiles(declaring, (file) => file.declarations[kind]),
      );
  },
};

interface Placed {
  readonly element: Element;
  readonly uri: string;
}

function inFiles(files: readonly FileModel[], pick: (file: FileModel) => readonly Element[]): Placed[] {
  return files.flatMap((file) => pick(file).map((element) => ({ element, uri: file.uri })));
}

function* twice(kind: string, items: readonly Placed[]): Iterable<Report & ProjectReport> {
  const seen = new Map<string, Placed>();
  const names = new Set(items.map(({ element }) => element.name));
  const free = new Map<string, number>();
  for (const item of items) {
    const { name, nameRange } = item.element;
    if (name === undefined) continue;
    const first = seen.get(name);
    if (!first) {
      seen.set(name, item);
      continue;
    }
    const message = `There is already ${/^[aeio]/.test(kind) ? "an" : "a"} ${kind} ${kind === "handoff" ? "" : "called "}\`${name}\`. ${kind === "handoff" ? "Remove" : "Rename"} one of them.`;
    const related = [{ uri: first.uri, range: first.element.nameRange, message: "The first one" }];
    let number = free.get(name) ?? 2;
    while (names.has(`${name}-${number}`)) number++;
    free.set(name, number);
    const fix =
      kind === "handoff" ? removal("Remove this one", item.element.range) : replacing(nameRange, `${name}-${number}`);
    yield { message, range: nameRange, related, uri: item.uri, fixes: [fix] };
  }
}
