/**
 * Draws the same journeys with Mermaid in Chromium and with our own layout, in turns, and says how many times as fast ours is:
 * `mermaid.ts`; prints medians and writes them to `mermaid-figures.json`. Gets Mermaid once, into `.cache/`.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { chromium, type Page } from "playwright-core";
import { cache } from "../scripts/lib/paths.ts";
import { mustRun } from "../scripts/lib/run.ts";
import { chromiumArgs, installChromium } from "../scripts/workbench/chromium.ts";
import { layoutMap } from "../src/layout/layout.ts";
import { renderMap } from "../src/render/render.ts";
import { readJourney } from "./one-journey.ts";

const VERSION = "12.3.0";
const SIZES = [50, 200, 1000];
const PER_STAGE = 10;
const OWNERS = 6;
/** Rounds before the ones that count, so that both programs have warmed up. */
const WARM_UP = 5;
const ROUNDS = 9;
/** How many times as fast as Mermaid ours has to be. */
const FLOOR = 50;

/** What both can say of a step: what happens, how it feels, who answers for it. */
interface Step {
  readonly title: string;
  /** -2 to +2. */
  readonly emotion: number;
  readonly owner: number;
}

interface Figure {
  readonly touchpoints: number;
  /** Medians in milliseconds. */
  readonly mermaid: number;
  readonly ours: number;
  readonly times: number;
}

const script = await getMermaid();
const browser = await chromium.launch({ executablePath: await installChromium(console.log), args: [...chromiumArgs] });
const figures: Figure[] = [];
try {
  const page = await browser.newPage();
  await page.setContent("<!DOCTYPE html><body></body>");
  await page.addScriptTag({ path: script });
  for (const touchpoints of SIZES) figures.push(await compare(page, touchpoints));
} finally {
  await browser.close();
}
console.table(figures);
const file = path.join(import.meta.dirname, "mermaid-figures.json");
writeFileSync(file, `${JSON.stringify({ mermaid: VERSION, floor: FLOOR, figures }, null, 2)}\n`);
if (figures.some(({ times }) => times < FLOOR)) {
  console.log(`Below the floor of ${FLOOR} times as fast.`);
  process.exitCode = 1;
}

async function compare(page: Page, touchpoints: number): Promise<Figure> {
  const mermaid: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const steps = makeSteps(touchpoints, round);
    const input = await readJourney(journeyText(steps));
    const theirs = await drawWithMermaid(page, mermaidText(steps));
    const start = performance.now();
    const svg = renderMap(layoutMap(input));
    const own = performance.now() - start;
    if (!svg.includes(`Step ${touchpoints - 1} `)) throw new Error("Our map lacks the last step");
    if (round < WARM_UP) continue;
    mermaid.push(theirs);
    ours.push(own);
  }
  const [theirs, own] = [median(mermaid), median(ours)];
  return { touchpoints, mermaid: rounded(theirs), ours: rounded(own), times: rounded(theirs / own) };
}

/** From the text to the picture in the page, in milliseconds. */
async function drawWithMermaid(page: Page, text: string): Promise<number> {
  return page.evaluate(async (source) => {
    const { mermaid } = window as unknown as {
      mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
    };
    const start = performance.now();
    const { svg } = await mermaid.render("picture", source);
    document.body.innerHTML = svg;
    const time = performance.now() - start;
    if (!svg.includes("<svg")) throw new Error("Mermaid drew nothing");
    document.body.replaceChildren();
    return time;
  }, text);
}

/** Other titles in every round, so that nothing remembered makes either quick. */
function makeSteps(count: number, round: number): Step[] {
  return Array.from({ length: count }, (_, at) => ({
    title: `Step ${at} of round ${round}`,
    emotion: ((at * 13 + round) % 5) - 2,
    owner: (at * 7 + round) % OWNERS,
  }));
}

function mermaidText(steps: readonly Step[]): string {
  const lines = steps.flatMap(({ title, emotion, owner }, at) => [
    ...(at % PER_STAGE === 0 ? [`  section Part ${at / PER_STAGE}`] : []),
    `    ${title}: ${emotion + 3}: Team ${owner}`,
  ]);
  return ["journey", "  title The way", ...lines].join("\n");
}

function journeyText(steps: readonly Step[]): string {
  const owners = Array.from({ length: OWNERS }, (_, owner) => `owner team-${owner} "Team ${owner}"`);
  const lines = steps.flatMap(({ title, emotion, owner }, at) => [
    ...(at % PER_STAGE === 0 ? [`  stage part-${at / PER_STAGE} "Part ${at / PER_STAGE}" {`] : []),
    `    touchpoint step-${at} "${title}" by team-${owner} { actual { emotion ${emotion} } }`,
    ...(at % PER_STAGE === PER_STAGE - 1 ? ["  }"] : []),
  ]);
  return [...owners, 'journey way "The way" {', ...lines, "}"].join("\n");
}

async function getMermaid(): Promise<string> {
  const folder = path.join(cache, "mermaid");
  const file = path.join(folder, "package", "dist", "mermaid.min.js");
  if (existsSync(file)) return file;
  console.log(`Getting Mermaid ${VERSION} (once) ...`);
  mkdirSync(folder, { recursive: true });
  await mustRun("npm", ["pack", `mermaid@${VERSION}`, "--silent"], { cwd: folder });
  await mustRun("tar", ["-xzf", `mermaid-${VERSION}.tgz`], { cwd: folder });
  return file;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
