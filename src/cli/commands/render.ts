import path from "node:path";
import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import { describe, describeProject } from "../../details/describe.ts";
import { withBackground } from "../../export/background.ts";
import type { Pages } from "../../export/formats/picture-format.ts";
import { type PageSize, PictureError } from "../../export/picture.ts";
import {
  formatOfFile,
  PICTURE_FORMAT_NAMES,
  type PictureFormat,
  pictureFormat,
  refusalOf,
} from "../../export/picture-formats.ts";
import type { MapInput } from "../../layout/map-input.ts";
import { ownersIn } from "../../layout/views/owner-view.ts";
import type { ProjectInput } from "../../layout/views/portfolio.ts";
import { type Day, labelOf } from "../../model/element.ts";
import { list } from "../../model/english.ts";
import type { Finding } from "../../model/finding.ts";
import { journeysOfProjects } from "../../project/project-journeys.ts";
import { drawMap, drawOwner, drawPortfolio } from "../../render/draw-map.ts";
import { DARK, LIGHT, PRINT } from "../../render/theme.ts";
import { addressOf, load, resolve, shown, tellUnreadable } from "../files/load.ts";
import { writeOutput } from "../files/write-file.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { progressBar } from "../report/progress-bar.ts";
import { hiddenLanes, type LaneOptions } from "./lanes.ts";

export const THEMES = { light: LIGHT, dark: DARK, print: PRINT };

/** What to draw: all of a journey, its stages only, all journeys of the project, or what one owner answers for in them. */
export const VIEWS = ["map", "overview", "portfolio", "owner"] as const;

type View = (typeof VIEWS)[number];

/** The options that only some views can use, with those views. */
const USED_BY: Readonly<Record<"journey" | "owner" | "lanes" | "hide", readonly View[]>> = {
  journey: ["map", "overview"],
  owner: ["owner"],
  lanes: ["map"],
  hide: ["map"],
};

export interface RenderOptions extends LaneOptions {
  readonly to?: PictureFormat;
  readonly output?: string;
  readonly journey?: string;
  readonly view: View;
  /** By name; of the view `owner`. */
  readonly owner?: string;
  readonly theme: keyof typeof THEMES;
  /** A colour as `#rrggbb`, or "none". */
  readonly background?: string;
  readonly scale?: number;
  readonly page?: PageSize;
  readonly asOf?: Day;
}

/** `journey render`: draws a journey. 1 when the file has syntax errors, so that the map may lack something. */
export async function render(given: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const format = chooseFormat(options, io);
  refuseUnused(options);
  const hidden = hiddenLanes(options);
  const ofProject = options.view === "portfolio" || options.view === "owner";
  const target = path.resolve(io.cwd, given);
  if (!ofProject && resolve(given, io.cwd).isFolder) {
    throw new UsageError(`Name one .journey file to draw; ${given} is a folder. To draw all of it: --view portfolio`);
  }
  const { asOf } = options;
  const loaded = await load([given], io.cwd, {
    today: asOf ? () => asOf : io.today,
    progress: progressBar(io),
  });
  const { services, files } = loaded;
  const [file = addressOf(target)] = files;
  if (ofProject) {
    const pages = projectPages(journeysOfProjects(services.analyses, files), options);
    write(await makeOutput(pages, format, options, io), format, options.output, io);
    return tellUnreadable(loaded, 0, io);
  }
  const { findings, journeys } = services.analyses.of(file);
  if (services.workspace.WorkspaceManager.unreadable.has(file)) {
    return tellUnreadable(loaded, 2, io);
  }
  const assessed = choose(journeys, options.journey, given);
  const pages = journeyPages({ ...assessed, findings }, options, hidden);
  write(await makeOutput(pages, format, options, io), format, options.output, io);
  return tellUnreadable(loaded, tellSyntax(findings, shown(file, io.cwd), io), io);
}

async function makeOutput(pages: Pages, format: PictureFormat, options: RenderOptions, io: Io): Promise<Uint8Array> {
  const { scale, page } = options;
  const day = options.asOf ?? io.today();
  const chosen = { day, ...(scale !== undefined && { scale }), ...(page !== undefined && { page }) };
  try {
    const tools = () => import("../../export/node/exporter.ts");
    const { bytes, notes } = await pictureFormat(format).write(pages, chosen, tools);
    for (const note of notes) io.error(`journey: ${note}\n`);
    return bytes;
  } catch (error) {
    if (error instanceof PictureError) throw new UsageError(error.message);
    throw error;
  }
}

/** The format by `--to`, or else by the name of the file that is written. @throws UsageError when it is unknown, or can't be written there. */
function chooseFormat(options: RenderOptions, io: Io): PictureFormat {
  const { to, output } = options;
  const format = to ?? (output === undefined ? "svg" : formatOfFile(output));
  if (!format) {
    throw new UsageError(`The format of ${output} is unknown. Name it with --to: ${PICTURE_FORMAT_NAMES.join(", ")}`);
  }
  for (const option of ["scale", "background", "page"] as const) {
    const refusal = options[option] === undefined ? undefined : refusalOf(option, format);
    if (refusal) throw new UsageError(`--${option} ${refusal}`);
  }
  const { isText, endings } = pictureFormat(format);
  if (output === undefined && !io.outBytes && !isText) {
    throw new UsageError(`A terminal can't show a ${format.toUpperCase()}. Write it to a file: -o map.${endings[0]}`);
  }
  return format;
}

/** @throws UsageError for an option that the view can't use. */
function refuseUnused(options: RenderOptions): void {
  for (const [option, views] of Object.entries(USED_BY) as [keyof typeof USED_BY, readonly View[]][]) {
    if (options[option] === undefined || views.includes(options.view)) continue;
    throw new UsageError(`--${option} is for --view ${list(views, "or")}, not for --view ${options.view}`);
  }
}

function choose(journeys: readonly AssessedJourney[], wanted: string | undefined, file: string): AssessedJourney {
  const chosen = wanted === undefined ? journeys[0] : journeys.find(({ journey }) => journey.name === wanted);
  if (chosen) return chosen;
  if (journeys.length === 0) throw new UsageError(`${file} has no journey`);
  const names = journeys.map(({ journey }) => journey.name ?? "").join(", ");
  throw new UsageError(`${file} has no journey called ${wanted}; it has ${names}`);
}

/** The map of a journey and its overview, the wanted one first, with all that is known of what they show. */
function journeyPages(described: MapInput, options: RenderOptions, hidden: readonly string[]): Pages {
  const title = labelOf(described.journey);
  const map = () => ({ ...drawPage(described, "map", options, hidden), name: "map", title: "Map" });
  // Lanes are named for the map; the overview has others.
  const overview = () => ({ ...drawPage(described, "overview", options), name: "overview", title: "Overview" });
  return { title, pictures: options.view === "overview" ? [overview, map] : [map, overview] };
}

/** All journeys of a project, or what an owner answers for in them, and after it the maps of the journeys. */
function projectPages(project: ProjectInput, options: RenderOptions): Pages {
  const theme = THEMES[options.theme];
  const owner = options.view === "owner" ? chooseOwner(project, options.owner) : undefined;
  const title = owner?.title ?? `Journeys of ${project.name}`;
  const first = () => {
    const { svg } = owner ? drawOwner(project, owner.name, theme) : drawPortfolio(project, theme);
    return { name: options.view, title, svg: withGround(svg, options), details: describeProject(project.journeys) };
  };
  const maps = project.journeys.map((described, index) => () => ({
    ...drawPage(described, "map", options),
    name: `journey-${index}`,
    title: labelOf(described.journey),
  }));
  return { title, pictures: [first, ...maps] };
}

function drawPage(
  described: MapInput,
  view: "map" | "overview",
  options: RenderOptions,
  hidden: readonly string[] = [],
) {
  const { findings } = described;
  const { svg } = drawMap(described, { findings, view, theme: THEMES[options.theme], hidden });
  return { svg: withGround(svg, options), details: describe(described) };
}

/** @throws UsageError, which names the owners that there are. */
function chooseOwner(project: ProjectInput, wanted: string | undefined): { name: string; title: string } {
  const owners = ownersIn(project);
  const chosen = owners.find(({ name }) => name === wanted);
  if (chosen) return chosen;
  const names = owners.map(({ name }) => name).join(", ");
  if (names === "") throw new UsageError(`Nobody owns anything in ${project.name}`);
  throw new UsageError(
    wanted === undefined
      ? `Name an owner with --owner: ${names}`
      : `Nobody called ${wanted} owns anything; owners are ${names}`,
  );
}

function withGround(svg: string, { background }: RenderOptions): string {
  return background === undefined ? svg : withBackground(svg, background);
}

function write(picture: Uint8Array, format: PictureFormat, output: string | undefined, io: Io): void {
  if (output !== undefined) writeOutput(output, picture, io);
  else if (pictureFormat(format).isText) io.out(new TextDecoder().decode(picture));
  else io.outBytes?.(picture);
}

function tellSyntax(findings: readonly Finding[], file: string, io: Io): ExitCode {
  const broken = findings.filter((finding) => finding.rule === "syntax");
  for (const { message, range } of broken) {
    io.error(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  return broken.length > 0 ? 1 : 0;
}
