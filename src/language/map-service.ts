import { interruptAndCheck, URI } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { labelOf } from "../model/element.ts";
import type { MapParams, MapResult } from "../protocol.ts";
import { drawMap } from "./draw-map.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";

/** Draws the maps of files as they are asked for, and keeps the last good one for while the text is broken. */
export class MapService {
  private readonly services: LangiumSharedServices;
  private readonly analyses: ProjectAnalyses;
  /** By file, then by name of the journey. */
  private readonly lastGood = new Map<string, Map<string, string>>();
  /** What was drawn last, so that a request without a change costs nothing. */
  private readonly drawn = new WeakMap<AssessedJourney, string>();

  constructor(services: LangiumSharedServices, analyses: ProjectAnalyses) {
    this.services = services;
    this.analyses = analyses;
    services.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
      for (const uri of deleted) this.lastGood.delete(uri.toString());
    });
  }

  /** The map of a file once every edit is taken in. Rejects when the file is not known or the request is cancelled. */
  async map(params: MapParams, token: CancellationToken): Promise<MapResult> {
    await this.services.workspace.WorkspaceManager.ready;
    // Reading waits for edits that are still being worked on, so that the map is never that of an older text.
    return this.services.workspace.WorkspaceLock.read(async () => {
      await interruptAndCheck(token);
      return this.current(params);
    });
  }

  private current({ uri, journey: wanted }: MapParams): MapResult {
    const place = URI.parse(uri);
    if (!this.services.workspace.LangiumDocuments.hasDocument(place)) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no journey file ${uri}`);
    }
    const file = place.toString();
    const { findings, journeys: all } = this.analyses.of(file);
    const chosen = all.find(({ journey }) => journey.name === wanted) ?? all[0];
    const broken = findings.find((finding) => finding.rule === "syntax");
    const name = chosen?.journey.name ?? "";
    const good = this.lastGood.get(file);
    const svg = broken ? (good?.get(name) ?? good?.values().next().value ?? this.draw(chosen)) : this.draw(chosen);
    if (!broken) {
      // Only of journeys that are still there: while a name is typed, every letter makes another one.
      const names = new Set(all.map(({ journey }) => journey.name ?? ""));
      const kept = [...(good ?? [])].filter(([known]) => names.has(known) && known !== name);
      this.lastGood.set(file, new Map(svg === undefined ? kept : [...kept, [name, svg]]));
    }
    return {
      svg,
      journeys: all.map(({ journey }) => ({ name: journey.name ?? "", title: labelOf(journey) })),
      journey: chosen?.journey.name,
      stale: broken !== undefined,
      problem: broken && { message: broken.message, line: broken.range.start.line },
    };
  }

  private draw(assessed: AssessedJourney | undefined): string | undefined {
    if (!assessed) return undefined;
    const svg = this.drawn.get(assessed) ?? drawMap(assessed);
    this.drawn.set(assessed, svg);
    return svg;
  }
}
