import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Finding, Severity } from "../model/finding.ts";
import { protocolRange } from "../project/protocol-range.ts";
import { OF_JSON } from "../protocol.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** `DiagnosticTag.Unnecessary` of the Language Server Protocol. */
const UNNECESSARY: DiagnosticTag = 1;

/** A finding as the Language Server Protocol has it. */
export function toDiagnostic({ rule, severity, message, range, related, isOfJson }: Finding): Diagnostic {
  return {
    range: protocolRange(range),
    severity: SEVERITIES[severity],
    code: rule,
    source: "journey",
    message,
    // Drawn faded by editors that know how.
    ...(rule === "unused-declaration" && { tags: [UNNECESSARY] }),
    ...(isOfJson && { data: OF_JSON }),
    relatedInformation: related.map((place) => ({
      location: { uri: place.uri, range: protocolRange(place.range) },
      message: place.message,
    })),
  };
}
