import type { AstNode } from "langium";
import * as ast from "../generated/langium/ast.ts";
import { NO_DECLARATIONS } from "./file-model.ts";
import type { Dimension } from "./quantity.ts";
import type { Reader } from "./reader.ts";
import type { Declarations, Lifecycle, Metric, Owner, Persona, Source } from "./vocabulary.ts";

/** The shared declarations of a file, by kind. */
export function readVocabulary(nodes: readonly ast.Declaration[], reader: Reader): Declarations {
  if (!nodes.some(ast.isSharedDeclaration)) return NO_DECLARATIONS;
  return {
    owner: nodes.filter(ast.isOwner).map((node) => readOwner(node, reader)),
    persona: nodes.filter(ast.isPersona).map((node) => readPersona(node, reader)),
    channel: nodes.filter(ast.isChannel).map((node) => reader.element(node)),
    metric: nodes.filter(ast.isMetric).map((node) => readMetric(node, reader)),
    lifecycle: nodes.filter(ast.isLifecycle).map((node) => readLifecycle(node, reader)),
    context: nodes.filter(ast.isContext).map((node) => reader.element(node)),
    system: nodes.filter(ast.isSystem).map((node) => reader.element(node)),
    promise: nodes.filter(ast.isBrandPromise).map((node) => reader.element(node)),
    source: nodes.filter(ast.isSource).map((node) => readSource(node, reader)),
  };
}

function readOwner(node: ast.Owner, reader: Reader): Owner {
  const members: readonly AstNode[] = node.members;
  return {
    ...reader.element(node),
    contact: reader.text(reader.single(members, ast.isContact, "The contact")),
    codeowner: reader.text(reader.single(members, ast.isCodeowner, "The code owner")),
    retired: members.some(ast.isRetired),
  };
}

function readPersona(node: ast.Persona, reader: Reader): Persona {
  const members: readonly AstNode[] = node.members;
  return {
    ...reader.element(node),
    job: reader.text(reader.single(members, ast.isJob, "The job to be done")),
    needs: members.filter(ast.isNeed).flatMap((need) => reader.text(need) ?? []),
  };
}

const DIMENSIONS: Readonly<Record<ast.DimensionName, Dimension>> = {
  count: "number",
  time: "time",
  percent: "percent",
  money: "money",
};

function readMetric(node: ast.Metric, reader: Reader): Metric {
  const members: readonly AstNode[] = node.members;
  const unit = reader.single(members, ast.isUnit, "The unit");
  const scale = reader.single(members, ast.isScale, "The scale");
  const low = scale && reader.quantity(scale, "low", scale.low);
  const high = scale && reader.quantity(scale, "high", scale.high);
  if (scale && low && high && low.base >= high.base) {
    reader.report(
      "invalid-value",
      reader.rangeOf(scale),
      `A scale runs from low to high: ${high.text} .. ${low.text}.`,
    );
  }
  return {
    ...reader.element(node),
    dimension: (unit?.dimension && DIMENSIONS[unit.dimension]) ?? "number",
    better: reader.single(members, ast.isBetter, "The better direction")?.direction,
    scale: low && high && low.base < high.base ? { low, high } : undefined,
  };
}

function readLifecycle(node: ast.Lifecycle, reader: Reader): Lifecycle {
  const phases = node.members.filter(ast.isPhase);
  return {
    ...reader.element(node),
    phases: phases.map((phase) => ({ ...reader.element(phase), optional: phase.optional })),
  };
}

function readSource(node: ast.Source, reader: Reader): Source {
  const members: readonly AstNode[] = node.members;
  return {
    ...reader.element(node),
    sourceKind: reader.single(members, ast.isKind, "The kind of source")?.kind,
    url: reader.text(reader.single(members, ast.isUrl, "The address")),
  };
}
