import type { DocumentValidator, LangiumDocument } from "langium";
import type { Diagnostic } from "vscode-languageserver-types";
import { toDiagnostic } from "./diagnostics.ts";
import { LIBRARY_URI } from "./library.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";

/** Turns the findings of a file into its diagnostics: the editor says what `journey check` says. */
export class FindingValidator implements DocumentValidator {
  private readonly analyses: ProjectAnalyses;

  constructor(analyses: ProjectAnalyses) {
    this.analyses = analyses;
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const uri = document.uri.toString();
    return uri === LIBRARY_URI ? [] : this.analyses.of(uri).findings.map(toDiagnostic);
  }
}
