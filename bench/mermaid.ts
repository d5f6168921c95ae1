import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setImmediate, setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { cache, root } from "../scripts/lib/paths.ts";
import { mustRun } from "../scripts/lib/run.ts";
import { chromiumArgs, installChromium } from "../scripts/workbench/chromium.ts";
import type { AssessedJourney } from "../src/analysis/assessed-journey.ts";
import { TextProject } from "../src/project/text-project.ts";
import { drawMap } from "../src/render/draw-map.ts";

const VERSION = "12.3.0";

/** How many touchpoints the journeys have. */
const SIZES = [50, 200, 1_000] as const;

/** How often the two take turns. */
const ROUNDS = 9;

/**
 * In its turn each draws for so many milliseconds, and so often at least: a processor that has just woken up says little of
 * a few milliseconds.
 */
const TURN_MS = 500;
const LEAST_DRAWS = 3;

/** Both are drawn again and again where they are used, so each gets the same time to warm up, in milliseconds. */
const WARM_UP_MS = 3_000;

/** So that the browser has painted what it drew, and tidied up, before somebody else is measured, in milliseconds. */
const REST_MS = 300;

const STAGES = 10;

/** A map has to be drawn so many times as fast as Mermaid draws its own. */
const FLOOR = 50;

interface Comparison {
  readonly touchpoints: number;
  /** Medians, in milliseconds. */
  readonly mermaid: number;
  readonly journey: number;
  /** How many times as fast the map is: the median of what turns that follow one another say, as a machine is slow for seconds at a time. */
  readonly ratio: number;
  /** The same of the worst and the best pair of turns. */
  readonly least: number;
  readonly most: number;
}

/** The same journey in Mermaid's words and in ours: titles, actors, how it feels. */
function texts(touchpoints: number): { readonly mermaid: string; readonly journey: string } {
  const mermaid = ["journey", "  title Moving house"];
  const journey = ['owner sales "Sales"', 'owner support "Support"', 'journey move "Moving house" by sales {'];
  const each = touchpoints / STAGES;
  for (let stage = 0; stage < STAGES; stage++) {
    mermaid.push(`  section Stage ${stage + 1}`);
    journey.push(`  stage stage-${stage + 1} "Stage ${stage + 1}" {`);
    for (let index = 0; index < each; index++) {
      const number = stage * each + index + 1;
      const feeling = (number % 5) + 1;
      const owner = number % 3 === 0 ? "sales" : "support";
      mermaid.push(`    Does the thing ${number}: ${feeling}: ${owner}`);
      journey.push(
        `    touchpoint step-${number} "Does the thing ${number}" via web by ${owner} {`,
        `      actual { emotion ${feeling - 3 >= 0 ? "+" : ""}${feeling - 3} }`,
        "    }",
      );
    }
    journey.push("  }");
  }
  return { mermaid: mermaid.join("\n"), journey: [...journey, "}"].join("\n") };
}

/** Lays out and draws a map, in milliseconds. Reading its text is not counted; of Mermaid, it is, and takes it least. */
function drawOurs(assessed: AssessedJourney, file: TextProject): number {
  const { findings } = file.of(FILE);
  const started = performance.now();
  const { svg } = drawMap(assessed, { findings });
  const took = performance.now() - started;
  if (!svg.endsWith("</svg>\n")) throw new Error("The map is not drawn");
  return took;
}

const FILE = "move.journey";

/** Renders with Mermaid and puts the picture into the page, in milliseconds as the page's clock says. */
async function drawMermaid(page: Page, text: string, id: string): Promise<number> {
  return page.evaluate(
    async ([source, name]) => {
      const { mermaid } = globalThis as unknown as {
        readonly mermaid: { render(id: string, text: string): Promise<{ readonly svg: string }> };
      };
      const place = document.getElementById("place");
      if (!place) throw new Error("The page has no place for a picture");
      place.replaceChildren();
      const started = performance.now();
      const { svg } = await mermaid.render(name, source);
      place.innerHTML = svg;
      place.getBoundingClientRect();
      return performance.now() - started;
    },
    [text, id] as const,
  );
}

async function mermaidPage(): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const script = await getMermaid();
  const browser = await chromium.launch({
    executablePath: await installChromium(console.log),
    args: [...chromiumArgs],
  });
  const page = await browser.newPage();
  await page.setContent('<!DOCTYPE html><html lang="en"><body><div id="place"></div></body></html>');
  await page.addScriptTag({ path: script });
  await page.evaluate(() => {
    const { mermaid } = globalThis as unknown as { readonly mermaid: { initialize(options: object): void } };
    mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 });
  });
  return { page, close: () => browser.close() };
}

/** Gets Mermaid once. It is no dependency: its hundred packages would come with every installation of this project. */
async function getMermaid(): Promise<string> {
  const folder = path.join(cache, "mermaid");
  const script = path.join(folder, "package", "dist", "mermaid.min.js");
  if (existsSync(script)) return script;
  console.log(`Getting Mermaid ${VERSION} (once) ...`);
  await mkdir(folder, { recursive: true });
  await mustRun("npm", ["pack", `mermaid@${VERSION}`, "--silent"], { cwd: folder });
  await mustRun("tar", ["-xzf", `mermaid-${VERSION}.tgz`], { cwd: folder });
  return script;
}

/** Draws the same journeys with Mermaid and with this project, in turns. */
export async function compareWithMermaid(): Promise<readonly Comparison[]> {
  const { page, close } = await mermaidPage();
  const sizes: Comparison[] = [];
  for (const touchpoints of SIZES) {
    const text = texts(touchpoints);
    const project = new TextProject({ [FILE]: text.journey }, () => "2026-11-22");
    const [assessed] = project.of(FILE).journeys;
    if (!assessed) throw new Error("The journey can't be read");
    let drawn = 0;
    const their = () => drawMermaid(page, text.mermaid, `m${touchpoints}-${drawn++}`);
    const our = async () => drawOurs(assessed, project);
    await warmUp(their);
    await warmUp(our);
    const rounds: { readonly mermaid: number; readonly journey: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const mermaid = median(await takeTurn(their));
      await setTimeout(REST_MS);
      rounds.push({ mermaid, journey: median(await takeTurn(our)) });
    }
    const ratios = rounds.map(({ mermaid, journey }) => mermaid / journey);
    sizes.push({
      touchpoints,
      mermaid: rounded(median(rounds.map(({ mermaid }) => mermaid))),
      journey: rounded(median(rounds.map(({ journey }) => journey))),
      ratio: rounded(median(ratios)),
      least: rounded(Math.min(...ratios)),
      most: rounded(Math.max(...ratios)),
    });
  }
  await close();
  return sizes;
}

async function warmUp(draw: () => Promise<number>): Promise<void> {
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) await draw();
}

/** Draws as often as a turn allows. @returns how long each drawing took, in milliseconds. */
async function takeTurn(draw: () => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + TURN_MS;
  while (took.length < LEAST_DRAWS || performance.now() < end) {
    took.push(await draw());
    // As in a server, which draws once an edit: what is tidied up between two tasks is tidied up between two drawings.
    await setImmediate();
  }
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const sizes = await compareWithMermaid();
  console.log(`Mermaid ${VERSION}, in milliseconds, medians of ${ROUNDS} turns:`);
  for (const { touchpoints, mermaid, journey, ratio, least, most } of sizes) {
    const factor = `${ratio} times as fast (${least} to ${most})`;
    console.log(`${touchpoints} touchpoints: Mermaid ${mermaid}, a map ${journey}: ${factor}`);
  }
  const figures = { mermaid: VERSION, floor: FLOOR, sizes };
  await writeFile(path.join(root, "bench/mermaid.json"), `${JSON.stringify(figures, undefined, 2)}\n`);
  if (sizes.some(({ ratio }) => ratio < FLOOR)) {
    console.error(`A map has to be drawn ${FLOOR} times as fast as Mermaid draws.`);
    process.exitCode = 1;
  }
}
