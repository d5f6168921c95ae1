import type { Diagnostic, DiagnosticSeverity, Range } from "vscode-languageserver-types";
import type { Finding, Severity } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import type { ConfigurationProblem } from "./read-configuration.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** A finding as the Language Server Protocol has it. */
export function toDiagnostic({ rule, severity, message, range, related }: Finding): Diagnostic {
  return {
    range: mutable(range),
    severity: SEVERITIES[severity],
    code: rule,
    source: "journey",
    message,
    relatedInformation: related.map((place) => ({
      location: { uri: place.uri, range: mutable(place.range) },
      message: place.message,
    })),
  };
}

/** A problem of a project file as the Language Server Protocol has it. */
export function configurationDiagnostic({ message, range }: ConfigurationProblem): Diagnostic {
  return { range: mutable(range), severity: SEVERITIES.error, source: "journey", message };
}

function mutable({ start, end }: TextRange): Range {
  return { start: { ...start }, end: { ...end } };
}
