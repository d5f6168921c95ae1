import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AssessedJourney } from "../../analysis/assessed-journey.ts";
import { describe } from "../../details/describe.ts";
import { withBackground } from "../../export/background.ts";
import {
  formatOfFile,
  type PageSize,
  PICTURE_FORMATS,
  PictureError,
  type PictureFormat,
} from "../../export/picture.ts";
import { drawMap } from "../../language/draw-map.ts";
import type { MapInput } from "../../layout/map-input.ts";
import { type Day, labelOf } from "../../model/element.ts";
import type { Finding } from "../../model/finding.ts";
import { DARK, LIGHT, PRINT } from "../../render/theme.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { hiddenLanes, type LaneOptions } from "../lanes.ts";
import { addressOf, load, shown } from "../load.ts";
import { progressBar } from "../progress-bar.ts";

export const THEMES = { light: LIGHT, dark: DARK, print: PRINT };

export interface RenderOptions extends LaneOptions {
  readonly to?: PictureFormat;
  readonly output?: string;
  readonly journey?: string;
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
  const hidden = hiddenLanes(options);
  const target = path.resolve(io.cwd, given);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`Name one .journey file to draw; ${given} is a folder`);
  }
  const { asOf } = options;
  const { services } = await load([given], io.cwd, {
    today: asOf ? () => asOf : io.today,
    progress: progressBar(io),
  });
  const file = addressOf(target);
  const { findings, journeys } = services.analyses.of(file);
  const assessed = choose(journeys, options.journey, given);
  const picture =
    format === "html"
      ? await makePage({ ...assessed, findings }, options, hidden)
      : await makePicture(draw({ ...assessed, findings }, options, hidden), format, options, io);
  write(picture, options.output, io);
  return tellSyntax(findings, shown(file, io.cwd), io);
}

/** The format by `--to`, or else by the name of the file that is written. @throws UsageError when it can't be told, or not written there. */
function chooseFormat({ to, output, scale, page, background }: RenderOptions, io: Io): PictureFormat {
  const format = to ?? (output === undefined ? "svg" : formatOfFile(output));
  if (!format) {
    throw new UsageError(`Say with --to what ${output} is to be: ${PICTURE_FORMATS.join(", ")}`);
  }
  if (scale !== undefined && format !== "png") {
    throw new UsageError(`--scale is for PNG; ${format.toUpperCase()} is sharp at every size`);
  }
  if (background !== undefined && format === "html") {
    throw new UsageError("--background is for pictures; HTML goes by what its reader's system is set to");
  }
  if (page !== undefined && format !== "pdf") throw new UsageError("--page is for PDF");
  if (output === undefined && !io.outBytes && (format === "png" || format === "pdf")) {
    throw new UsageError(`A terminal can't show a ${format.toUpperCase()}. Write it to a file: -o map.${format}`);
  }
  return format;
}

function choose(journeys: readonly AssessedJourney[], wanted: string | undefined, file: string): AssessedJourney {
  const chosen = wanted === undefined ? journeys[0] : journeys.find(({ journey }) => journey.name === wanted);
  if (chosen) return chosen;
  if (journeys.length === 0) throw new UsageError(`${file} holds no journey`);
  const names = journeys.map(({ journey }) => journey.name ?? "").join(", ");
  throw new UsageError(`${file} holds no journey called ${wanted}; it holds ${names}`);
}

function draw(described: MapInput, { theme, background }: RenderOptions, hidden: readonly string[]): string {
  const { svg } = drawMap(described, { findings: described.findings, theme: THEMES[theme], hidden });
  return background === undefined ? svg : withBackground(svg, background);
}

/** The map and its overview in one file, with all that is known of what they show. */
async function makePage(described: MapInput, { theme }: RenderOptions, hidden: readonly string[]) {
  const { writeHtml } = await import("../../export/node/exporter.ts");
  const { findings } = described;
  const details = describe(described);
  const views = [
    { name: "map", title: "Map", hidden },
    { name: "overview", title: "Overview", hidden: [] },
  ] as const;
  const pictures = views.map(({ name, title, hidden: left }) => {
    const { svg } = drawMap(described, { findings, view: name, theme: THEMES[theme], hidden: left });
    return { name, title, svg, details };
  });
  return writeHtml(labelOf(described.journey), pictures);
}

async function makePicture(svg: string, format: PictureFormat, options: RenderOptions, io: Io) {
  if (format === "svg") return svg;
  const { scale, page } = options;
  const { writePdf, writePng } = await import("../../export/node/exporter.ts");
  try {
    const picture =
      format === "pdf"
        ? await writePdf(svg, page === undefined ? {} : { page })
        : await writePng(svg, scale === undefined ? {} : { scale });
    for (const note of picture.notes) io.error(`journey: ${note}\n`);
    return picture.bytes;
  } catch (error) {
    if (error instanceof PictureError) throw new UsageError(error.message);
    throw error;
  }
}

function write(picture: string | Uint8Array, output: string | undefined, io: Io): void {
  try {
    if (output !== undefined) writeFileSync(path.resolve(io.cwd, output), picture);
    else if (typeof picture === "string") io.out(picture);
    else io.outBytes?.(picture);
  } catch (error) {
    throw new UsageError(`Can't write ${output} (${(error as Error).message}).`);
  }
}

function tellSyntax(findings: readonly Finding[], file: string, io: Io): ExitCode {
  const broken = findings.filter((finding) => finding.rule === "syntax");
  for (const { message, range } of broken) {
    io.error(`${file}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  return broken.length > 0 ? 1 : 0;
}
