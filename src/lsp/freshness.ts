import { DocumentState, delayNextTick } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import type { Connection } from "vscode-languageserver";
import type { FileAnalysis } from "../analysis/analyze.ts";
import { sameItems } from "../analysis/same-items.ts";
import { LIBRARY_URI } from "../project/library.ts";
import type { ProjectAnalyses } from "../project/project-analyses.ts";
import type { Projects } from "../project/projects.ts";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../protocol.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { inBackground } from "./in-background.ts";
import { notifyEditor } from "./notify-editor.ts";
import { type After, Publisher } from "./publisher.ts";

/** After this many milliseconds, waiting edits and requests get their turn. */
const SLICE = 30;

interface Services extends LangiumSharedServices {
  readonly projects: Projects;
  readonly analyses: ProjectAnalyses;
}

export interface Freshness {
  /** Publishes what a new day changes: what is stale, overdue or expired now. */
  readonly dayChanged: () => Promise<void>;
}

/**
 * Sends the client new findings and map changes: of the files that were built, and of those that an edit elsewhere affects. An
 * owner's new title, or a name that is now declared twice, changes the findings of other files.
 */
export function keepClientFresh(connection: Connection, services: Services, after: After): Freshness {
  const publisher = new Publisher(connection, after);
  const told = new Map<string, FileAnalysis>();
  /** Projects whose findings the client may not have received in full. */
  const stale = new Set<string>();
  const toldOfConfiguration = new Map<string, string>();

  services.workspace.DocumentBuilder.onUpdate((changed, deleted) => {
    for (const uri of changed) publisher.hold(uri.toString());
    for (const uri of deleted) {
      told.delete(uri.toString());
      publisher.forget(uri.toString());
      stale.add(services.projects.rootOf(uri.toString()));
    }
  });

  // A build can be stopped right after this, and the next one does not send them again.
  services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, async (document) => {
    const uri = document.uri.toString();
    if (uri !== LIBRARY_URI) await publisher.tell(uri, services.analyses.toldOf(uri));
  });

  services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async (built) => {
    for (const { uri } of built) stale.add(services.projects.rootOf(uri.toString()));
    await tellOfConfiguration();
    const slices = tellInSlices();
    // The first slice belongs to the build; nobody waits for the rest.
    const { done } = await slices.next();
    if (!done) inBackground(connection, () => finish(slices));
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

  /** Publishes open files first. Stops when a file changes: the build that follows carries on from here. */
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
    await publisher.tell(uri, services.analyses.toldOf(uri));
    const before = told.get(uri);
    if (before === now) return;
    told.set(uri, now);
    const sameMap = before && sameItems(before.journeys, now.journeys) && isBroken(before) === isBroken(now);
    if (sameMap) return;
    const params: MapChangedParams = { uri, revision: services.analyses.revisionOf(uri) };
    await notifyEditor(() => connection.sendNotification(MAP_CHANGED_NOTIFICATION, params));
  }

  return { dayChanged };

  async function tellOfConfiguration(): Promise<void> {
    const projects = new Map(services.projects.all.map((project) => [project.file, project]));
    for (const uri of new Set([...toldOfConfiguration.keys(), ...projects.keys()])) {
      const project = projects.get(uri);
      const diagnostics = project ? services.analyses.configurationFindingsOf(project).map(toDiagnostic) : [];
      const text = JSON.stringify(diagnostics);
      if (toldOfConfiguration.get(uri) === text) continue;
      toldOfConfiguration.set(uri, text);
      await notifyEditor(() => connection.sendDiagnostics({ uri, diagnostics }));
    }
  }
}

function isBroken({ findings }: FileAnalysis): boolean {
  return findings.some((finding) => finding.rule === "syntax");
}
