import { URI } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { journeyBeside, journeyInVersions } from "../compare/compared-journey.ts";
import type { JourneyOnSide } from "../compare/diff-journeys.ts";
import { ProjectVersions, sameTexts } from "../compare/project-versions.ts";
import { diffProjects } from "../diff/diff.ts";
import type { Day } from "../model/element.ts";
import type { ProjectAnalyses } from "../project/project-analyses.ts";
import type { Projects } from "../project/projects.ts";
import type { Texts } from "../project/text-project.ts";
import type { ChangesResult, CompareParams, CompareResult } from "../protocol.ts";
import type { Edits } from "./edits.ts";
import { projectTexts, withOtherTexts } from "./project-texts.ts";
import { comparedChanges, showComparison } from "./show-comparison.ts";

interface Services extends LangiumSharedServices {
  readonly analyses: ProjectAnalyses;
  readonly projects: Projects;
}

/** An older version that was compared with, and what it was made from. */
interface Kept {
  readonly root: string;
  readonly day: Day;
  readonly texts: Texts;
  readonly versions: ProjectVersions;
}

/** How many older versions are kept. Each holds all of its project. */
const KEPT = 2;

/** Compares journeys with older versions of themselves, or with others, as they are asked for. */
export class CompareService {
  private readonly services: Services;
  private readonly today: () => Day;
  private readonly edits: Edits;
  /** The last one that was used comes first. */
  private kept: readonly Kept[] = [];

  constructor(services: Services, edits: Edits, today: () => Day) {
    this.services = services;
    this.today = today;
    this.edits = edits;
  }

  /** Compares once every edit of the file is taken in. Rejects when neither side has the file, or the request is cancelled. */
  async compare(params: CompareParams, token: CancellationToken): Promise<CompareResult> {
    const file = await this.read(params, token);
    return params.other ? this.withOther(file, params, params.other) : this.withOlder(file, params);
  }

  /** What has changed in all of the project since an older version; rejects as `compare` does. */
  async changes(params: CompareParams, token: CancellationToken): Promise<ChangesResult> {
    const file = await this.read(params, token);
    const { versions, after, addressOf } = this.versionsOf(file, params);
    const { changes } = diffProjects(versions.before.side, after.side);
    return { changes: comparedChanges(changes, addressOf) };
  }

  private async read({ uri }: CompareParams, token: CancellationToken): Promise<string> {
    await this.services.workspace.WorkspaceManager.ready;
    const file = URI.parse(uri).toString();
    await this.edits.read(file, token);
    return file;
  }

  private withOther(file: string, params: CompareParams, other: NonNullable<CompareParams["other"]>): CompareResult {
    const before = this.journeyIn(URI.parse(other.uri).toString(), other.journey);
    const after = this.journeyIn(file, params.journey);
    const choices = this.services.analyses.of(file).journeys;
    const compared = journeyBeside(before, after, choices);
    return showComparison(compared, { file, isSameText: false, addressOf: (uri) => uri });
  }

  private journeyIn(file: string, name: string | undefined): JourneyOnSide {
    const { journeys, findings } = this.services.analyses.of(file);
    const assessed = journeys.find(({ journey }) => journey.name === name) ?? journeys[0];
    if (!assessed) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no journey in ${file}`);
    return { assessed, findings };
  }

  private withOlder(file: string, params: CompareParams): CompareResult {
    const { versions, after, path, isSameText, addressOf } = this.versionsOf(file, params);
    const compared = journeyInVersions(versions.before, after, { path, name: params.journey });
    return showComparison(compared, { file, isSameText, addressOf });
  }

  private versionsOf(file: string, { old = {}, now = {} }: CompareParams) {
    const live = projectTexts(this.services, file);
    const before = withOtherTexts(live, old);
    const after = withOtherTexts(live, now);
    const path = live.pathOf(file);
    if (before[path] === undefined && after[path] === undefined) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no journey file ${file}`);
    }
    const versions = this.versionsSince(live.root, before);
    return {
      versions,
      after: versions.after(after),
      path,
      isSameText: sameTexts(before, after),
      addressOf: (uri: string) => live.addressOf(versions.pathOf(uri)),
    };
  }

  private versionsSince(root: string, texts: Texts): ProjectVersions {
    const day = this.today();
    const isIt = (kept: Kept): boolean => kept.root === root && kept.day === day && sameTexts(kept.texts, texts);
    const known = this.kept.find(isIt) ?? { root, day, texts, versions: new ProjectVersions(texts, () => day) };
    this.kept = [known, ...this.kept.filter((kept) => kept !== known)].slice(0, KEPT);
    return known.versions;
  }
}
