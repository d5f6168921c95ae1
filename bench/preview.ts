/**
 * Measures the map beside the text in the real VS Code: from a key that is pressed in the text to the changed picture that is
 * painted, and what memory a thousand such edits leave behind. `npm run bench:preview`; `-- --edits 1000` for the memory as well.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { build } from "../scripts/build.ts";
import { vsix } from "../scripts/lib/paths.ts";
import { packageExtension } from "../scripts/package.ts";
import { chromiumArgs, installChromium } from "../scripts/workbench/chromium.ts";
import { installWorkbench } from "../scripts/workbench/install.ts";
import { installExtension, serveWorkbench, type Workbench } from "../scripts/workbench/serve.ts";
import { makeCorpus } from "./corpus.ts";
import { extensionHostMegabytes } from "./process-memory.ts";

const KEYSTROKES = 20;

/** Typed before the ones that count: somebody who writes has a server and a page that have run for a while. */
const WARM_UP = 40;

/** So that one keystroke's work is over before the next one, as with somebody who thinks while typing. */
const PAUSE_MS = 600;

/** What a keystroke may take at most, by the number of touchpoints. */
const FLOORS = [
  { touchpoints: 100, atMost: 100 },
  { touchpoints: 1000, atMost: 400 },
];

const SETTINGS = {
  "editor.minimap.enabled": false,
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
  "editor.autoClosingQuotes": "never",
  "files.autoSave": "off",
};

const place = mkdtempSync(path.join(os.tmpdir(), "journey-bench-preview-"));
const edits = Number(process.argv[process.argv.indexOf("--edits") + 1] ?? 0) || 0;
const { browser, workbench } = await start();
try {
  for (const { touchpoints, atMost } of FLOORS) {
    const page = await openMap(touchpoints);
    await type(page, WARM_UP);
    const times = (await keystrokes(page)).toSorted((a, b) => a - b);
    const [median, p95] = [at(times, 0.5), at(times, 0.95)];
    const holds = median <= atMost ? "holds" : "MISSED";
    console.log(`${touchpoints} touchpoints: median ${median} ms, p95 ${p95} ms   at most ${atMost}   ${holds}`);
    if (touchpoints === FLOORS[0]?.touchpoints && edits > 0) await memory(page, edits);
    await page.close();
  }
} finally {
  await browser.close();
  await workbench.stop();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}

async function start(): Promise<{ browser: Browser; workbench: Workbench }> {
  await build();
  await packageExtension();
  const server = await installWorkbench(console.log);
  const data = path.join(place, "data");
  await installExtension({ server, data }, vsix);
  const workbench = await serveWorkbench({ server, data, port: "0", settings: SETTINGS });
  const args = [...chromiumArgs, "--js-flags=--expose-gc", "--enable-precise-memory-info"];
  return { browser: await chromium.launch({ executablePath: await installChromium(console.log), args }), workbench };
}

/** Opens a journey of that size with its map, the cursor at the end of a touchpoint's title. */
async function openMap(touchpoints: number): Promise<Page> {
  const folder = path.join(place, String(touchpoints));
  mkdirSync(folder);
  for (const [name, text] of makeCorpus({ files: 1, touchpointsPerFile: touchpoints }).files)
    writeFileSync(path.join(folder, name), text);
  const file = path.join(folder, "journey-0.journey");
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(workbench.address(folder, file));
  await page.locator('.editor-actions a[aria-label^="Open Map Beside"]').click();
  await frameOf(page).then((frame) => frame.locator(".card").first().waitFor());
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.findIndex((text) => text.includes("touchpoint step-1 ")) + 1;
  const column = (lines[line - 1]?.indexOf(' of the way"') ?? 0) + 1;
  await page.locator('.monaco-editor[data-uri$="journey-0.journey"] .view-line').first().click();
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input.input").fill(`:${line}:${column}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page
    .locator("#status\\.editor\\.selection")
    .filter({ hasText: `Ln ${line}, Col ${column}` })
    .waitFor();
  await page.waitForTimeout(3 * PAUSE_MS);
  return page;
}

async function frameOf(page: Page): Promise<Frame> {
  const body = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("body");
  const frame = await (await body.elementHandle())?.ownerFrame();
  if (!frame) throw new Error("There is no page with a map.");
  return frame;
}

/** Milliseconds from each key to the picture with its letter. */
async function keystrokes(page: Page): Promise<number[]> {
  const frame = await frameOf(page);
  await page.evaluate(() => {
    addEventListener(
      "keydown",
      ({ timeStamp }) => Object.assign(window, { pressed: performance.timeOrigin + timeStamp }),
      {
        capture: true,
      },
    );
  });
  const times: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const painted = frame.evaluate(nextPaint);
    // The page has to listen before the key is pressed.
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press("abcdefghijklmnopqrstuvwxyz"[stroke] ?? "z");
    const end = await painted;
    times.push(end - (await page.evaluate(() => Reflect.get(window, "pressed") as number)));
  }
  return times;
}

/** When the next change of the picture is on the screen, in the machine's time. Runs in the page. */
function nextPaint(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      // A task after the frame's work comes when the frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(undefined);
      });
    });
    const picture = document.querySelector("#map svg");
    if (picture) observer.observe(picture, { subtree: true, childList: true, characterData: true });
  });
}

interface Held {
  readonly nodes: number;
  readonly pageMegabytes: number;
  readonly hostMegabytes: number;
}

/** What the page and the extension's process hold after some edits to warm up, and after all. */
async function memory(page: Page, count: number): Promise<void> {
  const warmUp = Math.ceil(count / 10);
  await type(page, warmUp);
  const before = await held(page);
  await type(page, count);
  const after = await held(page);
  const say = ({ nodes, pageMegabytes, hostMegabytes }: Held) =>
    `${nodes} nodes, ${pageMegabytes.toFixed(1)} MB in the page, ${hostMegabytes.toFixed(0)} MB in the extension's process`;
  console.log(`Before ${count} edits: ${say(before)}\nAfter: ${say(after)}`);
  const grows = after.nodes > before.nodes * 1.05 || after.pageMegabytes > before.pageMegabytes * 1.2 + 2;
  const hostGrows = after.hostMegabytes > before.hostMegabytes * 1.25 + 20;
  if (grows || hostGrows) process.exitCode = 1;
  console.log(grows || hostGrows ? "Memory GROWS" : "Memory is flat");
}

/** Types a letter and takes it back, by turns, and waits for the map each time. */
async function type(page: Page, count: number): Promise<void> {
  const frame = await frameOf(page);
  for (let edit = 0; edit < count; edit++) {
    const painted = frame.evaluate(nextPaint);
    await page.keyboard.press(edit % 2 === 0 ? "x" : "Backspace");
    await painted;
  }
}

async function held(page: Page): Promise<Held> {
  const frame = await frameOf(page);
  const { nodes, pageMegabytes } = await frame.evaluate(() => {
    for (let round = 0; round < 3; round++) (Reflect.get(window, "gc") as () => void)();
    const { usedJSHeapSize } = Reflect.get(performance, "memory") as { usedJSHeapSize: number };
    return { nodes: document.querySelectorAll("*").length, pageMegabytes: usedJSHeapSize / 1e6 };
  });
  return { nodes, pageMegabytes, hostMegabytes: extensionHostMegabytes(workbench.pid) };
}

function at(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}
