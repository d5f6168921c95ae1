import { URI } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { describe, describeProject } from "../details/describe.ts";
import { ownersIn } from "../layout/views/owner-view.ts";
import type { ProjectInput } from "../layout/views/portfolio.ts";
import { labelOf } from "../model/element.ts";
import type { Finding } from "../model/finding.ts";
import type { ProjectAnalyses } from "../project/project-analyses.ts";
import { projectJourneys } from "../project/project-journeys.ts";
import type { DetailsResult, MapParams, MapResult } from "../protocol.ts";
import { type DrawnMap, drawMap, drawnMap, drawOwner, drawPortfolio } from "../render/draw-map.ts";
import type { Edits } from "./edits.ts";
import { partPlaces } from "./part-places.ts";
import { SentPictures } from "./sent-pictures.ts";

/** A map with what it was made from, beside the journey. */
interface Drawn {
  readonly wish: string;
  readonly findings: readonly Finding[];
  readonly map: DrawnMap;
}

/** What a map of a file can show. */
interface Chosen {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly journeys: readonly AssessedJourney[];
  readonly assessed: AssessedJourney | undefined;
}

/** Draws the maps of files as they are asked for, and keeps the last good one for while the text is broken. */
export class MapService {
  private readonly services: LangiumSharedServices;
  private readonly analyses: ProjectAnalyses;
  private readonly edits: Edits;
  private readonly sent = new SentPictures();
  /** By file, then by what is shown of which journey. */
  private readonly lastGood = new Map<string, Map<string, DrawnMap>>();
  /** The last picture for each request, so that asking again without a change costs nothing. */
  private readonly drawn = new WeakMap<AssessedJourney, Drawn>();

  constructor(services: LangiumSharedServices, edits: Edits, analyses: ProjectAnalyses) {
    this.services = services;
    this.analyses = analyses;
    this.edits = edits;
    services.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
      for (const uri of deleted) this.lastGood.delete(uri.toString());
    });
  }

  /** The map of a file once every edit is taken in. Rejects when the file is not known or the request is cancelled. */
  async map(params: MapParams, token: CancellationToken): Promise<MapResult> {
    return this.read(params, token, (chosen) => this.show(chosen, params));
  }

  /** Details of everything on the map of a file; rejects as `map` does. */
  async details(params: MapParams, token: CancellationToken): Promise<DetailsResult> {
    return this.read(params, token, ({ file, assessed, findings }) => {
      if (isOfProject(params)) return { details: describeProject(projectJourneys(this.analyses, file).journeys) };
      return { details: assessed ? describe({ ...assessed, findings }) : [] };
    });
  }

  private async read<T>(params: MapParams, token: CancellationToken, answer: (chosen: Chosen) => T): Promise<T> {
    await this.services.workspace.WorkspaceManager.ready;
    // A map is never that of an older text.
    await this.edits.read(URI.parse(params.uri).toString(), token);
    return answer(this.choose(params));
  }

  private choose({ uri, journey: wanted }: MapParams): Chosen {
    const place = URI.parse(uri);
    if (!this.services.workspace.LangiumDocuments.hasDocument(place)) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no journey file ${uri}`);
    }
    const file = place.toString();
    const { findings, journeys } = this.analyses.of(file);
    return {
      file,
      findings,
      journeys,
      assessed: journeys.find(({ journey }) => journey.name === wanted) ?? journeys[0],
    };
  }

  private show(chosen: Chosen, params: MapParams): MapResult {
    const { file, findings, journeys, assessed } = chosen;
    const broken = findings.find((finding) => finding.rule === "syntax");
    const project = isOfProject(params) ? projectJourneys(this.analyses, file) : undefined;
    const owners = project && params.view === "owner" ? ownersIn(project) : [];
    const owner = owners.find(({ name }) => name === (params.owner ?? assessed?.journey.owner?.name)) ?? owners[0];
    const map = project ? drawProject(project, owner?.name) : this.drawJourney(chosen, params, broken !== undefined);
    return {
      ...this.picture(map, file, params.base),
      journeys: journeys.map(({ journey }) => ({ name: journey.name ?? "", title: labelOf(journey) })),
      journey: assessed?.journey.name,
      lanes: map?.lanes ?? [],
      owners,
      owner: owner?.name,
      revision: this.analyses.revisionOf(file),
      // A picture of all of a project is as new as what can be read of its files.
      stale: broken !== undefined && !project,
      problem: broken && { message: broken.message, line: broken.range.start.line },
    };
  }

  /** All of the picture, or what is other than in the one that the asker has. */
  private picture(
    map: DrawnMap | undefined,
    file: string,
    base: number | undefined,
  ): Pick<MapResult, "svg" | "changes" | "version" | "places" | "gone"> {
    if (!map) return { svg: undefined, places: {} };
    const { version, told } = this.sent.send(base, { lines: map.lines, spots: map.spots, file });
    return told ? { svg: undefined, version, ...told } : { svg: map.svg, version, places: partPlaces(map.spots, file) };
  }

  /** The map as it is now, or the last good one while the text is broken. */
  private drawJourney({ file, journeys, assessed, findings }: Chosen, params: MapParams, broken: boolean) {
    const key = keyOf(assessed, params);
    const good = this.lastGood.get(file);
    const last = good?.get(key) ?? good?.values().next().value;
    const map = (broken && last) || (assessed && this.draw(assessed, findings, params, last));
    if (!broken) {
      // Only of journeys that are still there: while a name is typed, every letter makes another one.
      const keys = new Set(journeys.map((journey) => keyOf(journey, params)));
      const kept = [...(good ?? [])].filter(([known]) => keys.has(known) && known !== key);
      this.lastGood.set(file, new Map(map === undefined ? kept : [...kept, [key, map]]));
    }
    return map;
  }

  /** @param last one of the same journey. */
  private draw(
    assessed: AssessedJourney,
    findings: readonly Finding[],
    { hidden = [], view }: MapParams,
    last: DrawnMap | undefined,
  ): DrawnMap {
    const wish = JSON.stringify([view, hidden]);
    const known = this.drawn.get(assessed);
    if (known?.wish === wish && known.findings === findings) return known.map;
    const drawn = drawMap(assessed, { hidden, findings, view: view === "overview" ? view : "map" });
    const map = last ? withLinesOf(drawn, last) : drawn;
    this.drawn.set(assessed, { wish, findings, map });
    return map;
  }
}

/** Maps of one journey are kept by what they show of it. */
function keyOf(assessed: AssessedJourney | undefined, { view, hidden = [] }: MapParams): string {
  return JSON.stringify([assessed?.journey.name, view ?? "map", hidden]);
}

/** The same map, sharing the lines of an older one where they are equal: they take no more memory and are compared at once. */
function withLinesOf(map: DrawnMap, { lines: known }: DrawnMap): DrawnMap {
  return drawnMap(
    map.lines.map((line, at) => (line === known[at] ? known[at] : line)),
    map,
  );
}

function isOfProject({ view }: MapParams): boolean {
  return view === "portfolio" || view === "owner";
}

function drawProject(project: ProjectInput, owner: string | undefined): DrawnMap {
  return owner === undefined ? drawPortfolio(project) : drawOwner(project, owner);
}
