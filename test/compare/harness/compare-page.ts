import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type {
  ComparePageMessage,
  ComparePageState,
  ComparePanelMessage,
  Comparison,
  SideName,
} from "../../../client/compare/messages.ts";
import { pageHtml } from "../../../client/preview/page-html.ts";
import { pageScript } from "../../../scripts/build.ts";
import { compareWebviewCss } from "../../../scripts/lib/webview-css.ts";
import { chromiumArgs, installChromium } from "../../../scripts/workbench/chromium.ts";
import { EDITOR_COLORS } from "../../preview/harness/editor-colors.ts";

const ORIGIN = "http://compare.test";

/** How long to wait for what should be there at once: only to end what hangs, a busy machine is no failure. */
const PATIENCE_MS = 30_000;

/** What stands in for VS Code in the page. */
interface StandIn {
  readonly sent: ComparePageMessage[];
  state: ComparePageState | undefined;
}

/** The page with two maps, in the words of somebody who reads it. */
export class ComparePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  side(name: SideName): Locator {
    return this.page.locator(`.side.${name}`);
  }

  card(name: SideName, touchpoint: string): Locator {
    return this.side(name).locator(`.card[data-about="touchpoint:${touchpoint}"]`);
  }

  /** The changes of the list. */
  get changes(): Locator {
    return this.page.locator(".changes .change");
  }

  change(words: string): Locator {
    return this.changes.filter({ hasText: words });
  }

  async show(comparison: Comparison): Promise<void> {
    await this.post({ type: "show", comparison, comparing: "HEAD" });
  }

  async post(message: ComparePanelMessage): Promise<void> {
    await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
  }

  /** What the page said so far. */
  sent(): Promise<ComparePageMessage[]> {
    return this.page.evaluate(() => (Reflect.get(window, "compareStandIn") as StandIn).sent);
  }

  state(): Promise<ComparePageState | undefined> {
    return this.page.evaluate(() => (Reflect.get(window, "compareStandIn") as StandIn).state);
  }

  /** How many px a card is from the left and the top of what is seen of its map. */
  async seenAt(name: SideName, touchpoint: string): Promise<{ x: number; y: number }> {
    const map = await this.side(name).locator(".map").boundingBox();
    const card = await this.card(name, touchpoint).boundingBox();
    if (!map || !card) throw new Error(`There is no card ${touchpoint}`);
    return { x: card.x - map.x, y: card.y - map.y };
  }

  async scrollTo(name: SideName, x: number, y: number): Promise<void> {
    await this.side(name)
      .locator(".map")
      .evaluate((map, place) => map.scrollTo(place.x, place.y), { x, y });
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** What VS Code kept of the page. */
  readonly state?: ComparePageState;
}

/** One browser for the tests of a file, and a fresh page for each. */
export function useComparePage(): (options?: PageOptions) => Promise<ComparePage> {
  let browser: Browser;
  let script: string;
  let style: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await installChromium(console.log), args: [...chromiumArgs] });
    script = await pageScript("client/webview/compare.ts");
    style = `${EDITOR_COLORS}\n${await compareWebviewCss()}`;
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser?.close());

  return async ({ width = 1300, height = 900, state } = {}) => {
    const context = await browser.newContext({ viewport: { width, height } });
    contexts.push(context);
    const page = await context.newPage();
    await page.addInitScript(standIn, state);
    const html = pageHtml({ script: "page.js", style: "page.css", styleSource: ORIGIN, nonce: "test" });
    await page.route(`${ORIGIN}/`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.route(`${ORIGIN}/page.js`, (route) => route.fulfill({ body: script, contentType: "text/javascript" }));
    await page.route(`${ORIGIN}/page.css`, (route) => route.fulfill({ body: style, contentType: "text/css" }));
    await page.goto(`${ORIGIN}/`);
    return new ComparePage(page);
  };
}

/** Runs in the page, before its own script. */
function standIn(state: ComparePageState | undefined): void {
  const stand: StandIn = { sent: [], state };
  const api = {
    postMessage: (message: ComparePageMessage) => stand.sent.push(message),
    getState: () => stand.state,
    setState: (next: ComparePageState) => {
      stand.state = next;
    },
  };
  Object.assign(window, { compareStandIn: stand, acquireVsCodeApi: () => api });
}
