import * as ast from "../generated/langium/ast.ts";
import type { ActualsBlock, FileModel, Problem } from "./file-model.ts";
import type { ReadBefore } from "./read-before.ts";
import { readJourney } from "./read-journey.ts";
import { readActual } from "./read-states.ts";
import { readVocabulary } from "./read-vocabulary.ts";
import { Reader } from "./reader.ts";

/**
 * The model of one file by itself, from whatever of it could be parsed. Every name counts as resolved.
 *
 * @param root the syntax tree.
 * @param uri where the file is.
 * @param problems what the parser found wrong.
 * @param before what was read off the same tree for older texts; for trees that live through edits.
 */
export function readFile(
  root: ast.JourneyFile,
  uri: string,
  problems: readonly Problem[],
  before?: ReadBefore,
): FileModel {
  const reader = new Reader(uri, before);
  const nodes = root.declarations ?? [];
  const declarations = readVocabulary(nodes, reader);
  const journeys = nodes.filter(ast.isJourney).map((node) => readJourney(node, reader));
  const actuals = nodes.filter(ast.isActuals).flatMap((node) => readActuals(node, reader));
  return { uri, declarations, journeys, actuals, problems: firstThingsFirst([...problems, ...reader.problems]) };
}

/** In a line that can't be read, what else seems wrong mostly comes of that. */
function firstThingsFirst(problems: readonly Problem[]): Problem[] {
  const broken = new Set(problems.filter(({ rule }) => rule === "syntax").map(({ range }) => range.start.line));
  return problems.filter(({ rule, range }) => rule === "syntax" || !broken.has(range.start.line));
}

function readActuals(node: ast.Actuals, reader: Reader): ActualsBlock[] {
  const journey = reader.ref(node.journey);
  if (!journey) return [];
  const whole = readActual(node, reader);
  const entries = node.members.filter(ast.isActualsEntry).flatMap((entry) => {
    const part = reader.ref(entry.part);
    return part ? [{ part, to: reader.ref(entry.to), actual: readActual(entry, reader, whole) }] : [];
  });
  return [{ journey, uri: reader.uri, whole, entries, range: reader.rangeOf(node) }];
}
