import { DocumentState, type LangiumDocument } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import type { Connection, Diagnostic } from "vscode-languageserver";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { sameItems } from "../analysis/same-items.ts";
import type { Finding } from "../model/finding.ts";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../protocol.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { LIBRARY_URI } from "./library.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";
import { configurationFindings, type Project, type Projects } from "./projects.ts";

interface Services extends LangiumSharedServices {
  readonly projects: Projects;
  readonly analyses: ProjectAnalyses;
}

export interface Freshness {
  /** Says again what another day makes of the files: what is stale, overdue or expired now. */
  readonly dayChanged: () => Promise<void>;
}

/**
 * Keeps the client up to date about files that an edit elsewhere changed. Langium tells of the documents it built; an
 * owner's new title, or a name that is now there twice, changes what is to be said of others.
 */
export function keepClientFresh(connection: Connection, services: Services): Freshness {
  const told = new Map<string, FileAnalysis>();
  const toldOfConfiguration = new Map<string, Project | undefined>();

  services.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) told.delete(uri.toString());
  });

  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async (built) => {
    const fresh = new Set(built.map((document) => document.uri.toString()));
    for (const root of new Set([...fresh].map((uri) => services.projects.rootOf(uri)))) {
      for (const document of services.workspace.LangiumDocuments.all) {
        const uri = document.uri.toString();
        if (services.projects.rootOf(uri) === root) await tell(document, uri, fresh.has(uri));
      }
    }
    await tellOfConfiguration();
  });

  async function dayChanged(): Promise<void> {
    services.analyses.forget();
    for (const document of services.workspace.LangiumDocuments.all) {
      const uri = document.uri.toString();
      if (uri !== LIBRARY_URI) await tell(document, uri, false);
    }
  }

  async function tell(document: LangiumDocument, uri: string, built: boolean): Promise<void> {
    const now = services.analyses.of(uri);
    const before = told.get(uri);
    if (before === now) return;
    told.set(uri, now);
    if (!built && before && !sameFindings(before.findings, now.findings)) {
      const diagnostics: Diagnostic[] = now.findings.map(toDiagnostic);
      document.diagnostics = diagnostics;
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    const sameMap = before && sameItems(before.journeys, now.journeys) && isBroken(before) === isBroken(now);
    if (!sameMap) await connection.sendNotification(MAP_CHANGED_NOTIFICATION, { uri } satisfies MapChangedParams);
  }

  return { dayChanged };

  async function tellOfConfiguration(): Promise<void> {
    const projects = new Map(services.projects.all.map((project) => [project.file, project]));
    for (const uri of new Set([...toldOfConfiguration.keys(), ...projects.keys()])) {
      const project = projects.get(uri);
      if (toldOfConfiguration.get(uri) === project) continue;
      toldOfConfiguration.set(uri, project);
      const diagnostics = project ? configurationFindings(project).map(toDiagnostic) : [];
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}

function isBroken({ findings }: FileAnalysis): boolean {
  return findings.some((finding) => finding.rule === "syntax");
}

function sameFindings(left: readonly Finding[], right: readonly Finding[]): boolean {
  return sameItems(left, right) || JSON.stringify(left) === JSON.stringify(right);
}
