import { statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { drawMap } from "../../language/draw-map.ts";
import type { Day } from "../../model/element.ts";
import { DARK, LIGHT } from "../../render/theme.ts";
import { type ExitCode, type Io, UsageError } from "../io.ts";
import { addressOf, load, shown } from "../load.ts";
import { progressBar } from "../progress-bar.ts";

export interface RenderOptions {
  readonly output?: string;
  readonly journey?: string;
  readonly theme: "light" | "dark";
  readonly asOf?: Day;
}

/** `journey render`: draws a journey. 1 when the file has syntax errors, so that the map may lack something. */
export async function render(given: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const { asOf, journey: wanted, output, theme } = options;
  const target = path.resolve(io.cwd, given);
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`Name one .journey file to draw; ${given} is a folder`);
  }
  const { services } = await load([given], io.cwd, {
    today: asOf ? () => asOf : io.today,
    progress: progressBar(io),
  });
  const file = addressOf(target);
  const { findings, journeys } = services.analyses.of(file);
  const chosen = wanted === undefined ? journeys[0] : journeys.find(({ journey }) => journey.name === wanted);
  if (!chosen)
    throw new UsageError(
      whyNone(
        given,
        wanted,
        journeys.map(({ journey }) => journey.name ?? ""),
      ),
    );

  const { svg } = drawMap(chosen, { findings, theme: theme === "dark" ? DARK : LIGHT });
  if (output === undefined) io.out(svg);
  else write(path.resolve(io.cwd, output), svg, output);

  const broken = findings.filter((finding) => finding.rule === "syntax");
  for (const { message, range } of broken) {
    io.error(`${shown(file, io.cwd)}:${range.start.line + 1}:${range.start.character + 1}: ${message}\n`);
  }
  return broken.length > 0 ? 1 : 0;
}

function whyNone(file: string, wanted: string | undefined, names: readonly string[]): string {
  if (names.length === 0) return `${file} holds no journey`;
  return `${file} holds no journey called ${wanted}; it holds ${names.join(", ")}`;
}

function write(target: string, svg: string, shownAs: string): void {
  try {
    writeFileSync(target, svg);
  } catch (error) {
    throw new UsageError(`Can't write ${shownAs} (${(error as Error).message}).`);
  }
}
