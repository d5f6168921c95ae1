import { DocumentState, delayNextTick } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import type { Connection, Diagnostic } from "vscode-languageserver";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { sameItems } from "../analysis/same-items.ts";
import type { Finding } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../protocol.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { LIBRARY_URI } from "./library.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";
import { configurationFindings, type Project, type Projects } from "./projects.ts";

const NONE: readonly Finding[] = [];

/** After this many milliseconds, edits and requests that wait have their turn. */
const SLICE = 30;

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
  /** Projects of which the client may not have been told everything. */
  const stale = new Set<string>();
  /** The findings that the client was sent last, by file: Langium sends those of a file it has built, we send all others. */
  const sent = new Map<string, readonly Finding[]>();
  const toldOfConfiguration = new Map<string, Project | undefined>();

  services.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) {
      told.delete(uri.toString());
      sent.delete(uri.toString());
      stale.add(services.projects.rootOf(uri.toString()));
    }
  });

  // A build can be stopped right behind this, and the next one does not send them again.
  services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
    sent.set(uri.toString(), services.analyses.of(uri.toString()).findings);
  });

  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async (built) => {
    for (const { uri } of built) stale.add(services.projects.rootOf(uri.toString()));
    await tellOfConfiguration();
    // The client has them, and nothing here asks for them again.
    for (const document of built) document.diagnostics = [];
    const slices = tellInSlices();
    // The first slice belongs to the build; what else there is does not keep anybody waiting.
    const { done } = await slices.next();
    if (!done) void finish(slices);
  });

  async function dayChanged(): Promise<void> {
    services.analyses.forget();
    for (const { uri } of services.workspace.LangiumDocuments.all) {
      if (uri.toString() !== LIBRARY_URI) stale.add(services.projects.rootOf(uri.toString()));
    }
    await finish(tellInSlices());
  }

  async function finish(slices: AsyncGenerator<void>): Promise<void> {
    do await delayNextTick();
    while (!(await slices.next()).done);
  }

  /** Tells of the open files first. Gives up when a file changes: the build that comes of it goes on from here. */
  async function* tellInSlices(): AsyncGenerator<void> {
    let rested = Date.now();
    const open = services.workspace.TextDocuments.keys();
    for (const root of stale) {
      const project = services.analyses.ofProject(root);
      const files = new Set([...open.filter((uri) => project.has(uri)), ...project.keys()]);
      for (const uri of files) {
        if (Date.now() - rested > SLICE) {
          yield;
          rested = Date.now();
        }
        if (!services.analyses.isCurrent(root, project)) return;
        await tell(uri);
      }
      stale.delete(root);
    }
  }

  async function tell(uri: string): Promise<void> {
    const now = services.analyses.of(uri);
    if (!sameFindings(sent.get(uri) ?? NONE, now.findings)) {
      sent.set(uri, now.findings);
      const diagnostics: Diagnostic[] = now.findings.map(toDiagnostic);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    const before = told.get(uri);
    if (before === now) return;
    told.set(uri, now);
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
  if (left === right) return true;
  return left.length === right.length && left.every((finding, at) => sameFinding(finding, right[at]));
}

function sameFinding(left: Finding, right: Finding | undefined): boolean {
  if (left === right) return true;
  if (!right || left.rule !== right.rule || left.severity !== right.severity || left.message !== right.message)
    return false;
  if (!sameRange(left.range, right.range) || left.related.length !== right.related.length) return false;
  return left.related.every((place, at) => {
    const other = right.related[at];
    return other?.uri === place.uri && other.message === place.message && sameRange(other.range, place.range);
  });
}

function sameRange({ start: a, end: b }: TextRange, { start: c, end: d }: TextRange): boolean {
  return a.line === c.line && a.character === c.character && b.line === d.line && b.character === d.character;
}
