import { DocumentState } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import type { Connection, Diagnostic } from "vscode-languageserver";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { sameItems } from "../analysis/same-items.ts";
import type { Finding } from "../model/finding.ts";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../protocol.ts";
import { configurationDiagnostic, toDiagnostic } from "./diagnostics.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";
import type { Projects } from "./projects.ts";
import type { ConfigurationProblem } from "./read-configuration.ts";

const NONE: readonly ConfigurationProblem[] = [];

interface Services extends LangiumSharedServices {
  readonly projects: Projects;
  readonly analyses: ProjectAnalyses;
}

/**
 * Keeps the client up to date about files that an edit elsewhere changed. Langium tells of the documents it built; an
 * owner's new title, or a name that is now there twice, changes what is to be said of others.
 */
export function keepClientFresh(connection: Connection, services: Services): void {
  const told = new Map<string, FileAnalysis>();
  const toldOfConfiguration = new Map<string, readonly ConfigurationProblem[]>();

  services.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) told.delete(uri.toString());
  });

  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async (built) => {
    const fresh = new Set(built.map((document) => document.uri.toString()));
    for (const root of new Set([...fresh].map((uri) => services.projects.rootOf(uri)))) {
      for (const [uri, now] of services.analyses.ofProject(root)) await tell(uri, now, fresh.has(uri));
    }
    await tellOfConfiguration();
    // The client has them, and nothing here asks for them again.
    for (const document of built) document.diagnostics = [];
  });

  async function tell(uri: string, now: FileAnalysis, built: boolean): Promise<void> {
    const before = told.get(uri);
    if (before === now) return;
    told.set(uri, now);
    if (!built && before && !sameFindings(before.findings, now.findings)) {
      const diagnostics: Diagnostic[] = now.findings.map(toDiagnostic);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    const sameMap = before && sameItems(before.journeys, now.journeys) && isBroken(before) === isBroken(now);
    if (!sameMap) await connection.sendNotification(MAP_CHANGED_NOTIFICATION, { uri } satisfies MapChangedParams);
  }

  async function tellOfConfiguration(): Promise<void> {
    const projects = new Map(services.projects.all.map((project) => [project.file, project.problems]));
    for (const uri of new Set([...toldOfConfiguration.keys(), ...projects.keys()])) {
      const problems = projects.get(uri) ?? NONE;
      if (toldOfConfiguration.get(uri) === problems) continue;
      toldOfConfiguration.set(uri, problems);
      await connection.sendDiagnostics({ uri, diagnostics: problems.map(configurationDiagnostic) });
    }
  }
}

function isBroken({ findings }: FileAnalysis): boolean {
  return findings.some((finding) => finding.rule === "syntax");
}

function sameFindings(left: readonly Finding[], right: readonly Finding[]): boolean {
  return sameItems(left, right) || JSON.stringify(left) === JSON.stringify(right);
}
